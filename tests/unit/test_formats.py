"""Readers of file formats: places, limits, and files that want to do harm."""

from __future__ import annotations

import gzip
import subprocess
import sys

import pytest

from kg.errors import RowError, SourceError
from loaders.formats import csv, lines, xml
from loaders.formats.element import Element

COLUMNS = ("number", "name")


def write(folder, content: bytes):
    path = folder / "list.file"
    path.write_bytes(content)
    return path


def entries(folder, content: bytes) -> list[Element]:
    return list(xml.elements(write(folder, content), "LIST"))


def test_a_line_is_a_row_with_its_place(tmp_path):
    rows = list(lines.rows(write(tmp_path, b'1,"A, ""B"""\r\n\r\n2,-0- \r\n\x1a'), COLUMNS, null="-0-"))
    assert [(row.locator, row.values) for row in rows] == [
        ("list.file:1", {"number": "1", "name": 'A, "B"'}),
        ("list.file:3", {"number": "2", "name": ""}),
    ]


def test_a_byte_order_mark_is_no_part_of_the_first_value(tmp_path):
    (row,) = lines.rows(write(tmp_path, b"\xef\xbb\xbf1,A\n"), COLUMNS)
    assert row.values["number"] == "1"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"1\r\n", "1 fields instead of 2"),
        (b"1,2,3\r\n", "3 fields instead of 2"),
        (b'1,"open\r\n', "not a CSV row: unexpected end of data"),
        (b'1,"a"b"\r\n', "not a CSV row: "),
        (b'1,"cut', "not a CSV row: unexpected end of data, and the file ends here"),
    ],
)
def test_a_broken_line_says_why_when_it_is_read_and_costs_no_other(tmp_path, line, message):
    end = b"3,C\r\n" if line.endswith(b"\n") else b""
    first, broken, *rest = lines.rows(write(tmp_path, b"0,Z\r\n" + line + end), COLUMNS)
    assert first.take("name") == "Z"
    with pytest.raises(RowError) as error:
        broken.take("name")
    assert str(error.value).startswith(f"list.file:2: {message}")
    assert [row.take("name") for row in rest] == (["C"] if end else [])


@pytest.mark.parametrize(
    ("content", "cut"),
    [(b"1,A\r\n\x1a", False), (b"1,A\n", False), (b"1,A\r\n", True), (b"1,A", True), (b"1,A\n\x1a", False)],
)
def test_a_file_without_its_end_mark_may_be_cut(tmp_path, content, cut):
    assert lines.cut_off(write(tmp_path, content)) is cut


def test_an_element_is_read_to_the_last_text(tmp_path):
    (entry,) = entries(tmp_path, b'<LIST><A><E id="7"><N>x\n  y</N><Q><V>1</V><V>2</V></Q><Q/></E></A></LIST>')
    assert (entry.tag, entry.take("N"), entry.take("M")) == ("E", "x y", "")
    assert entry.unread() == ["@id", "Q/V"]
    assert [value for q in entry.each("Q") for value in q.all("V")] == ["1", "2"]
    assert entry.take("@id") == "7"
    assert entry.unread() == []
    assert entry.published == "@id: 7\nN: x y\nQ/V: 1\nQ/V: 2"


def test_a_value_expected_once_may_not_stand_twice(tmp_path):
    (entry,) = entries(tmp_path, b"<LIST><A><E><N>x</N><N>y</N></E></A></LIST>")
    with pytest.raises(RowError, match="N stands 2 times"):
        entry.take("N")


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE LIST [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]><LIST><A><E><N>&j;</N></E></A></LIST>"
)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "list.file:1: it is an empty file"),
        (b"<LIST><A>\n<E><N>x</N>", "list.file:2: broken XML: Premature end of data in tag E line 2"),
        (b"<LIST><A>\n<E><N>a & b</N></E></A></LIST>", "list.file:2: broken XML: xmlParseEntityRef: no name"),
        (
            b'<?xml version="1.0" encoding="UTF-8"?>\n<LIST><A><E><N>\xe9</N></E></A></LIST>',
            "list.file:2: broken XML: ",
        ),
        (b'<?xml version="1.0" encoding="KOI-99"?><LIST/>', "list.file:1: broken XML: Unsupported encoding: KOI-99"),
        (BOMB, "list.file:1: a document type is declared"),
        (b'<!DOCTYPE LIST SYSTEM "file:///etc/passwd"><LIST/>', "list.file:1: a document type is declared"),
        (b"<html/>", "list.file:1: it is a web page"),
        (b"<a/>", "list.file:1: the root is a, not LIST"),
        (b"%PDF-1.7", "list.file:1: it is a PDF file"),
        (b'{"a": 1}', "list.file:1: it is JSON"),
        (b"<LIST>" + b"<A>" * 300 + b"</A>" * 300 + b"</LIST>", "list.file:1: broken XML: Excessive depth"),
    ],
)
def test_harmful_and_broken_xml_is_refused_with_its_line(tmp_path, content, message):
    with pytest.raises(SourceError) as error:
        entries(tmp_path, content)
    assert str(error.value).startswith(message), str(error.value)
    assert error.value.todo


def test_an_entry_that_is_never_closed_is_given_up(tmp_path):
    with pytest.raises(SourceError, match="more than 100,000 elements in one entry"):
        entries(tmp_path, b"<LIST><A><E>" + b"<N/>" * 100_001)


PEAK = """
import resource, sys
from pathlib import Path
from loaders.formats import xml
assert sum(len(entry.take("C")) for entry in xml.elements(Path(sys.argv[1]), "LIST"))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no resource module")
def test_a_large_xml_file_is_read_without_holding_it(tmp_path):
    def peak_mb(count: int) -> int:
        entry = b"<E><N>x</N><C>" + b"word " * 6_000 + b"</C></E>\n"
        path = write(tmp_path, b"<LIST><A>" + entry * count + b"</A></LIST>")
        return int(subprocess.run([sys.executable, "-c", PEAK, str(path)], capture_output=True, check=True).stdout)

    assert peak_mb(1_000) < peak_mb(10) + 8  # 30 MB against 0.3 MB


@pytest.mark.parametrize("endless", ["\0", "x", ",", "y,"])
def test_a_packed_line_without_end_is_given_up_before_it_fills_memory(tmp_path, endless):
    file = tmp_path / "list.csv.gz"
    with gzip.open(file, "wt", compresslevel=1) as packed:
        packed.write("number,name\n" + "1,A" * 20_000 + "\n")
        packed.write(endless * (csv.LINE_LIMIT + 1))
    with pytest.raises(SourceError) as raised:
        list(csv.rows(file))
    assert raised.value.where.endswith(":3") and raised.value.todo
