"""Make kg/vocab/cantonese_readings.csv from Unihan's file of Cantonese readings.

    python -m benchmarks.screening.cantonese_readings kCantonese.txt > kg/vocab/cantonese_readings.csv

kCantonese.txt is that of unicode-org/unihan-database (Unicode License v3): the customary reading of each character in
Jyutping. Kept are the characters of Big5 with Hong Kong's supplement and of GB 2312. Tones are dropped.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable

ENTRY = re.compile(r"U\+([0-9A-F]{4,5}).*\tkCantonese\t([a-z]+)")
SOURCE = "Unihan kCantonese (Unicode, 2026)"


def rows(lines: Iterable[str]) -> list[tuple[str, str, str]]:
    """(reading, characters, source), the characters of one reading in one row."""
    found: dict[str, str] = defaultdict(str)
    for line in lines:
        entry = ENTRY.match(line)
        if entry and registered(character := chr(int(entry[1], 16))):
            found[entry[2]] += character
    return [(reading, characters, SOURCE) for reading, characters in sorted(found.items())]


def registered(character: str) -> bool:
    """Whether names are written with the character in Hong Kong, Taiwan or the mainland."""
    return "\u4e00" <= character <= "\u9fff" and any(_in(character, code) for code in ("big5hkscs", "gb2312"))


def _in(character: str, code: str) -> bool:
    try:
        return bool(character.encode(code))
    except UnicodeEncodeError:
        return False


def main() -> None:
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["reading", "characters", "source"])
    with open(sys.argv[1], encoding="utf-8") as file:
        out.writerows(rows(file))


if __name__ == "__main__":
    main()
