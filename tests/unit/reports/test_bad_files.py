"""A file that is hostile, locked, damaged or something else is a named error; nothing is kept of it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.home.places import Home
from kg.reports import opened
from tests.unit.reports.paper import Sheet, bomb, raw, written

PAGES = b"<</Type/Catalog/Pages 2 0 R>>"


def truncated(path: Path) -> None:
    written(path, [Sheet().text(72, 700, "1. It was cut off.")])
    path.write_bytes(path.read_bytes()[:150])


def without_pages(path: Path) -> None:
    raw(path, [PAGES, b"<</Type/Pages/Kids[]/Count 0>>"])


def looping(path: Path) -> None:
    raw(path, [PAGES, b"<</Type/Pages/Kids[2 0 R]/Count 1>>"])


def many_pages(path: Path) -> None:
    kids = b" ".join(b"3 0 R" for _ in range(6_000))
    pages = b"<</Type/Pages/Kids[%s]/Count 6000>>" % kids
    raw(path, [PAGES, pages, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"])


def locked(path: Path) -> None:
    """An encryption dictionary whose user password nobody gave."""
    parts = [
        PAGES,
        b"<</Type/Pages/Kids[]/Count 0>>",
        b"<</Filter/Standard/V 1/R 2/P -4/O(%s)/U(%s)>>" % (b"x" * 32, b"y" * 32),
    ]
    raw(path, parts)
    path.write_bytes(path.read_bytes().replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt 3 0 R/ID[(a)(a)]"))


def flate_bomb(path: Path) -> None:
    bomb(path, 1_300)


def large(path: Path) -> None:
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(3 << 30)


def zip_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (300 << 20))


def broken_zip(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" + b"\0" * 200)


def other_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "no report")


def entities(path: Path) -> None:
    xml = '<!DOCTYPE a [<!ENTITY x "y">]><sec xmlns:hp="h"><hp:p><hp:run><hp:t>&x;</hp:t></hp:run></hp:p></sec>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Contents/section0.xml", xml)


def old_office(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2_000)


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def noise(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40)


def blank_page(path: Path) -> None:
    written(path, [Sheet()])


def empty_html(path: Path) -> None:
    path.write_text("<html><body><script>x</script></body></html>", "utf-8")


BAD: dict[Callable[[Path], None], str] = {
    truncated: "no readable PDF", without_pages: "without a page|no readable PDF",
    looping: "page|no readable PDF|no text", many_pages: "6,000 pages", locked: "password|no readable PDF",
    flate_bomb: "memory|processor time|reading", large: "a file of 3,072 MB", zip_bomb: "unpacks to",
    broken_zip: "damaged archive", other_zip: "neither DOCX nor HWPX", entities: "declares entities",
    old_office: "no readable HWP", nothing: "empty file", noise: "neither a document nor text",
    blank_page: "no text", empty_html: "no text",
}  # fmt: skip


@pytest.mark.parametrize(("make", "found"), BAD.items(), ids=lambda one: getattr(one, "__name__", ""))
def test_a_bad_file_is_a_named_error_with_a_next_step(tmp_path, make, found):
    path = tmp_path / "report.pdf"
    make(path)
    with pytest.raises(SourceError, match=found) as told:
        opened.read(path, tmp_path / "home")
    assert told.value.todo
    assert not Home(tmp_path / "home").reports.exists(), "something was kept of it"


def test_a_page_named_pdf_is_read_as_what_it_is(tmp_path):
    path = tmp_path / "report.pdf"
    path.write_text("<html><body><ol><li>The ship left.</li></ol><p>Later.</p></body></html>", "utf-8")
    found = opened.read(path, tmp_path / "home")
    assert (found.form, [one.text for one in found.paragraphs]) == ("html", ["The ship left.", "Later."])
    assert found.paragraphs[0].number == "1"


def test_rows_of_a_page_and_of_a_hangul_document_carry_their_headings(tmp_path):
    page = tmp_path / "release.html"
    page.write_text(
        "<table><tr><th>품목</th><th>수출국</th></tr><tr><td>불화수소</td><td>베트남</td></tr></table>", "utf-8"
    )
    cell = "<hp:tc><hp:subList><hp:p><hp:run><hp:t>{}</hp:t></hp:run></hp:p></hp:subList></hp:tc>"
    rows = "".join(
        f"<hp:tr>{cell.format(a)}{cell.format(b)}</hp:tr>" for a, b in (("품목", "수출국"), ("불화수소", "베트남"))
    )
    xml = f'<sec xmlns:hp="h"><hp:p><hp:run><hp:tbl>{rows}</hp:tbl></hp:run></hp:p></sec>'
    with zipfile.ZipFile(tmp_path / "release.hwpx", "w") as archive:
        archive.writestr("Contents/section0.xml", xml)
    for name in ("release.html", "release.hwpx"):
        (row,) = opened.read(tmp_path / name, tmp_path / "home").paragraphs
        assert row.cells == (("품목", "불화수소"), ("수출국", "베트남"))


def test_a_word_document_keeps_the_order_of_paragraphs_and_tables(tmp_path):
    import docx

    document = docx.Document()
    document.add_paragraph("Before.")
    table = document.add_table(rows=2, cols=2)
    for row, texts in zip(table.rows, (("Vessel", "IMO number"), ("Blue Vale", "9074729")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph("Behind.")
    document.save(str(tmp_path / "report.docx"))
    texts = [one.text for one in opened.read(tmp_path / "report.docx", tmp_path / "home").paragraphs]
    assert texts == ["Before.", "Blue Vale | 9074729", "Behind."]
