"""Characters of a name that are no letters: what only changes their look goes, what cannot be read is told."""

from __future__ import annotations

import re
import unicodedata

from kg.names import jamo

LOOKS = re.compile("[\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]")
"""Variation selectors, tags, joiners and signs of direction: the letters are the same without them."""
PICTURES = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
UNKNOWN = ("Co", "Cn", "Cs")
"""Categories of Unicode: private use, not assigned, half a letter. A character of the name may be lost there."""


def cleared(text: str) -> tuple[str, str, str]:
    """The text without what cannot be read, in composed form; the pictures and the unknown characters it held."""
    text = unicodedata.normalize("NFKC", jamo.composed(LOOKS.sub("", text)))
    pictures = "".join(dict.fromkeys(PICTURES.findall(text)))
    unknown = "".join(dict.fromkeys(c for c in text if unicodedata.category(c) in UNKNOWN))
    if not pictures and not unknown:
        return text, "", ""
    kept = "".join(" " if c in pictures or c in unknown else c for c in text)
    return " ".join(kept.split()), pictures, unknown


def named(characters: str) -> str:
    """Characters as they are told: pictures as they stand, unknown ones by their numbers (`U+E123`)."""
    return " ".join(c if PICTURES.match(c) else f"U+{ord(c):04X}" for c in characters)
