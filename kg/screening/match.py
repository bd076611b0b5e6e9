"""The look-up: a query against the index, ranked matches with their evidence."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import islice
from typing import Any

from kg.screening import facts, features, naming, scoring
from kg.screening.asking import Asked
from kg.screening.candidates import UNLIKELY, likely
from kg.screening.entries import Entry
from kg.screening.features import Feature
from kg.screening.index import Index
from kg.screening.query import Query
from kg.screening.similarity import NameScore, ranked

CANDIDATES = 40
"""Listed names that are compared with one name of the query."""
TOGETHER = 256
"""Queries whose words are looked up together."""
FACTS_BRING = 6.0
"""Log-odds that facts beside the name may add: names so much less likely are compared when facts are asked too."""


@dataclass(frozen=True, slots=True)
class Match:
    """One party the query may mean. `statements` (what sources say of it) are added from the store."""

    id: str
    caption: str
    schema: str
    probability: float
    band: scoring.Band
    features: tuple[Feature, ...]
    what_would_change: tuple[str, ...]
    statements: tuple[dict[str, Any], ...] = ()
    ruleset: str = f"{scoring.RULESET} {scoring.VERSION}"

    def to_dict(self) -> dict[str, Any]:
        """JSON form, a contract: docs/json.md."""
        return asdict(self)


@dataclass(slots=True)
class Scored:
    """A party with its best name, before the evidence is written out."""

    entry: int
    log_odds: float
    supported: bool
    asked: Asked | None = None
    name: int = -1
    score: NameScore | None = None
    facts: list[Feature] = field(default_factory=list)


def screen(index: Index, query: Query, limit: int = 10) -> list[Match]:
    """Ranked matches, likeliest first; equal probabilities in the order of their ids."""
    found = score(index, query)[:limit]
    return [explain(index, query, one) for one in found]


def screen_many(
    index: Index, queries: Iterable[Query], limit: int = 10, least: float = scoring.LEAST
) -> Iterator[list[Match]]:
    """The matches of every query, in the order of the queries, exactly as `screen` gives them.

    The words of TOGETHER queries are looked up at once; queries that are alike are answered once. `least`: probability
    below which a match is not told; a higher one makes a long list of ordinary names cheaper.
    """
    rest = iter(queries)
    while some := list(islice(rest, TOGETHER)):
        named = {query: naming.readings_of(index, query) for query in dict.fromkeys(some)}
        naming.learn(index, [name for names in named.values() for name in names])
        found = {}
        for query, names in named.items():
            best = _scored(index, query, naming.asked(index, names, query.schema), least)[:limit]
            found[query] = [explain(index, query, one) for one in best]
        yield from (list(found[query]) for query in some)


def score(index: Index, query: Query, least: float = scoring.LEAST) -> list[Scored]:
    """Every party of at least that probability, likeliest first, without the sentences."""
    return _scored(index, query, _asked(index, query), least)


def _scored(index: Index, query: Query, names: Iterable[Asked], least: float) -> list[Scored]:
    best: dict[int, Scored] = {}
    unlikely = UNLIKELY - (FACTS_BRING if query.facts else 0.0) - (FACTS_BRING if least < scoring.LEAST else 0.0)
    lowest = _log_odds(least)
    needed = -math.inf if query.facts else lowest
    for asked in names:
        found = likely(index, asked, CANDIDATES, least=unlikely)
        numbers, estimates = [name for name, _ in found], [estimate for _, estimate in found]
        _keep_best(best, asked, ranked(index, asked, numbers, estimates, needed))
    for entry in _by_number(index, query):
        best.setdefault(entry, Scored(entry, 0.0, False))
    held = [one for one in best.values() if one.log_odds >= needed]
    for one in held:
        _weigh(index, query, one)
    shown = [one for one in held if one.log_odds >= lowest]
    return _ordered(index, shown)


def _ordered(index: Index, found: list[Scored]) -> list[Scored]:
    """The likeliest first, equals in the order of their ids, which are read only of equals."""
    found.sort(key=lambda one: -one.log_odds)
    if len({one.log_odds for one in found}) == len(found):
        return found
    return sorted(found, key=lambda one: (-one.log_odds, index.entries[one.entry].id))


def _log_odds(chance: float) -> float:
    return math.log(chance / (1.0 - chance)) if 0.0 < chance < 1.0 else -math.inf


def against(index: Index, query: Query, entry: int) -> Scored:
    """The query against one party of the index, whether or not the look-up would find it."""
    best: dict[int, Scored] = {}
    for asked in _asked(index, query):
        _keep_best(best, asked, ranked(index, asked, index.entries.names(entry)))
    one = best.get(entry, Scored(entry, 0.0, False))
    _weigh(index, query, one)
    return one


def _keep_best(best: dict[int, Scored], asked: Asked, scores: dict[int, tuple[NameScore, int]]) -> None:
    for entry, (found, name) in scores.items():
        held = best.get(entry)
        if held is None or held.score is None or found.log_odds > held.score.log_odds:
            best[entry] = Scored(entry, found.log_odds, False, asked, name, found)


def _asked(index: Index, query: Query) -> list[Asked]:
    return naming.asked(index, naming.readings_of(index, query), query.schema)


def _by_number(index: Index, query: Query) -> set[int]:
    return {
        entry
        for scheme, number in query.numbers
        for held, entry in index.by_number(number)
        if not scheme or held == scheme
    }


def _weigh(index: Index, query: Query, one: Scored) -> None:
    """Add frequency and facts to the name's log-odds; a name alone stays below certain."""
    schema = index.entries.schema(one.entry)
    if one.score is not None:
        if schema == "Person":
            share = scoring.name_frequency(_agreeing(one))
            one.score = one.score._replace(frequency=scoring.frequency_weight(share) if one.score.words > 0 else 0.0)
        one.log_odds = scoring.name_alone(one.score.log_odds) + one.score.frequency
    if query.facts or query.schema not in ("", schema):
        one.facts = list(facts.of_facts(query, index.entries[one.entry]))
        one.log_odds += sum(fact.weight for fact in one.facts)
        one.supported = any(fact.weight >= 4 for fact in one.facts)


def _agreeing(one: Scored) -> tuple[str, ...]:
    """Words of the query that meet: the same for every listed spelling, so frequency does not reorder them."""
    if one.score is None or one.asked is None:
        return ()
    return tuple(w for m in one.score.alignment.meetings for w in one.asked.name.words[m.ours[0] : m.ours[1] + 1])


def explain(index: Index, query: Query, one: Scored) -> Match:
    """The match with its evidence, strongest first."""
    entry = index.entries[one.entry]
    found = list(one.facts)
    if one.score is not None and one.asked is not None:
        found += features.of_name(one.asked, index.names[one.name], one.score)
    chance = scoring.probability(one.log_odds)
    return Match(
        entry.id, entry.caption, entry.schema, round(chance, 6), scoring.band(chance, supported=one.supported),
        tuple(replace(f, weight=round(f.weight, 3)) for f in sorted(found, key=lambda f: -abs(f.weight))),
        tuple(_would_change(query, entry)),
    )  # fmt: skip


def _would_change(query: Query, entry: Entry) -> Sequence[str]:
    """Facts that would move the probability most and are not there."""
    told = []
    schemes = {scheme for scheme, _ in entry.identifiers}
    if entry.schema == "Person" and not query.birth_dates:
        told.append("a date of birth in the query" if entry.birth_dates else "a date of birth: the sources have none")
    if entry.schema == "Person" and "passport" in schemes and not query.numbers:
        told.append("a passport or identity number in the query")
    if entry.schema == "Vessel" and not any(scheme in ("imo", "") for scheme, _ in query.numbers):
        told.append("the IMO number in the query" if "imo" in schemes else "an IMO number: the sources have none")
    if entry.schema in ("Company", "Organization") and schemes and not query.numbers:
        told.append(f"a number such as its {sorted(schemes)[0].replace('_', ' ')} in the query")
    if entry.countries and not query.countries:
        told.append("a country in the query")
    return told
