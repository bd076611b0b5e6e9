"""What relations say about identity: identities that sources state, and parties tied to the same known thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from kg.model.records import Record, Relation
from kg.model.schema import schema

NOTICE = re.compile(r"\b(\d{2,3})\s*F\.?\s?R\.?\s*(\d{2,6})\b")


@dataclass(frozen=True, slots=True)
class Ties:
    """Per record: keys of the known things it is tied to, such as `CHARTERS imo 9635987`; and stated identities."""

    keys: dict[str, frozenset[str]] = field(default_factory=dict)
    stated: dict[tuple[str, str], str] = field(default_factory=dict)
    """Pair of record ids → sentence of the source that says they are one."""
    addresses: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Addresses that stand in records of their own."""
    days: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Days of acts of authorities on the party."""
    acts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The notices in which authorities listed the party, such as `67 FR 56530`; () where a listing cites none."""

    def shared(self, left: Record, right: Record) -> list[str]:
        """Ties both records have."""
        return sorted(self.keys.get(left.id, frozenset()) & self.keys.get(right.id, frozenset()))

    def identity(self, left: Record, right: Record) -> str:
        """The sentence that states their identity, or ''."""
        return self.stated.get((left.id, right.id), "")


def ties(records: Iterable[Record], relations: Iterable[Relation]) -> Ties:
    """Ties from asserted relations. Only things with a deciding number tie; acts of authorities give their days."""
    by_id = {record.id: record for record in records}
    keys: dict[str, dict[str, None]] = defaultdict(dict)
    addresses: dict[str, dict[str, None]] = defaultdict(dict)
    days: dict[str, dict[str, None]] = defaultdict(dict)
    acts: dict[str, dict[str, None]] = defaultdict(dict)
    stated = {}
    for said in relations:
        if said.modality != "asserted" or _withdrawn(said, by_id):
            continue
        if said.relation == "SAME_AS":
            first, second = sorted((said.start, said.end))
            stated[first, second] = said.quote or f"{said.source} says so at {said.locator}"
            continue
        for mine, other in ((said.start, said.end), (said.end, said.start)):
            if mine in by_id and other in by_id:
                thing = by_id[other]
                for found, values in ((keys, _keys(said, thing)), (addresses, thing.all("full")), (days, _day(thing))):
                    for value in values:  # most have none: nothing is made for these
                        found[mine][value] = None
                if thing.schema == "Listing":
                    acts[mine] |= dict.fromkeys(_notices(thing))
    return Ties(
        {id: frozenset(found) for id, found in keys.items()}, stated, _kept(addresses), _kept(days), _kept(acts),
    )  # fmt: skip


def _withdrawn(said: Relation, by_id: Mapping[str, Record]) -> bool:
    """Whether a later edition in which both entries stand no longer states it. With a vanished entry it stays true."""
    return bool(said.gone) and not any(by_id[end].gone for end in (said.start, said.end) if end in by_id)


def _kept(found: dict[str, dict[str, None]]) -> dict[str, tuple[str, ...]]:
    return {id: tuple(values) for id, values in found.items()}


def _keys(said: Relation, thing: Record) -> Iterator[str]:
    for name in _deciding(thing.schema):
        if name in thing.properties:
            yield from (f"{said.relation} {name} {value}" for value in thing.all(name))


@cache
def _deciding(kind: str) -> tuple[str, ...]:
    """Properties of a kind whose values are of one thing alone, in any country."""
    properties = schema().kind(kind).properties.items()
    return tuple(name for name, prop in properties if prop.decides and not prop.country_scoped)


def _day(thing: Record) -> Iterator[str]:
    day = str(thing.first("date") or "")
    if schema().kind(thing.schema).name == "Listing" and len(day) == 10:
        yield day


def _notices(listing: Record) -> Iterator[str]:
    """Notices of the US Federal Register that a listing cites."""
    for text in listing.all("citation"):
        yield from (f"{volume} FR {page}" for volume, page in NOTICE.findall(text))
