"""Names behind a verb or noun, each with the preposition that it hangs on, up to the end of the clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.reports import lexicon
from kg.reports.frames.clause_ends import ARTICLES, apposition, ends, relative, use
from kg.reports.frames.describing import JOINT
from kg.reports.frames.walk import Walk
from kg.reports.frames.words import AUXILIARIES, BREAKS, OPENERS, Word
from kg.reports.mentions.span import Span

MEASURED = frozenset(lexicon.words("goods_heads")) | frozenset(lexicon.words("measure_nouns"))
"""Nouns that go on with a list of goods."""


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
