"""Lines of a Word document: addresses in them can be pressed, and no day is broken at the end of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from docx.text.run import Run

from kg.ui.report.pieces import pieces

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

COLOUR = RGBColor(0x0B, 0x57, 0xA4)
"""Dark enough on paper and on a screen."""


def write(paragraph: Paragraph, line: str, *, bold: bool = False) -> None:
    """The line in the paragraph; what is an address of the web leads there."""
    for piece, what in pieces(line):
        if what == "address":
            _link(paragraph, piece)
        else:
            run = paragraph.add_run("" if what else piece)
            run.bold = bold or None
            if what:
                _day(run, piece)


def _day(run: Run, day: str) -> None:
    """Its hyphens are those of the format that a line does not end at; they are read and copied as hyphens."""
    first, *others = day.split("-")
    run.add_text(first)
    for part in others:
        run._r.append(OxmlElement("w:noBreakHyphen"))
        run.add_text(part)


def _link(paragraph: Paragraph, address: str) -> None:
    """python-docx writes no links: the element is put together by hand, as the format has it."""
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = Run(OxmlElement("w:r"), paragraph)
    run.text, run.font.underline, run.font.color.rgb = address, True, COLOUR
    element.append(run._r)
    paragraph._p.append(element)
