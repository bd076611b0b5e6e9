"""The look-up: queries against the index, parties by the odds that each is the one meant."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from kg.index.index import Index
from kg.names.one_reading import LATIN
from kg.names.tongues import KOREAN
from kg.screening import calibration, frequency, known_facts, number_and_name, query_names, scoring
from kg.screening.asked_name import Asked
from kg.screening.candidates import UNLIKELY, Likely, likely
from kg.screening.match import Match, Scored, explain
from kg.screening.name_likeness import NameScore, ranked
from kg.screening.northern import northern
from kg.screening.query import Query

CANDIDATES = 30
"""Listed names that are compared with one name of the query: laying two names against each other is what costs."""
TOGETHER = 256
"""Queries that are looked up together."""
FREQUENT = 1.5
"""Log-odds that the frequency of a name of two or three words usually takes."""
FACTS_BRING = 6.0
"""Log-odds that facts beside the name may add: names so much less likely are compared when facts are asked too."""


def screen(index: Index, query: Query, limit: int = 10) -> list[Match]:
    """Ranked matches, likeliest first; equal probabilities in the order of their ids."""
    likeliest = score(index, query, most=limit)[:limit]
    return [explain(index, query, one) for one in likeliest]


def screen_many(
    index: Index, queries: Iterable[Query], limit: int = 10, least: float = scoring.LEAST
) -> Iterator[list[Match]]:
    """The matches of every query, in the order of the queries, exactly as `screen` gives them.

    TOGETHER queries are looked up at once; queries that are alike are answered once. `least`: probability below which
    a match is not told; a higher one makes a long list of ordinary names cheaper.
    """
    rest = iter(queries)
    while some := list(islice(rest, TOGETHER)):
        distinct = list(dict.fromkeys(some))
        found = {
            query: [explain(index, query, one) for one in scored[:limit]]
            for query, scored in zip(distinct, _scored(index, distinct, least, limit), strict=True)
        }
        yield from (list(found[query]) for query in some)


def score(index: Index, query: Query, least: float = scoring.LEAST, most: int = sys.maxsize) -> list[Scored]:
    """Every party of at least that probability, likeliest first, without the sentences. `most`: how many are wanted;
    parties that cannot be among them may be left out."""
    return _scored(index, [query], least, most)[0]


def against(index: Index, query: Query, entry: int) -> Scored:
    """The query against one party of the index, whether or not the look-up would find it."""
    best: dict[int, Scored] = {}
    for asked in query_names.asked(index, [query])[0]:
        _keep_best(best, asked, ranked(index, asked, [(name, math.inf) for name in index.entries.names(entry)]))
    one = best.get(entry, Scored(entry, 0.0, False))
    _weigh(index, query, one)
    return one


def _scored(index: Index, queries: Sequence[Query], least: float, most: int) -> list[list[Scored]]:
    asked = query_names.asked(index, queries)
    names = [name for some in asked for name in some]
    found = iter(likely(index, names, CANDIDATES, least=_unlikely(queries, least)))
    return [
        _parties(index, query, [(name, next(found)) for name in some], least, most)
        for query, some in zip(queries, asked, strict=True)
    ]


def _unlikely(queries: Sequence[Query], least: float) -> float:
    """Estimated log-odds below which a name is not compared with any of these queries."""
    facts_bring = FACTS_BRING if any(query.facts for query in queries) else 0.0
    return UNLIKELY - facts_bring - (FACTS_BRING if least < scoring.LEAST else 0.0)


def _parties(
    index: Index, query: Query, names: Iterable[tuple[Asked, Likely]], least: float, most: int
) -> list[Scored]:  # fmt: skip
    best: dict[int, Scored] = {}
    unlikely, lowest = _unlikely([query], least), _log_odds(least)
    needed = lowest
    if query.facts:  # they decide, whatever the names say
        needed, most = -math.inf, sys.maxsize
    for asked, found in names:
        _keep_best(best, asked, ranked(index, asked, [one for one in found if one[1] >= unlikely], needed, most))
    for entry in _by_number(index, query):  # whatever the names say: a number finds a party under any name
        best.setdefault(entry, Scored(entry, 0.0, False))
    held = [one for one in best.values() if one.log_odds >= needed]
    for one in held:
        _weigh(index, query, one)
    if query.numbers:  # last, when every party has its odds: a number may stand under the name of another ship
        number_and_name.told(index, query, held)
    return _ordered(index, [one for one in held if one.log_odds >= lowest])


def _ordered(index: Index, found: list[Scored]) -> list[Scored]:
    """The likeliest first, equals in the order of their ids, which are read only of equals."""
    found.sort(key=lambda one: -one.log_odds)
    if len({one.log_odds for one in found}) == len(found):
        return found
    return sorted(found, key=lambda one: (-one.log_odds, index.entries[one.entry].id))


def _log_odds(chance: float) -> float:
    return math.log(chance / (1.0 - chance)) if 0.0 < chance < 1.0 else -math.inf


def _keep_best(best: dict[int, Scored], asked: Asked, scores: dict[int, tuple[NameScore, int]]) -> None:
    for entry, (found, name) in scores.items():
        held = best.get(entry)
        if held is None or held.score is None or found.log_odds > held.score.log_odds + _ahead(held):
            best[entry] = Scored(entry, found.log_odds, False, asked, name, found)


def _ahead(held: Scored) -> float:
    """Log-odds by which another name must be better: what initials say is no less for the name being frequent."""
    return FREQUENT if held.asked is not None and held.asked.initials else 0.0


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
            agree = one.score.words > 0 or (one.asked is not None and one.asked.syllables)
            one.score = one.score._replace(frequency=_frequency(one) if agree else 0.0)
        one.log_odds = scoring.name_alone(one.score.log_odds) + one.score.frequency
        if one.asked is not None and one.asked.reading is not LATIN:
            more = calibration.added(one.asked, one.log_odds, as_listed=one.score.letters > 0)
            one.score = one.score._replace(script=more)
            one.log_odds += one.score.script
    if query.facts or query.schema not in ("", schema):
        one.facts = list(known_facts.of_facts(query, index.entries[one.entry]))
        one.log_odds += sum(fact.weight for fact in one.facts)
        one.supported = any(fact.weight >= 4 for fact in one.facts)
    if one.asked is not None and one.asked.sounded:
        told = list(northern(one.asked.reading, index.entries[one.entry]))
        one.facts += told
        one.log_odds += sum(fact.weight for fact in told)


def _frequency(one: Scored) -> float:
    """What it costs that so many people carry the words of the query that meet: the same for every listed spelling, so
    that frequency does not reorder them.

    Of a name in another script that of its most frequent reading: a wrong reading makes no name rarer.
    """
    if one.score is None or one.asked is None or one.asked.initials:
        return 0.0
    if one.asked.syllables:  # the whole name: less of it is carried by more people still
        ways = iter(one.asked.also or (one.asked.name.words,))
        return frequency.of_syllables(ways, korean=one.asked.reading.tongue in KOREAN)
    places = [place for m in one.score.alignment.meetings for place in range(m.ours[0], m.ours[1] + 1)]
    ways = (tuple(words[place] for place in sorted(places)) for words in one.asked.also or (one.asked.name.words,))
    return frequency.weight(max(map(frequency.share_of, ways)))
