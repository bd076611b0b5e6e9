"""Rule set `exporter-screen`, read from ruleset.csv: what each feature is worth, and the sentence that tells it.

The file is the whole model on one screen. `log_odds` are natural logarithms, positive for a match; a row `X.slope` is
what one unit of the feature is worth, beside the `X.middle` that speaks neither for nor against. `from` says whether a
weight was fitted (benchmarks/screening/fit.py, on the data it names) or set as a judgement of this project.
How their sum becomes a probability, and from where it is called what, stands in scoring.py.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("ruleset.csv")


@dataclass(frozen=True, slots=True)
class Rule:
    """One row. `log_odds` is None where a row only gives words; `sentence` is empty where one only gives a number."""

    key: str
    log_odds: float | None
    origin: str
    sentence: str


@cache
def rules() -> dict[str, Rule]:
    """All rows by key, in the order of the file."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = [(row["key"], row["log_odds"], row["from"], row["sentence"]) for row in csv.DictReader(file)]
    return {key: Rule(key, float(weight) if weight else None, origin, told) for key, weight, origin, told in rows}


def weight(key: str) -> float:
    """Log-odds of a rule. KeyError for one that is none: the file and the code are changed together."""
    found = rules()[key].log_odds
    if found is None:
        raise KeyError(f"{key} has no weight in {FILE.name}")
    return found


def sentence(key: str, **facts: object) -> str:
    """What a rule says aloud, with its facts filled in."""
    return rules()[key].sentence.format(**facts)
