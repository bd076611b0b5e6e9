"""Tables of a report in a Word document: no word is broken while there is room, and the head comes again."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from kg.ui.i18n import LOCALES
from kg.ui.report import column_widths, html, word
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
    shares = column_widths.shares([("a", "b"), ("2017-10-19", "https://example.org/" + "x" * 200)])
    assert sum(shares) == pytest.approx(1) and shares[0] * column_widths.LINE >= 10


def test_a_page_has_the_same_widths_and_no_day_is_broken_in_either() -> None:
    rows = [{"day": "2017-10-11/2017-10-15", "address": "https://example.org/2017-10-11"}]
    made = Report("r", "Title", "Kind", "", ("Seen 2017-10 there.",), (Table.of("Table", rows),), "s", False, (), "ko")
    page, document = html.html(made), Document(io.BytesIO(word.content(made)))
    assert page.count("<col ") == 2 and page.count('<span class="day">') == 3
    assert '<span class="day">2017-10-11</span> – <span class="day">2017-10-15</span>' in page
    assert document.tables[0].rows[1].cells[0].text == "2017-10-11 – 2017-10-15"
    assert len(list(document.element.iter(qn("w:noBreakHyphen")))) == 5


@pytest.mark.parametrize(("locale", "tag"), [("en", "ko-KR"), ("ko", "ko-KR"), ("ja", "ja-JP")])
def test_letters_of_the_east_are_tagged_with_the_language_of_the_report(locale: str, tag: str) -> None:
    made = Document(io.BytesIO(word.content(Report("r", "T", "K", "", (), (), "s", False, (), locale))))
    (told,) = {one.get(qn("w:eastAsia")) for one in made.styles.element.iter(qn("w:lang"))}
    assert told == tag and made.core_properties.language == locale


def test_many_columns_share_one_line() -> None:
    assert sum(column_widths.shares([("w" * 30,) * 12] * 2)) == pytest.approx(1)
    assert column_widths.shares([("", "")]) == [0.5, 0.5]
