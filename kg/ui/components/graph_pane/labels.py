"""Captions as labels: broken into lines here, because the browser's canvas breaks Latin words in the middle."""

from __future__ import annotations

import re
import unicodedata

WIDTH = 20
"""Columns of a line; a Chinese, Japanese or Korean letter takes two."""
LINES = 3

PIECES = re.compile(r"\S+\s*")


def columns(text: str) -> int:
    """Width of the text on screen in columns of a Latin letter."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def label(caption: str) -> str:
    """The caption in at most LINES lines of at most WIDTH columns; what does not fit ends in `…`."""
    lines = [""]
    for piece in _pieces(" ".join(caption.split())):
        if lines[-1] and columns((lines[-1] + piece).rstrip()) > WIDTH:
            lines.append("")
        lines[-1] += piece
    lines = [line.rstrip() for line in lines]
    if len(lines) > LINES:
        lines = [*lines[: LINES - 1], cut(lines[LINES - 1])]
    return "\n".join(lines)


def cut(line: str) -> str:
    """The line shortened so that `…` still fits."""
    while columns(line) >= WIDTH:
        line = line[:-1]
    return f"{line.rstrip()}…"


def _pieces(text: str) -> list[str]:
    """Words; those wider than a line in slices that fit."""
    pieces: list[str] = []
    for word in PIECES.findall(text):
        pieces += [word] if columns(word.rstrip()) <= WIDTH else _slices(word)
    return pieces


def _slices(word: str) -> list[str]:
    slices = [""]
    for letter in word:
        if columns(slices[-1] + letter) > WIDTH:
            slices.append("")
        slices[-1] += letter
    return slices
