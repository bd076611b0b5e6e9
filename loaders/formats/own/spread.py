"""Merged cells of a workbook of the user's own: what stands once and is meant for every line that the cell spans."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from loaders.formats.merged import Merged, merged
from loaders.formats.own.columns import Header, Line
from loaders.formats.own.form import Form
from loaders.reading import Reading


def spread(
    path: Path, sheet: str, header: Header, lines: Iterator[Line], form: Form, reading: Reading
) -> Iterator[Line]:
    """The lines below the header with every merged cell on each line it spans; a figure on none of them, and told."""
    begins: dict[int, list[Merged]] = {}
    for one in merged(path, sheet):
        begins.setdefault(one.top, []).append(one)
    here: dict[Merged, str] = {}
    for number, cells in lines:
        here = {one: said for one, said in here.items() if one.bottom >= number}
        for one in begins.get(number, []):
            here[one] = _said(header, cells, one, form, f"{path.name}:{number}", reading)
        for one, said in here.items():
            cells[one.left - 1 : one.left] = [said]
        yield number, cells


def _said(header: Header, cells: list[str], one: Merged, form: Form, where: str, reading: Reading) -> str:
    """What the cell says of each of its lines."""
    name = header.names[one.left - 1] if one.left <= len(header.names) else ""
    if one.bottom == one.top or header.fields.get(name) not in form.of_one:
        return cells[one.left - 1]
    found = f"{name!r} is one cell over lines {one.top} to {one.bottom}"
    reading.problem(where, found, todo="write the figure of each line; read for none of them", lost=False)
    return ""
