"""Lines under a header: rows that can be cases, told apart from sums, notes, headers again and years over sections."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.formats.rows import Row
from loaders.kr_motie_cases.headings import cell_words, fold
from loaders.kr_motie_cases.periods import year_of
from loaders.kr_motie_cases.tables import Sheet
from loaders.reading import Reading

SUM = re.compile(
    r"(합계|총계|소계|누계|合計|小計|総計|合计|小计|总计)(\s*[(:].*)?$|^(grand |sub)?total\b|^총\s*\d+\s*건",
    re.IGNORECASE,
)
"""How a text ends or begins that heads a line which adds up: `2017년 소계`, `Total (156)`."""
HEADED = 3
"""Cells from the left in which the word of a sum stands: a year or number may stand before it."""
NOTE = re.compile(
    r"\s*([※*†‡]|주\s*\d*[):.]"
    r"|[(（]?(자료|출처|비고|참고|단위|注|註|出所|出典|资料来源|来源|source|notes?)\s*[:：)）])",
    re.IGNORECASE,
)
YEAR_ABOVE = "(year above)"
"""Name under which a row holds the year that heads its section."""
ALONE = {"number", "quantity", "amount", "shipments", "note"}
"""Fields of which a value merged over several lines does not belong to each: half of it, or only the first."""


def rows(reading: Reading, sheet: Sheet) -> Iterator[Row]:
    """The rows that can be cases; what is left out is listed, once a line."""
    filled, year = _filled(sheet), ""
    for number, cells in sheet.lines:
        if number <= sheet.header.line or not any(cells):
            continue
        where, texts = f"{sheet.place}:{number}", [cell for cell in cells if cell]
        if len(texts) == 1 and (alone := year_of(texts[0])):
            year = alone
            reading.notes[f"{where} heads a section"] = f"the year {year} of the rows below it"
        elif reason := _no_case(cells, texts, sheet):
            reading.problem(where, reason, todo="nothing, it is not loaded", lost=False)
        else:
            yield _row(
                sheet, number, [cell or filled.get((number, place), "") for place, cell in enumerate(cells, 1)], year
            )


def _no_case(cells: list[str], texts: list[str], sheet: Sheet) -> str:
    """Why a line is no case; empty where it can be one."""
    if any(fold(text) in cell_words("sum") or SUM.search(text) for text in texts[:HEADED] if not text.isdigit()):
        return "a line that adds up, not a case"
    if len(texts) == 1 and NOTE.match(texts[0]):
        return f"a note, not a case: {texts[0][:200]}"
    return "the header again" if tuple(map(fold, cells)) in sheet.header.lines else ""


def _row(sheet: Sheet, number: int, cells: list[str], year: str) -> Row:
    names = sheet.header.names
    values = dict(zip(names, cells, strict=False))
    extra = " | ".join(filter(None, cells[len(names) :]))
    return Row(sheet.place, number, values | ({"?": extra} if extra else {}) | ({YEAR_ABOVE: year} if year else {}))


def _filled(sheet: Sheet) -> dict[tuple[int, int], str]:
    """(line, column) → value of the merged cell that reaches there, for fields that each of its lines has."""
    fields = {one.name: one.field for one in sheet.header.columns}
    names, lines = sheet.header.names, dict(sheet.lines)
    found: dict[tuple[int, int], str] = {}
    for one in sheet.merged:
        field = fields.get(names[one.left - 1], "") if one.left <= len(names) else ""
        if one.top <= sheet.header.line or one.left != one.right or not field or field in ALONE:
            continue
        value = lines.get(one.top, [""] * one.left)[one.left - 1]
        found |= {(line, one.left): value for line in range(one.top + 1, one.bottom + 1) if line in lines}
    return found
