"""Names that a list prints in two scripts: `Latin (漢字)`."""

from __future__ import annotations

import re

LETTER = r"[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]"
KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
EAST_ASIAN = re.compile(LETTER)
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
BRACKETS = re.compile(r"[（(]\s*([^()（）]*)\s*[)）]")


def in_two_scripts(text: str) -> tuple[str, list[str]]:
    """The name without the brackets that hold East Asian writing, and what these hold.

    Brackets with Latin letters stay: they are part of the name. A name in East Asian writing alone stays whole.
    """
    found = [inner.strip() for inner in BRACKETS.findall(text) if EAST_ASIAN.search(inner)]
    if not found or not LATIN.search(BRACKETS.sub("", text)):
        return text.strip(), []
    bare = BRACKETS.sub(lambda match: "" if EAST_ASIAN.search(match[1]) else match[0], text)
    return " ".join(bare.split()), found


def kana(text: str) -> bool:
    """Whether a name holds kana: then it is how Japanese writes it, not how its bearer does."""
    return bool(KANA.search(text))


def native(text: str) -> bool:
    """Whether a name is written in East Asian letters, with or without Latin ones between them."""
    return bool(EAST_ASIAN.search(text))


def visible(text: str) -> str:
    """The text without marks that nobody sees (zero-width, direction), with blanks as one blank each."""
    return " ".join(INVISIBLE.sub("", text).split())
