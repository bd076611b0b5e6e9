"""Names made comparable: one folded form for look-up keys, and the tokens behind it."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from kg.vocab import tables


@cache
def legal_forms() -> dict[str, str]:
    """Spelling of a legal form → its class (`ltd`, `co`, …), from vocab/legal_forms.csv."""
    return {row["spelling"]: row["form"] for row in tables.rows("legal_forms")}


@lru_cache(maxsize=200_000)
def tokens(text: str) -> tuple[str, ...]:
    """Words of a name without case, accents and punctuation, in their order.

    Apostrophes and hyphens inside romanised syllables vanish (`Ch'o` = `Cho`, `Chong-il` = `Chongil`);
    `LAST, First` becomes `first last`, which the sorted key treats alike.
    """
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = unicodedata.normalize("NFC", text)
    text = re.sub(r"['’‘`´.]", "", text)
    return tuple(re.sub(r"[\W_]+", " ", re.sub(r"(?<=\w)-(?=\w)", "", text)).split())


def core(text: str) -> tuple[str, ...]:
    """Tokens without legal forms; all tokens when nothing else is left."""
    words = tokens(text)
    return tuple(word for word in words if word not in legal_forms()) or words


def key(text: str, *, organization: bool = False) -> str:
    """Order-free key of a name; for organisations without legal forms. Empty for a name without letters."""
    return " ".join(sorted(core(text) if organization else tokens(text)))


def is_latin(text: str) -> bool:
    """Whether all letters are Latin (with accents or without)."""
    return text.isascii() or all("LATIN" in unicodedata.name(c, "") for c in text if c.isalpha())
