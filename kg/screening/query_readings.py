"""The names of a query as they are looked up: every reading of each, and each with its run-together words apart."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kg.index.index import Index
from kg.names import name_cell
from kg.names.readings import LATIN, Reading, read_all
from kg.names.tongues import COUNTRIES
from kg.names.words import Name, named, read
from kg.screening import initials
from kg.screening.query import Query
from kg.screening.query_names import Asked, Place, ask, joins_of, respaced

MOST_NAMES = 50
"""Names of one query that are read; no input may cost unbounded time."""


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
    read = [_to_ask(index, query) for query in queries]
    every = [one for names in read for one in names]
    # together, because many words are looked up by arrays over all of them, one alone by itself
    index.learn([word for one in every for word in one.name.words], [text for one in every for text, _ in one.joins])
    return [
        [ask(index, one.name, query.schema, reading=one.reading, joins=one.joins, price=one.price, also=one.also,
             initials=one.initials)
         for one in names]
        for query, names in zip(queries, read, strict=True)
    ]  # fmt: skip


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
            if one.kind != "Person" and (other := respaced(index, name, query.schema)):
                found.setdefault((other, one.kind), (reading, price))
    letters = [named(text, raw, "Person") for text in texts if (raw := initials.parted(text, query.schema))]
    return [ToAsk(name, LATIN, [], 0.0, (), initials=True) for name in letters] + [
        ToAsk(n, one, joins_of(index, n, query.schema), price, _also(n, one, found))
        for (n, _), (one, price) in found.items()
        if n.words
    ]


KINDS = {"Person": "Person", "Other": "Organization"}


def _also(name: Name, reading: Reading, found: Iterable[tuple[Name, str]]) -> tuple[tuple[str, ...], ...]:
    same = (n.words for n, kind in found if kind == reading.kind and len(n.words) == len(name.words))
    return tuple(same) if reading.tongue else ()
