"""The parties of the index as bytes: an entry is read again when it is shown, so that a million cost little."""

from __future__ import annotations

import json

import numpy as np

from kg.index.arrays import Array, Column, Texts
from kg.index.entries import Entry
from kg.index.kept_objects import KeptObjects
from kg.model.schema import schema


def written(entry: Entry) -> bytes:
    """An entry as JSON."""
    facts = (entry.id, entry.caption, entry.schema, entry.names, entry.countries, entry.birth_dates,
             entry.identifiers, entry.addresses)  # fmt: skip
    return _JSON.encode(facts).encode("utf-8", "surrogatepass")


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def read(data: bytes) -> Entry:
    """The entry of its JSON."""
    id, caption, kind, names, countries, birth_dates, identifiers, addresses = json.loads(
        data.decode("utf-8", "surrogatepass")
    )
    return Entry(
        id, caption, kind, tuple(map(tuple, names)), tuple(countries), tuple(birth_dates),
        tuple(map(tuple, identifiers)), tuple(addresses),
    )  # fmt: skip


class Parties(KeptObjects[Entry]):
    """Entries by number. `first[n]` is the number of the first name of party n; its names follow each other."""

    def __init__(self, entries: Texts, kinds: Array, first: Array, order: Array) -> None:
        super().__init__()
        self.entries, self.kinds, self.first = entries, Column(kinds), Column(first)
        self.order = Column(order)
        """A number made from the id alone, by which equals are put in order however the index came about."""

    def __len__(self) -> int:
        return len(self.entries)

    def _made(self, number: int) -> Entry:
        return read(self.entries[number])

    def schema(self, number: int) -> str:
        kind: int = self.kinds.view[number]
        return KINDS[kind]

    def names(self, number: int) -> range:
        """Numbers of the party's names."""
        return range(int(self.first.all[number]), int(self.first.all[number + 1]))


KINDS = tuple(sorted(kind.name for kind in schema().entities() if kind.is_a("Party")))
PERSON = KINDS.index("Person")
NONE = np.zeros(0, dtype=np.int32)
