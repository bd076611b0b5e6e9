"""A name with those that it is joined with: `A, B and the tanker C`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.reports import lexicon
from kg.reports.frames.words import Word, grammar
from kg.reports.mentions.span import Span

JOINTS = grammar("joints")


def joined_left(words: Sequence[Word], last: int) -> list[Span]:
    """A name and those it is joined with to its left: `A, B and the tanker C`."""
    found: list[Span] = []
    place = last
    while place >= 0:
        word = words[place]
        if word.span:
            if found and word.span.label != found[0].label:
                break
            found.insert(0, word.span)
        elif not found and (place < last - 3 or word.preposition):
            break
        elif found and word.lower not in JOINTS and word.lower not in lexicon.among("ship_nouns"):
            if not _adjective(words, place, found):
                break
        elif not found and word.lower not in JOINTS:
            break
        place -= 1
        if found and place >= 0 and words[place].span and words[place + 1].span:
            break
    return found


def _adjective(words: Sequence[Word], place: int, found: list[Span]) -> bool:
    return words[place].text.islower() and words[place].lower.endswith(("flagged", "registered", "based"))


def joined_right(words: Sequence[Word], first: int) -> list[Span]:
    """A name and those it is joined with to its right."""
    found = [span for span in (words[first].span,) if span]
    place = first + 1
    while place + 1 < len(words) and words[place].lower in JOINTS:
        step = place
        while step < len(words) and words[step].lower in JOINTS:
            step += 1
        span = words[step].span if step < len(words) else None
        if span is None or span.label != found[0].label:
            break
        found.append(span)
        place = step + 1
    return found
