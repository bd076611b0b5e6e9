"""CSV files → rows with line numbers, streamed, with limits and named errors."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator, Sequence
from io import TextIOWrapper
from pathlib import Path

from kg.errors import SourceError
from kg.files.listed import listed
from loaders.formats import bounded, content
from loaders.formats.archive import opened
from loaders.formats.rows import Row

CELL_LIMIT = 1_000_000
"""Characters in one cell; a longer one means a quote that was never closed."""
LINE_LIMIT = 16 * CELL_LIMIT
"""Characters in one line, above what a hundred thousand columns take: without a limit, one packed line fills memory."""
NO_LINE = "is it the right file? It may be damaged, or made to fill memory"


def rows(
    path: Path, *, columns: Sequence[str] | None = None, encoding: str = "utf-8-sig", required: Sequence[str] = (),
    delimiter: str = ",",
) -> Iterator[Row]:  # fmt: skip
    """Rows of a CSV file, in order, read as a stream; the file may be packed in a gzip or ZIP archive.

    `columns` names the fields of a file without a header row. `required` lists header names without which the
    file is another format: SourceError before the first row. A row with another number of fields is yielded
    with what it has under the name `?` so that the caller's reading names it as a problem.
    """
    content.refuse(path, *content.NO_TABLE)
    csv.field_size_limit(CELL_LIMIT)
    with opened(path, ".csv") as raw, TextIOWrapper(raw, encoding, errors="strict", newline="") as file:
        reader = csv.reader(bounded.lines(file, path.name, LINE_LIMIT, NO_LINE), delimiter=delimiter)
        try:
            header = list(columns) if columns else _header(reader, path, required)
            name, width = path.name, len(header)
            for cells in reader:
                if len(cells) == width:
                    yield Row(name, reader.line_num, dict(zip(header, cells, strict=True)))
                elif cells and cells != ["\x1a"]:  # DOS end-of-file byte at the end of OFAC files
                    yield Row(name, reader.line_num, _named(header, cells))
        except UnicodeDecodeError as error:
            raise SourceError(
                f"not {codecs.lookup(encoding).name}: byte {error.object[error.start]:#04x}",
                where=f"{path.name}:{reader.line_num + 1}",
                todo="save the file in the publisher's encoding",
            ) from None
        except csv.Error as error:
            todo = "look at this line: a quotation mark may be missing, or the file is cut or damaged"
            raise SourceError(
                f"not a CSV file here: {error}", where=f"{path.name}:{reader.line_num}", todo=todo
            ) from None


def _header(reader: Iterator[list[str]], path: Path, required: Sequence[str]) -> list[str]:
    header = [cell.strip() for cell in next(reader, [])]
    missing = [name for name in required if name not in header]
    if missing:
        todo = f"found: {listed(header)}"
        raise SourceError(f"columns missing: {', '.join(missing)}", where=f"{path.name}:1", todo=todo)
    named = [place for place, name in enumerate(header) if name]
    if required and any(not name for name in header[named[0] : named[-1]]):
        todo = "a line end behind the header may be missing: compare with the publisher's file"
        raise SourceError("a heading without a name among the others", where=f"{path.name}:1", todo=todo)
    return header


def _named(header: list[str], cells: list[str]) -> dict[str, str]:
    named = dict(zip(header, cells, strict=False))
    if len(cells) > len(header):
        named["?"] = " | ".join(cells[len(header) :])
    return named
