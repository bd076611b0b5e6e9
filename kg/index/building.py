"""Entries → index: names read, words numbered and weighed, keys and postings laid out."""

from __future__ import annotations

import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from kg.index import joining, party_bytes
from kg.index.arrays import Array, Texts
from kg.index.entries import Entry
from kg.index.hash_tables import Table
from kg.index.hashes import hashes
from kg.index.index import Index, rarities
from kg.index.listed_names import CLASSES, Names, initials
from kg.index.party_bytes import KINDS, Parties
from kg.index.postings import Postings
from kg.index.spellings import names_of
from kg.index.vocabulary import Vocabulary

CLASS_OF = {name: number for number, name in enumerate(CLASSES)}
KIND_OF = {name: number for number, name in enumerate(KINDS)}


def build(entries: Iterable[Entry]) -> Index:
    """Index the entries. The order of the entries does not matter for what is found."""
    rows = Rows()
    for one in entries:
        rows.add(one)
    return rows.index()


class Rows:
    """What is read of the entries, in flat arrays."""

    def __init__(self) -> None:
        self.numbers: defaultdict[str, int] = defaultdict()
        self.numbers.default_factory = self.numbers.__len__
        self.entries, self.ends = bytearray(), array("q", [0])
        self.kinds, self.orders, self.first = bytearray(), array("L"), array("i", [0])
        self.starts, self.words, self.classes = array("i", [0]), array("i"), bytearray()
        self.form, self.place = array("H"), bytearray()
        self.acronyms: dict[str, int] = {}
        self.shortened, self.shortened_by = array("i"), array("i")
        self.identifiers: list[str] = []
        self.identified = array("i")

    def add(self, one: Entry) -> None:
        number = len(self.kinds)
        self.entries += party_bytes.written(one)
        self.ends.append(len(self.entries))
        self.kinds.append(KIND_OF[one.schema])
        self.orders.append(order_of(one))
        acronyms = one.schema == "Organization"
        for form, place, name in names_of(one):
            self.words.extend(map(self.numbers.__getitem__, name.words))
            self.classes += coded(name.classes)
            self.starts.append(len(self.words))
            self.form.append(form)
            self.place.append(place)
            if acronyms and (letters := initials(name.words, name.classes)):
                self.shortened.append(len(self.form) - 1)
                self.shortened_by.append(self.acronyms.setdefault(letters, len(self.acronyms)))
        self.first.append(len(self.form))
        for _, value in one.identifiers:
            self.identifiers.append(value)
            self.identified.append(number)

    def index(self) -> Index:
        """The index of what was read; it is read no more."""
        spelled, acronyms = list(self.numbers), list(self.acronyms)
        self.numbers.clear()
        starts, words = _array(self.starts, np.int32), _array(self.words, np.int32)
        classes, first = _array(self.classes, np.uint8), _array(self.first, np.int32)
        entry = joining.holders(first)
        carriers = _carriers(words, entry[joining.holders(starts)], len(spelled))
        spelled, words, carriers = _frequent_first(spelled, words, carriers)
        parts, postings = self._postings(spelled, starts, words, classes)
        rarity = rarities(carriers, len(self.kinds))
        edits, sounds = joining.edits(spelled), joining.sounds(spelled, parts, acronyms)
        vocabulary = Vocabulary(spelled, carriers, rarity, parts, acronyms, edits, sounds)
        vocabulary.laid = joining.laid(vocabulary)
        names = Names(
            vocabulary, self._parties(first), starts, words, classes, entry, _array(self.form, np.uint16),
            _array(self.place, np.uint8),
        )  # fmt: skip
        return Index(names, postings, Table.of((hashes(self.identifiers), _array(self.identified, np.int32))))

    def _postings(self, spelled: list[str], starts: Array, words: Array, classes: Array) -> tuple[Array, Postings]:
        """The joins of the names, and which names hold each word and each join."""
        lengths = np.fromiter(map(len, spelled), np.int32, len(spelled))
        joins = joining.with_acronyms(
            joining.joins(lengths, starts, words, classes),
            _array(self.shortened_by, np.int32), _array(self.shortened, np.int32), len(self.acronyms),
        )  # fmt: skip
        numbered = np.concatenate((words, -1 - joins.number))
        named = np.concatenate((joining.holders(starts), joins.name))
        return joins.parts, Postings.of(numbered, named, len(joins.parts), len(spelled))

    def _parties(self, first: Array) -> Parties:
        entries = Texts(_array(self.entries, np.uint8), _array(self.ends, np.int64))
        kinds, orders = _array(self.kinds, np.uint8), _array(self.orders, np.uint32)
        return Parties(entries, kinds, first, orders)


def _carriers(words: Array, entries: Array, count: int) -> Array:
    """How many entries carry each word."""
    carried = (words.astype(np.int64) << 32) | entries
    carried.sort()
    distinct = np.append(carried[1:] != carried[:-1], True)[: len(carried)]
    found: Array = np.bincount(carried[distinct] >> 32, minlength=count).astype(np.int32)
    return found


def _frequent_first(spelled: list[str], words: Array, carriers: Array) -> tuple[list[str], Array, Array]:
    """The words numbered anew, from those of most entries on: what is laid down for the first serves most names."""
    order = np.argsort(-carriers, kind="stable")
    numbers = np.empty(len(order), dtype=np.int32)
    numbers[order] = np.arange(len(order), dtype=np.int32)
    return [spelled[number] for number in order.tolist()], numbers[words], carriers[order]


def _array(values: array[int] | bytearray, kind: type) -> Array:
    """The values as an array of their own."""
    found: Array = np.array(values, dtype=kind) if len(values) else np.zeros(0, dtype=kind)
    return found


@lru_cache(maxsize=10_000)
def coded(classes: tuple[str, ...]) -> bytes:
    """The numbers of the classes of a name's words."""
    return bytes([CLASS_OF[klass] for klass in classes])


def order_of(one: Entry) -> int:
    return zlib.crc32(one.id.encode("utf-8", "surrogatepass"))
