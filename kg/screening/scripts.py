"""Names in other scripts → readings in Latin letters, several where a script can be read in several ways."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
KANA = "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"
HANGUL = "\uac00-\ud7a3"
EASTERN = re.compile(f"[{HAN}{KANA}{HANGUL}]")


def is_latin(text: str) -> bool:
    """Whether all letters are Latin (with accents or without)."""
    return text.isascii() or all("LATIN" in unicodedata.name(c, "") for c in text if c.isalpha())


@lru_cache(maxsize=50_000)
def readings(text: str) -> tuple[str, ...]:
    """The text in Latin letters, the likeliest reading first; the text itself when it is Latin already."""
    if is_latin(text):
        return (text,)
    from anyascii import anyascii

    text = unicodedata.normalize("NFKC", text)
    plain = re.sub(f"[{HAN}{HANGUL}]", lambda c: f" {anyascii(c[0])} ", text)
    return (" ".join(anyascii(plain).split()),)
