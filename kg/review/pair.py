"""Two parties side by side: what their sources say, where both agree, and the evidence sentence by sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from kg.answers.cells import text
from kg.answers.dossier import dossier
from kg.answers.dossier_forms import Dossier, Fact, Mention
from kg.answers.findings import Node
from kg.answers.former_ids import looked_up
from kg.errors import UsageError
from kg.judgements.hypotheses import can_be_one
from kg.judgements.judgement import Ground, Judgement
from kg.model.schema import schema
from kg.store import Store

Meeting = Literal["agree", "differ", ""]


@dataclass(frozen=True, slots=True)
class Line:
    """One property of both parties."""

    property: str
    """Its name in the schema."""
    left: tuple[str, ...]
    """Values in the records of each party, sorted."""
    right: tuple[str, ...]
    meeting: Meeting
    """`agree` when a value stands on both sides, `differ` when none does where there can be only one at a time."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two records, and the party it stands for."""

    record: str
    """Id of the record."""
    party: Node
    mentions: tuple[Mention, ...]
    """Records the party rests on, each with its source and place."""
    relations: tuple[str, ...]
    """What sources state between this party and others, a sentence each."""
    masked: bool
    """Whether its source hides the name."""
    kind: str
    """Kind of the record, which may be more general than that of the party."""
    assumed: bool
    """Whether the source does not say if this is a person or a body."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may speak of one party."""

    left: Side
    right: Side
    lines: tuple[Line, ...]

    @property
    def one(self) -> bool:
        """Whether both records stand for one party now."""
        return self.left.party.id == self.right.party.id

    @property
    def possible(self) -> bool:
        """Whether things of these kinds can be one party."""
        return can_be_one(self.left.kind, self.right.kind, loose=self.left.assumed or self.right.assumed)

    @property
    def hypothesis(self) -> bool:
        return self.left.masked or self.right.masked


def pair(store: Store, left: str, right: str) -> Pair:
    """Both parties; of one party that both records stand for, only what each of the two records says."""
    ours, theirs = dossier(store, left), dossier(store, right)
    one = ours.entity.id == theirs.entity.id
    a, b = (_facts(found, id if one else "") for found, id in ((ours, left), (theirs, right)))
    known = kinds(store, left, right)
    sides = [_side(found, id, one, *known[id]) for found, id in ((ours, left), (theirs, right))]
    return Pair(sides[0], sides[1], tuple(_lines(ours.entity.schema, a, b)))


class Kind(NamedTuple):
    """What a record is."""

    kind: str
    masked: bool
    """Whether it is a masked label."""
    assumed: bool
    """Whether its kind is."""


def kinds(store: Store, *ids: str) -> dict[str, Kind]:
    """What each of these records is. UsageError for an id that is no record's."""
    query = (
        "MATCH (r:Record) WHERE r.id IN $ids RETURN r.id AS id, r.schema AS kind, "
        "coalesce(r.masked[0], false) AS masked, coalesce(r.kind_assumed[0], false) AS assumed"
    )
    found = {
        row["id"]: Kind(row["kind"], row["masked"], row["assumed"])
        for row in store.read(query, {"ids": list(ids)}).rows
    }
    for id in ids:
        if id not in found:
            raise UsageError(f"{id} is no record", todo="kg screen NAME finds ids")
    return found


def grounds(judgement: Judgement | None) -> tuple[Ground, ...]:
    """The evidence sentence by sentence. A rule set that tells no single weights has given the strongest its sum."""
    if judgement is None:
        return ()
    told = tuple(
        Ground(reason, 0.0 if place else judgement.weight) for place, reason in enumerate(judgement.reasons)
    )  # fmt: skip
    return tuple(judgement.grounds) or told


def record_id(store: Store, id: str) -> str:
    """The record of this id, or the first record of the party that has it or had it. UsageError when there is none."""
    if rows := store.read("MATCH (r:Record {id: $id}) RETURN r.id AS id", {"id": id}).rows:
        return str(rows[0]["id"])
    records = looked_up(store, id).get("records")
    if not records:
        raise UsageError(f"{id} rests on no record", todo="kg screen NAME finds ids of parties")
    return str(records[0])


def _side(found: Dossier, record: str, alone: bool, kind: str, masked: bool, assumed: bool) -> Side:
    said = [one for one in found.statements if not alone or one.record == record]
    relations = dict.fromkeys(
        f"{one.relation.replace('_', ' ').lower()} {'→' if one.outgoing else '←'} {one.other.caption}"
        f"{'' if one.modality == 'asserted' else f' ({one.modality})'}{_when(one.since or one.event_date)}"
        for one in said
    )
    mentions = tuple(mention for mention in found.mentions if not alone or mention.record == record)
    return Side(record, found.entity, mentions, tuple(relations), masked, kind, assumed)


def _when(date: str) -> str:
    return f", {date}" if date else ""


def _facts(found: Dossier, record: str) -> dict[str, list[Fact]]:
    facts: dict[str, list[Fact]] = defaultdict(list)
    for fact in found.facts:
        if not record or record in fact.records:
            facts[fact.property].append(fact)
    return facts


def _lines(kind: str, left: dict[str, list[Fact]], right: dict[str, list[Fact]]) -> Iterable[Line]:
    for name in dict.fromkeys((*left, *right)):
        ours, theirs = (tuple(text(fact.value) for fact in side.get(name, ())) for side in (left, right))
        yield Line(name, ours, theirs, _meeting(kind, name, ours, theirs))


def _meeting(kind: str, name: str, ours: Iterable[str], theirs: Iterable[str]) -> Meeting:
    left, right = ({value.casefold() for value in side} for side in (ours, theirs))
    if left & right:
        return "agree"
    prop = schema().kind(kind).properties.get(name)
    return "differ" if left and right and prop and (prop.one or prop.decides) else ""
