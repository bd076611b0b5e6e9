"""A report as a Word document (DOCX): headings, tables and lists; a picture as its sentences, numbered."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from kg.ui.report.parts import Drawing, Lines, Part, Report, Table

if TYPE_CHECKING:
    from docx.document import Document

FONTS = {"en": "Calibri", "ko": "Malgun Gothic", "ja": "Yu Gothic"}
CONTROL = {code: None for code in range(32) if chr(code) not in "\t\n\r"}
"""Signs that XML cannot hold."""


def content(report: Report) -> bytes:
    """The document as a file."""
    from docx import Document as new

    document = new()
    _fonts(document, FONTS[report.language])
    document.core_properties.title = _plain(report.title)[:250]
    document.core_properties.author = ""
    document.add_paragraph(_plain(report.kind))
    document.add_heading(_plain(report.title), 0)
    for line in filter(None, (report.verdict, report.stamp)):
        document.add_paragraph().add_run(_plain(line)).bold = True
    for line in report.lead:
        document.add_paragraph(_plain(line))
    for part in report.filled:
        _part(document, part)
    document.add_heading("", 2)
    for line in report.foot:
        document.add_paragraph(_plain(line)).style = "Caption"
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _part(document: Document, part: Part) -> None:
    document.add_heading(_plain(part.title), 1)
    if isinstance(part, Table):
        _table(document, part)
    else:
        style = "List Number" if isinstance(part, Drawing) else "List Bullet"
        for line in part.sentences if isinstance(part, Drawing) else part.lines:
            document.add_paragraph(_plain(line), style=style if not isinstance(part, Lines) or part.listed else None)


def _table(document: Document, part: Table) -> None:
    table = document.add_table(rows=1, cols=len(part.columns), style="Light Grid Accent 1")
    for cell, name in zip(table.rows[0].cells, part.columns, strict=True):
        cell.text = _plain(name)
    for row in part.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = _plain(text)


def _fonts(document: Document, name: str) -> None:
    """The reader's font for letters of both kinds: Word asks for the eastern one by itself."""
    from docx.oxml.ns import qn

    style = document.styles["Normal"]
    style.font.name = name
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), name)


def _plain(text: str) -> str:
    return text.translate(CONTROL)
