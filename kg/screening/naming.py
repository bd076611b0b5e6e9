"""The names of a query as they are looked up: every reading of each, and each with its run-together words apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.names import is_latin
from kg.screening.asking import Asked, Place, ask, joins_of, respaced
from kg.screening.index import Index
from kg.screening.query import Query
from kg.screening.scripts import readings
from kg.screening.words import Name, read

MOST_NAMES = 50


class Reading(NamedTuple):
    """One name to be asked; `native`: read here from another script; `joins`: its words written as one."""

    name: Name
    native: bool
    joins: list[tuple[str, Place]]
    also: tuple[tuple[str, ...], ...]
    """The words of all readings of the same text with as many words, this one among them."""


def asked(index: Index, queries: Sequence[Query]) -> list[list[Asked]]:
    """The names of each query, made ready; the words of all of them are looked up together."""
    read = [_readings(index, query) for query in queries]
    every = [one for names in read for one in names]
    index.learn([word for one in every for word in one.name.words], [text for one in every for text, _ in one.joins])
    return [
        [ask(index, one.name, query.schema, native=one.native, joins=one.joins, also=one.also) for one in names]
        for query, names in zip(queries, read, strict=True)
    ]


def _readings(index: Index, query: Query) -> list[Reading]:
    found: dict[Name, str] = {}
    for text in query.names[:MOST_NAMES]:
        native = "" if is_latin(text) else text
        for latin in readings(text, query.schema):
            name = read(latin, query.schema)
            found.setdefault(name, native)
            if other := respaced(index, name, query.schema):
                found.setdefault(other, native)
    return [
        Reading(n, native != "", joins_of(index, n, query.schema), _also(n, native, found))
        for n, native in found.items()
        if n.words
    ]


def _also(name: Name, native: str, found: dict[Name, str]) -> tuple[tuple[str, ...], ...]:
    same = (n.words for n, text in found.items() if text == native and len(n.words) == len(name.words))
    return tuple(same) if native else ()
