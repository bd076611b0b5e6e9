"""The goals of goals.csv beside the figures of a run."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from benchmarks import stated


def table(figures: Mapping[str, float]) -> None:
    """Each goal with its figure: met, or missed and by what cause. They are kept where that is wanted (`stated`)."""
    stated.keep(figures)
    print(f"{'':<58}{'today':>9}{'goal':>9}")
    with Path(__file__).with_name("goals.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            figure = figures.get(row["key"])
            met = figure is not None and figure <= float(row["goal"])
            verdict = (
                "not measured" if figure is None else "met" if met else f"missed: {row['cause'] or 'cause not known'}"
            )
            shown = "-" if figure is None else f"{figure:,.3g}"
            print(f"{row['what']:<58}{shown:>9}{row['goal']:>9} {row['unit']:<6} {verdict}")
