"""Spoilt names of OFAC's list beside ordinary Latin names that others made, harder than our own clean list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks import goals
from benchmarks.ordinary.clean import Group
from benchmarks.screening import measure
from benchmarks.screening.__main__ import ranking
from benchmarks.screening.fixture import sdn
from benchmarks.screening.perturb import askings
from kg.index.building import build


def table(folder: Path, groups: Sequence[Group], each: int, seed: int) -> None:
    """recall@1 of twelve kinds, and at 1 % of those names alerted."""
    entries, programmes = sdn(folder)
    nobody = [(name, group.schema) for group in groups if "Latin" in group.name for name in group.names]
    index, same = build(entries), measure.twins(entries)
    method = ranking(index)
    found = measure.ask(method, askings(entries, programmes, seed, each, "test"), same)
    alarms = measure.clean_scores(method, nobody)
    held = measure.table(found, alarms)
    print(f"\nspoilt Latin names of OFAC's list: {len(found):,}, beside {len(nobody):,} ordinary names of others")
    print(f"  recall@1 {held['r@1']:.3f}, worst {held['r@1 worst']:.3f}; at 1 % of theirs {held['r@1%']:.3f} "
          f"(alerted from {measure.threshold(alarms, 0.01):.2f})")  # fmt: skip
    goals.told("others recall", held["r@1"])
    goals.told("others recall worst", held["r@1 worst"])
    goals.told("others alerts", held["r@1%"])
