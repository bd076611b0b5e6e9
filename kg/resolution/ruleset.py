"""Rule set `exporter-v1`, read from ruleset.csv: what each level of each feature is worth, and its sentence.

The file is the whole model on one screen. Numbers are log-odds (natural logarithms), positive for one party: under
`all` where they hold for every kind of party, else under the kind; an empty cell says nothing. `fitted` names the
columns that benchmarks/resolution/fit.py fitted; the others are set as judgements of this project. The last rows are
the prior and the calibration of the sum. From which probability on pairs are joined or asked about stands in rules.py.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

RULESET = "exporter-v1"
FILE = Path(__file__).with_name("ruleset.csv")
KINDS = ("Person", "Organization", "Vessel", "Aircraft")
Key = tuple[str, str, str]
"""(feature, kind or '' for all, level)"""


@cache
def rows() -> tuple[dict[str, str], ...]:
    """The rows as they stand."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def log_odds() -> dict[Key, float]:
    """What every level is worth, for all kinds and by kind."""
    columns = {"all": "", **{kind: kind for kind in KINDS}}
    return {
        (row["feature"], kind, row["level"]): float(row[column])
        for row in rows() for column, kind in columns.items() if row[column]
    }  # fmt: skip


@cache
def sentences() -> dict[tuple[str, str], str]:
    """(feature, level) → its sentence, with `{left}` and `{right}` for the two values."""
    return {(row["feature"], row["level"]): row["sentence"] for row in rows() if row["sentence"]}


def write(weights: dict[Key, float], fitted: set[Key]) -> None:
    """The file with these weights in it: rows and sentences stay. KeyError for a level it has no row for."""
    held = {(row["feature"], row["level"]): dict(row, fitted="") for row in rows()}
    for (feature, kind, level), weight in weights.items():
        row = held[feature, level]
        row[kind or "all"] = f"{weight + 0.0:.3f}" if feature == "calibration" else f"{weight + 0.0:.2f}"
        if (feature, kind, level) in fitted:
            row["fitted"] = f"{row['fitted']} {kind or 'all'}".strip()
    with FILE.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, list(rows()[0]), lineterminator="\n")
        out.writeheader()
        out.writerows(held.values())
