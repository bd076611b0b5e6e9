"""Tables of strangers: any encoding, broken quotes, traps; read in a process of its own, never evaluated."""

from __future__ import annotations

import datetime
import zipfile

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings

from kg.batch.columns import chosen
from kg.batch.table_file import table
from kg.errors import SourceError
from kg.files import delimited, encodings
from tests.damage import damaged

SAMPLE = '이름,국가\r\n김영철,북한\r\n"Lee, Ltd",kr\r\n'


def read(path, **options):
    with table(path, options.pop("columns", {}), **options) as found:
        return found, [line for line in found.lines if line[0] > found.header.last]


@pytest.mark.parametrize(
    ("encoding", "text", "row"),
    [
        ("utf-8", "Name,Country\nMüller,CH\n", ["Müller", "CH"]),
        ("utf-8-sig", "이름,국가\n김영철,북한\n", ["김영철", "북한"]),
        ("utf-16", "이름\t국가\n김영철\t북한\n", ["김영철", "북한"]),
        ("cp949", "이름,국가\n김영철,북한\n", ["김영철", "북한"]),
        ("cp932", "氏名;国籍\n金正恩;北朝鮮\n", ["金正恩", "北朝鮮"]),
        ("gb18030", "姓名,国家\n金英哲,朝鲜\n", ["金英哲", "朝鲜"]),
        ("big5hkscs", "姓名,國家\n金英哲,北韓\n", ["金英哲", "北韓"]),
        ("cp1252", "Name;Country\nMüller Söhne;CH\n", ["Müller Söhne", "CH"]),
    ],
)
def test_encoding_and_separator_are_found(tmp_path, encoding, text, row):
    path = tmp_path / "t.csv"
    path.write_bytes(text.encode(encoding))
    found, lines = read(path)
    assert [cells for _, cells in lines] == [row]
    assert found.encoding == encoding


def test_a_quote_that_is_never_closed_costs_no_other_row(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('Name,Country\nA Ltd,kr\n"B Ltd,kr\nC Ltd,kr\n"D\nLtd",kr\nE "x" Ltd,kr\n', "utf-8")
    assert read(path)[1] == [
        (2, ["A Ltd", "kr"]), (3, ['"B Ltd', "kr"]), (4, ["C Ltd", "kr"]),
        (5, ["D\nLtd", "kr"]), (7, ['E "x" Ltd', "kr"]),
    ]  # fmt: skip


@pytest.fixture
def workbook(tmp_path):
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Notes").write(0, 0, "made by hand")
        sheet = book.add_worksheet("People")
        sheet.merge_range(0, 0, 1, 0, "이름")
        sheet.merge_range(0, 1, 0, 2, "Details")
        sheet.write_row(1, 1, ["국가", "생년월일"])
        sheet.write_row(2, 0, ["김영철", "북한"])
        sheet.write_datetime(2, 2, datetime.datetime(1946, 1, 2), book.add_format({"num_format": "yyyy-mm-dd"}))
        sheet.write_formula(3, 0, '=HYPERLINK("http://example.org")', None, "Lee")
    return path


def test_a_workbook_is_read_under_its_merged_heading_as_it_is_stored(workbook):
    found, lines = read(workbook)
    assert (found.sheet, found.left_out, found.header.last) == ("People", ("Notes",), 2)
    assert {c.heading: c.field for c in found.header.columns} == {
        "이름": "name", "국가": "country", "생년월일": "birth_date",
    }  # fmt: skip
    assert lines == [(3, ["김영철", "북한", datetime.datetime(1946, 1, 2)]), (4, ["Lee", "", ""])]


def test_a_sheet_can_be_named_and_one_that_is_not_there_is_told(workbook):
    with pytest.raises(SourceError, match="no sheet 'X'"):
        read(workbook, sheet="X")
    with pytest.raises(SourceError, match="no column says who is asked for"):
        read(workbook, sheet="Notes")
    assert read(workbook, sheet="People", columns=chosen(["국가="]))[0].header.columns[1].field == ""


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 100_000_000)
    with pytest.raises(SourceError, match="times its size"):
        read(path)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "nothing in it"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, "an old or encrypted workbook"),
        (b"PK\x03\x04nothing", "not an XLSX file|cannot be unpacked"),
        (b"\x7fELF\xff\xfe\x81\x00\xff" * 20, "the encoding is none of"),
        (b"a,b\n1,2\n", "no column says who is asked for"),
    ],
)
def test_what_is_no_table_is_one_error(tmp_path, content, found):
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    with pytest.raises(SourceError, match=found):
        read(path)


def test_a_reader_that_dies_is_an_error_of_the_file(tmp_path, monkeypatch):
    path = tmp_path / "t.csv"
    path.write_text("Name\nA\n", "utf-8")
    monkeypatch.setattr("sys.executable", "/bin/false")
    with pytest.raises(SourceError, match="reading it ended with exit code 1"):
        read(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damaged(SAMPLE.encode("cp949")))
def test_a_damaged_csv_gives_lines_or_one_error(tmp_path, content):
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    try:
        lines = list(delimited.lines(path, encodings.form(path)))
    except SourceError:
        return
    assert all(isinstance(cell, str) for _, cells in lines for cell in cells)
