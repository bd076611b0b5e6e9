"""alt.csv and sdn_comments.csv by party: names and the ends of remarks, held until their party comes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import RowError
from kg.model.records import Statement
from loaders.formats import lines
from loaders.formats.ofac import words
from loaders.formats.rows import Row
from loaders.reading import Reading

ALT = ("ent_num", "alt_num", "alt_type", "alt_name", "alt_remarks")
COMMENTS = ("ent_num", "remarks_extended")
NULL = "-0-"
SHOWN = 5
"""Lines that a message names; one from the wrong edition has thousands, and five show the reason."""


@dataclass(frozen=True, slots=True)
class Extra:
    """A row of a second file that belongs to a party: an alias with its property, or the end of a remark."""

    locator: str
    """File and line."""
    property: str
    """Property of the alias; empty for the end of a remark."""
    text: str
    printed: str
    """The row as a reader finds it in the file."""


class Extras:
    """Rows by party number. Memory grows with the file, about 400 bytes a row."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._rows: dict[str, list[Extra]] = {}

    def read(self, path: Path | None, columns: tuple[str, ...], *, comments: bool) -> None:
        if path is not None:
            take = self._comment if comments else self._alias
            for _ in self.reading.each(lines.rows(path, columns, null=NULL), take, makes=()):
                raise AssertionError("no statement comes from these rows")

    def _alias(self, row: Row) -> Iterable[Statement]:
        kind = words.lookup("alias_types", row.take("alt_type"), row.locator)
        row.ignore("alt_num")  # a running number without a meaning of its own
        name, remarks = row.need("alt_name"), row.take("alt_remarks")
        printed = f"{row.locator} {row.take('alt_type')}: {name}" + (f" ({remarks})" if remarks else "")
        return self._keep(row, Extra(row.locator, kind, name, printed))

    def _comment(self, row: Row) -> Iterable[Statement]:
        text = row.values.get("remarks_extended", "")  # not stripped: it is joined to its beginning without a separator
        return self._keep(row, Extra(row.locator, "", text, f"{row.locator} {row.need('remarks_extended')}"))

    def _keep(self, row: Row, extra: Extra) -> Iterable[Statement]:
        self._rows.setdefault(number(row, "ent_num"), []).append(extra)
        return ()

    def of(self, party: str) -> list[Extra]:
        """The party's rows, which are given out once; what is left belongs to no party."""
        return self._rows.pop(party, [])

    def report_orphans(self, file: str) -> None:
        left = [(extra.locator, party) for party, rows in self._rows.items() for extra in rows]
        report_orphans(self.reading, file, len(left), left[:SHOWN])


def report_orphans(reading: Reading, file: str, count: int, first: Iterable[tuple[str, str]]) -> None:
    """One problem for all rows of a file whose party is missing from sdn.csv."""
    if count:
        shown: Iterator[str] = (f"{locator} (ent_num {party})" for locator, party in first)
        found = f"{count:,} rows belong to no party of sdn.csv, the first: " + ", ".join(shown)
        reading.problem(file, found, todo="take all files of the set from one edition")


def number(row: Row, column: str) -> str:
    """A number that OFAC gave, as text; RowError when it is none."""
    text = row.need(column)
    if not (text.isascii() and text.isdigit()):
        raise RowError(f"{column} is no number: {text!r}", where=row.locator, todo="look at quotes and commas")
    return text
