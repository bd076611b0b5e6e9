"""Pages are read as a person reads them: numbers, footnotes, columns, tables."""

from __future__ import annotations

import resource
from collections import Counter
from pathlib import Path

import pytest

from kg.reports import child, numbered
from kg.reports.blocks import Block
from kg.reports.document import Document
from kg.reports.joined_lines import joined
from tests.unit.reports.paper import Sheet, written

BODY = "The Panel has seen the papers of the ship and of her owner, which do not agree with each other"


def read(tmp_path: Path, *sheets: Sheet) -> Document:
    return child.read(written(tmp_path / "report.pdf", list(sheets)))


def test_reading_leaves_the_limits_of_the_process_alone(tmp_path):
    before = resource.getrlimit(resource.RLIMIT_CPU)
    read(tmp_path, Sheet().text(72, 700, f"1. {BODY}."))
    assert resource.getrlimit(resource.RLIMIT_CPU) == before


def headed(sheet: Sheet, page: int) -> Sheet:
    return sheet.text(480, 800, "S/2099/171", 9).text(500, 40, f"{page}/9", 8)


def test_a_footnote_stays_out_of_the_paragraph_that_calls_it(tmp_path):
    sheet = Sheet().text(72, 700, f"1. {BODY}").text(72, 687, "and were made later.").text(164, 691, "12", 5.8)
    sheet.text(200, 687, "It is not known by whom.").text(72, 100, "12", 5.5).text(84, 97, "See S/2098/1, para. 4.", 8)
    sheet.text(72, 668, f"2. {BODY}").text(72, 655, f"{BODY}.")
    first, second = read(tmp_path, sheet).paragraphs
    assert first.text.endswith("and were made later. It is not known by whom.")
    assert first.notes == ("12 See S/2098/1, para. 4.",)
    assert (second.number, second.notes) == ("2", ())


def test_a_paragraph_goes_on_over_the_page_and_headers_are_no_part_of_it(tmp_path):
    pages = [headed(Sheet(), number) for number in (1, 2, 3)]
    pages[0].text(72, 120, f"1. {BODY}")
    pages[1].text(72, 700, "and which nobody has explained.").text(72, 680, f"2. {BODY}.")
    pages[2].text(72, 700, f"3. {BODY}.")
    found = read(tmp_path, *pages)
    assert found.symbol == "S/2099/171"
    assert [one.number for one in found.paragraphs] == ["1", "2", "3"]
    assert found.paragraphs[0].text == f"{BODY} and which nobody has explained."
    assert (found.paragraphs[0].first_page, found.paragraphs[0].last_page) == (1, 2)


def test_two_columns_are_read_one_after_the_other(tmp_path):
    sheet = Sheet()
    for place in range(8):
        sheet.text(72, 700 - 12 * place, f"left {place} and words that fill the column", 9)
        sheet.text(310, 700 - 12 * place, f"right {place} and words that fill the column", 9)
    text = " ".join(one.text for one in read(tmp_path, sheet).paragraphs)
    assert text.index("left 7") < text.index("right 0")


@pytest.mark.parametrize("drawn", [True, False])
def test_rows_of_a_table_carry_the_headings_of_their_columns(tmp_path, drawn):
    sheet = Sheet().text(72, 700, f"1. {BODY}.")
    rows = [("Date", "Vessel", "Port"), ("5 May 2017", "An Ship", ""), ("6 May 2017", "Other Ship 7", "Busan")]
    for place, row in enumerate([*rows, ("7 May 2017", "Third Ship", "Yeosu")]):
        for column, cell in enumerate(row):
            sheet.text(76 + 120 * column, 655 - 16 * place, cell, 8)
    if drawn:
        sheet.box([72, 190, 310, 430], [668, 651, 635, 619, 603])
    _, first, second, third = read(tmp_path, sheet).paragraphs
    assert first.cells == (("Date", "5 May 2017"), ("Vessel", "An Ship"), ("Port", ""))
    assert second.key == "body/table 1/2"
    assert third.text == "7 May 2017 | Third Ship | Yeosu"


def lines(*texts: str) -> Document:
    assembly = numbered.assembled(Block("line", text, starts=True) for text in texts)
    return Document("0" * 64, "x", "text", "en", 0, paragraphs=tuple(assembly.finished()))


def test_a_year_at_the_beginning_of_a_line_opens_no_paragraph():
    found = lines("1. First.", "2. It lay there until the end of", "2017. In that year it left.")
    assert [one.number for one in found.paragraphs] == ["1", "2"]


def test_an_annex_begins_its_numbers_anew():
    blocks = [Block("line", "1. One."), Block("heading", "Annex II"), Block("line", "1. Other.", starts=True)]
    assembly = numbered.assembled(blocks)
    assert [one.key for one in assembly.finished()] == ["body/1", "Annex II/1"]


def test_items_stay_in_the_paragraph_that_announces_them():
    found = lines("1. States are asked to:", "(a) Inspect;", "(b) Report.", "2. Second.")
    assert found.paragraphs[0].text == "States are asked to:\n(a) Inspect;\n(b) Report."


def test_a_hyphen_at_the_end_of_a_line_goes_only_where_the_word_is_known_without():
    words = Counter({"transferred": 1})
    assert joined(["It was trans-", "ferred at Ningbo-", "Zhoushan"], words) == (
        "It was transferred at Ningbo-Zhoushan"
    )


def test_lines_set_apart_as_courts_have_them_are_one_paragraph(tmp_path):
    lines = [
        "           The tanker Blue Vale, which belongs to Vale Shipping, was",
        "seized at Busan in May 2018 with five hundred tons of the best",
        "coal aboard. It had sailed from Nampo in the month before that.",
        "           The master, whose name is not known to this court, had",
        "left the ship at Busan and was not found again.",
    ]
    path = tmp_path / "opinion.txt"
    path.write_text("\n\n".join(lines), "utf-8")
    read = child.read(path).paragraphs
    assert [one.text.split()[0:2] for one in read] == [["The", "tanker"], ["The", "master,"]]


def test_paragraphs_of_one_line_stay_apart(tmp_path):
    path = tmp_path / "list.txt"
    path.write_text(
        "\n\n".join(f"The tanker Blue Vale {n} left the port of Busan in May 2018." for n in range(4)), "utf-8"
    )
    assert len(child.read(path).paragraphs) == 4
