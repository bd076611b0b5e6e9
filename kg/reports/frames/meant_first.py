"""Words with which a sentence begins, `The vessel`, `It`, `Both`, and who of the sentence before is meant by them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.reports.frames import referring_words as words
from kg.reports.frames.standing_for import distinct, stands
from kg.reports.mentions.span import Span


def first(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    opening = words.BEGINNING.match(text, start, end)
    at = opening.end() if opening else start
    for pattern, labels in words.SEVERAL:
        match = _matched(pattern, text, at, end, start)
        if match and not words.taken(match, here):
            yield from (stands(one, match.start(), match.end()) for one in _several(match[0], labels, before))
            return
    for pattern, labels in words.WORDS:
        match = _matched(pattern, text, at, end, start)
        if match and not words.taken(match, here):
            meant = _meant(match[0], labels, before)
            if meant:
                yield stands(meant, *words.place(match))
                return


def _matched(pattern: re.Pattern[str], text: str, at: int, end: int, start: int) -> re.Match[str] | None:
    """The words at a place; behind `On 3 May 2018,` they begin with a small letter."""
    match = pattern.match(text, at, end)
    if match or at == start:
        return match
    return re.compile(pattern.pattern, re.I).match(text, at, end)


def _several(said: str, labels: tuple[str, ...], before: list[Span]) -> list[Span]:
    """The names that `both` means: all of one kind in the sentence before, two of them for `both` and `two`."""
    for label in labels:
        names = distinct(one for one in before if one.label == label)
        two = bool(re.search(r"\b(both|two)\b", said, re.I))
        if len(names) > 1 and not (two and len(names) > 2 and "last" not in said):
            return names[-2:] if two else names
    return []


def _meant(said: str, labels: tuple[str, ...], before: list[Span]) -> Span | None:
    """The mention that the words mean."""
    fitting = [one for one in before if one.label in labels]
    names = {one.shown for one in fitting}
    if labels == ("VESSEL", "COMPANY") and fitting and all(one.label == fitting[0].label for one in fitting[1:]):
        return fitting[0] if len(names) == 1 or said in ("It", "it") else None
    if len(names) == 1 or (fitting and said in ("It", "it", "She", "He") and fitting[0].label != fitting[-1].label):
        return fitting[0]
    if len(labels) == 1 and fitting:
        return fitting[0] if len(names) < 3 else None
    if fitting and said in ("It", "it"):
        return fitting[0]
    goods = distinct(one for one in before if one.label == "ITEM") if said in ("It", "it") else []
    return goods[0] if len(goods) == 1 else None
