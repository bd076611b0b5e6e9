"""Whether a name hangs on a preposition, or stands within a phrase that does."""

from __future__ import annotations

from collections.abc import Sequence

from kg.reports import lexicon
from kg.reports.frames.joined_names import JOINTS
from kg.reports.frames.words import RELATIVES, Word


def governed(words: Sequence[Word], place: int, begin: int) -> bool:
    """Whether a name hangs on a preposition or is an adjective of what follows: `of X`, `for the tanker X`."""
    at = place - 1
    while at >= begin and words[at].span is None and (words[at].lower in JOINTS or words[at].text.islower()):
        if words[at].preposition:
            return not _measured(words, at)
        if words[at].lower == "that" or words[at].lower in RELATIVES:
            break  # `sources say that the X sailed`, `the order under which X paid`
        if at and words[at - 1].text == "-":
            at -= 3  # an adjective: `Togo-flagged`
            continue
        if words[at].forms and words[at].lower not in lexicon.among("ship_nouns"):
            return True
        at -= 1
    if at >= begin and words[at].span is not None and words[place - 1].lower in ("and", "or", ","):
        return governed(words, at, begin)
    named = words[place].span
    return named is not None and named.label in ("DATE", "MONEY")


def _measured(words: Sequence[Word], place: int) -> bool:
    """Whether `of` only says of what there is so much: `500 tons of coal`, `a cargo of coal`."""
    before = words[place - 1] if place else None
    if before is None or words[place].lower != "of":
        return False
    return before.lower in lexicon.among("measure_nouns") or (before.span is not None and before.span.label == "QTY")


def in_phrase(words: Sequence[Word], place: int, begin: int) -> bool:
    at = place
    while at >= begin and words[at].span is None and words[at].text != ",":
        if words[at].preposition:
            return True
        at -= 1
    return False
