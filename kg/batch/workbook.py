"""The workbook of a screened table: the rows, a summary, the problems. Written row by row, so memory does not grow.

Nothing is written as a formula. A text that begins like one is stored as text that the spreadsheet program is told to
leave alone (as if an apostrophe had been typed before it), so a telephone number stays what it was; what is plainly a
formula gets a visible apostrophe too, because it would be computed as soon as somebody saved the sheet as CSV.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.answers import cells
from kg.batch.appended import LONGEST, headings
from kg.batch.appended import cells as appended
from kg.batch.columns import Header
from kg.batch.results import Result, Results
from kg.batch.summary import facts
from kg.errors import UsageError

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_LINES = 1_048_576
"""Lines a sheet can have."""
OWN, NARROW = 20, 14
"""Width of a column of the user, and of one of ours, in letters."""
WIDTHS = {"kg match": 30, "kg matched name": 30, "kg match id": 24, "kg stands": 50, "kg evidence": 60,
          "kg sources": 50, "kg owners and managers": 50, "kg cases and events": 60, "kg findings": 60,
          "kg decision": 30, "kg goods and destination": 60, "kg row problems": 40}  # fmt: skip
Named = Mapping[str, str]
UNNAMED: Named = {}
COLOURS = {"certain": "#F4B6B6", "strong": "#F9D5A7", "possible": "#FCF3B0", "weak": "#EEEEEE"}


def write(results: Results, path: Path, named: Named = UNNAMED) -> None:
    """Write the workbook. `named`: headings of ours → as its reader has them, where they are to be others.

    UsageError when the table has more lines than a sheet.
    """
    import xlsxwriter

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(path), options) as book, results.opened() as (header, lines):
        forms = _forms(book)
        screened, summary, problems = map(book.add_worksheet, ("Screened", "Summary", "Row problems"))
        screened.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        screened.freeze_panes(header.last, 0)
        noted, bottom = _row(problems, 0, ["where", "problem"], forms), 0
        for result in lines:
            if result.line > MOST_LINES:
                todo = "write CSV: --out FILE.csv"
                raise UsageError(f"more than {MOST_LINES:,} lines do not fit into a sheet", where=path.name, todo=todo)
            _write(screened, result, header, results.about["limit"], forms, named)
            bottom = result.line
            for problem in result.problems:
                noted = _row(problems, noted, [f"{results.about['file']}:{result.line}", problem], forms)
        for place, line in enumerate(facts(results.about)):
            _row(summary, place, line, forms)
        _widths(screened, header, results.about["limit"], bottom)
        for sheet, widths in ((summary, (28, 60, 40, 24, 24, 12)), (problems, (28, 100))):
            for place, width in enumerate(widths):
                sheet.set_column(place, place, width)


def _write(
    sheet: Worksheet, result: Result, header: Header, limit: int, forms: dict[str, Any], named: Named
) -> None:  # fmt: skip
    """One line: the user's cells, and ours from the first column behind the heading."""
    line, width = result.line - 1, len(header.columns)
    for place, cell in enumerate(result.cells):
        _cell(sheet, line, place if place < width else place + _added(limit), cell, forms)
    if result.line == header.last:
        for place, heading in enumerate(headings(limit)):
            sheet.write_string(line, width + place, named.get(heading, heading), forms["bold"])
    if result.status:
        band = result.matches[0]["band"] if result.matches else ""
        for place, cell in enumerate(appended(result, limit)):
            _cell(sheet, line, width + place, cell, forms, forms.get(band))


def _widths(sheet: Worksheet, header: Header, limit: int, bottom: int) -> None:
    """Columns that show their heading and the beginning of their cells, and a filter over all of them."""
    own, ours = len(header.columns), headings(limit)
    sheet.set_column(0, max(own - 1, 0), OWN)
    for place, heading in enumerate(ours):
        sheet.set_column(own + place, own + place, max(WIDTHS.get(heading, NARROW), len(heading) + 3))
    if 0 < header.last < bottom:
        sheet.autofilter(header.last - 1, 0, bottom - 1, own + len(ours) - 1)


def _added(limit: int) -> int:
    return len(headings(limit))


def _row(sheet: Worksheet, line: int, told: Sequence[object], forms: dict[str, Any]) -> int:
    for place, cell in enumerate(told):
        _cell(sheet, line, place, cell, forms)
    return min(line + 1, MOST_LINES - 1)


def _cell(sheet: Worksheet, line: int, place: int, cell: object, forms: dict[str, Any], form: Any = None) -> None:
    """A cell as the value it is: number, day, yes or no, else text that is never computed."""
    if cell is None or cell == "":
        return
    if isinstance(cell, bool):
        sheet.write_boolean(line, place, cell, form)
    elif isinstance(cell, int | float):
        sheet.write_number(line, place, cell)
    elif isinstance(cell, datetime.datetime) and cell.year >= 1900 and cell.tzinfo is None:
        sheet.write_datetime(line, place, cell, forms["day" if cell.time() == datetime.time() else "moment"])
    else:
        text = str(cell)
        text = f"'{text}" if cells.computes(text) else text
        starts = text[:1] in (*cells.STARTERS, "'")
        cut = text if len(text) <= LONGEST else text[: LONGEST - 20] + " … (cut)"
        sheet.write_string(line, place, cut, forms["text"] if starts and form is None else form)


def _forms(book: Workbook) -> dict[str, Any]:
    """Forms of cells; `quote_prefix` is the apostrophe that a spreadsheet program does not show."""
    colours = {band: book.add_format({"bg_color": colour, "quote_prefix": True}) for band, colour in COLOURS.items()}
    return colours | {
        "text": book.add_format({"quote_prefix": True}), "bold": book.add_format({"bold": True}),
        "day": book.add_format({"num_format": "yyyy-mm-dd"}),
        "moment": book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
    }  # fmt: skip
