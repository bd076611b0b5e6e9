"""Possible links between masked exporters of different releases: "A사" here and "B업체" there may be one firm.

A label means something inside its release only, so names say nothing; facts of the cases can only propose. Every such
judgement is a hypothesis and undecided: shown to a person, never merged, never exported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from kg.judgements.hypotheses import can_be_one
from kg.judgements.judgement import Ground, Judgement
from kg.model import dates
from kg.model.records import Record, Relation
from kg.names.words import split
from kg.resolution.ruleset import RULESET
from kg.resolution.weights import probability

BASE = -3.5
FACTS = {"item": 2.2, "destination": 1.3, "year": 0.9, "regime": 0.4, "amount": 3.0, "quantity": 3.0}
"""Log-odds of what two cases share; judgements of this project, as nobody knows the truth."""
NEEDED = ("item", "amount", "quantity")
"""Without one of these in common nothing is proposed."""
ASKS = -1.0


def proposals(records: Iterable[Record], relations: Iterable[Relation]) -> list[Judgement]:
    """Undecided judgements on pairs of masked parties whose cases agree in the goods and something more."""
    by_id = {record.id: record for record in records}
    cases: dict[str, list[Record]] = defaultdict(list)
    for said in relations:
        party, case = by_id.get(said.start), by_id.get(said.end)
        if said.relation == "EXPORTER_IN" and party and case and party.first("masked"):
            cases[party.id].append(case)
    pairs = [(a, b) for a, b in combinations(sorted(cases), 2) if release(a) != release(b)]
    found = (_proposed(a, b, cases[a], cases[b]) for a, b in pairs if can_be_one(by_id[a].schema, by_id[b].schema))
    return [judgement for judgement in found if judgement]


def release(id: str) -> str:
    """The publication in which a label means something: the id without the label."""
    return id.rpartition("/")[0] or id.partition(":")[0]


def _proposed(left: str, right: str, ours: list[Record], theirs: list[Record]) -> Judgement | None:
    best = max((tuple(_shared(a, b)) for a in ours for b in theirs if a.id != b.id), key=_worth, default=())
    worth = BASE + _worth(best)
    if worth < ASKS or not any(ground.feature in NEEDED for ground in best):
        return None
    told = tuple(sorted(best, key=lambda ground: -ground.weight))
    reasons = tuple(ground.sentence for ground in told)
    chance = round(float(probability(worth)), 6)
    return Judgement(
        left, right, "unsure", RULESET, reasons, round(worth, 3), ruleset=RULESET, grounds=told, probability=chance,
        hypothesis=True,
    )  # fmt: skip


def _worth(grounds: tuple[Ground, ...]) -> float:
    return sum(ground.weight for ground in grounds)


def _shared(ours: Record, theirs: Record) -> Iterator[Ground]:
    """What two cases have in common."""
    for name in ("item", "amount", "quantity"):
        words = {" ".join(sorted(split(text))): text for text in ours.all(name)}
        for text in theirs.all(name):
            if key := words.get(" ".join(sorted(split(text)))):
                yield Ground(f"cases of both have {name} {text}", FACTS[name], name, key, text)
                break
    for name in ("destination", "regime"):
        if common := [value for value in ours.all(name) if value in theirs.all(name)]:
            yield Ground(f"cases of both have {name} {common[0].upper()}", FACTS[name], name, common[0], common[0])
    if years := sorted(_years(ours) & _years(theirs)):
        yield Ground(f"cases of both fall into {years[0]}", FACTS["year"], "year", str(years[0]), str(years[0]))


def _years(case: Record) -> set[int]:
    found: set[int] = set()
    for text in case.all("date", "detected"):
        if dates.is_date(text):
            first, last = dates.interval(text)
            found.update(range(int(first[:4]), int(last[:4]) + 1))
    return found
