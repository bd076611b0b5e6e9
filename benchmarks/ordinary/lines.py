"""What the rows of kg/screening/calibration.csv would be by the half of the askings they are fitted on.

The places of the rows are given; 0 and 0.85's log-odds stay where the file has them, so that the fit changes no band.
The others are the likeliest, in steps of STEP, each at least GAP from the next, drawn a little towards the likeness
itself.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from kg.screening import calibration, scoring
from kg.screening.calibration import Line

STRONG = math.log(scoring.STRONG / (1 - scoring.STRONG))
STEP, GAP, DRAWN, ROUNDS = 0.1, 0.1, 0.5, 30


def fitted(way: str, pairs: Sequence[tuple[float, bool]]) -> Line:
    """The line that pairs of (what was said, whether it is true) ask for; `said` are log-odds after the present one."""
    now = calibration.lines()[way]
    values = np.array([calibration.back(now, said) for said, _ in pairs])
    truth = np.array([float(true) for _, true in pairs])
    places, found = np.array(now[0]), np.array([_start(place, becomes) for place, becomes in zip(*now, strict=True)])
    start = found.copy()
    for _ in range(ROUNDS):
        for at in range(len(found)):
            if not _held(now[1][at]):
                _best(found, at, places, values, truth, start[at])
    return now[0], tuple(round(float(one), 2) for one in found)


def _held(becomes: float) -> bool:
    return becomes == 0 or abs(becomes - STRONG) < 0.01


def _start(place: float, becomes: float) -> float:
    return becomes if _held(becomes) else place


def _best(found: np.ndarray, at: int, places: np.ndarray, values: np.ndarray, truth: np.ndarray, start: float) -> None:
    """Sets one of the values to the likeliest between its neighbours."""
    least = found[at - 1] + GAP if at else calibration.TOLD_FROM
    most = found[at + 1] - GAP if at + 1 < len(found) else scoring.NAME_ALONE_MOST
    tried = np.arange(least, most + 1e-9, STEP)
    costs = []
    for one in tried:
        found[at] = one
        said = np.interp(values, places, found)
        costs.append((np.logaddexp(0, said) - truth * said).sum() + DRAWN / 2 * (one - start) ** 2)
    if len(tried):
        found[at] = tried[int(np.argmin(costs))]
