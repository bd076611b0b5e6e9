"""Words within a sentence, `it`, `the latter`, `the vessel`, `its owner`, and which party is meant by them."""

from __future__ import annotations

from collections.abc import Iterator

from kg.reports.frames import referring_words as words
from kg.reports.frames.standing_for import distinct, stands
from kg.reports.mentions.span import PARTIES, Span


def one_of_two(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`The former`, `the latter`: the first and the last of the two ships, firms or persons that are named last."""
    for match in words.PAIR.finditer(text, start, end):
        earlier = [*before, *(one for one in here if one.end <= match.start())]
        for label in ("VESSEL", "COMPANY", "PERSON"):
            names = distinct(one for one in earlier if one.label == label and not one.rule.startswith("referent:"))
            if len(names) == 2 and not words.taken(match, here):
                yield stands(names[match[1] == "latter"], match.start(), match.end())
                break


def it(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`It` or `her` within a sentence: the only ship that was named before it, here or in the sentence before."""
    for match in words.IT.finditer(text, start, end):
        group = next(number for number, word in enumerate(match.groups(), 1) if word)
        earlier = [one for one in here if one.label == "VESSEL" and one.end <= match.start()]
        names = distinct(iter(earlier)) or distinct(one for one in before if one.label == "VESSEL")
        if len(names) == 1:
            yield stands(names[0], match.start(group), match.end(group))


def who(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`Vale paid to settle charges that it exported coal`: the only firm before, or person."""
    for pattern, label in words.DOERS:
        for match in pattern.finditer(text, start, end):
            earlier = [one for one in here if one.end <= match.start()]
            names = distinct(one for one in earlier if one.label == label)
            if not names and not any(one.label in PARTIES for one in earlier):
                names = distinct(one for one in before if one.label == label)
            ship = label == "COMPANY" and any(one.label == "VESSEL" for one in earlier)
            if len(names) == 1 and not ship:
                yield stands(names[0], match.start(1), match.end(1))


def they(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`Vale and Hill paid to settle charges that they exported coal`: the two or three firms, or persons, before."""
    for match in words.THEY.finditer(text, start, end):
        earlier = [one for one in here if one.end <= match.start() and one.label in ("COMPANY", "PERSON")]
        names = distinct(iter(earlier))
        if 1 < len(names) < 4 and len({one.label for one in names}) == 1:
            yield from (stands(one, match.start(1), match.end(1)) for one in names)


def several_inside(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`All three vessels` within a sentence that names no ship: those of the sentence before."""
    match = words.SEVERAL_INSIDE.search(text, start, end)
    names = distinct(one for one in before if one.label == "VESSEL")
    if match and 1 < len(names) < 7 and not any(one.label == "VESSEL" for one in here):
        yield from (stands(one, *match.span()) for one in names)


def inside(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`The vessel` within a sentence that names no ship before, behind one that names exactly one; firms likewise."""
    for pattern, label in words.INSIDE:
        names = distinct(one for one in before if one.label == label)
        for match in pattern.finditer(text, start, end):
            earlier = [one for one in here if one.label == label and one.start < match.start()]
            if words.taken(match, here) or (
                label == "VESSEL" and len(earlier) != len([o for o in here if o.label == label])
            ):
                continue
            if earlier:
                names = distinct(iter(earlier))
            if len(names) == 1:
                yield stands(names[0], *words.place(match))
                break


def possessive(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`Its owner`, `her manager`: the ship or firm of the sentence before, where this one names none before it."""
    for match in words.owned().finditer(text, start, end):
        firm = match[2].lower() in words.POSTS_OF_FIRMS
        label = "COMPANY" if firm or not any(one.label == "VESSEL" for one in before) else "VESSEL"
        if match[1].lower() in ("his", "their") or any(
            one.label == label and one.start < match.start() for one in here
        ):
            continue
        names = distinct(one for one in before if one.label == label)
        if names and (len(names) == 1 or match.start() == start):
            yield stands(names[0], match.start(1), match.end(1))
            return
