"""Cells that hold several values under running marks: `(1) A (2) B`, `1) A 2) B`, `a) A b) B`, `1: A 2: B`.

The marks must begin at the start of the cell and count up by one; anything else is one value as it stands.
"""

from __future__ import annotations

import re

MARK = re.compile(
    r"(?:(?<=\s)|^|(?<=[^\w\s(]))(?:\((?P<inside>\d{1,2}|[a-z])\)|(?P<before>\d{1,2}|[a-z])\)|(?P<colon>\d{1,2}):(?=\s))"
)
FIRST = ("(", "0", "1", "a")
"""What a cell with marks begins with, if it is ASCII: the first mark is 1 or a."""
SPAN = re.compile(r"\((\d{1,2})\)?\s*(?:-|–|to)\s*\(?(\d{1,2})\)")
"""`(1)-(3) A`, `(1) to (6) A`, `(1-3) A`: the same value under several numbers."""


def parts(text: str) -> list[str]:
    """The values of a cell, without their marks and the commas and semicolons between them; a lone `-` is none."""
    bare = text.strip()
    if bare[:1].isascii() and bare[:1] not in FIRST:
        return [bare] if bare else []
    spread = _spread(text)
    marks = _marks(spread)
    if not marks:
        return [bare]
    ends = [match.start() for match in marks[1:]] + [len(spread)]
    found = [spread[match.end() : end].strip(" \t\r\n,;") for match, end in zip(marks, ends, strict=True)]
    return [value for value in _filled(found) if value]


def _marks(text: str) -> list[re.Match[str]]:
    """The marks in order; none unless the text begins with the first and they count up."""
    wanted, found = 1, []
    for match in MARK.finditer(text):
        if _value(match) == wanted:
            found.append(match)
            wanted += 1
    return found if found and not text[: found[0].start()].strip() else []


def _value(match: re.Match[str]) -> int:
    mark = match["inside"] or match["before"] or match["colon"]
    return int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1


def _spread(text: str) -> str:
    """A span of marks written out one by one, each without a value of its own but the last."""
    return SPAN.sub(lambda m: "".join(f"({n}) " for n in range(int(m[1]), min(int(m[2]), 99) + 1)), text)


def _filled(found: list[str]) -> list[str]:
    """Empty places take the value behind them: `(1) (2) Egypt` is Egypt twice. A lone dash stands for no value."""
    filled: list[str] = []
    behind = ""
    for value in reversed(found):
        behind = value or behind
        filled.append("" if behind.strip(" .") == "-" else behind)
    return filled[::-1]
