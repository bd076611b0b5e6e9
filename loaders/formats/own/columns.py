"""The header of a table of the user's own: the line it stands in, and what each column is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.errors import SourceError, UsageError
from kg.files.xlsx import headings
from kg.model.own_table import Asked
from kg.model.records import fingerprint
from loaders.formats.own.form import Form, fold

SEARCHED = 20
"""Lines at the top in which the header is looked for."""
LEFT_OUT = "-"
"""What the user writes for a column that is not to be read."""
Line = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class Header:
    """A header that was understood."""

    line: int
    names: tuple[str, ...]
    """Heading of every column, made unique."""
    fields: Mapping[str, str]
    """Heading → field; `-` where the user leaves the column out. Columns that nobody understands are missing."""
    by: Mapping[str, str]
    """Heading → who says so: `heading`, `you` or `kept`."""

    @property
    def headings_hash(self) -> str:
        """Hash of the headings: tables with the same ones are mapped alike."""
        return headings_hash(self.names)

    @property
    def left_out(self) -> list[str]:
        """Headings of columns that are not read; that nobody understands them is told once, at the header."""
        return [name for name in self.names if self.fields.get(name, LEFT_OUT) == LEFT_OUT]


def headings_hash(names: Iterable[str]) -> str:
    return fingerprint(sorted(map(fold, names)))


def found(lines: Iterator[Line], form: Form, asked: Asked, file: str) -> Header:
    """The header of a table; the iterator then stands at the first row. SourceError when there is none."""
    for field in asked.columns.values():
        if field not in (*form.known, LEFT_OUT):
            raise UsageError(f"no field {field!r}", todo="one of " + ", ".join(form.known))
    seen = ""
    for number, cells in lines:
        seen = seen or " | ".join(filter(None, cells))[:200]
        header = _header(number, cells, form, asked)
        if len(set(header.fields.values()) & form.telling) >= form.least:
            return header
        if number >= SEARCHED:
            break
    what = f"no usable header in the first {SEARCHED} lines; the first says: {seen or 'nothing'}"
    raise SourceError(what, where=file, todo=f"head the columns with words such as {form.example}")


def _header(number: int, cells: list[str], form: Form, asked: Asked) -> Header:
    names = headings(cells)
    kept = asked.kept.get(headings_hash(names), {})
    fields: dict[str, str] = {}
    by: dict[str, str] = {}
    for name in filter(None, names):
        for said, who in (
            (asked.columns.get(name), "you"),
            (kept.get(name), "kept"),
            (form.words.get(fold(name)), "heading"),
        ):
            if said and _free(said, form, fields.values()):
                fields[name], by[name] = said, who
                break
    return Header(number, tuple(names), fields, by)


def _free(field: str, form: Form, taken: Collection[str]) -> bool:
    """Whether a further column can be this field."""
    return field == LEFT_OUT or field in form.several or field not in taken
