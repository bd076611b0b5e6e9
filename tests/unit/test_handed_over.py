"""What is handed over: a workbook in which nothing computes, a selection for other tools, a path as a report."""

from __future__ import annotations

import io

import openpyxl
import pytest

from kg.answers import sheet
from kg.answers.connections import Ways
from kg.answers.findings import Hop, Node
from kg.export.formats import FORMATS
from kg.export.reading import Selection
from kg.store import Store
from kg.ui.i18n import LOCALES, words
from kg.ui.pages.paths import model
from kg.ui.report import html, of_path
from kg.ui.report.editions import Edition


def test_numbers_stay_numbers_and_nothing_in_a_workbook_computes():
    made = sheet.workbook(["name", "=sum"], [["=1+1", 3], ["@cmd|x", 2.5], [None, True], [["a", "b"], ""]])
    page = openpyxl.load_workbook(io.BytesIO(made)).active
    cells = [[cell.value for cell in row] for row in page.iter_rows()]
    assert cells == [["name", "=sum"], ["'=1+1", 3], ["'@cmd|x", 2.5], [None, "True"], ["a; b", None]]
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row[:1])
    assert page.auto_filter.ref == "A1:B5" and page.freeze_panes == "A2"


def test_a_sheet_bears_the_name_of_its_table():
    for name, called in (("cases", "cases"), ("run-[1]/2", "run- 1  2"), ("", "Sheet1"), ("a" * 40, "a" * 31)):
        book = openpyxl.load_workbook(io.BytesIO(sheet.workbook(["a"], [["b"]], name)))
        assert book.sheetnames == [called]


def test_a_column_of_letters_that_are_twice_as_wide_is_twice_as_wide():
    page = openpyxl.load_workbook(io.BytesIO(sheet.workbook(["a", "b"], [["가나다라마바사", "abcdefg"]]))).active
    assert page.column_dimensions["A"].width - page.column_dimensions["B"].width == pytest.approx(7, abs=0.5)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_report_of_a_path_tells_every_step_with_its_day_and_how_surely(locale):
    say = words(locale)
    a, b, c = (Node(id, "Company", f"{id.upper()} <i>") for id in "abc")
    ways = ((Hop(a, "OWNS", b, since="2017"), Hop(b, "LINKED_TO", c, modality="alleged")),)
    found = Ways(a, c, ("holding",), "2026-01-01", ways, 3)
    page = html.html(of_path.report(found, model.picture(found), say, [Edition("s", "list", "2026")]))
    assert "<i>" not in page and "2017" in page and say("modality.alleged") in page and say("date.none") in page


def test_a_selection_holds_the_things_and_only_what_is_between_them(store: Store, tmp_path):
    store.write(
        "CREATE (a:Thing:Party:Company {id: 'a', schema: 'Company', caption: 'A', records: ['r:1']}), "
        "(b:Thing:Party:Vessel {id: 'b', schema: 'Vessel', caption: 'B', records: ['r:2']}), "
        "(c:Thing:Party:Vessel {id: 'c', schema: 'Vessel', caption: 'C', records: ['r:3']}), "
        "(a)-[:OWNS {id: 'e', modality: 'alleged'}]->(b), (a)-[:OWNS {id: 'f'}]->(c)"
    )
    few = Selection(store, frozenset("ab"))
    assert few.few and [row["id"] for row in few.nodes()] == ["a", "b"]
    assert [(row["start"], row["type"], row["end"]) for row in few.edges()] == [("a", "OWNS", "b")]
    assert FORMATS["graphml"](few, tmp_path / "x.graphml") == {"nodes": 2, "edges": 1}
    text = (tmp_path / "x.graphml").read_text("utf-8")
    assert "alleged" in text and ">C<" not in text
