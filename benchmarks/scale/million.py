"""What loading, resolution and red flags cost on a million records, or as many as are asked for.

    python -m benchmarks.scale.million FOLDER [RECORDS]

FOLDER holds the lists, as for `benchmarks.scale`. The list that is loaded is made up from a real one (`made_up`),
beside the bundled sources, so that red flags have events to look at, in a home of its own that is removed afterwards.
Fewer records than a million give no verdict.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from benchmarks.scale import LISTS, verdicts
from benchmarks.scale.cost import Cost, engine_memory, kg, told
from benchmarks.scale.made_up import write
from kg.store import local

MILLION, LIST = 1_000_000, "us_csl"
STEPS = {"load": ("load", LIST, "{file}", "--no-resolve"), "resolve": ("resolve",), "flags": ("flags",)}


def main(folder: Path, records: int) -> None:
    """Measure the three commands, and tell what they took together."""
    with tempfile.TemporaryDirectory(prefix="kg-million-") as name:
        home, file = Path(name) / "home", Path(name) / "made-up.json"
        real = next((folder / LISTS[LIST]).glob("*.json"))
        print(f"{write(real, file, records):,} entries, made up from {real.name}")
        try:
            told("kg build, which is not counted", kg(home, "build"))
            costs = {what: told(f"kg {what}", kg(home, *_given(step, file))) for what, step in STEPS.items()}
            memory = max(engine_memory(home), *(cost.memory for cost in costs.values()))
        finally:
            local.stop(home)
    _verdict(records, costs, memory)


def _given(step: tuple[str, ...], file: Path) -> list[str]:
    return [part.format(file=file) for part in step]


def _verdict(records: int, costs: Mapping[str, Cost], memory: float) -> None:
    minutes = sum(cost.wall for cost in costs.values()) / 60
    cpu = sum(cost.cpu for cost in costs.values()) / 60
    print(f"{records:,} records: {minutes:.1f} min ({cpu:.1f} CPU min), at most {memory:,.0f} MB in one process")
    if records >= MILLION:
        verdicts.table({"million": minutes, "million memory": memory})


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) == 3 else MILLION)
