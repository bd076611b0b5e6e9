"""`The vessel`, `it`, `both`, `the latter`, `its owner`, `there`: what was meant is the last mention that fits.

What was inferred is told: such a candidate is never of the best tier. Where two things could be meant, nothing is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.reports.frames import referring_words as words
from kg.reports.mentions.span import PARTIES, Span, origin


def all_of(
    text: str, start: int, end: int, before: list[Span], here: list[Span], far: Sequence[Span] = ()
) -> list[Span]:  # fmt: skip
    """Mentions in place of all words of a sentence that mean another.

    `before` are the mentions of the sentence before, `here` those of this one, `far` those of all sentences before.
    """
    before = [*_only_ones(far, before), *before]
    found = list(_opening(text, start, end, before, here))
    named = [*here, *found]
    named += list(_one_of_two(text, start, end, before, named))
    others = named[len(here) + len(found) :]
    goods = [*_sent(text, start, end, before, here), *_they(text, start, end, before, here)]
    goods += _several_inside(text, start, end, before, here)
    named, found = [*named, *goods], [*found, *goods]
    for part in (_it, _who, _inside, _possessive):
        others += part(text, start, end, before, named)
    for one in (*others, *_things(text, start, end, before, here)):
        if not any(other.start < one.end and one.start < other.end for other in [*here, *found]):
            found.append(one)
    return found


def _only_ones(far: Sequence[Span], before: list[Span]) -> list[Span]:
    """The only ship of the paragraph so far, where the sentence before names none: `the vessel` means it still.

    Firms and persons likewise, but only where the sentence before names no party at all.
    """
    named = {one.label for one in before}
    wanted = ["VESSEL"] if named & {"COMPANY", "PERSON"} else ["VESSEL", "COMPANY", "PERSON"]
    found = [_distinct(one for one in far if one.label == label) for label in wanted if label not in named]
    return [names[0] for names in found if len(names) == 1]


def _opening(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    opening = words.BEGINNING.match(text, start, end)
    at = opening.end() if opening else start
    for pattern, labels in words.SEVERAL:
        match = _matched(pattern, text, at, end, start)
        if match and not words.taken(match, here):
            yield from (_stands(one, match.start(), match.end()) for one in _several(match[0], labels, before))
            return
    for pattern, labels in words.WORDS:
        match = _matched(pattern, text, at, end, start)
        if match and not words.taken(match, here):
            meant = _meant(match[0], labels, before)
            if meant:
                yield _stands(meant, *words.place(match))
                return


def _matched(pattern: re.Pattern[str], text: str, at: int, end: int, start: int) -> re.Match[str] | None:
    """The words at a place; behind `On 3 May 2018,` they begin with a small letter."""
    match = pattern.match(text, at, end)
    if match or at == start:
        return match
    return re.compile(pattern.pattern, re.I).match(text, at, end)


def _stands(meant: Span, start: int, end: int, how: str = "") -> Span:
    earlier = origin(meant)
    first = meant.start if earlier is None else earlier
    return replace(meant, start=start, end=end, rule=f"referent:{first}{how}")


def _several(said: str, labels: tuple[str, ...], before: list[Span]) -> list[Span]:
    """The names that `both` means: all of one kind in the sentence before, two of them for `both` and `two`."""
    for label in labels:
        names = _distinct(one for one in before if one.label == label)
        two = bool(re.search(r"\b(both|two)\b", said, re.I))
        if len(names) > 1 and not (two and len(names) > 2 and "last" not in said):
            return names[-2:] if two else names
    return []


def _distinct(spans: Iterator[Span]) -> list[Span]:
    found: dict[str, Span] = {}
    for one in spans:
        found.setdefault(one.shown, one)
    return list(found.values())


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
    goods = _distinct(one for one in before if one.label == "ITEM") if said in ("It", "it") else []
    return goods[0] if len(goods) == 1 else None


def _one_of_two(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`The former`, `the latter`: the first and the last of the two ships, firms or persons that are named last."""
    for match in words.PAIR.finditer(text, start, end):
        earlier = [*before, *(one for one in here if one.end <= match.start())]
        for label in ("VESSEL", "COMPANY", "PERSON"):
            names = _distinct(one for one in earlier if one.label == label and not one.rule.startswith("referent:"))
            if len(names) == 2 and not words.taken(match, here):
                yield _stands(names[match[1] == "latter"], match.start(), match.end())
                break


def _it(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`It` or `her` within a sentence: the only ship that was named before it, here or in the sentence before."""
    for match in words.IT.finditer(text, start, end):
        group = next(number for number, word in enumerate(match.groups(), 1) if word)
        earlier = [one for one in here if one.label == "VESSEL" and one.end <= match.start()]
        names = _distinct(iter(earlier)) or _distinct(one for one in before if one.label == "VESSEL")
        if len(names) == 1:
            yield _stands(names[0], match.start(group), match.end(group))


def _who(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`Vale paid to settle charges that it exported coal`: the only firm before, or person."""
    for pattern, label in words.DOERS:
        for match in pattern.finditer(text, start, end):
            earlier = [one for one in here if one.end <= match.start()]
            names = _distinct(one for one in earlier if one.label == label)
            if not names and not any(one.label in PARTIES for one in earlier):
                names = _distinct(one for one in before if one.label == label)
            ship = label == "COMPANY" and any(one.label == "VESSEL" for one in earlier)
            if len(names) == 1 and not ship:
                yield _stands(names[0], match.start(1), match.end(1))


def _they(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`Vale and Hill paid to settle charges that they exported coal`: the two or three firms, or persons, before."""
    for match in words.THEY.finditer(text, start, end):
        earlier = [one for one in here if one.end <= match.start() and one.label in ("COMPANY", "PERSON")]
        names = _distinct(iter(earlier))
        if 1 < len(names) < 4 and len({one.label for one in names}) == 1:
            yield from (_stands(one, match.start(1), match.end(1)) for one in names)


def _several_inside(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`All three vessels` within a sentence that names no ship: those of the sentence before."""
    match = words.SEVERAL_INSIDE.search(text, start, end)
    names = _distinct(one for one in before if one.label == "VESSEL")
    if match and 1 < len(names) < 7 and not any(one.label == "VESSEL" for one in here):
        yield from (_stands(one, *match.span()) for one in names)


def _inside(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`The vessel` within a sentence that names no ship before, behind one that names exactly one; firms likewise."""
    for pattern, label in words.INSIDE:
        names = _distinct(one for one in before if one.label == label)
        for match in pattern.finditer(text, start, end):
            earlier = [one for one in here if one.label == label and one.start < match.start()]
            if words.taken(match, here) or (
                label == "VESSEL" and len(earlier) != len([o for o in here if o.label == label])
            ):
                continue
            if earlier:
                names = _distinct(iter(earlier))
            if len(names) == 1:
                yield _stands(names[0], *words.place(match))
                break


def _possessive(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`Its owner`, `her manager`: the ship or firm of the sentence before, where this one names none before it."""
    for match in words.owned().finditer(text, start, end):
        firm = match[2].lower() in (
            "director",
            "directors",
            "chairman",
            "president",
            "shareholder",
            "subsidiary",
            "representative",
        )
        label = "COMPANY" if firm or not any(one.label == "VESSEL" for one in before) else "VESSEL"
        if match[1].lower() in ("his", "their") or any(
            one.label == label and one.start < match.start() for one in here
        ):
            continue
        names = _distinct(one for one in before if one.label == label)
        if names and (len(names) == 1 or match.start() == start):
            yield _stands(names[0], match.start(1), match.end(1))
            return


def _things(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`There`, `the cargo`, `sent it to`: the last place, the goods."""
    for match in words.THERE.finditer(text, start, end):
        places = [one for one in [*before, *here] if one.label in ("PLACE", "COUNTRY") and one.end <= match.start()]
        if len(places) > 1 and places[-1].label == "COUNTRY" and places[-2].label == "PLACE":
            places = places[:-1]  # `Busan, Togo`: it is the port
        if places:
            yield _stands(places[-1], match.start(), match.end(), ":there")
    for pattern in (words.THEM, words.GOODS):
        for match in pattern.finditer(text, start, end):
            group = 1 if pattern.groups else 0
            for one in _goods(match.start(group), before, here):
                yield _stands(one, match.start(group), match.end(group))


def _sent(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """`They were shipped to`: the goods of the sentence before."""
    for match in words.SENT.finditer(text, start, end):
        for one in _goods(match.start(1), before, here):
            yield _stands(one, match.start(1), match.end(1))


def _goods(at: int, before: list[Span], here: list[Span]) -> list[Span]:
    """The goods named last: in this sentence before the words, else in the sentence before, where it names one."""
    earlier = _distinct(one for one in here if one.label == "ITEM" and one.end <= at)
    if earlier:
        return earlier if len(earlier) < 3 else []
    names = _distinct(one for one in before if one.label == "ITEM")
    return names if len(names) == 1 else []
