"""Party records as columns: their names and facts as numbers, so that many pairs are compared at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from kg.judgements.hypotheses import assumed
from kg.model.records import Record
from kg.model.schema import schema
from kg.names.words import Name
from kg.resolution import census as figures
from kg.resolution import wording
from kg.resolution.carried import human, names_of, weak_ones
from kg.resolution.census import Census
from kg.resolution.entries import entry_of, list_of, repeats
from kg.resolution.features import FEATURES, Feature
from kg.resolution.likeness import Likeness
from kg.resolution.ragged import Flags, Growing, Ints, Numbering, Ragged, distinct
from kg.resolution.shared_numbers import shared_by_strangers
from kg.resolution.spelling import Names, names
from kg.resolution.stated_ties import Ties


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
    assumed: Flags
    """Records of which their source does not say whether they are a person or a body: compared with both."""
    human: Flags
    """Records of people, and assumed ones whose name has no word of a firm (`LLC`, `trading`)."""
    names: Names
    carried: Ragged
    """Row → numbers of its names."""
    weak: Ints
    """For each carried name 1 when the source itself calls it weak."""
    main: Flags
    """Carried names that are the first in their record, no alias."""
    other: Flags
    """Carried names read as those of the kind that the record is assumed not to be."""
    written: list[str]
    """Each carried name as the record writes it."""
    columns: dict[str, Column]
    named: dict[tuple[Name, str], int]
    """Number of each distinct name, by the family of kinds as which it is read."""
    late: Flags
    """Carried names whose bearer comes after the first ones (`census.LEADING`)."""
    entry: Ints
    """Number of the list a record is an entry of, else -1: a publisher lists one party once."""
    printed: Ragged
    """Row → numbers of its names as they are printed (`wording.printed`)."""
    again: Flags
    """Records of lists that can have a party of one name twice."""
    printed_in: Ints
    """Number of the list in which a record stands, entry or not."""
    printed_under: Ints
    """Number of the list with the programmes under which the record stands there."""
    ties: Ties
    """The identities that sources state; all else of ties stands in columns."""
    census: Census | None = None
    """The figures of all records, where these are only some."""

    def kind(self, a: int, b: int) -> str:
        """Kind of a pair of rows: that which is not only assumed."""
        return self.kinds[b if self.assumed[a] else a]


def table(
    records: Sequence[Record], ties: Ties, left_out: Collection[str] = (), census: Census | None = None
) -> Table:  # fmt: skip
    """Columns of these records. A masked label is no name: it means something in its source only. `left_out`: features
    that nobody will weigh. `census`: the figures of all records, where these are only some."""
    ordered = sorted(records, key=lambda r: r.id)
    numbers: dict[tuple[Name, str], int] = {}
    carried, weak, main, written, other = Growing(), [], [], [], []
    facts = {feature: Numbering[str]() for feature in FEATURES if feature.name not in left_out}
    for record in ordered:  # all of one record at once: its names are read for several columns
        found = names_of(record, numbers)
        carried.add(found)
        weak += weak_ones(found)
        main += [one.place == "name" for one in found.values()]
        written += [one.text for one in found.values()]
        other += [one.read_as != record.schema for one in found.values()]
        for feature, values in facts.items():
            absent = feature.of and feature.of.isdisjoint(record.properties)
            values.number(() if absent else feature.values(record, ties))
    column = {f.name: _column(f, ordered, values, census) for f, values in facts.items()}
    lists: dict[str, int] = {}
    entry = [lists.setdefault(name, len(lists)) if (name := entry_of(r)) else -1 for r in ordered]
    inside = [lists.setdefault(list_of(r), len(lists)) for r in ordered]
    under = [lists.setdefault(" ".join((list_of(r), *sorted(r.all("programme")))), len(lists)) for r in ordered]
    rows = carried.rows()
    return Table(
        ordered, [kind(r) for r in ordered], np.array([assumed(r) for r in ordered], dtype=np.bool_),
        np.array([human(r) for r in ordered], dtype=np.bool_),
        names(list(numbers), census), rows, np.array(weak, dtype=np.int64),
        np.array(main, dtype=np.bool_), np.array(other, dtype=np.bool_),
        written, column, numbers, _late(ordered, rows, numbers, census),
        np.array(entry, dtype=np.int64), distinct([wording.printed(r) for r in ordered])[0],
        np.array([repeats(r) for r in ordered], dtype=np.bool_),
        np.array(inside, dtype=np.int64), np.array(under, dtype=np.int64), Ties(stated=ties.stated), census,
    )  # fmt: skip


def _late(
    records: Sequence[Record], carried: Ragged, numbers: dict[tuple[Name, str], int], census: Census | None
) -> Flags:  # fmt: skip
    """For each carried name whether its bearer comes after the first ones, by id."""
    if census is None:
        order = np.argsort(carried.values, kind="stable")
        counts = np.bincount(carried.values, minlength=len(numbers))
        late = np.zeros(len(order), dtype=np.bool_)
        late[order] = np.arange(len(order)) - np.repeat(np.cumsum(counts) - counts, counts) >= figures.LEADING
        return late
    leading = [census.leading(*name) for name in numbers]
    cells = zip(carried.rows().tolist(), carried.values.tolist(), strict=True)
    return np.array(
        [(first := leading[name]) is not None and records[row].id not in first for row, name in cells], dtype=np.bool_
    )


def kind(record: Record) -> str:
    """The broadest kind with which a record can be one party."""
    known = schema().kind(record.schema)
    return "Organization" if known.is_a("Organization") else known.name


def _column(feature: Feature, records: Sequence[Record], found: Numbering[str], census: Census | None) -> Column:
    rows, values = found.rows(), list(found.numbers)
    several = np.zeros(len(values), dtype=np.bool_)
    if feature.guarded and census:
        shared = census.shared(feature.name, values)
        several = np.array([value in shared for value in values], dtype=np.bool_)
    elif feature.guarded:
        held = zip(rows.rows().tolist(), rows.values.tolist(), strict=True)
        several[shared_by_strangers((value, records[row]) for row, value in held)] = True
    return Column(feature, rows, values, feature.likeness(values), several)
