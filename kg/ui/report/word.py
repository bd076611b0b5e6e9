"""A report as a Word document (DOCX): headings, tables and lists; a picture with its sentences below it, numbered."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING

from kg.ui.i18n import Say, words
from kg.ui.report import running, word_language, word_lines, word_picture, word_running, word_table
from kg.ui.report.parts import Drawing, Part, Report, Table
from kg.ui.report.word_picture import plain

if TYPE_CHECKING:
    from docx.document import Document


def content(report: Report) -> bytes:
    """The document as a file."""
    from docx import Document as new

    document, say = new(), words(report.language)
    _paper(document)
    word_language.spoken(document, report.language)
    word_table.styled(document)
    word_running.put(document, running.head(report, say), word_table.CELL)
    document.core_properties.title = plain(report.title)[:250]
    document.core_properties.author = document.core_properties.comments = ""
    document.add_paragraph(plain(report.kind))
    document.add_heading(plain(report.title), 0)
    for line in filter(None, (report.verdict, report.stamp)):
        word_lines.write(document.add_paragraph(), plain(line), bold=True)
    _lines(document, report.lead, None)
    for part in report.filled:
        _part(document, part, say)
    document.add_paragraph()
    _lines(document, report.foot, word_table.CELL)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _part(document: Document, part: Part, say: Say) -> None:
    document.add_heading(plain(part.title), 1)
    if isinstance(part, Table):
        word_table.put(document, part)
    elif isinstance(part, Drawing):
        word_picture.put(document, part, say)
        _lines(document, (f"{number}. {line}" for number, line in enumerate(part.sentences, 1)), word_table.CELL)
    else:
        _lines(document, part.lines, "List Bullet" if part.listed else None, kept=not part.listed)


def _lines(document: Document, lines: Iterable[str], style: str | None, *, kept: bool = False) -> None:
    """`kept`: they stand on one page with what follows, as under the heading of a finding."""
    for line in lines:
        paragraph = document.add_paragraph(style=style)
        paragraph.paragraph_format.keep_with_next = kept or None
        word_lines.write(paragraph, plain(line))


def _paper(document: Document) -> None:
    """A4 with narrow margins: tables and pictures want the width."""
    from docx.shared import Cm

    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(1.8)
