"""The picture of a report in a Word document, and text as its XML can hold it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from docx.shared import Emu

from kg.ui.i18n import Say
from kg.ui.report import raster
from kg.ui.report.parts import Drawing
from kg.ui.report.svg import svg

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shape import InlineShape

CONTROL = {code: None for code in (*range(32), 0xFFFE, 0xFFFF) if chr(code) not in "\t\n\r"}
"""Signs that XML cannot hold."""
OWN_SIZE = 72 / 96 / raster.SHARP
"""From the 72 dots an inch that are assumed of a picture to the 96 of a screen."""
HIGHEST = 20 * 360_000
"""20 cm in the units of a document: the picture stands on one page with its heading."""


def put(document: Document, part: Drawing, say: Say) -> None:
    """The picture as the HTML page has it, at its own size where that fits, or the reason why it is not there."""
    made = raster.png(plain(svg(part.picture, say, part.alt)))
    if made is None:
        document.add_paragraph(say("report.picture.no_font"))
        return
    shape = document.add_picture(BytesIO(made))
    _fit(shape, document)
    shape._inline.docPr.set("descr", plain(part.alt))  # for those who listen; no door of the library leads to it


def _fit(shape: InlineShape, document: Document) -> None:
    """Its own size, less where the page is narrower or lower: one that names no dots an inch comes in too large."""
    scale = min(OWN_SIZE, room(document) / shape.width, HIGHEST / shape.height)
    shape.width, shape.height = Emu(int(shape.width * scale)), Emu(int(shape.height * scale))


def room(document: Document) -> int:
    """Width between the margins of a page."""
    page = document.sections[0]
    return int(page.page_width or 0) - int(page.left_margin or 0) - int(page.right_margin or 0)


def plain(text: str) -> str:
    """The text without signs that XML cannot hold."""
    return text.translate(CONTROL)
