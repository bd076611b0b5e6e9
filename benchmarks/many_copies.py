"""Exported CSV files made many times as large: a graph of any size from real rows, for measuring alone.

Every copy has ids of its own (`id~7`) and is joined with no other one, so its nodes have the degrees of the real ones,
while nothing grows that depends on how many strangers share a country or a programme.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

MARK = "\x00"
"""Stands for the number of the copy while a file is made ready; no exported text has it."""
OWN = (":ID", ":START_ID", ":END_ID", "id:")
"""How the headings of columns begin that hold ids."""


def write(real: Path, folder: Path, copies: int) -> int:
    """Write the files in `real` to `folder` so many times over; how many bytes they have."""
    folder.mkdir()
    (folder / "import.txt").write_text((real / "import.txt").read_text("utf-8"), "utf-8")
    for path in sorted(real.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        places = [place for place, name in enumerate(head) if name.startswith(OWN)]
        body = _text(_marked(row, places) for row in rows)
        with (folder / path.name).open("wb") as out:
            out.write(_text([head]))
            for number in range(copies):
                out.write(body.replace(MARK.encode(), f"~{number}".encode() if number else b""))
    return sum(path.stat().st_size for path in folder.glob("*.csv"))


def _marked(row: list[str], places: list[int]) -> list[str]:
    for place in places:
        row[place] += MARK
    return row


def _text(rows: Iterable[list[str]]) -> bytes:
    held = io.StringIO()
    csv.writer(held).writerows(rows)
    return held.getvalue().encode()
