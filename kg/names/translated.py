"""Firms' and offices' names in the scripts of East Asia: known parts in English, the rest spelled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from kg.names import phrases
from kg.names.han import plain
from kg.names.spelled_letters import to_letters
from kg.names.words import split
from kg.vocab import tables

Spell = Callable[[str], str]
"""A run of characters → its reading as one word."""

DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0}
COUNTED = re.compile(
    r"(?:第|제)(\d{1,4}|[〇○零一二三四五六七八九十百]+)|([〇○零一二三四五六七八九十百]{2,})(?=硏究|研究|局|部|號|院|工場)"
)
"""The thirteenth of its kind (`第十三`), or a number before what is numbered in such names."""


class Part(NamedTuple):
    english: str
    also_spelled: bool
    """Whether names of this part are as often spelled as translated (`革新`: innovation, hyoksin)."""


def translated(text: str, spell: Spell, *, spell_more: bool = False, brand: bool = False) -> str:
    """A run of Han, kana or Hangul in words. `spell_more`: spell what may be translated or spelled; `brand`: all but
    legal forms."""
    run = plain(text)
    words: list[str] = []
    spelled = place = 0
    while place < len(run):
        length, english = _at(run, place, spell_more)
        if length and not (brand and not _form(english)):
            words += [_rest(text[spelled:place], spell), english]
            place += length
            spelled = place
        else:
            place += 1
    return " ".join(word for word in [*words, _rest(text[spelled:], spell)] if word)


@cache
def _form(english: str) -> bool:
    """Whether it is a legal form."""
    return set(phrases.read(split(english), "Organization")[1]) == {"legal"}


def _rest(text: str, spell: Spell) -> str:
    """What no part explains: letters by their names, and the remainder spelled."""
    letters, _, remainder = to_letters(text).rpartition(" ")
    return f"{letters} {remainder if remainder.isascii() else spell(remainder)}"


def choices(text: str) -> Iterator[bool]:
    """The values of `spell_more` that make a difference to the text."""
    run = plain(text)
    yield False
    if any(part in run for part in _either()):
        yield True


def _at(run: str, place: int, spell_more: bool) -> tuple[int, str]:
    """Characters taken and English words of the longest known part at a place; (0, '') for none."""
    if found := COUNTED.match(run, place):
        return len(found[0]), f" {number(found[1] or found[2])}th "
    table, longest = parts()
    for length in range(min(longest, len(run) - place), 0, -1):
        part = table.get(run[place : place + length])
        if part and (length > 1 or place + 1 == len(run)) and not (spell_more and part.also_spelled):
            return length, part.english
    return 0, ""


def number(text: str) -> int:
    """A number in Han: by tens and hundreds (`二十八` 28), or digit by digit (`八一一` 811)."""
    if text.isdecimal():
        return int(text)
    if not set(text) & set("十百"):
        return int("".join(str(DIGITS[c]) for c in text))
    total = digit = 0
    for c in text:
        if c in "十百":
            total += max(digit, 1) * (10 if c == "十" else 100)
            digit = 0
        else:
            digit = DIGITS[c]
    return total + digit


@cache
def parts() -> tuple[dict[str, Part], int]:
    """Part → its English, and the length of the longest. The project's own table comes before the learnt one."""
    table = {
        plain(row["part"]): Part(row["english"], row["also_spelled"] == "yes")
        for row in tables.rows("translated_parts")
    }
    for row in tables.rows("learnt_parts"):
        table.setdefault(plain(row["part"]), Part(row["english"], False))
    return table, max(map(len, table))


@cache
def _either() -> tuple[str, ...]:
    return tuple(text for text, part in parts()[0].items() if part.also_spelled)
