"""The signs of a PDF page with size and place → words."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

SPACE = 0.25
"""Gap between two signs, in font sizes, from which on they are two words though no space stands between them."""
SLANTED = 0.05
"""Radians from which on a sign is rotated."""
SAMPLE = 25
BOLD = 600


@dataclass(slots=True)
class Word:
    """A word of one size on one base line; lengths in points, y upward."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    apart: bool
    """Whether a space stands before it."""
    bold: bool = False
    marks: tuple[str, ...] = ()
    """Marks of footnotes behind it."""
    lead: str = ""
    """The raised number before it: a footnote begins here."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One sign."""

    text: str
    left: float
    """Points, from the left and the bottom of the page."""
    right: float
    bottom: float
    size: float
    place: int
    """In the page's text."""


def words(text_page: Any) -> list[Word]:
    """Words of a page in the order of its content. A change of size or base line ends a word."""
    import pypdfium2.raw as raw

    found: list[Word] = []
    apart = True
    for glyph in _glyphs(text_page):
        if glyph is None:
            apart = True
            continue
        last = found[-1] if found else None
        if last and not apart and _joined(last, glyph):
            last.text += glyph.text
            last.right = glyph.right
        else:
            near = last is not None and not apart and _beside(last, glyph)
            bold = raw.FPDFText_GetFontWeight(text_page, glyph.place) >= BOLD
            found.append(Word(glyph.text, glyph.left, glyph.right, glyph.bottom, glyph.size, not near, bold))
        apart = False
    return found


def rotated(text_page: Any) -> bool:
    """Whether most signs of a page do not run from left to right."""
    import pypdfium2.raw as raw

    places = range(0, text_page.count_chars(), SAMPLE)
    slanted = sum(1 for place in places if abs(raw.FPDFText_GetCharAngle(text_page, place)) > SLANTED)
    return slanted * 2 > len(places)


def _beside(word: Word, glyph: Glyph) -> bool:
    level = abs(word.bottom - glyph.bottom) < glyph.size and glyph.left >= word.left
    return level and glyph.left - word.right <= SPACE * glyph.size


def _joined(word: Word, glyph: Glyph) -> bool:
    gap = glyph.left - word.right
    same = abs(word.size - glyph.size) < 0.1 * glyph.size and abs(word.bottom - glyph.bottom) < 0.1 * glyph.size
    return same and -glyph.size < gap <= SPACE * glyph.size


def _glyphs(text_page: Any) -> Iterator[Glyph | None]:
    """The signs; None for a space or the end of a line."""
    import pypdfium2.raw as raw

    box = raw.FS_RECTF()
    there = ctypes.byref(box)
    for place in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(text_page, place)
        text = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        if text == "\u0002":  # what PDFium gives for a hyphen at the end of a line
            text = "-"
        if not text or text.isspace() or unicodedata.category(text) in ("Cc", "Cf"):
            yield None
        elif raw.FPDFText_GetLooseCharBox(text_page, place, there):
            size = raw.FPDFText_GetFontSize(text_page, place)
            yield Glyph(text, box.left, box.right, box.bottom, size if size > 1 else box.top - box.bottom, place)
