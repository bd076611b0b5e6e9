"""A drawing as pixels, for documents that hold no SVG: with the fonts of this machine, or not at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache
from xml.etree import ElementTree

from kg.ui.report.svg import FONT

SHARP = 2.0
"""Pixels for a unit of the drawing: type of 11 px stays sharp on paper."""
NO_LETTER = "\ufdd0"
"""Unicode promises that this is never a letter: it is drawn as any sign that a font does not have."""
SCRIPTS = {"HANGUL", "CJK", "HIRAGANA", "KATAKANA", "LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "THAI"}


def png(drawn: str) -> bytes | None:
    """The SVG as PNG on white, `SHARP` pixels a unit.

    None when this machine has no font for a script that stands in it: words would be missing, or be boxes.
    """
    text = "".join(ElementTree.fromstring(drawn).itertext())  # noqa: S314 - a drawing made here
    if not all(map(_drawable, _samples(text))):
        return None
    from resvg_py import svg_to_bytes

    return svg_to_bytes(svg_string=drawn, background="#fff", zoom=SHARP)


def _samples(text: str) -> Iterable[str]:
    """A letter of each script."""
    found = {_script(sign): sign for sign in sorted(set(text)) if sign.isalpha()}
    return (sign for script, sign in found.items() if script in SCRIPTS)


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _drawable(letter: str) -> bool:
    return _letter(letter) not in (_letter(" "), _letter(NO_LETTER))


@cache
def _letter(sign: str) -> bytes:
    """How this machine draws a sign."""
    from resvg_py import svg_to_bytes

    head = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"'
    return svg_to_bytes(svg_string=f'{head} font-family="{FONT}"><text x="4" y="30" font-size="20">{sign}</text></svg>')
