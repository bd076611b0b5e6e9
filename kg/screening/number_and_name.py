"""A number of one party asked under the name of another: the one thing that whoever asks must hear."""

from __future__ import annotations

from collections.abc import Sequence

from kg.index.index import Index
from kg.screening import scoring
from kg.screening.match import Scored
from kg.screening.match_evidence import Feature
from kg.screening.query import Query, number_in
from kg.screening.ruleset import sentence, weight

LIKE = 0.0
"""Log-odds from which a name is taken for the one that was asked."""


def told(index: Index, query: Query, held: Sequence[Scored]) -> None:
    """Add to every party that a number names, and no name does, what the name says; it stays the number's party."""
    names = [name for name in query.names if not number_in(name)]
    if not names:
        return
    for one in held:
        if _named(one) or not any(fact.weight >= scoring.DECIDES for fact in one.facts):
            continue
        entry = index.entries[one.entry]
        others = [other for other in held if _named(other) and other.entry != one.entry]
        best = max(others, key=lambda other: other.log_odds, default=None)
        fact = _of_another(names[0], entry.caption, index.entries[best.entry].caption if best else "")
        one.facts.append(fact)
        one.log_odds += fact.weight


def _named(one: Scored) -> bool:
    return one.score is not None and one.score.log_odds > LIKE


def _of_another(asked: str, ours: str, other: str) -> Feature:
    key = f"name_differs.{'of_another' if other else 'unknown'}"
    told = sentence(key, party=ours, asked=asked, other=other)
    return Feature("name_differs", asked, other or ours, weight(key), told)
