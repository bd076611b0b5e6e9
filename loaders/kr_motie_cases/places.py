"""Country names of a table in Korean, Japanese, Chinese or English → ISO codes, and the ways that arrows draw."""

from __future__ import annotations

import re

from kg.countries import typed
from loaders.kr_motie_cases.headings import BRACKETS

BETWEEN = re.compile(r"[,;/·・、,\n|~〜～&+]|\s및\s|\sand\s|와\s|(?<!니카라)과\s")
AND_OTHERS = re.compile(
    r"(\s*(등(지|\s*\d+\s*개국)?|외(\s*\d+\s*개국)?|ほか|など|等(\s*\d+\s*[かカヶ个]?[国國])?"
    r"|他|etc\.?|,?\s+and others))+\s*$",
    re.IGNORECASE,
)
HOME = {"국내": "kr"}
"""Words that mean the table's own country, as Korean tables say `domestic`."""
ARROW = re.compile(r"\s*(?:→|⇒|➔|=>|->|▶|▷|⟶)\s*")


def route(text: str) -> list[str]:
    """Places in a cell that arrows join, in order; the last one is the destination. One where there is no arrow."""
    return [part for part in ARROW.split(text) if part.strip()] or [""]


def split(text: str) -> list[str]:
    """Names in a cell, without the words for `and others`."""
    text = AND_OTHERS.sub("", text.strip())
    if code(text):
        return [text]
    parts = (AND_OTHERS.sub("", part).strip() for part in BETWEEN.split(text))
    return [part for part in parts if part]


def code(text: str) -> str | None:
    """Alpha-2 code of a name in one of the four languages, whatever stands in brackets behind it; None for no country.

    A name that two countries share, such as 콩고, names none.
    """
    return HOME.get(text) or typed.nation(text) or typed.nation(BRACKETS.sub("", text))


def why(text: str) -> str:
    """Why a text names no country, as the end of a sentence that begins with it."""
    return typed.why(text)
