"""The picture of a report in a Word document: as on the page where this machine has the letters, else missed aloud."""

from __future__ import annotations

import io

import pytest
from docx import Document
from PIL import Image

from kg.ui.i18n import LOCALES, words
from kg.ui.picture import PaneEdge, PaneNode, Picture
from kg.ui.report import raster, word
from kg.ui.report.parts import Drawing, Report

WIDE = 24


def report(locale: str, caption: str = "Alpha", nodes: int = 2) -> Report:
    things = tuple(PaneNode(f"n{n}", f"{caption} {n}", "Company", focus=n == 0) for n in range(nodes))
    edges = tuple(PaneEdge(f"e{n}", "n0", f"n{n}", "OWNS", since="2017") for n in range(1, nodes))
    drawn = Drawing.of("Picture", Picture(things, edges), words(locale), ())
    return Report("r", "Title", "Kind", "", (), (drawn,), "stamp", False, (), locale)


@pytest.fixture
def fonts(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether this machine draws letters: it does unless a test asks for another one."""
    there: bool = getattr(request, "param", True)
    monkeypatch.setattr(raster, "_drawable", lambda letter: there)
    return there


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("fonts", [True, False], indirect=True)
def test_the_document_has_the_picture_or_says_why_not_and_the_sentences_in_both(fonts: bool, locale: str) -> None:
    made = report(locale)
    document = Document(io.BytesIO(word.content(made)))
    said = [paragraph.text for paragraph in document.paragraphs]
    assert len(document.inline_shapes) == int(fonts)
    assert (words(locale)("report.picture.no_font") in said) is not fonts
    assert [f"1. {line}" for line in made.parts[0].sentences] == [line for line in said if line.startswith("1. ")]


@pytest.mark.usefixtures("fonts")
def test_a_picture_is_told_to_those_who_listen_and_is_never_wider_than_the_page() -> None:
    made = report("en", nodes=WIDE)
    document = Document(io.BytesIO(word.content(made)))
    (shape,), page = document.inline_shapes, document.sections[0]
    assert shape._inline.docPr.get("descr") == made.parts[0].alt
    assert shape.width <= page.page_width - page.left_margin - page.right_margin and shape.height < page.page_height


@pytest.mark.usefixtures("fonts")
def test_a_small_picture_keeps_the_size_of_the_screen() -> None:
    document = Document(io.BytesIO(word.content(report("en"))))
    drawn = Image.open(io.BytesIO(document.part.package.image_parts._image_parts[0].blob))
    assert document.inline_shapes[0].width.inches == pytest.approx(drawn.width / raster.SHARP / 96, abs=0.01)


def test_signs_that_xml_cannot_hold_do_not_lose_the_report() -> None:
    assert word.content(report("en", "A\x00\uffff<b>&"))


def test_what_no_font_has_is_found_out() -> None:
    assert not raster._drawable(raster.NO_LETTER) and not raster._drawable(" ")
