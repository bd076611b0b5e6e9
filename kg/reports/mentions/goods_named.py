"""Goods: those of the lists, with the words before them that belong to them; and the objects of export."""

from __future__ import annotations

import re
from functools import cache

from kg.reports import lexicon
from kg.reports.mentions.span import Found
from kg.vocab import tables


def find(found: Found) -> None:
    """Goods of the lists of this room and of `kg/vocab/goods_names.csv`."""
    for match in _listed().finditer(found.text):
        found.add(match.start(), match.end(), "ITEM", "goods")


def find_by_head(found: Found) -> None:
    """Goods by their last word and the words before it that belong to them: `diesel engine parts`."""
    for match in _headed().finditer(found.text):
        start = match.start()
        words = match[0].split()
        while len(words) > 1 and _stops(words[0]):
            start += len(words[0]) + 1
            words = words[1:]
        if not _stops(words[0]) and (len(words) > 1 or words[0] in lexicon.among("goods_alone")):
            found.add(start, match.end(), "ITEM", "goods-head")


def _stops(word: str) -> bool:
    """Whether a word is no part of the goods: `the`, `sold`, `heavily`, `other`."""
    from kg.reports.frames import words

    known = (
        word in words.PREPOSITIONS
        or word in words.AUXILIARIES
        or word in lexicon.among("not_goods")
        or bool(words.readings(word))
    )
    return known or word.endswith("ly")


@cache
def _headed() -> re.Pattern[str]:
    before = r"(?:[a-z][a-z]*(?:-[a-z]+)*\s+){0,4}?"
    return re.compile(rf"(?<![\w-])(?:{before})?{lexicon.one_of('goods_heads', 'goods_alone')}(?![\w-])")


def guess(found: Found) -> None:
    """What is said to be exported, where no list knows it: a guess, never a fact alone."""
    for match in _guessed().finditer(found.text):
        found.add(match.start(1), match.end(1), "ITEM", "goods-guessed")


@cache
def _guessed() -> re.Pattern[str]:
    return re.compile(lexicon.filled(lexicon.document("names")["goods"]["guessed"]))


@cache
def _listed() -> re.Pattern[str]:
    named = {row["name"] for row in tables.rows("goods_names") if row["name"].isascii() and len(row["name"]) > 3}
    goods = lexicon.alternatives({*lexicon.words("goods"), *named})
    before = rf"(?:(?:{lexicon.one_of('goods_modifiers')}|[A-Z]{{1,4}}-\d{{1,3}}[A-Z]?)\s+)*"
    return re.compile(rf"(?<![\w-]){before}(?i:{goods})(?![\w-])")
