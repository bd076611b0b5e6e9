"""Names read one after the other behind a verb, each with the side on which it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.reports import lexicon
from kg.reports.frames.clause_ends import ARTICLES
from kg.reports.frames.describing import DESTINATIONS, LANDS, adjective
from kg.reports.frames.words import Word, grammar
from kg.reports.mentions.span import Span

ROUTE, INNER = grammar("route"), grammar("inner")


PARTIES = ("COMPANY", "PERSON", "AGENCY", "VESSEL")
FRESH = ("ITEM", "QTY", "MONEY", "DATE")
"""What may begin another part behind a joint; anything else belongs to another clause."""
BOUND = grammar("bound")
TIMES = ("after", "before", "since", "during", "until")


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
        if adjective(self.words, place) or self._in_country(place, span):
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
        if self.side in TIMES and word in INNER:
            return self.side, 0  # `after the start of the war in Togo`
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
        return word in INNER and (self.side in ROUTE or self.side == "for") and (plain or firm)

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


def _alike(last: Span | None, span: Span, joint: bool) -> bool:
    """Whether a name goes on with the list before it."""
    if last is None or not joint:
        return False
    return any(span.label in kind and last.label in kind for kind in (LANDS, PARTIES)) or span.label == last.label
