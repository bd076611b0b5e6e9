"""Texts of sources in Streamlit's Markdown: shown letter by letter, never read as formatting, links or pictures."""

from __future__ import annotations

import re

SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$&:=@])")
SHORTCODE = re.compile(r":(?=[\w+-]+:)")
WORD_JOINER = "\u2060"


def literal(text: str) -> str:
    """The text with every sign that Markdown could act on escaped.

    A word joiner breaks `:name:`, because emoji short codes are replaced after escapes are gone. Line breaks become
    spaces: a table cell or heading is one line.
    """
    return SPECIAL.sub(r"\\\1", SHORTCODE.sub(f":{WORD_JOINER}", " ".join(text.split())))
