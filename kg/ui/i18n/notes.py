"""Remarks of this project on its own records in the reader's language: whole, else sentence by sentence."""

from __future__ import annotations

import re

from kg.ui.i18n import content

NEXT = re.compile(r"(?<=[.)])(?<!No\.)\s+(?=[A-Z0-9])")
"""Between two sentences of a remark."""

BETWEEN = {"ko": " ", "ja": ""}


def told(text: str, locale: str) -> str:
    """The remark; empty where a sentence of it has no translation, as of remarks that are a list's own words."""
    if locale == "en":
        return ""
    whole = content.remark(text, locale)
    if whole != text:
        return whole
    parts = [(part, content.remark(part, locale)) for part in NEXT.split(text.strip())]
    if len(parts) < 2 or any(part == to for part, to in parts):
        return ""
    return BETWEEN[locale].join(to for _, to in parts)
