"""Which name stands before a verb and belongs to it, over what stands between commas."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.reports import lexicon
from kg.reports.frames.governed import governed, in_phrase
from kg.reports.frames.joined_names import JOINTS, joined_left, joined_right
from kg.reports.frames.words import OPENERS, RELATIVES, Word, grammar
from kg.reports.mentions.span import Span

ASIDE, SAYS = grammar("aside"), grammar("says")
OTHERS = 7
"""Words of what is joined with a name, at most."""
KINDS = frozenset(lexicon.words("firm_kinds")) | frozenset(lexicon.words("ship_nouns"))
"""Nouns that say what a name is: `Vale, the firm owned by Hill`."""


def before_verb(words: Sequence[Word], first: int) -> list[Span]:
    """The name before a verb, over what stands between commas behind it."""
    last, skipped = first - 1, 0
    while last >= 0 and skipped < 5:
        if words[last].text == ",":
            last -= 1
        begin = last
        while begin >= 0 and words[begin].text not in (",", ";", ":"):
            begin -= 1
        begin = _told(words, begin, last)
        segment = words[begin + 1 : last + 1]
        if len(segment) == 2 and segment[0].lower in ("named", "called") and segment[1].span:
            return [segment[1].span]
        own = not skipped and words[first - 1].text != "," and len(segment) > 1
        found = _heads(words, begin + 1 + (own and segment[0].lower in RELATIVES), last)
        if found:
            return found
        if not segment or (words[begin].text in ";:" if begin >= 0 else True):
            return []
        if segment[0].lower in OPENERS | {"and", "or"} and not _parenthesis(segment):
            return []
        noun = not skipped and words[first - 1].text != ","
        if noun and segment[0].lower in ("which", "a", "an", "one") and segment[-1].lower in KINDS:
            return joined_left(words, begin - 1)  # `Vale, which is a firm owned by Hill`
        if noun and segment[-1].lower in KINDS and (copula := _copula(segment)):
            return joined_left(words, begin + copula)  # `Blue Vale is a ship owned by Hill`
        kind = segment[0].lower == "the" and segment[-1].lower in KINDS
        if noun and not kind and segment[0].lower not in ("a", "an", "one", "which"):
            return []  # what stands right before the verb is a noun that is no name
        last, skipped = begin, skipped + 1
    return []


def _copula(segment: Sequence[Word]) -> int:
    """Which word is `is` in `the Blue Vale is a ship`; 0 where none stands before an article."""
    for place, (one, two) in enumerate(pairwise(segment)):
        if one.lower in ("is", "was") and two.lower in ("a", "an"):
            return place
    return 0


def _told(words: Sequence[Word], begin: int, last: int) -> int:
    """Where what is told begins: of `, which alleges that coal`, behind `that`."""
    for place in range(last, begin + 1, -1):
        if words[place].lower == "that" and words[place - 1].lower in SAYS:
            return place
    return begin


def _parenthesis(segment: Sequence[Word]) -> bool:
    first = segment[1] if len(segment) > 1 and segment[0].lower in ("all", "both", "each") else segment[0]
    return segment[0].lower in RELATIVES | ASIDE or bool(first.forms)


def _heads(words: Sequence[Word], begin: int, last: int) -> list[Span]:
    """Names at the end of a stretch that nothing governs; [] where it is a parenthesis or ends in another noun."""
    segment = words[begin : last + 1]
    if not segment or _parenthesis(segment):
        return []
    place = _before_others(words, begin, last)
    while place >= begin:
        word = words[place]
        if word.span and not governed(words, place, begin):
            return joined_left(words, place)
        if word.lower in lexicon.among("ship_nouns") and place > begin and _ship(words[place - 1].span):
            place -= 1
            continue  # `the Blue Vale vessel`
        plain = word.span is None and not word.preposition and word.lower not in JOINTS and word.text != ","
        if plain and not in_phrase(words, place, begin):
            return []
        place -= 1
    return []


def _ship(span: Span | None) -> bool:
    return span is not None and span.label == "VESSEL"


def _before_others(words: Sequence[Word], begin: int, last: int) -> int:
    """Of `X and ten of its affiliates` the place of X: what is joined behind a name has none."""
    for place in range(last, begin, -1):
        span = words[place].span
        if span and span.label not in ("COUNTRY", "PLACE"):
            break
        if words[place].lower == "and" and words[place - 1].span and last - place < OTHERS:
            return place - 1
    return last


def behind_comma(words: Sequence[Word], place: int) -> list[Span]:
    """Of `Registered in Togo, the X sailed`: the first free name behind the comma."""
    comma = next((at for at in range(place, len(words)) if words[at].text == ","), len(words))
    for at in range(comma + 1, min(comma + 6, len(words))):
        if words[at].span and not governed(words, at, comma + 1):
            return joined_right(words, at)
        if words[at].forms or words[at].preposition:
            return []
    return []
