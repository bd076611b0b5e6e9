"""Workbooks: values as saved, and files that are refused before the reader opens them."""

from __future__ import annotations

import datetime
import zipfile

import openpyxl
import pytest

from kg.errors import SourceError
from kg.files import xlsx
from loaders.formats import tabular
from loaders.formats.rows import Row


@pytest.fixture
def book(tmp_path):
    def save(*lines, start=1):
        book = openpyxl.Workbook()
        for number, line in enumerate(lines, start=start):
            for column, value in enumerate(line, start=1):
                book.active.cell(number, column, value)
        book.save(tmp_path / "table.xlsx")
        return tmp_path / "table.xlsx"

    return save


def rows(path, sheet=None):
    """Rows under the header line, as the tables of the sources read them."""
    lines = (line for line in xlsx.cells(path, sheet) if any(line[1]))
    header = xlsx.headings(next(lines)[1])
    return (Row(path.name, number, dict(zip(header, cells, strict=False))) for number, cells in lines)


def test_rows_have_the_line_numbers_of_the_sheet_and_values_as_text(book):
    path = book(
        ["No", "Date", "Amount", "Sent"],
        [1, datetime.date(2017, 10, 11), 87.48, True],
        [],
        [2, datetime.datetime(2018, 5, 1, 9, 30), 15.0, None],
    )
    first, second = rows(path)
    assert (first.locator, second.locator) == ("table.xlsx:2", "table.xlsx:4")
    assert first.values == {"No": "1", "Date": "2017-10-11", "Amount": "87.48", "Sent": "TRUE"}
    assert second.values == {"No": "2", "Date": "2018-05-01 09:30:00", "Amount": "15", "Sent": ""}


def test_a_table_that_does_not_begin_in_the_first_line_keeps_its_line_numbers(book):
    assert [row.line for row in rows(book(["Item"], ["valve"], start=7))] == [8]


def test_formulas_are_never_evaluated(book):
    assert next(rows(book(["Sum", "Item"], ["=1+1", "valve"]))).values == {"Sum": "", "Item": "valve"}


def test_columns_without_a_name_and_repeated_names_stay_apart(book):
    path = book(["Note", None, "Note"], ["a", "b", "c"])
    assert next(rows(path)).values == {"Note": "a", "(column 2)": "b", "Note (2)": "c"}


def test_another_table_is_named_with_what_was_found(book):
    with pytest.raises(SourceError, match="columns missing: imo") as error:
        tabular.opened(book(["Name", "Flag"]), ("imo",))
    assert "found: Name, Flag" in str(error.value)


def test_an_unknown_sheet_is_answered_with_the_known_ones(book):
    with pytest.raises(SourceError, match="it has Sheet"):
        list(rows(book(["Name"]), sheet="2019"))


@pytest.mark.parametrize("start", [b"<html><table>", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b""])
def test_something_that_is_no_workbook_is_refused_with_its_first_bytes(tmp_path, start):
    path = tmp_path / "table.xlsx"
    path.write_bytes(start)
    with pytest.raises(SourceError, match="not an XLSX file: it begins with"):
        xlsx.sheets(path)


def test_a_zip_file_that_is_no_workbook_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "table.xlsx", "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(SourceError, match="not a readable workbook"):
        xlsx.sheets(tmp_path / "table.xlsx")


def test_a_zip_bomb_is_refused_by_its_ratio_before_it_is_opened(book):
    path = book(["Item"])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/zeros.bin", b"0" * 2 * xlsx.RATIO_FREE)
    with pytest.raises(SourceError, match="times its size, the limit is 200"):
        xlsx.sheets(path)


def test_a_workbook_over_the_size_limit_is_refused(book):
    with pytest.raises(SourceError, match="the limit is 1,000"):
        xlsx.opened(book(["Item"]), size=1000)


def test_two_far_corners_are_refused_because_the_reader_would_end_the_process(tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = "Item", "valve"
    book.save(tmp_path / "far.xlsx")
    with pytest.raises(SourceError, match="span 17,179,869,184 places"):
        xlsx.sheets(tmp_path / "far.xlsx")


def test_a_damaged_part_is_refused(book, tmp_path):
    raw = bytearray(book(*[[f"value {n}"] for n in range(2000)]).read_bytes())
    with zipfile.ZipFile(tmp_path / "table.xlsx") as archive:
        part = archive.getinfo("xl/worksheets/sheet1.xml")
    raw[part.header_offset + 200] ^= 0xFF
    (tmp_path / "damaged.xlsx").write_bytes(raw)
    with pytest.raises(SourceError, match=r"is damaged|cannot be unpacked"):
        xlsx.sheets(tmp_path / "damaged.xlsx")


SHEET = "xl/worksheets/sheet1.xml"
PARTS = {
    "an entity in a sheet": (SHEET, lambda xml: xml.replace(b"<t>", b"<t>&x;", 1)),
    "a declared entity": (
        SHEET,
        lambda xml: b'<!DOCTYPE w [<!ENTITY x "y">]>' + xml.replace(b"<t>", b"<t>&x;", 1),
    ),
    "a sheet cut off": (SHEET, lambda xml: xml[: len(xml) // 2]),
    "tags that cross": (SHEET, lambda xml: xml.replace(b"</row>", b"</sheetData>", 1)),
    "no workbook inside": ("xl/workbook.xml", lambda xml: b"&x;"),
}


def with_part(path, part, change):
    """The workbook with one of its parts changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert change(parts[part]) != parts[part]
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, change(content) if name == part else content)
    return path


@pytest.mark.parametrize("name", PARTS)
def test_xml_that_cannot_be_read_is_refused_or_read_and_never_a_trace(book, name):
    path = with_part(book(["Item", "Country"], ["valve", 1]), *PARTS[name])
    try:
        assert list(rows(path)) is not None
    except SourceError as error:
        assert "not a readable workbook" in error.found and error.where.startswith("table.xlsx")
    else:
        assert name not in ("an entity in a sheet", "a declared entity")


def test_columns_of_a_table_with_very_many_are_named_up_to_twenty(book):
    with pytest.raises(SourceError) as error:
        tabular.opened(book([f"column {n}" for n in range(1000)]), ("imo",))
    assert error.value.todo.endswith("column 19 … and 980 more") and len(str(error.value)) < 500
