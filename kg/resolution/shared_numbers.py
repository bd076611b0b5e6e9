"""Numbers that one source prints for parties of different names: a slip of the publisher, or an agent's number.

Names are different when not even the consonants of a word that distinguishes agree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import TypeVar

from kg.model.records import Record
from kg.names import folds
from kg.resolution.forbidding import SHARED
from kg.resolution.spelling import NAME_PLACES, core, spellings

Value = TypeVar("Value", bound=Hashable)
LONG = 3
"""Consonants that two spellings of a word must share."""
MOST = 50
"""Records under one number that are looked at."""


def shared_by_strangers(held: Iterable[tuple[Value, Record]]) -> list[Value]:
    """Values that two records of one source carry whose names share no word that distinguishes."""
    bearers: dict[tuple[Value, str], list[Record]] = defaultdict(list)
    for value, record in held:
        bearers[value, record.source].append(record)
    return list({value for (value, _), found in bearers.items() if len(found) > 1 and _strangers(found)})


def _strangers(records: list[Record]) -> bool:
    named = [words for record in records[:MOST] if (words := _words(record))]
    return any(not one & other for n, one in enumerate(named) for other in named[:n])


def _words(record: Record) -> frozenset[str]:
    texts = [text for place in NAME_PLACES for text in record.all(place)]
    words = {word for text in texts for name in spellings(text, record.schema) for word in core(name)}
    return frozenset(words | {f"s{bones}" for word in words if len(bones := _bones(word)) >= LONG})


def _bones(word: str) -> str:
    return folds.skeleton(word) if folds.spelled(word) else ""


def unreliable(records: Iterable[Record]) -> frozenset[tuple[str, str]]:
    """Numbers that one source prints for parties of different names: references without a check digit, and companies'
    numbers that a publisher gives to two firms."""
    pairs = [((scheme, value), one) for one in records for scheme in SHARED for value in one.all(scheme)]
    return frozenset(shared_by_strangers(pairs))
