"""What an issue stated as a goal of cost, doors and scale, beside the last figure that was kept of it.

Goals are rows of `scale/goals.csv` and `doors_goals.csv`; figures, of `kept_figures.csv`, each with its day. A
benchmark notes its figures there when the environment has KG_KEEP, whose text is the remark: where, and beside what.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from benchmarks.senses import SENSES

HERE = Path(__file__).parent
FIGURES = HERE / "kept_figures.csv"
KEEP = "KG_KEEP"
SCALE = {"sense": "<=", "command": "benchmarks.scale FOLDER (a million: benchmarks.scale.million FOLDER)"}


class Stated(NamedTuple):
    key: str
    what: str
    unit: str
    sense: str
    goal: str
    command: str
    cause: str
    """Why it is missed, where it is."""


class Figure(NamedTuple):
    key: str
    figure: str
    day: str
    remark: str


def goals() -> list[Stated]:
    """All goals, in the order of the issue."""
    return [Stated(**(SCALE | row)) for row in _rows(HERE / "scale" / "goals.csv")] + [
        Stated(**row) for row in _rows(HERE / "doors_goals.csv")
    ]


def figures() -> dict[str, Figure]:
    """The last kept figure of each goal."""
    return {row["key"]: Figure(**row) for row in _rows(FIGURES)}


def keep(found: Mapping[str, float]) -> None:
    """Keep these figures in the place of earlier ones, where that is wanted. KeyError when there is no such goal."""
    if unknown := found.keys() - {one.key for one in goals()}:
        raise KeyError(*unknown)
    remark = os.environ.get(KEEP)
    if remark is None:
        return
    day = datetime.now(UTC).date().isoformat()
    kept = figures() | {key: Figure(key, f"{value:.4g}", day, remark) for key, value in found.items()}
    with FIGURES.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(Figure._fields)
        writer.writerows(kept[one.key] for one in goals() if one.key in kept)


def table() -> Iterator[str]:
    """A line a goal: met, or missed and why, or how to measure it."""
    known = figures()
    for one in goals():
        found = known.get(one.key)
        shown = found.figure if found else "-"
        yield f"{one.what:<72}{shown:>9} {one.sense} {one.goal:>6} {one.unit:<7} {_verdict(one, found)}"


def _verdict(one: Stated, found: Figure | None) -> str:
    if found is None:
        return f"not measured: python -m {one.command}"
    met = SENSES[one.sense](float(found.figure), float(one.goal))
    said = "met" if met else f"missed: {one.cause or 'cause not known'}"
    return f"{said} ({', '.join(filter(None, (found.day, found.remark)))})"


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
