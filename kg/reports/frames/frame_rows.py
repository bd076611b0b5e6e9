"""The frames of kg/reports/data/verbs.yaml: verbs and nouns of one meaning, and the relations between their sides."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.reports import lexicon


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of the data file: verbs and nouns of one meaning, and the relations between their sides."""

    id: str
    relations: tuple[tuple[str, str, str, bool], ...]
    """Type, side of the head, side of the tail, whether it tells of a state that has ended."""
    needs: re.Pattern[str] | None
    done: bool = False
    """Whether it holds only of what is done: `sailed to`, not `was sailing to`."""


@cache
def frames() -> tuple[tuple[Frame, dict[str, Any]], ...]:
    """All frames with their rows."""
    return tuple((_frame(row), row) for row in lexicon.document("verbs")["frames"])


def _frame(row: dict[str, Any]) -> Frame:
    said = tuple((str(one[0]), str(one[1]), str(one[2]), len(one) > 3) for one in row.get("relations", ()))
    needs = re.compile(rf"\b(?:{row['needs']})", re.I) if row.get("needs") else None
    return Frame(row["id"], said, needs, bool(row.get("done")))


@cache
def verbs() -> dict[str, list[Frame]]:
    return _by("verbs")


@cache
def nouns() -> dict[str, list[Frame]]:
    return _by("nouns")


def _by(field: str) -> dict[str, list[Frame]]:
    found: dict[str, list[Frame]] = defaultdict(list)
    for frame, row in frames():
        for word in row.get(field, ()):
            found[str(word)].append(frame)
    return dict(found)


@cache
def support() -> frozenset[str]:
    return frozenset(map(str, lexicon.document("verbs")["support"])) | charged()


@cache
def charged() -> frozenset[str]:
    return frozenset(map(str, lexicon.document("verbs")["charged"]))
