"""Tables of a report in a Word document: no word is broken while there is room, and the head comes again."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from kg.ui.i18n import LOCALES
from kg.ui.report import word, word_table
from kg.ui.report.parts import Report, Table

ROWS = [
    {"사법": "단정", "day": "2017-10-19", "text": "What the source says of it in one sentence. " * 4, "none": ""}
] * 3


@pytest.mark.parametrize("locale", LOCALES)
def test_columns_are_as_wide_as_what_they_hold_and_the_head_comes_again(locale: str) -> None:
    made = Report("r", "Title", "Kind", "", (), (Table.of("Table", ROWS),), "stamp", False, ("foot",), locale)
    (table,) = Document(io.BytesIO(word.content(made))).tables
    modality, day, text = (column.width for column in table.columns)
    assert modality < day < text and [cell.text for cell in table.rows[1].cells][:2] == ["단정", "2017-10-19"]
    assert [len(row._tr.findall(f".//{qn('w:tblHeader')}")) for row in table.rows] == [1, 0, 0, 0]


def test_a_short_word_is_whole_and_a_long_one_leaves_room_for_others() -> None:
    shares = word_table.shares([("a", "b"), ("2017-10-19", "https://example.org/" + "x" * 200)])
    assert sum(shares) == pytest.approx(1) and shares[0] * word_table.LINE >= 10


def test_many_columns_share_one_line() -> None:
    assert sum(word_table.shares([("w" * 30,) * 12] * 2)) == pytest.approx(1)
    assert word_table.shares([("", "")]) == [0.5, 0.5]
