"""What stands on every page of a Word document: its title and day above, the number of the page below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from kg.ui.report.word_picture import plain

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph


def put(document: Document, head: str, style: str) -> None:
    """The running head, and `page / pages` at the foot: Word fills the numbers in."""
    page = document.sections[0]
    above, below = page.header.paragraphs[0], page.footer.paragraphs[0]
    above.style = below.style = document.styles[style]
    above.add_run(plain(head))
    below.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _field(below, "PAGE")
    below.add_run(" / ")
    _field(below, "NUMPAGES")


def _field(paragraph: Paragraph, name: str) -> None:
    """A field that the reader's program computes; python-docx makes none."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    paragraph._p.append(field)
