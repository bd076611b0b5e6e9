"""A table of a report in a Word document: columns as wide as what they hold, a head that comes again on every page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt

from kg.ui.report import word_lines
from kg.ui.report.column_widths import shares
from kg.ui.report.parts import Table
from kg.ui.report.word_picture import plain, room

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table as WordTable
    from docx.table import _Row

CELL = "Cell"
"""Style of what stands in a table and at the foot."""


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


def _fill(row: _Row, texts: Sequence[str], wide: Sequence[Emu]) -> None:
    _mark(row, "w:cantSplit")
    for cell, text, width in zip(row.cells, texts, wide, strict=True):
        cell.width = width
        cell.paragraphs[0].style = CELL
        word_lines.write(cell.paragraphs[0], plain(text))


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _plain_first_column(table: WordTable) -> None:
    """Its first column is no head: the style would print it bold."""
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    look.set(qn("w:firstColumn"), "0")
    look.set(qn("w:val"), "0420")
