"""Goods that no list knows: what is said to be exported; `the goods`, of which nothing before tells which they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.reports import lexicon
from kg.reports.mentions.span import Found, Span

ADJECTIVE = re.compile(r", [a-z]+(?:-[a-z]+)? [a-z]+s\b")
"""Behind a word that only describes goods: `exporting small, crop-dusting helicopters`."""
GENERAL = re.compile(
    r"\b(?:[Tt]he|[Tt]hese|[Tt]hose) ((?:cargo|goods|consignment|shipments?|items|equipment|materials?|parts|components"
    r"|products|weapons|chemicals|load)\b)"
    rf"(?! {lexicon.alternatives(lexicon.document('referring')['of_cargo'])}\b)"
    r"|\b(goods|items|equipment|components|products|weapons)(?=,? (?:including|such as|like)\b)"
)


def guess(found: Found) -> None:
    """What is said to be exported, where no list knows it: a guess, never a fact alone."""
    for match in _guessed().finditer(found.text):
        words = _without_participle(match[1].split())
        if not words:
            continue
        end = match.start(1) + match[1].rfind(words[-1]) + len(words[-1])
        adverb = words[-1].endswith("ly") or (len(words) == 1 and ADJECTIVE.match(found.text, end))
        named = adverb or words[-1] in lexicon.among("no_thing") or words[-1] in lexicon.among("ship_nouns")
        if not named and not lexicon.among("firm_kinds").intersection(words):
            found.add(match.start(1), end, "ITEM", "goods-guessed")


def _without_participle(words: list[str]) -> list[str]:
    """The words of guessed goods without what is said of them behind: `devices used`, `containers loaded`."""
    from kg.reports.frames import words as grammar

    while words and words[-1].endswith(("ed", "nt", "de", "wn")):
        if not any(one.kind in ("ed", "participle") for one in grammar.readings(words[-1])):
            break
        words = words[:-1]
    return words


def moved(found: Found) -> None:
    """What is said to have been shipped, where no list knows it: `the limousines were shipped from`."""
    for match in _moved().finditer(found.text):
        if match[1] not in lexicon.among("no_thing") | lexicon.among("ship_nouns") | lexicon.among("firm_kinds"):
            found.add(match.start(1), match.end(1), "ITEM", "goods-guessed")


def general(text: str, start: int, end: int, spans: Sequence[Span]) -> Iterator[Span]:
    """`The goods`, where nothing before tells which they are: a guess, so that their way is not lost."""
    for match in GENERAL.finditer(text, start, end):
        if not any(one.start < match.end() and match.start() < one.end for one in spans):
            group = 1 if match[1] else 2
            yield Span(match.start(group), match.end(group), "ITEM", match[group], "goods-guessed")


@cache
def _guessed() -> re.Pattern[str]:
    return re.compile(lexicon.filled(lexicon.document("names")["goods"]["guessed"]))


@cache
def _moved() -> re.Pattern[str]:
    return re.compile(lexicon.filled(lexicon.document("names")["goods"]["moved"]))
