"""The names of a query made ready: every reading of each, with the listed words that each of its words can be."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from kg.index.index import Index
from kg.index.possible_words import Alike
from kg.index.sounds import SYLLABLE
from kg.names import heard, katakana, name_cell
from kg.names.readings import LATIN, Reading, read_all
from kg.names.tongues import COUNTRIES, KATAKANA
from kg.names.words import Name, canonical, named, read
from kg.screening import initials
from kg.screening.asked_name import Asked, Place, Span
from kg.screening.query import Query

MOST_NAMES = 50
"""Names of one query that are read; no input may cost unbounded time."""
CONSONANTS = 0.88
"""Likeness of a word without vowels with one of the same consonants."""
LONGEST_JOIN = 20
"""Letters of neighbouring words written as one: a longer run of them is no word of a list."""
_VOWELS = frozenset("aeiou")


class ToAsk(NamedTuple):
    """One name to be asked: its words, how it was read, and its neighbouring words written as one."""

    name: Name
    reading: Reading
    joins: list[tuple[str, Place]]
    price: float
    """Log-odds that this reading is not the one meant (0 or less)."""
    also: tuple[tuple[str, ...], ...]
    """The words of all readings of the same text with as many words, this one among them."""
    initials: bool = False
    """Whether it is a family name and initials."""


def asked(index: Index, queries: Sequence[Query]) -> list[list[Asked]]:
    """The names of each query, made ready; the words of all of them are looked up together."""
    readings = [_to_ask(index, query) for query in queries]
    every = [one for of_query in readings for one in of_query]
    # together, because many words are looked up by arrays over all of them, one alone by itself
    index.learn([word for one in every for word in one.name.words], [text for one in every for text, _ in one.joins])
    return [
        [_ready(index, one, query.schema) for one in of_query]
        for query, of_query in zip(queries, readings, strict=True)
    ]


def _to_ask(index: Index, query: Query) -> list[ToAsk]:
    found: dict[tuple[Name, str], tuple[Reading, float]] = {}
    ours = frozenset(tongue for country in query.countries for tongue in COUNTRIES.get(country, ()))
    texts = [part for text in query.names[:MOST_NAMES] for part in name_cell.parts(text, query.schema)]
    for text in dict.fromkeys(texts):
        for one in read_all(text, query.schema):
            price = 0.0 if one.tongue in ours else math.log(one.share)
            name = read(one.latin, query.schema or KINDS.get(one.kind, ""))
            reading = one if one.tongue or not one.latin.isascii() or one.latin != text else LATIN
            found.setdefault((name, one.kind), (reading, price))
            if one.kind != "Person" and (other := _respaced(index, name, query.schema)):
                found.setdefault((other, one.kind), (reading, price))
    letters = [named(text, raw, "Person") for text in texts if (raw := initials.parted(text, query.schema))]
    return [ToAsk(name, LATIN, [], 0.0, (), initials=True) for name in letters] + [
        ToAsk(n, one, _joins(index, n, query.schema), price, _also(n, one, found))
        for (n, _), (one, price) in found.items()
        if n.words
    ]


KINDS = {"Person": "Person", "Other": "Organization"}


def _also(name: Name, reading: Reading, found: Iterable[tuple[Name, str]]) -> tuple[tuple[str, ...], ...]:
    same = (n.words for n, kind in found if kind == reading.kind and len(n.words) == len(name.words))
    return tuple(same) if reading.tongue else ()


def _ready(index: Index, one: ToAsk, schema: str) -> Asked:
    """A name for an index that has learnt its words and joins."""
    name, reading = one.name, one.reading
    weights = [index.weight(w, c) for w, c in zip(name.words, name.classes, strict=True)]
    nicknames = schema in ("Person", "") and not reading.tongue
    spans = []
    for i, word in enumerate(name.words):
        alike = index.variants(word, nicknames=nicknames)
        spans.append(Span((i, i), weights[i], _read(index, reading, alike, (name.written[i],))))
    for text, (first, last) in one.joins:
        alike = index.vocabulary.near(text)
        if len(alike.numbers):
            alike = _read(index, reading, alike, name.written[first : last + 1])
            spans.append(Span((first, last), sum(weights[first : last + 1]), alike))
    return Asked(name, weights, sum(weights), spans, reading, one.price, one.also, one.initials)


def _read(index: Index, reading: Reading, alike: Alike, sounds: tuple[str, ...]) -> Alike:
    """The likeness of words to a reading: by its sounds where they are known, else with some patience."""
    if not reading.tongue:
        return alike if reading is LATIN else _heard(alike, sounds[0] if len(sounds) == 1 else "a")
    if reading.kind == "Person":
        return index.vocabulary.heard(reading.tongue, sounds, alike, heard.PERSON)
    known = dict(reading.sounds)
    if not any(sound in known for sound in sounds):
        return alike
    each = tuple(syllable for sound in sounds for syllable in known.get(sound, (sound,)))
    most = 1.0 if reading.tongue == KATAKANA and katakana.usual(each) else heard.UNHEARD.get(reading.tongue, heard.FIRM)
    return index.vocabulary.heard(reading.tongue, each, alike, most)


def _heard(alike: Alike, word: str = "a") -> Alike:
    """Likeness of a romanisation made here: half as far from certain where the sounds agree.

    A script without vowels says all it can when the consonants agree.
    """
    scores = alike.scores
    low = scores if _VOWELS & set(word) else np.maximum(scores, CONSONANTS)
    return Alike(alike.numbers, np.where(scores >= 0.8, 1.0 - (1.0 - scores) / 2, low))


def _joins(index: Index, name: Name, schema: str) -> list[tuple[str, Place]]:
    """Two or three neighbouring words of the query as one word, where that can be a listed word.

    Of words that are all listed, only what is listed too or can be eastern syllables: the list has those words apart.
    """
    written, known = name.written, index.vocabulary.numbers
    listed = [word in known for word in name.words]
    eastern = [SYLLABLE.fullmatch(word) is not None for word in written]
    found = []
    for length in (2, 3):
        for i in range(len(written) - length + 1):
            here = slice(i, i + length)
            word = "".join(written[here])
            free = word in known or not all(listed[here]) or all(eastern[here]) or written[i] == "abdul"
            if len(word) <= LONGEST_JOIN and free:
                found.append((canonical(word, schema), (i, i + length - 1)))
    return found


def _respaced(index: Index, name: Name, schema: str) -> Name | None:
    """The name with unknown words cut into two known ones (`KOUFFAAmadou`), or None when there are none."""
    known = index.vocabulary.numbers
    if all(word in known or len(word) < 6 for word in name.words):
        return None
    raw: list[str] = []
    for word, written in zip(name.words, name.written, strict=True):
        cut = None if word in known or len(written) < 6 else _cut(index, written, schema)
        raw += cut or [written]
    return named(name.text, raw, schema) if len(raw) > len(name.words) else None


def _cut(index: Index, word: str, schema: str) -> list[str] | None:
    """The cut into two listed words with the longest shorter half."""
    known = index.vocabulary.numbers
    best, found = 1, None
    for place in range(2, min(len(word) - 1, LONGEST_JOIN)):
        left, right = word[:place], word[place:]
        shorter = min(len(left), len(right))
        if shorter > best and canonical(left, schema) in known and canonical(right, schema) in known:
            best, found = shorter, [left, right]
    return found
