"""From records and people's judgements to clusters: candidate pairs, evidence, decisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np

from kg.home.memory import released
from kg.judgements.hypotheses import fit
from kg.judgements.judgement import Decision, Ground, Judgement
from kg.judgements.undecided import undecided
from kg.model.records import Record, Relation
from kg.model.schema import schema
from kg.resolution.candidate_pairs import candidates
from kg.resolution.clusters import Clusters, cluster
from kg.resolution.compare import Compared, compare
from kg.resolution.entries import single_entries
from kg.resolution.features import DECISIVE, OF_TABLES
from kg.resolution.forbidding import SHARED, contradiction, facts
from kg.resolution.pair_evidence import EQUAL, grounds
from kg.resolution.proposals import proposals
from kg.resolution.ragged import Flags, Floats
from kg.resolution.rules import ALONE_MOST, ASKS, DECIDES, FREQUENT, NAMES, NO_SUPPORT, ROUGH, SUPPORT, SURE
from kg.resolution.ruleset import RULESET
from kg.resolution.shared_numbers import unreliable
from kg.resolution.stated_ties import ties
from kg.resolution.table import Table, table
from kg.resolution.weights import LEVELS, Weights, probability, standard


@dataclass(frozen=True, slots=True)
class Resolution:
    """Clusters, and the pairs that wait for a person."""

    clusters: Clusters
    found: tuple[Judgement, ...]
    """The rule set's judgements, also on pairs that a person could not decide."""
    undecidable: frozenset[tuple[str, str]]
    """Those pairs."""
    table: Table

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """The rule set's judgements on pairs that it may decide."""
        return tuple(judgement for judgement in self.found if judgement.pair not in self.undecidable)

    @property
    def unsure(self) -> list[Judgement]:
        """Pairs worth a person's look, strongest first."""
        entries = single_entries(self.clusters.records.values())
        return undecided(self.judgements, self.clusters.root, self.clusters.conflicts, entries)


SLIPS = [LEVELS["birth_date"].index(level) for level in ("digit", "turned")]
PARTLY = LEVELS["name"].index("partly")
ROUGH_LEVELS = [LEVELS["birth_date"].index(level) for level in ROUGH]
BRIEF = ("agrees as the records do that are told of in full",)


@dataclass(frozen=True, slots=True)
class Scored:
    """Pairs worth comparing with the log-odds that both are one party."""

    table: Table
    compared: Compared
    log_odds: Floats
    supported: Flags
    """Whether something besides the name speaks for it."""


def resolve(
    records: Iterable[Record], relations: Iterable[Relation] = (), people: Iterable[Judgement] = ()
) -> Resolution:
    """Resolve the party records among `records`. The same input in any order gives the same clusters.

    The other records are context: a listing or a ship by its number to which two parties are tied.
    """
    everything, decided = list(records), list(people)
    pool = [record for record in everything if schema().kind(record.schema).identity == "judged"]
    undecidable = frozenset(judgement.pair for judgement in decided if judgement.decision == "unsure")
    said = sorted(relations, key=lambda one: one.id)  # which of several addresses is told must not hang on the order
    made = table(pool, ties(everything, said), OF_TABLES)
    released()
    scored = score(made)
    released()
    found = (*judge(scored), *proposals(everything, said))
    machine = (judgement for judgement in found if judgement.pair not in undecidable)
    clusters = cluster(pool, machine, decided, doubtful=doubtful(scored.table))
    return Resolution(clusters, found, undecidable, scored.table)


def doubtful(table: Table) -> frozenset[tuple[str, str]]:
    """Numbers of the records that contradict nothing (`shared_numbers.unreliable`)."""
    if table.census is None:
        return unreliable(table.records)
    held = {name: {value for record in table.records for value in record.all(name)} for name in SHARED}
    return frozenset((name, value) for name, values in held.items() for value in table.census.shared(name, values))


def score(table: Table, weights: Weights | None = None) -> Scored:
    """Compare what is worth comparing, and weigh it."""
    found = candidates(table)
    return weigh(table, compare(table, found.left, found.right, found.known), weights or standard())


def weigh(table: Table, compared: Compared, weights: Weights) -> Scored:
    """Weigh what was compared. A name alone stays below ALONE_MOST, however rare."""
    supported = _supported(table, compared, weights)
    sums = weights.sums(table, compared)
    return Scored(table, compared, np.where(supported, sums, np.minimum(sums, ALONE_MOST)), supported)


def _supported(table: Table, compared: Compared, weights: Weights) -> Flags:
    found = np.zeros(len(compared.left), dtype=np.bool_)
    persons = np.array([kind == "Person" for kind in table.kinds], dtype=np.bool_)
    person = persons[np.where(table.assumed[compared.left], compared.right, compared.left)]
    frequent = person & (compared.frequency <= FREQUENT)
    for feature, level in compared.levels.items():
        if feature not in NAMES:
            speaks = weights.lookup(feature)[0][level] >= SUPPORT
            if feature == "birth_date":
                speaks &= ~(frequent & np.isin(level, ROUGH_LEVELS))
            found |= speaks & ~person if feature in NO_SUPPORT else speaks
    return found


def _numbered(compared: Compared) -> Flags:
    """Whether a number that should be one party's alone is shared: always worth a look."""
    found = np.zeros(len(compared.left), dtype=np.bool_)
    for name in (*DECISIVE, "document"):
        for level in ("same", "shared by several"):
            found |= compared.levels[name] == LEVELS[name].index(level)
    return found


def judge(scored: Scored, weights: Weights | None = None) -> Iterator[Judgement]:
    """The rule set's judgement on every pair that it joins, parts or would ask a person about."""
    weights = weights or standard()
    table, compared = scored.table, scored.compared
    doubts = doubtful(table)
    asked = ((scored.log_odds >= ASKS) & ~_beside(scored)) | _numbered(compared)
    places = np.flatnonzero(asked | (compared.levels["name"] >= EQUAL))
    held = cache(lambda row: facts(table.records[row], doubts))
    for place in places[np.argsort(-scored.log_odds[places], kind="stable")].tolist():
        a, b = int(compared.left[place]), int(compared.right[place])
        left, right = table.records[a], table.records[b]
        if not fit(left, right):
            continue
        worth = float(scored.log_odds[place])
        against = contradiction(held(a), held(b))
        if against or asked[place]:
            enough = SURE if compared.levels["birth_date"][place] in SLIPS else DECIDES
            brief = not against and worth >= enough and _late(scored, place)
            found = () if brief else grounds(table, compared, place, weights)
            yield _judgement(left, right, worth, against, enough, found, alone=not scored.supported[place])


def _beside(scored: Scored) -> Flags:
    """Pairs that one list has as two parties under two names, and nothing of them alone is shared: that is an answer.
    Two entries under one name, or with one day of birth, are perhaps doubles: a person is asked."""
    levels = scored.compared.levels
    two = (levels["one_list"] > 0) | (levels["ofac_number"] == LEVELS["ofac_number"].index("differs"))
    one = (levels["main_name"] > 0) | (levels["birth_date"] == LEVELS["birth_date"].index("same"))
    called = (levels["one_list"] > 0) & (levels["name"] < PARTLY)
    found: Flags = called | (two & ~one & (scored.log_odds < DECIDES))
    return found


def _late(scored: Scored, place: int) -> bool:
    """Whether both records come after the first bearers of the name in which they agree."""
    here, there = (int(side[place]) for side in scored.compared.met)
    return here >= 0 and bool(scored.table.late[here] and scored.table.late[there])


def _judgement(
    left: Record, right: Record, worth: float, against: str, enough: float, told: tuple[Ground, ...], *, alone: bool
) -> Judgement:  # fmt: skip
    for_it = [ground.sentence for ground in told if ground.weight > 0]
    if alone and for_it:
        for_it[0] += ", nothing else agrees"
    decision: Decision = "different" if against else "same" if worth >= enough else "unsure"
    reasons = tuple(([against] if against else []) + for_it) or tuple(ground.sentence for ground in told) or BRIEF
    chance = float(probability(worth))
    return Judgement(
        left.id, right.id, decision, RULESET, reasons, round(worth, 3), ruleset=RULESET, grounds=told,
        probability=round(chance, 6),
    )  # fmt: skip
