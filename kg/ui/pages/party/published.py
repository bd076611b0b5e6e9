"""The best publication of each record, as a short name for a line or a cell."""

from __future__ import annotations

from collections.abc import Iterable

from kg.answers.cited import cited
from kg.ui import cached_answers
from kg.ui.session import Here


def best(here: Here, records: Iterable[str]) -> dict[str, str]:
    """By record, outlet and day of its best publication; records that cite none are left out."""
    printed = cached_answers.published(here, tuple(sorted(set(records))))
    found = {id: next(iter(cited(row)), None) for id, row in printed.items()}
    return {id: ", ".join(filter(None, (one.outlet, one.date))) for id, one in found.items() if one}
