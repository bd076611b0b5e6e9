"""Footnotes: the small lines at the end of a page from the first one that begins with a raised number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.reports.blocks import Block
from kg.reports.pdf.text_lines import Line

SMALL = 0.9
"""Size of a note, at most, as a share of the body's."""
PRINTED = re.compile(r"(\d{1,4})\s+(\S.*)")


def cut(lines: Sequence[Line], body: float, page: int, last: int) -> tuple[list[Line], list[Block]]:
    """The lines without those of footnotes, and the footnotes; `last` is the number of the last note so far."""
    ordered = sorted(lines, key=lambda one: -one.bottom)
    low = len(ordered)
    while low and ordered[low - 1].size < SMALL * body:
        low -= 1
    first = next((place for place in range(low, len(ordered)) if _number(ordered[place], last)), None)
    if first is None:
        return list(lines), []
    notes = ordered[first:]
    gone = {id(one) for one in notes}
    return [one for one in lines if id(one) not in gone], _notes(notes, page, last)


def _notes(lines: Sequence[Line], page: int, last: int) -> list[Block]:
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        number = _number(line, last)
        if number:
            found.append((number, []))
            last = int(number) if number.isdigit() else last
        found[-1][1].append(line.text if line.lead or not number else PRINTED.sub(r"\2", line.text))
    return [Block("note", " ".join(texts), page, number=number) for number, texts in found]


def _number(line: Line, last: int) -> str:
    """The number of the note that begins with this line; '' when none does."""
    if line.lead:
        return line.lead
    printed = PRINTED.match(line.text)
    return printed[1] if printed and int(printed[1]) == last + 1 and last else ""
