"""A user's CSV or XLSX file → sheets whose header was understood; the encoding of a CSV is found, not guessed."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

from kg.errors import SourceError
from kg.files import xlsx
from loaders.formats.merged import Merged
from loaders.formats.merged import merged as merges
from loaders.kr_motie_cases import amounts
from loaders.kr_motie_cases.amounts import Unit
from loaders.kr_motie_cases.headers import SEARCHED, Header, Known, find
from loaders.kr_motie_cases.headings import examples

ENCODINGS = ("utf-8-sig", "cp949", "cp932", "gb18030")
"""Strict attempts: UTF-8 decides alone; between the code pages of the three languages the header words decide."""
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
"""First bytes of what spreadsheet programs call Unicode text."""
NO_TEXT = re.compile("[\x00\x80-\x9f\uf8f0-\uf8f3]")
"""What Python's code pages make of bytes that stand for nothing in them."""
SIZE_LIMIT = 64 * 1024 * 1024
"""Bytes of a CSV file; a table of cases is far smaller."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Lines of one sheet or file under one header."""

    place: str
    """File name, with the sheet's name when the file has several."""
    header: Header
    lines: list[xlsx.Cells]
    encoding: str = ""
    merged: tuple[Merged, ...] = ()

    @property
    def unit(self) -> Unit | None:
        """What amounts are counted in by a note above the header, such as `(단위: 백만원)`."""
        above = (cell for number, cells in self.lines if number < self.header.line for cell in cells if cell)
        notes = (cell for cell in above if amounts.UNIT_NOTE.search(cell))
        return next((unit for cell in notes if (unit := amounts.named(cell))), None)


def sheets(path: Path, known: Known) -> tuple[list[Sheet], list[str]]:
    """Sheets with a usable header, and the places of those without. SourceError when there is none at all."""
    suffix = path.suffix.lower()
    if suffix not in (".csv", ".xlsx"):
        todo = "save the table as XLSX, or as CSV in UTF-8"
        raise SourceError(f"{suffix or 'no'} file type", where=path.name, todo=todo)
    return _csv(path, known) if suffix == ".csv" else _xlsx(path, known)


def _xlsx(path: Path, known: Known) -> tuple[list[Sheet], list[str]]:
    names = xlsx.sheets(path)
    places = {name: f"{path.name}#{name}" if len(names) > 1 else path.name for name in names}
    read = {name: list(xlsx.cells(path, name)) for name in names}
    merged = {name: merges(path, name) for name in names}
    found = {name: header for name in names if (header := find(read[name], known, merged[name]))}
    if not found:
        raise _no_header(path, [line for lines in read.values() for line in lines])
    good = [Sheet(places[name], header, read[name], "", tuple(merged[name])) for name, header in found.items()]
    return good, [places[name] for name in names if name not in found and any(any(line[1]) for line in read[name])]


def _csv(path: Path, known: Known) -> tuple[list[Sheet], list[str]]:
    if path.stat().st_size > SIZE_LIMIT:
        raise SourceError(f"larger than {SIZE_LIMIT:,} bytes", where=path.name, todo="split the table")
    texts = _decoded(path)
    read = {encoding: _lines(path, text) for encoding, text in texts.items()}
    found = {encoding: header for encoding, lines in read.items() if (header := find(lines, known))}
    if not found:
        raise _no_header(path, next(iter(read.values())))
    most = max(len(header.fields) for header in found.values())
    best = [encoding for encoding, header in found.items() if len(header.fields) == most]
    if len(best) > 1 and len({texts[encoding] for encoding in best}) > 1:
        todo = "save the file as UTF-8"
        raise SourceError(f"the text can be read as {' or as '.join(best)}", where=path.name, todo=todo)
    return [Sheet(path.name, found[best[0]], read[best[0]], best[0])], []


def _decoded(path: Path) -> dict[str, str]:
    """Encoding → text for every encoding in which the whole file is valid."""
    raw, texts = path.read_bytes(), {}
    for encoding in ("utf-16",) if raw.startswith(UTF_16) else ENCODINGS:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if NO_TEXT.search(text):
            continue
        texts[encoding] = text
        if encoding == "utf-8-sig":
            break
    if not texts:
        found = f"not valid in {', '.join(ENCODINGS)}"
        raise SourceError(found, where=path.name, todo="save the file as UTF-8")
    return texts


def _lines(path: Path, text: str) -> list[xlsx.Cells]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    lines: list[xlsx.Cells] = []
    while True:
        number = reader.line_num + 1
        try:
            lines.append((number, [cell.strip() for cell in next(reader)]))
        except StopIteration:
            return lines
        except csv.Error as error:
            todo = "look at this line: a quotation mark may be missing, or the file is cut or damaged"
            raise SourceError(f"not a CSV file here: {error}", where=f"{path.name}:{number}", todo=todo) from None


def _no_header(path: Path, lines: list[xlsx.Cells]) -> SourceError:
    seen = next((" | ".join(filter(None, cells)) for _, cells in lines if sum(map(bool, cells)) > 1), "nothing")
    found = f"no usable header in the first {SEARCHED} lines; the first line with several cells is: {seen[:300]}"
    return SourceError(found, where=path.name, todo=f"head the columns with words such as: {examples()}")
