"""XLSX files → lines with their numbers, as the file stores them: formulas are never evaluated.

Only the values that the spreadsheet program saved are read; a formula without a saved value is an empty cell.
Three traps are refused before the reader opens the file: something that is no workbook, a small file that unpacks to
a huge one, and two far corners that make a small file a huge grid (the reader would end the whole process).
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from kg.errors import SourceError
from kg.files import cell_text
from kg.files.listed import listed

SIZE_LIMIT = 256 * 1024 * 1024
"""Bytes that all parts of a workbook may unpack to."""
RATIO_LIMIT = 200
"""Unpacked bytes for one packed byte; office files stay under about 30."""
RATIO_FREE = 4 * 1024 * 1024
"""Unpacked bytes below which the ratio does not matter: small repetitive tables pack very well."""
GRID_LIMIT = 10_000_000
"""Cells of the rectangle that a sheet spans, empty ones included."""
CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"')
Cells = tuple[int, list[str]]
"""Number of a row in its sheet, from 1, and its cells as text."""


def headings(names: Sequence[str]) -> list[str]:
    """Header names made unique: a column without one is `(column 5)`, the second `Note` is `Note (2)`."""
    seen: Counter[str] = Counter()
    unique = []
    for place, name in enumerate((" ".join(name.split()) for name in names), start=1):
        seen[name] += 1
        unique.append(f"(column {place})" if not name else name if seen[name] == 1 else f"{name} ({seen[name]})")
    return unique


def sheets(path: Path) -> list[str]:
    """Names of the sheets, in order. SourceError when the file is no workbook or breaks a limit."""
    return list(opened(path).sheet_names)


def cells(path: Path, sheet: str | None = None) -> Iterator[Cells]:
    """Every line of a sheet with its number and its cells as text; lines of one sheet have the same length."""
    workbook = opened(path)
    name = sheet or workbook.sheet_names[0]
    if name not in workbook.sheet_names:
        raise SourceError(f"no sheet {name!r}", where=path.name, todo=f"it has {listed(workbook.sheet_names)}")
    for number, values in lines(sheet_of(workbook, name, path.name), path.name):
        yield number, [value.strip() if isinstance(value, str) else cell_text.text(value) for value in values]


def opened(path: Path, *, size: int = SIZE_LIMIT, grid: int = GRID_LIMIT) -> CalamineWorkbook:
    """The workbook, after the three traps were looked for. Wider limits are for a process that has its own."""
    _check(path, size, grid)
    try:
        return CalamineWorkbook.from_path(path)
    except CalamineError as error:
        raise _unreadable(error, path.name) from None


def sheet_of(workbook: CalamineWorkbook, name: str, file: str) -> CalamineSheet:
    """A sheet of this workbook. SourceError when its XML cannot be read."""
    try:
        return workbook.get_sheet_by_name(name)
    except CalamineError as error:
        raise _unreadable(error, file) from None


def lines(sheet: CalamineSheet, file: str) -> Iterator[tuple[int, list[Any]]]:
    """Every line of a sheet with its number from 1, as stored. SourceError where its XML cannot be read."""
    try:
        yield from enumerate(sheet.iter_rows(), start=1)
    except CalamineError as error:
        raise _unreadable(error, file) from None


def _unreadable(error: CalamineError, file: str) -> SourceError:
    """The reader finds some faults only when it comes to them: an entity in a sheet, a broken table of texts."""
    todo = "open it in a spreadsheet program and save it as .xlsx again"
    return SourceError(f"not a readable workbook: {error}", where=file, todo=todo)


def _check(path: Path, size: int, grid: int) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            _check_size(path, archive, size)
            if damaged := archive.testzip():  # a part that hides its true size fails its check sum
                raise SourceError(f"{damaged} is damaged", where=path.name, todo="get the file again")
            for part in archive.namelist():
                if part.startswith("xl/worksheets/") and part.endswith(".xml"):
                    _check_grid(path, part, archive, grid)
    except (zlib.error, OSError, EOFError, NotImplementedError, RuntimeError) as error:  # broken, unknown, encrypted
        raise SourceError(f"cannot be unpacked: {error}", where=path.name, todo="get or save the file again") from None
    except zipfile.BadZipFile:
        with path.open("rb") as file:
            start = file.read(24)
        todo = "save it as .xlsx, or as CSV in UTF-8"
        raise SourceError(f"not an XLSX file: it begins with {start!r}", where=path.name, todo=todo) from None


def _check_size(path: Path, archive: zipfile.ZipFile, limit: int) -> None:
    unpacked = sum(part.file_size for part in archive.infolist())
    packed = sum(part.compress_size for part in archive.infolist())
    if unpacked > limit:
        found = f"unpacks to {unpacked:,} bytes, the limit is {limit:,}"
        raise SourceError(found, where=path.name, todo="split the table, or save it as CSV")
    if unpacked > RATIO_FREE and unpacked > RATIO_LIMIT * max(packed, 1):
        found = f"unpacks to {unpacked // max(packed, 1)} times its size, the limit is {RATIO_LIMIT}"
        raise SourceError(found, where=path.name, todo="save the table as CSV if you trust the file")


def _check_grid(path: Path, part: str, archive: zipfile.ZipFile, limit: int) -> None:
    """Read the cell addresses as a stream: the rectangle between them is what the reader will hold in memory."""
    lines, columns, rest = [1 << 30, 0], [1 << 30, 0], b""
    with archive.open(part) as stream:
        while block := stream.read(1 << 20):
            found = CELL.findall(rest + block)
            for digits in {digits for _, digits in found}:
                _stretch(lines, int(digits))
            for letters in {letters for letters, _ in found}:
                _stretch(columns, _column(letters))
            rest = block[-256:]
    area = max(0, lines[1] - lines[0] + 1) * max(0, columns[1] - columns[0] + 1)
    if area > limit:
        spans = f"the cells of {part} span {area:,} places, the limit is {limit:,}"
        raise SourceError(spans, where=path.name, todo="delete stray cells far outside the table, or save it as CSV")


def _stretch(bounds: list[int], value: int) -> None:
    bounds[0], bounds[1] = min(bounds[0], value), max(bounds[1], value)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
