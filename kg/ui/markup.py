"""Texts of sources in Streamlit's Markdown: shown letter by letter, never read as formatting, links or pictures."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$&:=@])")
SHORTCODE = re.compile(r":(?=[\w+-]+:)")
ENCODED = str.maketrans({sign: f"%{ord(sign):02X}" for sign in '()<>[]\\`"{}|^ '})
"""Signs that would end an address in Markdown."""
WORD_JOINER = "\u2060"


def literal(text: str) -> str:
    """The text with every sign that Markdown could act on escaped.

    A word joiner breaks `:name:`, because emoji short codes are replaced after escapes are gone. Line breaks become
    spaces: a table cell or heading is one line.
    """
    return SPECIAL.sub(r"\\\1", SHORTCODE.sub(f":{WORD_JOINER}", " ".join(text.split())))


def linked(text: str, url: str) -> str:
    """The text as a link to a page of the web, with its host beside it; only the text where the address is no such.

    Nothing is asked of the page until the reader opens it, and Streamlit's links tell it no referrer.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname if parts.scheme in ("http", "https") else ""
    except ValueError:
        host = ""
    if not host or not url.isprintable():
        return literal(f"{text} {url}".strip())
    site = host.removeprefix("www.")
    beside = "" if site in text else f" · {literal(site)}"
    return f"[{literal(text)}]({url.translate(ENCODED)}){beside}"
