"""What the likeness of a name is worth, by the way it was read: so that a probability is what it says.

The parts of a name's log-odds were fitted on Latin names. Read from katakana, from Arabic letters, as a firm's name in
eastern characters or as a person's in syllables, the same likeness is right more often. calibration.csv leads from
them to log-odds that are, along straight lines between its rows. They were fitted on one half of the askings of
`python -m benchmarks.ordinary`, which prints what the rows would be now and the error on the other half.

The order of matches and the bands are kept: 0.85 stays 0.85, 0.5 stays 0.5 but for katakana and Arabic letters, where
it moved to a likeness that at most ten of 1,000 ordinary names have with any listed one.
"""

from __future__ import annotations

import csv
import math
from bisect import bisect_right
from functools import cache
from pathlib import Path

from kg.names.one_reading import LATIN
from kg.names.tongues import ARABIC, KANA, KATAKANA, RUSSIAN, TABLE
from kg.screening import scoring
from kg.screening.asked_name import Asked

FILE = Path(__file__).with_name("calibration.csv")
Line = tuple[tuple[float, ...], tuple[float, ...]]
"""Log-odds of a likeness, rising, and what each becomes."""
TOLD_FROM = math.log(scoring.LEAST / (1 - scoring.LEAST))


def way(asked: Asked, *, as_listed: bool = False) -> str:
    """How the name was read, as calibration.csv calls it; '' where nothing is corrected.

    `as_listed`: it is listed in the very same characters, and so it is read as the likeliest of its kind are.
    """
    reading = asked.reading
    if as_listed and KANA.search(reading.written):
        return "katakana"
    if reading is LATIN or asked.initials or reading.tongue in (TABLE, RUSSIAN):
        return ""
    if reading.tongue in (KATAKANA, ARABIC):
        return "katakana" if reading.tongue == KATAKANA else "arabic"
    if asked.syllables:
        return "syllables"
    return "" if not reading.tongue or reading.kind == "Person" else "bodies"


def added(asked: Asked, log_odds: float, *, as_listed: bool = False) -> float:
    """Log-odds that the correction adds to those of the name; none to a name that is too unlike to be told."""
    line = lines().get(way(asked, as_listed=as_listed))
    return along(line, log_odds) - log_odds if line and log_odds >= TOLD_FROM else 0.0


@cache
def lines() -> dict[str, Line]:
    """Way of reading → its line."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = [(row["way"], float(row["log_odds"]), float(row["becomes"])) for row in csv.DictReader(file)]
    ways = dict.fromkeys(way for way, _, _ in rows)
    return {one: _line([(said, true) for way, said, true in rows if way == one]) for one in ways}


def _line(points: list[tuple[float, float]]) -> Line:
    said, true = zip(*points, strict=True)
    return said, true


def along(line: Line, log_odds: float) -> float:
    """What log-odds become; outside of the line's ends, what its ends do."""
    said, true = line
    place = min(max(bisect_right(said, log_odds), 1), len(said) - 1)
    share = (log_odds - said[place - 1]) / (said[place] - said[place - 1])
    return true[place - 1] + (true[place] - true[place - 1]) * min(1.0, max(0.0, share))


def back(line: Line, log_odds: float) -> float:
    """The log-odds that become these."""
    return along((line[1], line[0]), log_odds)
