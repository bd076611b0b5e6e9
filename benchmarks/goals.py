"""What was set out to be reached (goals.csv), and what a run measured of it.

A benchmark tells a figure with `told`; alone it changes nothing. `python -m benchmarks.matching` runs them all and
prints every goal with the figure beside it: met, or missed and why, or not measured in this run.

`python -m benchmarks.goals` prints the goals of cost, doors and scale with the figures that were last kept (`stated`).
"""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.senses import SENSES

FILE = "KG_GOALS"
"""Environment variable that names the file in which figures are gathered."""


class Goal(NamedTuple):
    key: str
    goal: str
    sense: str
    value: float
    distance: str
    """Why it is missed, where it is."""


def goals() -> list[Goal]:
    with Path(__file__).with_name("goals.csv").open(encoding="utf-8", newline="") as file:
        return [Goal(**row | {"value": float(row["value"])}) for row in csv.DictReader(file)]  # type: ignore[arg-type]


def told(key: str, figure: float) -> None:
    """Note a figure for the table, where one is being made. KeyError when there is no such goal."""
    known = {goal.key for goal in goals()}
    if key not in known:
        raise KeyError(key)
    if path := os.environ.get(FILE):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(json.dumps([key, float(figure)]) + "\n")


def gathered(path: Path) -> dict[str, float]:
    """Goal → figure; where several sets told one, that which is furthest from the goal."""
    senses = {goal.key: goal.sense for goal in goals()}
    found: dict[str, float] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, figure = json.loads(line)
        worse = min if senses[key] == ">=" else max
        found[key] = worse(found.get(key, figure), figure)
    return found


def table(figures: dict[str, float]) -> Iterator[str]:
    """A line for each goal."""
    for goal in goals():
        figure = figures.get(goal.key)
        if figure is None:
            standing, shown = "not measured", "-"
        else:
            met = SENSES[goal.sense](figure, goal.value)
            shown, standing = f"{figure:,.4g}", "met" if met else f"missed: {goal.distance}"
        yield f"{goal.goal:58} {goal.sense} {goal.value:<9,.6g} {shown:>10}  {standing}"


if __name__ == "__main__":
    from benchmarks import stated

    print("\n".join(stated.table()))
