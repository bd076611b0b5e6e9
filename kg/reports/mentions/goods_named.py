"""Goods: those of the lists, with the words before them that belong to them; and the objects of export."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.reports import lexicon
from kg.reports.mentions.span import Found
from kg.vocab import tables

TANKS = re.compile(r"\b(?:fuel|ballast|cargo|storage|oil|gas|water) $")
NUMBER = re.compile(
    r"\b(?:re-?)?(?:export|ship|smuggl|sell)(?:ed|ing)? an? $"
    r"|\b\d{1,3}(?:,\d{3})* $|-(?:origin|made|built|manufactured|designed) $"
)
JOINT = re.compile(r",? and (?:(?:other|related|similar|various|spare|associated) ){0,2}$")
OF_SHIP = re.compile(
    r"[- ](?:tanker|carrier|ship|vessel|freighter|barge|terminal|company|producer|trader|trading|industry|sector"
    r"|embargo|dealer|reactor|plant|facility|programme|program|station|refinery|field|expert|race|control|broker|trafficking|trafficker)s?\b"
)
"""What follows a word that tells only what a ship or firm is for: `oil tanker`."""


def find(found: Found) -> None:
    """Goods of the lists of this room and of `kg/vocab/goods_names.csv`."""
    headed = list(_by_head(found.text))
    for match in _listed().finditer(found.text):
        longer = any(start <= match.start() and match.end() < end for start, end in headed)
        if not longer and not any(other(found.text, match) for other in OTHERWISE):
            found.add(match.start(), match.end(), "ITEM", "goods")


def find_by_head(found: Found) -> None:
    """Goods by their last word and the words before it that belong to them: `diesel engine parts`."""
    for start, end in _by_head(found.text):
        if not OF_SHIP.match(found.text, end):
            found.add(start, end, "ITEM", "goods-head")


def _by_head(text: str) -> Iterator[tuple[int, int]]:
    for match in _headed().finditer(text):
        words = list(re.finditer(r"\S+", match[0]))
        stops = [place for place, word in enumerate(words) if _stops(word[0])]
        kept = words[stops[-1] + 1 :] if stops else words
        if match[0] == "parts" and text.startswith(" of", match.end()):
            continue
        alone = kept and (kept[0][0] in lexicon.among("goods_alone") or _counted(text, match.start(), kept[0]))
        if len(kept) > 1 or alone:
            yield match.start() + kept[0].start(), match.end()


def _counted(text: str, start: int, head: re.Match[str]) -> bool:
    """Whether a last word stands behind a number, or ends a list of goods."""
    place = start + head.start()
    return bool(NUMBER.search(text, max(0, place - 14), place)) or _joined_to_goods(text, start, head)


def _joined_to_goods(text: str, start: int, head: re.Match[str]) -> bool:
    """Whether a last word ends a list of goods: `pumps, valves and related components`."""
    place = start + head.start()
    joint = JOINT.search(text, max(0, place - 40), place)
    if joint is None:
        return False
    listed = any(one.end() == joint.start() for one in _listed().finditer(text, 0, joint.start()))
    return listed or _head_before().search(text[max(0, joint.start() - 40) : joint.start()]) is not None


@cache
def _head_before() -> re.Pattern[str]:
    """Goods by their last word, at the end: `computer equipment` before `and components`."""
    return re.compile(rf"[a-z-]+ {lexicon.one_of('goods_heads')}$")


def _part_of_ship(text: str, match: re.Match[str]) -> bool:
    """Whether it is something of the ship itself: `fuel tanks`."""
    return match[0] == "tanks" and bool(TANKS.search(text, max(0, match.start() - 9), match.start()))


def _named_act(text: str, match: re.Match[str]) -> bool:
    """Whether the word is part of a name: `Arms Export Control Act`."""
    return match[0][:1].isupper() and bool(re.match(r" (?:[A-Z][a-z]+|of [A-Z])", text[match.end() : match.end() + 6]))


def _verb(text: str, match: re.Match[str]) -> bool:
    """Whether the word is a verb here: `could lead`."""
    from kg.reports.frames import words

    before = re.search(r"([a-z]+) $", text[max(0, match.start() - 12) : match.start()])
    return match[0] in lexicon.among("also_verbs") and before is not None and before[1] in words.grammar("modals")


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


def _of_ship(text: str, match: re.Match[str]) -> bool:
    """Whether the word tells only what a ship or firm is for: `oil tanker`."""
    return bool(OF_SHIP.match(text, match.end()))


OTHERWISE = (_named_act, _verb, _part_of_ship, _of_ship)
"""What a word for goods can be instead."""


@cache
def _headed() -> re.Pattern[str]:
    before = r"(?:[a-z][a-z]*(?:-[a-z]+)*\s+){0,4}?(?:\([A-Z]{2,6}\)\s+)?"
    heads = lexicon.one_of("goods_heads", "goods_alone")
    after = rf"(?!\s+{lexicon.one_of('behind_no_goods')}\b)"
    return re.compile(rf"(?<![\w-])(?:{before})?{heads}(?:\s+{heads})*(?![\w-]){after}")


def find_measured(found: Found) -> None:
    """What there is a cargo or so many tons of, whatever it is: `a cargo of sisal twine`."""
    for match in _measured().finditer(found.text):
        if match[1].split()[-1] not in lexicon.among("no_thing"):
            found.add(match.start(1), match.end(1), "ITEM", "goods-measured")


@cache
def _measured() -> re.Pattern[str]:
    return re.compile(lexicon.filled(lexicon.document("names")["goods"]["measured"]))


def _several(name: str) -> bool:
    """Whether a name of several words is a plural by its last sign: `spray dryers`."""
    return (
        " " in name
        and name.endswith("s")
        and not name.endswith(("ss", "ies", "goods", "arms", "electronics", "spirits"))
    )


@cache
def _listed() -> re.Pattern[str]:
    named = {row["name"] for row in tables.rows("goods_names") if row["name"].isascii() and len(row["name"]) > 3}
    listed = {*lexicon.words("goods"), *named}
    goods = lexicon.alternatives({*listed, *(name[:-1] for name in listed if _several(name))})
    before = rf"(?:(?:{lexicon.one_of('goods_modifiers')}|[A-Z]{{1,4}}-\d{{1,3}}[A-Z]?)\s+)*"
    return re.compile(rf"(?<![\w-]){before}(?i:{goods})(?![\w-])")
