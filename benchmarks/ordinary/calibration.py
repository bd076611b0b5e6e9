"""Is a probability what it says, on lists and tongues that no name weight was fitted on?

As many askings that name a listed party as ordinary names; the best three parties of each. The name weights come from
OFAC's list alone (benchmarks.screening.fit). What a likeness is worth by the way a name was read
(kg/screening/calibration.csv) was fitted on one half of these askings, by the hash of the name asked; the other half is
the figure.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from benchmarks import goals
from benchmarks.ordinary import lines
from benchmarks.ordinary.alarms import queries
from benchmarks.ordinary.found import Asking
from benchmarks.ordinary.steps import Steps
from benchmarks.screening.fit import calibration_error
from kg.index.index import Index
from kg.screening import calibration
from kg.screening.lookup import score
from kg.screening.scoring import probability

TOP = 3
Pair = tuple[float, bool, str]
"""What was said, whether it is true, and how the name was read (kg.screening.calibration)."""


class Sample(NamedTuple):
    """Askings that name a listed party, and as many ordinary names written in the same way."""

    what: str
    index: Index
    askings: Sequence[Asking]
    ordinary: Sequence[tuple[str, str]]
    """(name, kind)"""


def table(run: Steps, samples: Sequence[Sample]) -> None:
    """The calibration error of each sample, and of all together, on both halves."""
    fitted: list[Pair] = []
    other: list[Pair] = []
    print(f"\n{'calibration error':48}{'askings':>9}{'ordinary':>9}{'pairs':>8}{'fitted':>9}{'other half':>12}")
    for one in samples:
        if one.askings and one.ordinary:
            halves = run.step(f"calibration of {one.what}", partial(_halves, one))
            fitted += map(tuple, halves[0])
            other += map(tuple, halves[1])
    every = len(fitted) + len(other)
    print(f"{'all':66}{every:8}{error(fitted):9.3f}{error(other):12.3f}")
    _fit(fitted, other)
    for low in range(10):
        held = [pair for pair in other if min(int(pair[0] * 10), 9) == low]
        if held:
            said, true = sum(one[0] for one in held) / len(held), sum(one[1] for one in held) / len(held)
            print(f"  other half: said {said:.2f}, true {true:.2f} ({len(held)})")
    goals.told("ece unfitted", error(other))


def _halves(one: Sample) -> tuple[list[Pair], list[Pair]]:
    each = min(len(one.askings), len(one.ordinary))
    asked = [(asking.name, asking.schema, asking.right) for asking in one.askings[:: len(one.askings) // each]]
    nobody = [(name, schema, frozenset[str]()) for name, schema in one.ordinary[:: len(one.ordinary) // each]]
    found: tuple[list[Pair], list[Pair]] = ([], [])
    for name, schema, right in (*asked[:each], *nobody[:each]):
        found[half(name)].extend(_pairs(one.index, name, schema, right))
    told = "".join(f"{error(pairs):{9 + 3 * n}.3f}" for n, pairs in enumerate(found))
    print(f"{one.what:48}{each:9}{each:9}{len(found[0]) + len(found[1]):8}{told}")
    return found


def half(name: str) -> int:
    """0 for a name of the half that was fitted on, 1 for one of the other."""
    return hashlib.sha256(name.encode()).digest()[0] % 2


def _pairs(index: Index, name: str, schema: str, right: frozenset[str]) -> Iterator[Pair]:
    for query in queries([name], schema):
        for one in score(index, query, most=TOP)[:TOP]:
            as_listed = one.score is not None and one.score.letters > 0
            way = calibration.way(one.asked, as_listed=as_listed) if one.asked else ""
            yield round(probability(one.log_odds), 6), index.entries[one.entry].id in right, way


def error(pairs: Sequence[Pair]) -> float:
    return calibration_error([(said, true) for said, true, _ in pairs]) if pairs else 0.0


def _fit(fitted: Sequence[Pair], other: Sequence[Pair]) -> None:
    """The rows of calibration.csv that the first half asks for, way by way, and the errors of both halves as they
    stand."""
    for way in calibration.lines():
        mine = [(math.log(said / (1 - said)), true) for said, true, held in fitted if held == way and 0 < said < 1]
        errors = [error([pair for pair in half if pair[2] == way]) for half in (fitted, other)]
        asked = "; ".join(f"{place} {becomes}" for place, becomes in zip(*lines.fitted(way, mine), strict=True))
        print(f"  {way}: errors {errors[0]:.3f}, other half {errors[1]:.3f}; {len(mine)} pairs ask for {asked}")
