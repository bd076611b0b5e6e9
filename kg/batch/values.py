"""Cells of a user's table as values to ask with. What cannot be understood is named, and the row goes on without it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kg import dates
from kg.batch import words

SEVERAL = re.compile(r"[;\n\r|；｜]|\s(?:a\.?k\.?a\.?|f\.?k\.?a\.?|n\.?k\.?a\.?)[\s:]", re.IGNORECASE)
"""Between several names in one cell."""
EAST = re.compile(
    r"(\d{4})\s*[年년.\-/]\s*(?:(\d{1,2})\s*[月월.\-/]?\s*(?:(\d{1,2})\s*[日일.]?)?)?\s*(?:생|生まれ|生)?"
)
"""1961年8月20日, 1961년 8월, 1961.8.20, 1961/08/20."""
WEST = re.compile(r"(\d{1,2})\s*[./\-]\s*(\d{1,2})\s*[./\-]\s*(\d{4})")
"""20.08.1961 or 08/20/1961: the day is the number that can be no month."""
PACKED = re.compile(r"(19|20)\d{6}")


def names(text: str) -> list[str]:
    """Names of a cell; several stand on lines of their own, or between semicolons or `a.k.a.`.

    A name that is merely broken over lines is one: its lines are single words in Latin letters.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and any(line.isascii() and " " not in line for line in lines):
        text = " ".join(lines)
    return [part.strip() for part in SEVERAL.split(text) if any(c.isalnum() for c in part)]


def several(text: str) -> list[str]:
    """Numbers or goods of a cell."""
    return [part.strip() for part in re.split(r"[;\n\r|；]", text) if part.strip()]


@lru_cache(maxsize=10_000)
def day(text: str) -> tuple[str | None, str]:
    """ISO date of a cell as precise as it is, or None; and what a reader must know of it, or ''."""
    text = unicodedata.normalize("NFKC", text).strip()
    plain = dates.parse(text) if "/" not in text or dates.is_date(text) else None
    if plain:
        return plain, ""
    if match := EAST.fullmatch(text):
        return _real("-".join(f"{int(part):02}" for part in match.groups() if part)), ""
    if PACKED.fullmatch(text):
        return _real(f"{text[:4]}-{text[4:6]}-{text[6:]}"), ""
    if match := WEST.fullmatch(text):
        return _western(*map(int, match.groups()))
    return dates.parse(text), ""


def _western(one: int, two: int, year: int) -> tuple[str | None, str]:
    ways = [f"{year:04}-{month:02}-{of:02}" for month, of in ((two, one), (one, two))]
    real = list(dict.fromkeys(way for way in ways if dates.is_date(way)))
    if len(real) == 2:
        return f"{year:04}", f"can be {real[0]} or {real[1]}: only the year is used"
    return (real[0], "") if real else (None, "")


def _real(text: str) -> str | None:
    return text if dates.is_date(text) else None


def kind(text: str) -> str | None:
    """Kind of party by a word in any of the four languages, or None."""
    return words.kinds().get(words.fold(text))
