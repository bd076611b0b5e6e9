"""Names behind a verb or noun, each with the preposition that it hangs on, up to the end of the clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.reports import lexicon
from kg.reports.frames.clause_ends import ARTICLES, apposition, ends, relative, use
from kg.reports.frames.words import AUXILIARIES, BREAKS, OPENERS, RELATIVES, Word, grammar
from kg.reports.mentions.span import Span

ROUTE, INNER = grammar("route"), grammar("inner")
LANDS = ("COUNTRY", "PLACE")
PARTIES = ("COMPANY", "PERSON", "AGENCY", "VESSEL")
FRESH = ("ITEM", "QTY", "MONEY", "DATE")
"""What may begin another part behind a joint; anything else belongs to another clause."""
JOINT = frozenset([",", "and", "or", "&", "then", "also", "both"])
BOUND = grammar("bound")
MEASURED = frozenset(lexicon.words("goods_heads")) | frozenset(lexicon.words("measure_nouns"))
"""Nouns that go on with a list of goods."""
_FIRMS = lexicon.words("firm_kinds")
_PLURALS = (f"{word[:-1]}ies" if word.endswith("y") else f"{word}s" for word in _FIRMS)
DESTINATIONS = frozenset([*lexicon.words("destinations"), *_FIRMS, *_PLURALS])
"""Nouns of which `in` tells where something goes: `to a company in`."""
NATIONAL = re.compile(r"(?:[ae]n|ese|ish|sh|ch|[aeiq]i|ic|ot|Thai|U\.S\.|US|UK|U\.K\.|UN)$")
"""How an adjective of a country ends; the few names of countries that end so are taken for one."""
WHOSE = frozenset(["flagged", "registered", "owned", "operated", "linked", "controlled", "bound"])
FLAG, AFTER_COUNTRY = grammar("flag_words"), grammar("after_country")


@dataclass(slots=True)
class Walk:
    """How far the words behind a verb have been read."""

    words: Sequence[Word]
    bare: str
    side: str
    last: Span | None = None
    """The name read last."""
    noun: str = ""
    """A plain noun since then."""
    joint: bool = False
    """Whether a comma or `and` stands since then."""
    fresh: bool = True
    """Whether no name has followed the preposition yet."""
    part: int = 0
    over: bool = False
    opened: int = 0
    """Place of the preposition read last."""

    def name(self, place: int, span: Span) -> tuple[str, Span, int] | None:
        """Where a name belongs; None where it only describes the next word, or begins another clause."""
        if _adjective(self.words, place) or self._in_country(place, span):
            return None
        if not self.fresh and not _alike(self.last, span, self.joint):
            if self.joint and span.label not in FRESH:
                self.over = True
                return None
            self.part += self.joint and self.side != self.bare and span.label in ("ITEM", "QTY")
            self.side = self.bare
        if span.rule.endswith(":there"):
            self.side = "at"
        self.last, self.fresh, self.joint, self.noun = span, False, False, ""
        return ("on" if span.label == "DATE" and self.side == self.bare else self.side), span, self.part

    def _in_country(self, place: int, span: Span) -> bool:
        """Whether a country only tells where the place before it is: `Dubai, United Arab Emirates`."""
        before = self.last is not None and self.last.label == "PLACE" and self.words[place - 1].text == ","
        return before and (span.label == "COUNTRY" or span.text in lexicon.among("states"))

    def preposition(self, place: int) -> int:
        """Open the side of a preposition; how many words of it were used more."""
        self.side, more = self._opened(place)
        self.fresh, self.joint, self.opened = True, False, place
        return more

    def _opened(self, place: int) -> tuple[str, int]:
        word, follows = self.words[place].lower, [one.lower for one in self.words[place + 1 : place + 3]]
        if word == "by" and follows[:1] == ["way"]:
            return "via", 2
        if word == "onboard" or (word == "on" and follows[:1] == ["board"]):
            return "aboard", int(word == "on")
        if word == "on" and follows[:2] == ["behalf", "of"]:
            return "behalf", 2
        if word in ("for", "to") and self.noun in BOUND:
            return "to", 0
        if (word == "of" and self._measured()) or self._goes_on(word):
            return self.side, 0
        return word, 0

    def _measured(self) -> bool:
        """`500 tons of`, `a cargo of`: what follows stands where the measure stands."""
        quantity = self.last is not None and not self.noun and self.last.label in ("QTY", "MONEY")
        return quantity or self.noun in lexicon.among("measure_nouns")

    def _goes_on(self, word: str) -> bool:
        """`to a company in`, `through ports of`: what follows is still where it goes."""
        plain = self.fresh and (self.noun in DESTINATIONS or self._inside(word))
        firm = (
            self.last is not None
            and self.last.label in ("COMPANY", "PLACE", "AGENCY")
            and not self.fresh
            and not self.noun
            and word == "in"
        )
        return word in INNER and (self.side in ROUTE or (self.side == "for" and plain)) and (plain or firm)

    def _inside(self, word: str) -> bool:
        """`to a mine in`: whatever stands there but a ship, the country behind it is where it goes."""
        first, follows = self.words[self.opened + 1], self.words[self.opened + 2].lower
        if first.text.islower() and first.lower not in ARTICLES and follows in ARTICLES:
            return False  # `to support the war in Togo`
        on_the_way = self.side in ROUTE or self.side == "for"
        return word == "in" and bool(self.noun) and on_the_way and self.noun not in lexicon.among("ship_nouns")

    def word(self, word: Word) -> None:
        """A plain word: behind a name it begins something new."""
        if not self.fresh and not self.noun and word.text.islower():
            self.side = self.bare
        self.noun = word.lower


def behind(words: Sequence[Word], start: int, bare: str, end: int | None = None) -> Iterator[tuple[str, Span, int]]:
    """Side, name and part of everything behind a verb; `bare` is the side of what hangs on no preposition.

    Another part begins where another object follows: `coal to Togo and iron to Peru`.
    """
    walk, place = Walk(words, bare, bare), start
    limit = len(words) if end is None else end
    while place < limit and not walk.over:
        place = use(words, place) or place
        word = words[place]
        if word.text in BREAKS or ends(words, place, start):
            return
        if word.text in ",:" and (skipped := apposition(words, place, walk.last) or relative(words, place, walk.last)):
            place = skipped
            continue
        if _another(words, place, walk):
            return
        place += 1 + _step(walk, place, word)
        if word.span and (found := walk.name(place - 1, word.span)):
            yield found


def _roughly(words: Sequence[Word], place: int) -> bool:
    """Whether a preposition only says that a measure is rough: `about 600 tons`."""
    span = words[place + 1].span if place + 1 < len(words) else None
    return words[place].lower in ("about", "over", "under") and span is not None and span.label in ("QTY", "MONEY")


def _another(words: Sequence[Word], place: int, walk: Walk) -> bool:
    """Whether `and` begins a noun with things of its own: `arms to Togo and a diversion of money to Peru`."""
    word, first = words[place], place
    if walk.fresh or word.span or not word.text.islower() or word.preposition or word.forms:
        return False
    while first and words[first - 1].lower in ARTICLES:
        first -= 1
    follows = words[place + 1] if place + 1 < len(words) else None
    joined = bool(first) and words[first - 1].lower in ("and", "or", ",")
    free = word.lower in JOINT | AUXILIARIES | OPENERS or word.lower.endswith("ly") or word.lower in MEASURED
    return joined and not free and follows is not None and follows.preposition


def _step(walk: Walk, place: int, word: Word) -> int:
    """Take in a word that is no name; how many words were used more."""
    if word.text in ",:" or word.lower in JOINT:
        walk.joint = True
        walk.noun = "" if word.text in ",:" else walk.noun
    elif word.preposition and not _roughly(walk.words, place):
        return walk.preposition(place)
    elif not word.span and word.lower not in ARTICLES | AUXILIARIES and word.text[:1].isalpha():
        walk.word(word)
    return 0


def _alike(last: Span | None, span: Span, joint: bool) -> bool:
    """Whether a name goes on with the list before it."""
    if last is None or not joint:
        return False
    return any(span.label in kind and last.label in kind for kind in (LANDS, PARTIES)) or span.label == last.label


def _measures(words: Sequence[Word], place: int) -> bool:
    """Whether a day or measure only describes a ship: `1981-built`, `962 gt tanker`."""
    behind = [one.lower for one in words[place + 1 : place + 4]]
    return behind[:1] == ["-"] or any(one in lexicon.among("ship_nouns") for one in behind[:2])


def _adjective(words: Sequence[Word], place: int) -> bool:
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
