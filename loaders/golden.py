"""`python -m loaders.golden SOURCE`: write `expected.jsonl` from the sample, to be read line by line and committed."""

from __future__ import annotations

import sys
from pathlib import Path

from kg.model.records import to_json
from loaders.source import Reading, Source, source


def lines(of: Source) -> tuple[list[str], Reading]:
    """JSON lines of the sample's statements in file order, and the finished reading."""
    reading = Reading(of, of.sample)
    return [to_json(statement) for statement in reading.statements()], reading


def write(of: Source) -> tuple[Path, Reading]:
    """The file written, and the finished reading with its problems and counts."""
    path = of.folder / "expected.jsonl"
    written, reading = lines(of)
    path.write_text("\n".join(written) + "\n", "utf-8")
    return path, reading


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path, reading = write(source(name))
        print(path, ", ".join(f"{kind}: {count}" for kind, count in sorted(reading.counts.items())), sep="\n")
        for problem in reading.problems:
            print(f"problem: {problem}")
