"""The text of a notice → its numbered blocks. Numbers run without a gap, which finds them even inside a line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.formats.scripts import LETTER

GAP = 3
"""Numbers that may be missing before the rest of the notice is given up: more are no misprint but lost pages."""


NUMBER = re.compile(rf"(?:^|(?<=[^\d\s]))([1-9]\d{{0,3}}) +(?=\S)(?=[^\n]{{0,40}}{LETTER})", re.MULTILINE)
GLUED = re.compile(rf"{LETTER}|[「“（]|[A-Z]{{2,}}|[A-Z]\.")
MARKS = {"､": "、", "･": "・", "：": "：", "\u3000": " ", "．": ".", "\r": " "}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a number starts and where the text behind it begins."""

    number: int
    start: int
    begin: int


@dataclass(frozen=True, slots=True)
class Block:
    number: int
    line: int
    """Line of the file, from 1."""
    text: str
    printed: str


def plain(text: str) -> str:
    """The text with full-width figures and letters as plain ones and half-width marks as full ones, place by place."""
    return "".join(MARKS.get(c) or (unicodedata.normalize("NFKC", c) if "０" <= c <= "ｚ" else c) for c in text)


def blocks(printed: str) -> Iterator[Block]:
    """Blocks in the order of their numbers; text before the first is the head of the notice."""
    text = plain(printed)
    places = list(_places(text))
    chosen = list(_chosen(places))
    ends = [*(place.start for place in chosen[1:]), len(text)]
    for this, end in zip(chosen, ends, strict=False):  # no block, no end
        line = text.count("\n", 0, this.start) + 1
        yield Block(this.number, line, text[this.begin : end].strip(), printed[this.start : end].strip())


def _chosen(places: list[Place]) -> Iterator[Place]:
    """The first place of each number behind that of the number before; a few numbers may be missing."""
    number, at = 0, 0
    while at < len(places):
        for ahead in range(1, GAP + 1):
            found = next((i for i in range(at, len(places)) if places[i].number == number + ahead), None)
            if found is not None:
                break
        else:
            return
        yield places[found]
        number, at = number + ahead, found + 1


def _places(text: str) -> Iterator[Place]:
    """Where a number stands before a Japanese name: at the start of a line, or glued to the block before."""
    for match in NUMBER.finditer(text):
        before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if not before.strip() or GLUED.match(text, match.end()):
            yield Place(int(match[1]), match.start(), match.end())
