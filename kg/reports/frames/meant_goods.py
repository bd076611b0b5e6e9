"""`They were shipped to`, `the cargo`, `sent it to`, `there`: which goods or place are meant."""

from __future__ import annotations

from collections.abc import Iterator

from kg.reports.frames import referring_words as words
from kg.reports.frames.standing_for import distinct, stands
from kg.reports.mentions.span import Span


def things(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`There`, `the cargo`, `sent it to`: the last place, the goods."""
    for match in words.THERE.finditer(text, start, end):
        places = [one for one in [*before, *here] if one.label in ("PLACE", "COUNTRY") and one.end <= match.start()]
        if len(places) > 1 and places[-1].label == "COUNTRY" and places[-2].label == "PLACE":
            places = places[:-1]  # `Busan, Togo`: it is the port
        if places:
            yield stands(places[-1], match.start(), match.end(), ":there")
    for pattern in (words.THEM, words.GOODS):
        for match in pattern.finditer(text, start, end):
            group = 1 if pattern.groups else 0
            for one in _goods(match.start(group), before, here):
                yield stands(one, match.start(group), match.end(group))


def sent(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`They were shipped to`: the goods of the sentence before."""
    for match in words.SENT.finditer(text, start, end):
        for one in _goods(match.start(1), before, here):
            yield stands(one, match.start(1), match.end(1))


def _goods(at: int, before: list[Span], here: list[Span]) -> list[Span]:
    """The goods named last: in this sentence before the words, else in the sentence before, where it names one."""
    earlier = distinct(one for one in here if one.label == "ITEM" and one.end <= at)
    if earlier:
        return earlier if len(earlier) < 3 else []
    names = distinct(one for one in before if one.label == "ITEM")
    return names if len(names) == 1 else []
