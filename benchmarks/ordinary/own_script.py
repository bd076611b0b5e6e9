"""Parties of the lists by names in their own script that were taken off the lists, and what is asked beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.ordinary import found, lists
from benchmarks.ordinary.found import Asking
from kg.index.entries import Entry


class Line(NamedTuple):
    """A line of the table; `first` and `alert` are rows of goals.csv, `beside` groups of ordinary names."""

    what: str
    beside: tuple[str, ...]
    first: str = ""
    alert: str = ""


KOREANS, FIRMS = ("Korean persons, Hangul",), ("Chinese firms, Han", "Korean firms, Hangul (DART)", "Japanese firms")
LINES = (
    Line("persons in Hangul", KOREANS, "untitled"),
    Line("persons in Hangul with a title or form of address", KOREANS, "", "titled"),
    Line("persons in Katakana", ("Japanese persons, katakana",)),
    Line("bodies of the DPRK in Han or Hangul", FIRMS, "translated"),
    Line("bodies of China in Han", FIRMS),
    Line("bodies in Katakana", FIRMS),
    Line("UN originals", ("Arabic persons", "Iranian persons, Persian", "Russian persons, Cyrillic"), "originals",
         "originals alert"),
)  # fmt: skip


def askings(entries: Sequence[Entry], same: dict[str, set[str]], most: int, seed: int) -> dict[str, list[Asking]]:
    """Line → its askings: every name once where it stands on several lists, katakana at most so many."""
    kept = {one.id for one in lists.latin_only(entries)}

    def of(some: Sequence[Entry], *scripts: str, persons: bool) -> list[Asking]:
        return _once(found.originals(some, same, kept, *scripts, persons=persons))

    north = [one for one in entries if "kp" in one.countries]
    china = [one for one in entries if "cn" in one.countries and not one.id.startswith("cn_mofcom")]
    un = [one for one in entries if any(scheme == "un_reference" for scheme, _ in one.identifiers)]
    scripts = ("Arabic", "Cyrillic", "Han", "Hangul")
    hangul = of(entries, "Hangul", persons=True)
    rows = (
        hangul, found.titled(hangul), found.drawn(of(entries, "kana", persons=True), most, seed),
        of(north, "Han", "Hangul", persons=False), of(china, "Han", persons=False),
        found.drawn(of(entries, "kana", persons=False), most, seed),
        [*of(un, *scripts, persons=True), *of(un, *scripts, persons=False)],
    )  # fmt: skip
    return {line.what: list(row) for line, row in zip(LINES, rows, strict=True)}


def _once(askings: Sequence[Asking]) -> list[Asking]:
    """Each name once, right for all entries that carry it."""
    right: dict[tuple[str, str], set[str]] = {}
    for one in askings:
        right.setdefault((one.name, one.schema), set()).update(one.right)
    return [Asking(name, schema, frozenset(ids)) for (name, schema), ids in right.items()]
