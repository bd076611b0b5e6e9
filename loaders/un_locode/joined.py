"""Rows of which two stand in one line, because a line end was lost when the country files were put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.formats.rows import Row
from loaders.reading import Reading

SEPARATOR = " | "
"""How loaders.formats.csv joins the fields that stand behind the header's last column."""


def split(row: Row, columns: Sequence[str], reading: Reading | None) -> Iterator[Row]:
    """The row; both rows when the last cell of the first holds the first cell of a second. Reported to `reading`."""
    behind = row.values.get("?", "").split(SEPARATOR)
    last, first = columns[-1], columns[0]
    country = row.values.get(last, "").strip()
    if len(behind) != len(columns) - 1 or not (len(country) == 2 and country.isupper()):
        yield row
        return
    if reading:
        found = "two rows in one line; both were read"
        reading.problem(row.locator, found, todo="a line end is missing in the file", lost=False)
    cells = {name: text for name, text in row.values.items() if name != "?"}
    yield Row(row.file, row.line, {**cells, last: ""})
    yield Row(row.file, row.line, dict(zip(columns, [country, *behind], strict=True)) | {first: country})
