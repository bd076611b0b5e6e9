"""Further rows for kg/vocab/han_variants.csv from Unihan's file of traditional variants.

    python -m benchmarks.screening.han_variants kTraditionalVariant.txt >> kg/vocab/han_variants.csv

kTraditionalVariant.txt is that of unicode-org/unihan-database (Unicode License v3). Kept are simplified characters of
GB 2312 that stand for one traditional character alone, where that has a Korean reading and the table has no row yet.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ENTRY = re.compile(r"U\+([0-9A-F]{4,5}).*\tkTraditionalVariant\tU\+([0-9A-F]{4,5})$")
SOURCE = "Unihan kTraditionalVariant (Unicode, 2026)"
VOCAB = Path(__file__).parents[2] / "kg" / "vocab"


def rows(lines: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """(simplified, traditional, source)"""
    held = {row["variant"] for row in _table("han_variants")}
    read = {character for row in _table("hanja_readings") for character in row["characters"]}
    for line in lines:
        if entry := ENTRY.match(line.rstrip("\n")):
            simplified, traditional = (chr(int(code, 16)) for code in entry.groups())
            if simplified not in held | read and traditional in read and _registered(simplified):
                yield simplified, traditional, SOURCE


def _registered(character: str) -> bool:
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def _table(name: str) -> list[dict[str, str]]:
    with (VOCAB / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        csv.writer(sys.stdout, lineterminator="\n").writerows(list(rows(file)))


if __name__ == "__main__":
    main()
