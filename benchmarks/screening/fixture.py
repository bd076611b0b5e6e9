"""The OFAC SDN list as entries of the index, from a folder that holds sdn.csv and alt.csv."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from kg.index.entries import Entry

KINDS = {"individual": "Person", "vessel": "Vessel", "aircraft": "Aircraft"}
WEAK = re.compile(r"a\.k\.a\. ['\"]([^'\"]+)['\"]")


def rows(path: Path) -> Iterator[list[str]]:
    """Rows of an OFAC file, blanks trimmed, its `-0-` for nothing made empty."""
    with path.open(encoding="latin-1", newline="") as file:
        for row in csv.reader(file):
            if len(row) > 1:
                yield ["" if cell.strip() == "-0-" else cell.strip() for cell in row]


def sdn(folder: Path) -> tuple[list[Entry], dict[str, str]]:
    """Entries (id = OFAC number) and the sanctions programme of each."""
    names: dict[str, dict[str, str]] = {}
    kinds: dict[str, str] = {}
    programmes: dict[str, str] = {}
    for row in rows(folder / "sdn.csv"):
        names[row[0]] = {row[1]: "name"}
        kinds[row[0]] = KINDS.get(row[2], "Organization")
        programmes[row[0]] = row[3]
        for weak in WEAK.findall(row[11]):
            names[row[0]].setdefault(weak.strip(), "weak_alias")
    for row in rows(folder / "alt.csv"):
        if row[0] in names:
            names[row[0]].setdefault(row[3], "alias")
    entries = [Entry(id, next(iter(held)), kinds[id], tuple(held.items())) for id, held in names.items()]
    return entries, programmes
