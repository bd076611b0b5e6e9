"""Words of a page → lines, cut where the gap is as wide as between columns, with marks of footnotes taken out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.reports.pdf.glyphs import Word

GUTTER, INDENT = 1.4, 5.0
"""Gap, in font sizes, from which on two words of one base line are of two lines of text; the same behind a number."""
MARK = 0.76
"""Size of a mark of a footnote, at most, as a share of the size beside it."""
LEVEL = 0.35
"""How far words of one line may stand apart in height, in font sizes."""
CLOSING = ",.;:)]’”"
MARKS = re.compile(r"[\d,]{1,5}|[*†‡]{1,3}")
NUMBERING = re.compile(r"\d{1,4}\.|\(?[a-z]{1,4}\)|[•–‒-]|[A-Z]\.|[IVXL]+\.")


@dataclass(frozen=True, slots=True)
class Line:
    """Words that belong together on one base line; lengths in points, y upward."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    """That of most signs."""
    bold: bool
    marks: tuple[str, ...]
    """Numbers of footnotes called in it."""
    lead: str
    """The raised number before the first word: a footnote begins here."""


def lines(words: list[Word]) -> list[Line]:
    """Lines from the top of the page to its end, those of one base line from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(unmarked(words), key=lambda one: (-one.bottom, one.left)):
        row = next((row for row in reversed(rows[-4:]) if abs(row[0].bottom - word.bottom) < LEVEL * word.size), None)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    return [_line(part) for row in rows for part in _cut(sorted(row, key=lambda one: one.left))]


def unmarked(words: list[Word]) -> list[Word]:
    """The words without the raised numbers, which are kept at the word before them, or at the one they lead."""
    found: list[Word] = []
    lead = ""
    for place, word in enumerate(words):
        before, behind = found[-1] if found else None, words[place + 1] if place + 1 < len(words) else None
        if before and _raised(word, before) and word.left >= before.left:
            marks = (*before.marks, *(one for one in word.text.split(",") if one))
            found[-1] = replace(before, marks=marks, right=max(before.right, word.right))
        elif behind and _raised(word, behind) and word.right <= behind.left + behind.size:
            lead = word.text
        else:
            found.append(replace(word, lead=lead) if lead else word)
            lead = ""
    return found


def _raised(word: Word, beside: Word) -> bool:
    near = -0.1 * beside.size < word.bottom - beside.bottom < 0.9 * beside.size
    return bool(MARKS.fullmatch(word.text)) and word.size < MARK * beside.size and near


def _cut(row: list[Word]) -> list[list[Word]]:
    """The lines of one base line: cut at wide gaps, but not behind the number of a paragraph."""
    found: list[list[Word]] = []
    for word in row:
        last = found[-1][-1] if found else None
        numbered = last is not None and len(found[-1]) == 1 and bool(NUMBERING.fullmatch(last.text))
        gap = word.left - last.right if last else 0.0
        if last and gap < (INDENT if numbered else GUTTER) * word.size:
            beside = not word.apart or word.text[:1] in CLOSING
            found[-1].append(replace(word, apart=gap > 0.1 * word.size if beside else True))
        else:
            found.append([word])
    return found


def _line(words: list[Word]) -> Line:
    text = "".join((" " if word.apart and place else "") + word.text for place, word in enumerate(words))
    sizes: dict[float, int] = {}
    for word in words:
        sizes[round(word.size, 1)] = sizes.get(round(word.size, 1), 0) + len(word.text)
    marks = tuple(mark for word in words for mark in word.marks)
    right, bold = max(word.right for word in words), all(word.bold for word in words)
    size = max(sizes, key=lambda one: sizes[one])
    return Line(text, words[0].left, right, words[0].bottom, size, bold, marks, words[0].lead)
