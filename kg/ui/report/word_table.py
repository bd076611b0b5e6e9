"""A table of a report in a Word document: columns as wide as what they hold, a head that comes again on every page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt

from kg.ui.components.graph_pane.labels import columns
from kg.ui.report.parts import Table
from kg.ui.report.word_picture import plain, room

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table as WordTable
    from docx.table import _Row

CELL = "Cell"
"""Style of what stands in a table and at the foot."""
LINE = 100
"""Columns of a Latin letter that a line of a page holds in that style."""
PADDING = 4
"""Columns that the room beside the words of a cell takes."""
MOST = 60
"""Columns after which more width brings a cell nothing."""
WORD, EASTERN_WORD = 20, 10
"""What a long word may claim: an address may be broken, and so may words of letters that take two columns."""


def styled(document: Document) -> None:
    """Give the document the style of cells: small, without room between paragraphs."""
    style = document.styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.font.size = Pt(8.5)
    style.paragraph_format.space_after = Pt(0)


def put(document: Document, part: Table) -> None:
    """The table; a row stays on one page."""
    table = document.add_table(rows=0, cols=len(part.columns), style="Light Grid Accent 1")
    table.autofit = False
    wide = [Emu(int(room(document) * share)) for share in shares((part.columns, *part.rows))]
    for column, width in zip(table.columns, wide, strict=True):
        column.width = width
    for row in (part.columns, *part.rows):
        _fill(table.add_row(), row, wide)
    _mark(table.rows[0], "w:tblHeader")
    _plain_first_column(table)


def shares(rows: Sequence[Sequence[str]]) -> list[float]:
    """Share of the width for every column: first its longest word, then by what it holds."""
    held = list(zip(*rows, strict=True))
    words = [max(map(_longest, cells)) + PADDING for cells in held]
    wanted = [max(word, min(MOST, max(map(columns, cells)))) for word, cells in zip(words, held, strict=True)]
    spare, more = max(0, LINE - sum(words)), sum(wanted) - sum(words) or 1
    given = [word + spare * (want - word) / more for word, want in zip(words, wanted, strict=True)]
    return [one / sum(given) for one in given]


def _longest(cell: str) -> int:
    return max(map(_claim, cell.split()), default=1)


def _claim(word: str) -> int:
    wide = columns(word)
    return min(wide, WORD if wide == len(word) else EASTERN_WORD)


def _fill(row: _Row, texts: Sequence[str], wide: Sequence[Emu]) -> None:
    _mark(row, "w:cantSplit")
    for cell, text, width in zip(row.cells, texts, wide, strict=True):
        cell.width = width
        cell.paragraphs[0].style = CELL
        cell.paragraphs[0].add_run(plain(text))


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _plain_first_column(table: WordTable) -> None:
    """Its first column is no head: the style would print it bold."""
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    look.set(qn("w:firstColumn"), "0")
    look.set(qn("w:val"), "0420")
