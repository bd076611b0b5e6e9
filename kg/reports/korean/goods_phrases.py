"""Where the name of Korean goods ends, and goods that are joined to those of a list: `총기 부품과 부속품 등을`."""

from __future__ import annotations

import re
from functools import cache

from kg.reports import lexicon
from kg.reports.mentions.span import Found

THINGS = ("자료", "제품", "물품", "물자")
"""Of no kind alone, but the end of a name: `영업비밀 자료`."""
REST = re.compile(r"[가-힣]+")
LETTERS = re.compile(r"\([A-Z]{2,8}\)([가-힣]+)")
NOUN = r"[가-힣A-Za-z]{2,}"
MORE = re.compile(
    rf"((?: {NOUN}?){{1,2}}?)(?= ?(?:약 )?\d[\d,.]*\s?[만천백]?\s?여?\s?[가-힣a-z㎏]|(?: 등)?[을를의와과]\s| 등\s|, )"
)
BETWEEN = re.compile(rf"\s?(?:와|과|,|및)\s?((?:{NOUN} ){{0,2}}{NOUN})\s?(?:와|과|,|및)\s?")
BEHIND = re.compile(rf"(?:와|과|,| 및)\s?((?:{NOUN} ){{0,2}}?{NOUN}?)(?= ?\d|(?: 등)?[을를]\s| 등\s)")


def end(text: str, place: int) -> int:
    """Where goods end that a list names up to `place`: at the end of their word and of the nouns joined to it."""
    letters = LETTERS.match(text, place)
    if letters and _before_particle(letters[1]):
        place = letters.start(1)  # `집적회로(IC)칩`
    rest = REST.match(text, place)
    whole = place + (_before_particle(rest[0]) if rest else 0)
    more = MORE.match(text, whole)
    words = more[1].split() if more else []
    plain = words and not any(_modifying().search(word) for word in words)
    thing = plain and (words[-1] not in _no_goods() or words[-1] in THINGS) and not _deed().search(" ".join(words))
    return whole + len(more[1]) if more and thing else whole


def _before_particle(rest: str) -> int:
    """Signs of the rest of a word before its particle; 0 where it has none, or tells what is done with the goods."""
    for length in range(len(rest) + 1):
        if rest[length:] in _particles() and length < 4 and not _deed().search(rest[:length]):
            return length
    return 0


def joined(found: Found) -> None:
    """Put in what stands in a list with known goods, between two of them or behind the last."""
    items = sorted((one for one in found.spans if one.label == "ITEM"), key=lambda one: one.start)
    for one in items:
        for pattern in (BETWEEN, BEHIND):
            match = pattern.match(found.text, one.end)
            if match and _thing(match[1]) and found.free(match.start(1), match.end(1)):
                found.add(match.start(1), match.end(1), "ITEM", "goods-joined")
                break


def _thing(name: str) -> bool:
    words = name.split()
    bare = not any(_modifying().search(word) for word in words)
    kind = words[-1] not in _no_goods() or (len(words) > 1 and words[-1] in THINGS)
    return bare and kind and not _deed().search(name)


@cache
def _modifying() -> re.Pattern[str]:
    return re.compile(lexicon.document("korean")["modifying"])


@cache
def _deed() -> re.Pattern[str]:
    return re.compile(lexicon.document("korean")["deed words"])


@cache
def _no_goods() -> frozenset[str]:
    return frozenset(map(str, lexicon.document("korean")["no_goods"]))


@cache
def _particles() -> frozenset[str]:
    return frozenset(map(str, lexicon.document("korean")["noun particles"]))
