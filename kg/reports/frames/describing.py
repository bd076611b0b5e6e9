"""Whether a name only tells something of the next word: `to the Chinese firm X`, `a Togo-flagged ship`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.reports import lexicon
from kg.reports.frames.words import AUXILIARIES, OPENERS, RELATIVES, Word, grammar

LANDS = ("COUNTRY", "PLACE")


JOINT = frozenset([",", "and", "or", "&", "then", "also", "both"])
_FIRMS = lexicon.words("firm_kinds")
_PLURALS = (f"{word[:-1]}ies" if word.endswith("y") else f"{word}s" for word in _FIRMS)
DESTINATIONS = frozenset([*lexicon.words("destinations"), *_FIRMS, *_PLURALS])
"""Nouns of which `in` tells where something goes: `to a company in`."""
NATIONAL = re.compile(r"(?:[ae]n|ese|ish|sh|ch|[aeiq]i|ic|ot|Thai|U\.S\.|US|UK|U\.K\.|UN)$")
"""How an adjective of a country ends; the few names of countries that end so are taken for one."""
WHOSE = frozenset(["flagged", "registered", "owned", "operated", "linked", "controlled", "bound"])
FLAG, AFTER_COUNTRY = grammar("flag_words"), grammar("after_country")


def adjective(words: Sequence[Word], place: int) -> bool:
    """Whether a country only tells whose the next thing is: `to the Chinese firm X`, `a Togo-flagged ship`."""
    span = words[place].span
    if span is not None and span.label == "AGENCY" and place + 1 < len(words):
        return words[place + 1].lower in DESTINATIONS  # `for Houthi rebels in`
    if span is not None and span.label in ("DATE", "QTY"):
        return _measures(words, place)
    if span is None or span.label not in LANDS or place + 1 >= len(words):
        return False
    behind = words[place + 1]
    if behind.lower in WHOSE:
        return True
    if behind.lower in lexicon.among("ship_nouns") or behind.lower in _FIRMS:
        return True  # `to the DPRK tanker X`
    if behind.span is None and place + 2 < len(words) and words[place + 2].span and not NATIONAL.search(span.text):
        return behind.text == "-" or behind.lower in WHOSE  # `to China high-grade steel`: a country itself
    if behind.span is not None:
        return span.label == "COUNTRY" and behind.span.label not in ("DATE", "MONEY")
    if behind.text == "-" or span.label == "PLACE" or not behind.text[:1].islower():
        return behind.text == "-"
    free = FLAG | JOINT | RELATIVES | OPENERS | AFTER_COUNTRY | AUXILIARIES
    verb = any(form.kind in ("ing", "ed", "past", "participle", "s") for form in behind.forms)
    return not (verb or behind.preposition or behind.lower in free or behind.lower.endswith("ly"))


def _measures(words: Sequence[Word], place: int) -> bool:
    """Whether a day or measure only describes a ship: `1981-built`, `962 gt tanker`."""
    behind = [one.lower for one in words[place + 1 : place + 4]]
    return behind[:1] == ["-"] or any(one in lexicon.among("ship_nouns") for one in behind[:2])
