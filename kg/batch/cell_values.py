"""Cells of a user's table as values to ask with. What cannot be understood is named, and the row goes on without it."""

from __future__ import annotations

import re

from kg.files import heading_words
from kg.model import days

SEVERAL = re.compile(r"[;\n\r|；｜]|\s(?:a\.?k\.?a\.?|f\.?k\.?a\.?|n\.?k\.?a\.?)[\s:]", re.IGNORECASE)
"""Between several names in one cell."""


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


def day(text: str) -> tuple[str | None, str]:
    """ISO date of birth of a cell as precise as it is, or None; and what a reader must know of it, or ''.

    Of two readings only what both say is used: nobody can be asked in the middle of a table.
    """
    found = days.readings(text, born=True)
    if len(found) < 2:
        return (found[0] if found else None), ""
    year = found[0][:4]
    told = f"can be {' or '.join(found)}"
    if any(one[:4] != year for one in found):
        return None, f"{told}: not used"
    return year, f"{told}: only the year is used"


def kind(text: str) -> str | None:
    """Kind of party by a word in any of the four languages, or None."""
    return heading_words.kinds().get(heading_words.fold(text))
