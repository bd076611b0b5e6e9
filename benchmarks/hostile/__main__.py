"""Hostile and damaged files of every format through `kg load`: how many end in anything but a clear word (goal: 0).

python -m benchmarks.hostile             all of them
python -m benchmarks.hostile 20 7        so many of them, by another seed
"""

from __future__ import annotations

import sys

from benchmarks.hostile.trial import trial

SEED = 20261129


def main() -> int:
    most = int(sys.argv[1]) if sys.argv[1:] else None
    figures = trial(int(sys.argv[2]) if sys.argv[2:] else SEED, most, tell=True)
    for fault in figures.faults:
        print(f"  {fault}")
    told = ", ".join(f"{verdict} {count}" for verdict, count in sorted(figures.verdicts.items()))
    print(f"{sum(figures.verdicts.values())} hostile files: {told}; at most {figures.bytes >> 20} MiB")
    print(f"  faults {len(figures.faults)} (goal 0)")
    return 1 if figures.faults else 0


if __name__ == "__main__":
    sys.exit(main())
