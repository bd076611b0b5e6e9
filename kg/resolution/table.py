"""Party records as columns: their names and facts as numbers, so that many pairs are compared at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kg.records import Record
from kg.resolution.features import FEATURES, Feature
from kg.resolution.persons import SUFFIXES
from kg.resolution.ragged import Flags, Ints, Ragged, distinct
from kg.resolution.similarity import Likeness
from kg.resolution.spelling import NAME_PLACES, Names, names, spellings
from kg.resolution.strangers import shared_by_strangers
from kg.resolution.ties import Ties
from kg.schema import schema
from kg.screening.words import Name, family


@dataclass(frozen=True, slots=True)
class Column:
    """One fact of all records: row → numbers of its values."""

    feature: Feature
    rows: Ragged
    values: list[str]
    likeness: Likeness
    several: Flags
    """Values that one source prints for parties of different names."""


@dataclass(frozen=True, slots=True)
class Table:
    """Records in the order of their ids, and all that is compared of them."""

    records: list[Record]
    kinds: list[str]
    """Person, Organization, Vessel, Aircraft: only records of one of them are compared."""
    names: Names
    carried: Ragged
    """Row → numbers of its names."""
    weak: Ints
    """For each carried name 1 when the source itself calls it weak."""
    written: list[str]
    """Each carried name as the record writes it."""
    columns: dict[str, Column]
    entry: Ints
    """Number of the list a record is an entry of, else -1: a publisher lists one party once."""
    ties: Ties


def table(records: Sequence[Record], ties: Ties) -> Table:
    """Columns of these records. A masked label is no name: it means something in its source only."""
    ordered = sorted(records, key=lambda r: r.id)
    numbers: dict[tuple[Name, str], int] = {}
    carried, weak, written = [], [], []
    for record in ordered:
        found = _names(record, numbers)
        carried.append(list(found))
        weak += [place == "weak_alias" for place, _ in found.values()]
        written += [text for _, text in found.values()]
    column = {f.name: _column(f, ordered, ties) for f in FEATURES}
    lists: dict[str, int] = {}
    entry = [lists.setdefault(r.source, len(lists)) if r.first("programme") else -1 for r in ordered]
    return Table(
        ordered, [kind(r) for r in ordered], names(list(numbers)), Ragged.of(carried),
        np.array(weak, dtype=np.int64), written, column, np.array(entry, dtype=np.int64), ties,
    )  # fmt: skip


def kind(record: Record) -> str:
    """The broadest kind with which a record can be one party."""
    known = schema().kind(record.schema)
    return "Organization" if known.is_a("Organization") else known.name


def _names(record: Record, numbers: dict[tuple[Name, str], int]) -> dict[int, tuple[str, str]]:
    """Numbers of the record's names → the property it stands in, and the name as written."""
    found: dict[int, tuple[str, str]] = {}
    if record.first("masked"):
        return found
    read_as = family(record.schema)
    for place in NAME_PLACES:
        for text in record.all(place):
            for name in spellings(text, record.schema):
                number = numbers.setdefault((_bare(name, read_as), read_as), len(numbers))
                found.setdefault(number, (place, text))
    return found


def _bare(name: Name, read_as: str) -> Name:
    """Names of the same words are one, whatever stands between the words. Which John Smith it is tells a feature."""
    kept = [n for n, word in enumerate(name.words) if read_as != "Person" or word not in SUFFIXES]
    kept = kept if len(kept) > 1 else list(range(len(name.words)))
    words, classes, written = ([values[n] for n in kept] for values in (name.words, name.classes, name.written))
    return Name(" ".join(words), tuple(words), tuple(classes), tuple(written))


def _column(feature: Feature, records: Sequence[Record], ties: Ties) -> Column:
    rows, values = distinct([feature.values(record, ties) for record in records])
    several = np.zeros(len(values), dtype=np.bool_)
    if feature.guarded:
        held = zip(rows.rows().tolist(), rows.values.tolist(), strict=True)
        several[shared_by_strangers((value, records[row]) for row, value in held)] = True
    return Column(feature, rows, values, feature.likeness(values), several)
