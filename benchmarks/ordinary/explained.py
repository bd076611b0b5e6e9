"""Twenty matches with every sentence of their evidence, to be read: five of each script, drawn by a hash.

    python -m benchmarks.ordinary.explained SOURCE=PATH [SOURCE=PATH …] [--seed N]

prints a sheet in Markdown. What is asked are names as they are listed and ordinary names, by turns, so that true
matches and false alarms are both read.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator, Sequence

from benchmarks.ordinary import clean, lists
from kg.index.building import build
from kg.index.entries import Entry
from kg.index.index import Index
from kg.screening.lookup import screen
from kg.screening.match import Match
from kg.screening.query import query

EACH = 5
SCRIPTS = {
    "Latin": ("Western persons, Latin", "Western firms, Latin"),
    "Hangul": ("Korean persons, Hangul", "Korean firms, Hangul (Faker)"),
    "Han": ("Chinese persons, Han", "Chinese firms, Han"),
    "kana": ("Japanese persons, katakana",),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lists", nargs="+", metavar="SOURCE=PATH")
    parser.add_argument("--seed", type=int, default=20261129)
    given = parser.parse_args()
    entries = lists.listed(dict(text.split("=", 1) for text in given.lists))
    index = build(lists.latin_only(entries))
    groups = {group.name: group for group in clean.groups(given.seed, 200, None, entries)}
    for script, names in SCRIPTS.items():
        nobody = [(name, groups[one].schema) for one in names for name in groups[one].names]
        print(f"\n## {script}\n")
        for number, (name, schema, best) in enumerate(_told(index, _drawn(entries, script, nobody, given.seed)), 1):
            print(_sheet(number, name, schema, best))


def _drawn(
    entries: Sequence[Entry], script: str, nobody: list[tuple[str, str]], seed: int
) -> Iterator[tuple[str, str]]:
    """Listed and ordinary names of a script by turns, each in the order of a hash."""

    def order(one: tuple[str, str]) -> bytes:
        return hashlib.sha256(f"{seed} {one[0]}".encode()).digest()

    listed = {(name, one.schema) for one in entries for name, _ in one.names if lists.script(name) == script}
    for pair in zip(sorted(listed, key=order), sorted(nobody, key=order), strict=False):
        yield from pair


def _told(index: Index, asked: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str, Match]]:
    """The first that bring a match up."""
    left = EACH
    for name, schema in asked:
        if left and (found := screen(index, query(name, schema=schema), 1)):
            left -= 1
            yield name, schema, found[0]
        if not left:
            return


def _sheet(number: int, name: str, schema: str, best: Match) -> str:
    head = f"{number}. **{name}** ({schema}) → {best.caption}, {best.probability:.3f}, {best.band}"
    told = [
        f"   - {one.weight:+.2f} {one.sentence} [`{one.query_value}` | `{one.match_value}`]" for one in best.features
    ]
    return "\n".join([head, *told])


if __name__ == "__main__":
    main()
