"""`python -m benchmarks.ftm_stream LINES... [FILE]`: what reading an export of FollowTheMoney of so many lines takes.

The lines are copies of FILE (the loader's sample if none is named) with ids of their own. Each number is read by
`kg load ftm FILE --dry-run`; printed are CPU seconds and the most memory of the command and its reading child. The
memory of the longest may be at most a tenth above that of the shortest.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import stated
from benchmarks.scale.cost import kg
from loaders.source import source

TEXT = re.compile(r'"([^"\\]+)"')
MARK = "\x00"
MORE = 1.1


def main(sizes: list[int], file: Path) -> None:
    memory = []
    for lines in sizes:
        with tempfile.TemporaryDirectory(prefix="kg-ftm-") as folder:
            made = Path(folder) / "entities.ftm.json"
            with made.open("w", encoding="utf-8") as out:
                out.writelines(_copies(file, lines))
            cost = kg(Path(folder) / "home", "load", "ftm", str(made), "--dry-run")
            print(f"{lines:>12,} lines, {made.stat().st_size / 1e6:,.0f} MB: {cost.client:,.1f} CPU s, "
                  f"{1e6 * cost.client / lines:,.0f} µs a line, at most {cost.memory:,.0f} MB", flush=True)  # fmt: skip
            memory.append(cost.memory)
    if len(memory) > 1:
        grown = memory[-1] / memory[0]
        stated.keep({"ftm memory": grown})
        told = "met" if grown <= MORE else "MISSED"
        print(f"memory of the last against the first: {grown:.2f} (at most {MORE}: {told})")


def _copies(file: Path, lines: int) -> Iterator[str]:
    real = [line for line in file.read_text("utf-8").splitlines() if line.strip()]
    ids = {json.loads(line)["id"] for line in real}
    marked = [TEXT.sub(lambda found: f'"{found[1]}{MARK if found[1] in ids else ""}"', line) for line in real]
    for number in range(lines):
        copy, place = divmod(number, len(marked))
        yield marked[place].replace(MARK, f"~{copy}") + "\n"


if __name__ == "__main__":
    given = sys.argv[1:]
    files = [Path(one) for one in given if not one.isdigit()] or sorted(source("ftm").sample.glob("*.json*"))
    if not any(one.isdigit() for one in given):
        sys.exit(__doc__)
    main([int(one) for one in given if one.isdigit()], files[0])
