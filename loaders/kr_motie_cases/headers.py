"""The header of a user's table: the one to three lines it stands in, and the columns under it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.errors import UsageError
from kg.files.xlsx import Cells, headings
from kg.model.records import fingerprint
from loaders.formats.merged import Merged
from loaders.kr_motie_cases.headings import DATES, LEFT_OUT, PARTS, Column, column, fields, fold, is_word

SEARCHED = 20
"""Lines at the top of a sheet in which the header is looked for: titles and dates may stand above it."""
DEEP = 3
"""Lines that a header may take: a group, a heading, and a group over the groups."""
TELLING = {"item", "measure"}
"""Fields of which a table of cases has at least one; a sanctions list has a country and a regime too."""
SEVERAL = ("measure", "note")
"""Fields that may stand in several columns."""
NAMELESS = re.compile(r"\(column \d+\)")


@dataclass(frozen=True, slots=True)
class Header:
    """A header that was understood."""

    line: int
    """Its last line: the rows stand below."""
    names: tuple[str, ...]
    """Heading of every column, made unique."""
    columns: tuple[Column, ...]
    """The columns that have a heading, in order."""
    lines: tuple[tuple[str, ...], ...] = ()
    """Its lines, folded, by which it is known when it comes again."""

    def column(self, field: str) -> Column | None:
        """The column that fills a field, if there is one."""
        return next((one for one in self.columns if one.field == field), None)

    @property
    def fields(self) -> dict[str, str]:
        """Field → heading; of several columns for a field the first."""
        found: dict[str, str] = {}
        for one in self.columns:
            if one.field not in ("", LEFT_OUT):
                found.setdefault(one.field, one.name)
        return found

    @property
    def unread(self) -> list[Column]:
        """Named columns that fill no field, those that the user leaves out among them."""
        return [one for one in self.columns if one.field in ("", LEFT_OUT)]

    @property
    def headings_hash(self) -> str:
        """Hash of the headings: tables with the same ones are mapped alike."""
        return fingerprint([one.name for one in self.columns])


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of headings before the table is seen."""

    kinds: Mapping[str, str]
    """Folded words for measures → their kind."""
    said: Mapping[str, str]
    """What the user says of this table: heading → field."""
    kept: Mapping[str, Mapping[str, str]]
    """What was said of tables with the same headings: hash of the headings → heading → field."""


def find(lines: Sequence[Cells], known: Known, merged: Sequence[Merged] = ()) -> Header | None:
    """The header among the first twenty lines that has the most known headings, or None when none is usable."""
    bands = (_band(lines, first, known, merged) for first in range(min(SEARCHED, len(lines))))
    usable = [header for band in bands if band and (header := _header(band, known, merged)) is not None]
    return max(usable, key=lambda header: (len(header.fields), -len(header.lines)), default=None)


def _band(lines: Sequence[Cells], first: int, known: Known, merged: Sequence[Merged]) -> list[Cells]:
    """The lines of a header that begins here."""
    band = [lines[first]]
    for line in lines[first + 1 : first + DEEP]:
        if not any(line[1]) or not (_spans(band[-1], merged) or _continues(band[-1][1], line[1], known)):
            break
        band.append(line)
    return band if any(band[0][1]) else []


def _spans(line: Cells, merged: Sequence[Merged]) -> bool:
    """Whether a cell of the line is merged with one beside it, while another stands apart: a title spans them all."""
    number, cells = line
    wide = [one for one in merged if one.top <= number <= one.bottom and one.left < one.right]
    spanned = sum(one.right - one.left + 1 for one in wide)
    alone = sum(1 for place, cell in enumerate(cells, 1) if cell and not any(m.left <= place <= m.right for m in wide))
    return bool(wide) and (alone > 0 or len(wide) > 1) and spanned <= len(cells)


def _continues(above: Sequence[str], below: Sequence[str], known: Known) -> bool:
    """Whether a line without merges known (CSV) goes on with the header: sub-headings stand under blanks of the line
    above, there is no figure among them, and at least half are words of headings."""
    texts = [cell for cell in below if cell]
    under_blank = any(cell and not top for top, cell in zip(above, below, strict=False))
    repeated = any(a and a == b for a, b in pairwise(above))
    if not (under_blank or repeated) or any(re.search(r"\d", cell) for cell in texts):
        return False
    words = sum(is_word(cell, known.kinds) for cell in texts)
    return sum(map(bool, above)) > 1 and words * 2 >= len(texts)


def _header(band: list[Cells], known: Known, merged: Sequence[Merged]) -> Header | None:
    groups, names = _names(band, merged)
    unique = headings([" ".join(filter(None, pair)) for pair in zip(groups, names, strict=True)])
    plain = [place for place, name in enumerate(unique) if not NAMELESS.fullmatch(name)]
    alike = fingerprint([unique[place] for place in plain])
    said = _said([(unique[p], names[p]) for p in plain], known.kept.get(alike, {}), "kept")
    said |= _said([(unique[p], names[p]) for p in plain], known.said, "you")
    found = [
        replace(column(names[place], groups[place], said.get(unique[place]), known.kinds), name=unique[place])
        for place in plain
    ]
    columns = _once(_dated(found))
    filled = {one.field.partition(":")[0] for one in columns} - {"", LEFT_OUT}
    if not TELLING & filled or len(filled) < 2:
        return None
    lines = tuple(tuple(fold(cell) for cell in cells) for _, cells in band)
    return Header(band[-1][0], tuple(unique), tuple(columns), lines)


def _names(band: list[Cells], merged: Sequence[Merged]) -> tuple[list[str], list[str]]:
    """For every column the heading of its group, and its own."""
    width = max(len(cells) for _, cells in band)
    rows = [[*map(_plain, cells), *[""] * (width - len(cells))] for _, cells in band]
    for row, (number, _) in zip(rows, band, strict=True):
        for one in (one for one in merged if one.top == number and one.left <= width):
            row[one.left - 1 : one.right] = [row[one.left - 1]] * len(row[one.left - 1 : one.right])
    if not merged:
        for upper, lower in pairwise(rows):
            for place in range(1, width):
                upper[place] = upper[place] or (upper[place - 1] if lower[place] else "")
    stacks = [list(dict.fromkeys(filter(None, (row[place] for row in rows)))) for place in range(width)]
    return [" ".join(stack[:-1]) for stack in stacks], [stack[-1] if stack else "" for stack in stacks]


def _plain(cell: str) -> str:
    return " ".join(cell.split())


def _said(columns: list[tuple[str, str]], told: Mapping[str, str], by: str) -> dict[str, tuple[str, str]]:
    """Heading as the table has it → field and who said it. A heading is meant as it is written, else by its words."""
    found: dict[str, tuple[str, str]] = {}
    for heading, field in told.items():
        exact = [full for full, own in columns if heading in (full, own)]
        alike = [full for full, own in columns if fold(heading) in (fold(full), fold(own))]
        found |= dict.fromkeys(exact or alike, (field, by))
    return found


def _dated(columns: list[Column]) -> list[Column]:
    """Columns headed only `year` or `month` belong to the date that has a column, else to the day of detection."""
    date = next((date for date in DATES[:2] if any(one.field.startswith(date) for one in columns)), DATES[0])
    return [replace(one, field=f"{date}.{one.field}") if one.field in PARTS else one for one in columns]


def _once(columns: list[Column]) -> list[Column]:
    """The first column for a field fills it, one that the user names before others; the rest says which did."""
    first: dict[str, str] = {}
    for one in sorted(columns, key=lambda one: one.by not in ("you", "kept")):
        first.setdefault(one.field, one.name)
    return [
        one
        if one.field in ("", LEFT_OUT) or one.field.partition(":")[0] in SEVERAL or first[one.field] == one.name
        else replace(one, field="", by="", why=f"{one.field} is read from {first[one.field]!r}")
        for one in columns
    ]


def check_fields(known: Known) -> None:
    """UsageError when the user names a field that there is not."""
    names = [*fields(), *sorted({f"measure:{kind}" for kind in known.kinds.values()}), LEFT_OUT]
    for field in (field for field in known.said.values() if field not in names):
        raise UsageError(f"--map: there is no field {field!r}", todo="one of " + ", ".join(names))


def check_headings(known: Known, headers: Sequence[Header]) -> None:
    """UsageError when the user names a heading that no table has."""
    names = [one.name for header in headers for one in header.columns]
    for heading in known.said:
        if not any(fold(heading) in fold(name) for name in names):
            raise UsageError(f"--map: no column is headed {heading!r}", todo="one of " + ", ".join(names)[:2000])
