"""The language of a Word document: its tag, which a reading program and the choice of letters go by, and its fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.document import Document

EASTERN = {"en": "ko-KR", "ko": "ko-KR", "ja": "ja-JP"}
"""Of letters of the East: the same Chinese one is drawn otherwise in Korean and in Japanese."""
WESTERN = "en-GB"
"""Of letters of the West in every report: names and quotations. Marked as Korean, LibreOffice breaks them anywhere."""
FONTS = {"en": "Calibri", "ko": "Malgun Gothic", "ja": "Yu Gothic"}
STYLES = ("Normal", "Title", "Heading 1")


def spoken(document: Document, locale: str) -> None:
    """Make all that will be written in the document text of this language."""
    document.core_properties.language = locale
    _tagged(document, WESTERN, EASTERN[locale])
    for name in STYLES:
        _font(document, name, FONTS[locale])
    if locale == "ko":
        _close_together(document)


def _tagged(document: Document, west: str, east: str) -> None:
    tag = next(document.styles.element.iter(qn("w:lang")))
    tag.set(qn("w:val"), west)
    tag.set(qn("w:eastAsia"), east)


def _font(document: Document, style: str, name: str) -> None:
    """The reader's font for letters of both kinds: Word asks for the eastern one by itself."""
    told = document.styles[style].element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("ascii", "hAnsi", "eastAsia"):
        told.set(qn(f"w:{kind}"), name)
        told.attrib.pop(qn(f"w:{kind}Theme"), None)  # a theme would go before the name


def _close_together(document: Document) -> None:
    """Korean has its own blanks: Word would set more between letters and numbers, `2017 년`."""
    usual = document.styles["Normal"].element.get_or_add_pPr()
    for place, name in enumerate(("w:autoSpaceDE", "w:autoSpaceDN")):
        off = OxmlElement(name)
        off.set(qn("w:val"), "0")
        usual.insert(place, off)
