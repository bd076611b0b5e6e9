"""Which names in their own script, of which UN listings, the figure "UN originals" is measured on (un_pairs.csv).

    python -m benchmarks.ordinary.un_pairs SOURCE=PATH [SOURCE=PATH …]

prints the file anew. The UN states no open licence for its list, so that no name of it stands there: a pair is the
listing's reference, the script, and the first sixteen digits of the SHA-256 of the name. Who has the lists can tell
whether theirs hold the same pairs, and the table of `benchmarks.ordinary` says how many of them were asked.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.ordinary import lists
from kg.index.entries import Entry

FILE = Path(__file__).with_name("un_pairs.csv")
SCRIPTS = ("Arabic", "Cyrillic", "Han", "Hangul")


class Pair(NamedTuple):
    """A UN listing and a name of it in its own script."""

    reference: str
    script: str
    name_sha256: str


def pairs(entries: Sequence[Entry]) -> Iterator[Pair]:
    """The pairs of entries with a UN reference."""
    for name, one in lists.own_script(entries, *SCRIPTS):
        for scheme, reference in one.identifiers:
            if scheme == "un_reference":
                yield Pair(reference.upper(), lists.script(name), hashed(name))


def hashed(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:16]


def known() -> frozenset[str]:
    """The hashes of the file's names."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return frozenset(row["name_sha256"] for row in csv.DictReader(file))


def told(names: Iterable[str]) -> str:
    """How many of the file's names are among these."""
    held = known()
    return f"{len(held & {hashed(name) for name in names})} of the {len(held)} names of un_pairs.csv were asked"


def main() -> None:
    entries = lists.listed(dict(text.split("=", 1) for text in sys.argv[1:]))
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(Pair._fields)
    writer.writerows(sorted(set(pairs(entries))))


if __name__ == "__main__":
    main()
