"""Which column of a table holds what: found in its heading, changed by the user, always shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.errors import SourceError, UsageError
from kg.files import heading_words
from kg.files.apart import SEARCHED, Line
from kg.files.listed import listed

ASKED = ("name", "vessel", "given_name", "family_name", "imo", "identifier", "alias")
"""Fields of which a table has at least one: without them nobody is asked for."""
IGNORED = ("number", "")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: where it stands (from 0), its heading, what it holds ('' for nothing we ask), and who says so."""

    place: int
    heading: str
    """As it is written, its lines in one."""
    field: str
    """What we ask by; empty for what we do not read."""
    by: str
    """`heading`, `option` or ''."""


@dataclass(frozen=True, slots=True)
class Header:
    """The heading lines of a table that were understood."""

    first: int
    last: int
    """Number of its first and its last line: a heading may be two lines with merged cells."""
    columns: tuple[Column, ...]

    def places(self, *fields: str) -> list[int]:
        """Columns that hold one of these fields, from the left."""
        return [column.place for column in self.columns if column.field in fields]


def find(lines: Sequence[Line], chosen: Mapping[str, str], file: str) -> Header:
    """The heading among the first lines: the line, or two neighbouring lines, with the most columns understood.

    `chosen` (heading → field, '' for none) is the user's word and comes first. A single heading that is understood
    counts only where the table gets wider: else a cell such as `company` would make a heading of its row.
    SourceError when nobody can be asked for.
    """
    told = [(number, [_text(cell) for cell in cells]) for number, cells in lines[:SEARCHED]]
    one = [_header(number, number, names, chosen) for number, names in told]
    two = [
        _header(above[0], below[0], _stacked(above[1], below[1]), chosen)
        for above, below in pairwise(told)
        if below[0] == above[0] + 1
    ]
    usable = [h for h in (*one, *two) if h.places(*ASKED) and (_known(h) > 1 or (h in one and _widest(h, told)))]
    if not usable:
        raise _headless(told, file)
    best = max(usable, key=lambda header: (_known(header), -header.last))
    missing = [
        name for name in chosen if heading_words.fold(name) not in {heading_words.fold(c.heading) for c in best.columns}
    ]
    if missing:
        todo = f"the headings are {listed([repr(column.heading) for column in best.columns])}"
        raise UsageError(f"no column is headed {missing[0]!r}", where=f"{file}:{best.last}", todo=todo)
    return best


def chosen(options: Iterable[str]) -> dict[str, str]:
    """`Firma=name` → {"Firma": "name"}; an empty field leaves the column out. UsageError for an unknown field."""
    found = {}
    for option in options:
        heading, sign, field = option.rpartition("=")
        if not sign or not heading or field not in (*heading_words.names(), ""):
            fields = ", ".join(heading_words.names())
            todo = f"write HEADING=FIELD, FIELD being one of {fields}, or nothing to leave it out"
            raise UsageError(f"{option[:60]!r} names no column and field", where="--column", todo=todo)
        found[heading] = field
    return found


def _header(first: int, last: int, names: Sequence[str], chosen: Mapping[str, str]) -> Header:
    own = {heading_words.fold(name): field for name, field in chosen.items()}
    columns = []
    for place, name in enumerate(names):
        key = heading_words.fold(name) if name else ""
        by_user = bool(name) and key in own
        field = own[key] if by_user else heading_words.field(name) if name else ""
        columns.append(Column(place, name, field, "option" if by_user else "heading" if field else ""))
    return Header(first, last, tuple(_european(columns)))


def _european(columns: list[Column]) -> list[Column]:
    """Beside a column of family names, one headed only `Name` holds the given name."""
    if not any(column.field == "family_name" for column in columns):
        return columns
    given = ("name", "names", "이름", "名前")
    alone = not any(column.field == "given_name" for column in columns)
    return [
        Column(c.place, c.heading, "given_name", c.by)
        if alone and c.field == "name" and c.by == "heading" and heading_words.fold(c.heading) in given
        else c
        for c in columns
    ]


def _stacked(above: list[str], below: list[str]) -> list[str]:
    """The heading of two lines: the lower cell, or the upper one where it spans both lines."""
    width = max(len(above), len(below))
    upper, lower = above + [""] * (width - len(above)), below + [""] * (width - len(below))
    return [low or high for high, low in zip(upper, lower, strict=True)]


def _widest(header: Header, told: list[tuple[int, list[str]]]) -> bool:
    """Whether no line above has as many filled cells."""
    filled = sum(1 for column in header.columns if column.heading)
    return all(sum(map(bool, names)) < filled for number, names in told if number < header.first)


def _known(header: Header) -> int:
    return sum(1 for column in header.columns if column.field)


def _headless(told: list[tuple[int, list[str]]], file: str) -> SourceError:
    seen = next((" | ".join(filter(None, cells)) for _, cells in told if any(cells)), "nothing")
    found = f"no column says who is asked for; the first line is: {seen[:300]}"
    todo = f"head a column with a word such as {heading_words.understood()}, or say --column 'HEADING=name'"
    return SourceError(found, where=f"{file}:{told[0][0] if told else 1}", todo=todo)


def _text(cell: object) -> str:
    return " ".join(str(cell).split()) if cell is not None else ""
