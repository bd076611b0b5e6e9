"""The best publication of each record, as a short name for a line or a cell."""

from __future__ import annotations

from collections.abc import Iterable

from kg.answers import stating
from kg.answers.citations import Citation
from kg.answers.cited import cited
from kg.answers.dossier_forms import Said
from kg.ui import cached_answers
from kg.ui.session import Here

Stated = dict[tuple[str, str], str]


def best(here: Here, records: Iterable[str]) -> dict[str, str]:
    """By record, outlet and day of its best publication; records that cite none are left out."""
    printed = cached_answers.published(here, tuple(sorted(set(records))))
    return {id: _short(told[0]) for id, row in printed.items() if (told := cited(row))}


def stated(here: Here, said: Iterable[Said]) -> Stated:
    """By record and place, the best publication of each statement: of a tie the one that its own row names."""
    every = tuple(said)
    printed = cached_answers.published(here, tuple(sorted({one.record for one in every})))
    found = {}
    for one in every:
        row = printed.get(one.record)
        told = cited(row) if row else ()
        if row and row["locator"] != one.locator:
            told = stating.named([one.quote], told) or told
        if told:
            found[one.record, one.locator] = _short(told[0])
    return found


def _short(one: Citation) -> str:
    return ", ".join(filter(None, (one.outlet, one.date)))
