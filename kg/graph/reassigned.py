"""Whether a publisher gave a reference to somebody else, from what two editions say under it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kg.model import dates
from kg.model.records import Record
from kg.model.schema import party_names, schema
from kg.names import plain

FACTS = ("birth_date", "imo", "listed_on")
"""What tells two parties apart that share no name. A party that is renamed keeps them; the day of the listing is
there for bodies, of which lists give nothing else."""


def another(before: Record, after: Record) -> str:
    """Why the second is somebody else, as a sentence; empty when it may be the same party, renamed or corrected."""
    if not schema().kind(before.schema).is_a("Party") or _names(before) & _names(after):
        return ""
    told = [f"{before.schema} and {after.schema}"] if before.schema != after.schema else []
    told += [f"{name.replace('_', ' ')} {' / '.join(map(_shown, pair))}" for name, pair in _apart(before, after)]
    return f"was {before.caption} and is {after.caption} ({', '.join(told)})" if told else ""


def _names(record: Record) -> set[frozenset[str]]:
    """Every name as the set of its words: order and marks between them change from edition to edition."""
    return {frozenset(words) for name in record.all(*party_names()) if (words := plain.tokens(name))}


def _apart(before: Record, after: Record) -> Iterable[tuple[str, tuple[list[str], list[str]]]]:
    for name in FACTS:
        pair = before.all(name), after.all(name)
        if all(pair) and not any(_meet(left, right) for left in pair[0] for right in pair[1]):
            yield name, pair


def _meet(left: str, right: str) -> bool:
    """Whether two values can be one: equal, or dates that overlap."""
    if left == right or not (dates.is_date(left) and dates.is_date(right)):
        return left == right
    (a, b), (c, d) = dates.interval(left), dates.interval(right)
    return a <= d and c <= b


def _shown(values: list[Any]) -> str:
    return ", ".join(values[:3])
