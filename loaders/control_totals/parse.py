"""Published totals, trade flows and claims about the ROK's unlicensed exports → records and their relations.

`totals.csv`, `flows.csv` and `claims.csv`, one row a number, a flow and a statement. Numbers that contradict each
other stand side by side; `part_of` says which number a row is a part of, so that sums can be checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.errors import RowError
from kg.model.records import Record, Statement
from loaders.control_totals.rows import Link, claim, flow, total
from loaders.formats import csv
from loaders.formats.rows import Row
from loaders.reading import Reading


def parse(reading: Reading) -> Iterator[Statement]:
    """Records of the three files, each with the relations to rows that were understood."""
    known: dict[str, Record] = {}
    links: list[Link] = []
    for name, read in (("totals.csv", total), ("flows.csv", flow), ("claims.csv", claim)):
        path = reading.optional(name)
        if path:
            yield from reading.each(csv.rows(path), _reader(reading, known, links, read))
    for link in links:
        yield from reading.each([link[0]], _relation(reading, known, link))


def _reader(
    reading: Reading,
    known: dict[str, Record],
    links: list[Link],
    read: Callable[[Reading, Row], tuple[Record, list[Link]]],
) -> Callable[[Row], list[Statement]]:
    def one(row: Row) -> list[Statement]:
        id = row.need("id")
        reading.once(id, row, todo="give it an id of its own")
        made, own = read(reading, row)
        known[id] = made
        links.extend(own)
        return [made]

    return one


def _relation(reading: Reading, known: dict[str, Record], link: Link) -> Callable[[Row], list[Statement]]:
    row, kind, own, other = link

    def one(_: Row) -> list[Statement]:
        if other not in known:
            todo = "correct the id; the row it names may itself not have been understood"
            raise RowError(f"{kind}: no row {other!r}", where=row.locator, todo=todo)
        ends = (known[other], own) if kind == "MIRRORS" else (own, known[other])  # export first, import second
        return [reading.relation(kind, *ends, row.locator)]

    return one
