"""Captions that are an enumeration of known words, such as those of published totals: each told for itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.ui.i18n import content

YEAR, CODE = re.compile(r"\d{4}"), re.compile("[A-Z]{2,5}")
YEARS = {"ko": "{}년", "ja": "{}年"}
BETWEEN = {"ko": ", ", "ja": "、"}


def told(caption: str, locale: str) -> str:
    """The caption in this language; as it is where a part of it is in no table."""
    parts = _parts(caption.split(", "), locale) if locale in BETWEEN else None
    return BETWEEN[locale].join(parts) if parts is not None else caption


def _parts(words: Sequence[str], locale: str) -> list[str] | None:
    """The parts, the longest that is known first: a part may hold a comma itself. None where one is not known."""
    if not words:
        return []
    for length in range(len(words), 0, -1):
        part = _part(", ".join(words[:length]), locale)
        rest = _parts(words[length:], locale) if part else None
        if part and rest is not None:
            return [part, *rest]
    return None


def _part(word: str, locale: str) -> str | None:
    if YEAR.fullmatch(word):
        return YEARS[locale].format(word)
    return word if CODE.fullmatch(word) else content.table(locale).get(word)
