"""The text of a notice → its numbered blocks. Numbers run without a gap, which finds them even inside a line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.formats.scripts import LETTER

GAP = 3
"""Numbers that may be missing before the rest of the notice is given up."""


MARKS = {"､": "、", "･": "・", "：": "：", "\u3000": " ", "．": ".", "\r": " "}


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
    found = _start(text, 1, 0)
    while found:
        number, start, begin = found
        found = _following(text, number, begin)
        end = found[1] if found else len(text)
        line = text.count("\n", 0, start) + 1
        yield Block(number, line, text[begin:end].strip(), printed[start:end].strip())


def _following(text: str, number: int, begin: int) -> tuple[int, int, int] | None:
    for ahead in range(1, GAP + 1):
        if found := _start(text, number + ahead, begin):
            return found
    return None


def _start(text: str, number: int, begin: int) -> tuple[int, int, int] | None:
    """Where a number stands before a Japanese name: at the start of a line, or glued to the block before."""
    pattern = rf"(?:^|(?<=[^\d\s])){number} +(?=\S)(?=[^\n]{{0,40}}{LETTER})"
    for match in re.compile(pattern, re.MULTILINE).finditer(text, begin):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        at_start = not line.strip()
        if at_start or re.match(rf"{LETTER}|[「“（]|[A-Z]{{2,}}|[A-Z]\.", text[match.end() :]):
            return number, match.start(), match.end()
    return None
