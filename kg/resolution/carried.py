"""The names a record carries: as written, as what they are read, and which of them many others bear too."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import product
from sys import intern
from typing import NamedTuple

from kg.judgements.hypotheses import EITHER, assumed
from kg.model.records import Record
from kg.names.words import Name, family
from kg.resolution.persons import SUFFIXES
from kg.resolution.spelling import NAME_PLACES, spellings

SERVANT = "abdul"
"""Begins a name of two words: Abd al-Rahman."""


class Carried(NamedTuple):
    """A name as a record carries it."""

    place: str
    """The property it stands in."""
    text: str
    """As written."""
    read_as: str
    """The kind as whose name it is read."""
    lone: bool
    """Whether it is one word of a person."""


def names_of(record: Record, numbers: dict[tuple[Name, str], int]) -> dict[int, Carried]:
    """Numbers of the record's names, and how it carries them."""
    found: dict[int, Carried] = {}
    if record.first("masked"):
        return found
    kinds = (record.schema, *(k for k in EITHER if assumed(record) and family(k) != family(record.schema)))
    for place in (one for one in NAME_PLACES if one in record.properties):
        for text, read_as in product(record.all(place), kinds):
            for name in spellings(text, read_as):
                number = numbers.setdefault((_bare(name, family(read_as)), family(read_as)), len(numbers))
                found.setdefault(number, Carried(place, text, read_as, _lone(name, read_as)))
    return found


def _bare(name: Name, read_as: str) -> Name:
    """Names of the same words are one, whatever stands between the words. Which John Smith it is tells a feature."""
    words, classes, written = name.words, name.classes, name.written
    if read_as == "Person" and any(suffix in words for suffix in SUFFIXES):
        kept = [n for n, word in enumerate(words) if word not in SUFFIXES]
        kept = kept if len(kept) > 1 else list(range(len(words)))
        words, classes, written = (tuple(values[n] for n in kept) for values in (words, classes, written))
    words = tuple(map(intern, words))  # of a million names each word is held once
    return Name(" ".join(words), words, _once(classes), words if words == written else tuple(map(intern, written)))


@lru_cache(maxsize=10_000)
def _once(classes: tuple[str, ...]) -> tuple[str, ...]:
    """The first tuple that was equal to this."""
    return classes


def weak_ones(found: Mapping[int, Carried]) -> list[bool]:
    """For each name of a record whether it is weak: its source says so, or it is a further name of a person that many
    bear, a kunya or a given name alone (`Abu Turab`, `Muaz`), beside a fuller one."""
    only = all(one.lone for one in found.values())
    return [one.place == "weak_alias" or (one.lone and one.place != "name" and not only) for one in found.values()]


def _lone(name: Name, read_as: str) -> bool:
    plain = sum(klass == "plain" and word != SERVANT for word, klass in zip(name.words, name.classes, strict=True))
    return plain < 2 and family(read_as) == "Person"


def human(record: Record) -> bool:
    """Whether it is a person, or an assumed one whose name has no word of a firm (`LLC`, `trading`)."""
    if not assumed(record):
        return family(record.schema) == "Person"
    read = spellings(str(record.first("name") or ""), "Organization")[:1]
    return all(set(name.classes) == {"plain"} for name in read)
