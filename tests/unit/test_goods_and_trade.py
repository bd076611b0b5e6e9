"""What control lists and trade tables are read as."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.graph.computing import entity_layer
from kg.model.records import Record, Relation
from kg.resolution.clusters import Clusters
from loaders.formats import pdf
from loaders.source import source
from tests.readings import of_kind, reading, sample, write

HS_HEAD = "section,hscode,description,parent,level\n"


@pytest.mark.parametrize(
    ("chemical", "number", "paragraph"),
    [
        ("sodium fluoride", "7681-49-4", "1C350.d.46"),
        ("hydrogen fluoride", "7664-39-3", "1C350.d.15"),
        ("diisopropylamine", "108-18-9", "1C350.d.8"),
        ("sodium cyanide", "143-33-9", "1C350.d.45"),
        ("diethylamine", "109-89-7", "1C350.d.3"),
        ("potassium fluoride", "7789-23-3", "1C350.d.42"),
    ],
)
def test_the_six_chemicals_of_the_deck_resolve_to_1c350(chemical: str, number: str, paragraph: str) -> None:
    statements = sample("us_ccl")
    records = [s for s in statements if isinstance(s, Record)]
    relations = [s for s in statements if isinstance(s, Relation)]
    layer = entity_layer(records, relations, Clusters({r.id: r for r in records}))
    item = next(node for node in layer.nodes if node.id == f"item:{chemical}")
    assert item.properties["cas_number"] == [number]
    edge = next(edge for edge in layer.edges if edge.end == item.id)
    assert (edge.start, edge.properties["role"]) == ("controlentry:us ccl|1c350", paragraph)


def test_an_entry_that_says_what_it_does_not_control_covers_nothing_by_it() -> None:
    assert "944-22-9" not in {number for item in of_kind(sample("us_ccl"), "Item") for number in item.all("cas_number")}


def test_codes_of_two_countries_that_look_alike_stay_two_entries() -> None:
    ours, theirs = of_kind(sample("us_ccl"), "ControlEntry"), of_kind(sample("kr_annex_2_2"), "ControlEntry")
    lists = {str(record.first("list")) for record in (*ours, *theirs)}
    assert lists == {"US CCL", "KR Annex 2-2", "KR Annex 2"}


def test_the_rok_is_in_the_groups_a1_to_a5_and_no_membership_is_read_from_a1() -> None:
    record = next(r for r in of_kind(sample("us_country_groups"), "Country") if r.id.endswith("groups/kr"))
    assert record.all("control_group") == ["BIS A:1", "BIS A:2", "BIS A:3", "BIS A:4", "BIS A:5", "BIS B"]
    assert record.all("regime_membership") == ["MTCR", "AG", "NSG"]


def test_rows_that_split_a_total_are_left_out_and_counted() -> None:
    made, statements = reading("un_comtrade", source("un_comtrade").sample)
    flows = of_kind(statements, "TradeFlow")
    annual = [f for f in flows if f.first("reporter") == "jp" and f.first("window") == "2018"]
    assert [f.first("weight_kg") for f in annual] == [1000.0]
    assert made.notes == {
        "rows left out because customsCode is not C00": "1",
        "rows left out because motCode is not 0": "1",
    }


def test_an_answer_that_holds_less_than_it_counts_is_said(tmp_path: Path) -> None:
    answer = json.loads((source("un_comtrade").sample / "answer.json").read_text("utf-8"))
    path = write(tmp_path, "answer.json", json.dumps(answer | {"data": answer["data"][:2]}))
    made, _ = reading("un_comtrade", path)
    assert [problem.found for problem in made.problems] == ["2 rows, but count says 5"]


def test_a_code_that_a_spreadsheet_made_a_number_is_refused(tmp_path: Path) -> None:
    text = (source("national_trade_table").sample / "hydrogen_fluoride.csv").read_text("utf-8")
    made, statements = reading("national_trade_table", write(tmp_path, "t.csv", text.replace("2811.11-000", "2.8E+08")))
    assert statements == []
    assert all("is no commodity code" in problem.found for problem in made.problems)


def test_tonnes_become_kilograms_and_yen_no_dollars() -> None:
    flow = of_kind(sample("national_trade_table"), "TradeFlow")[0]
    assert (flow.first("weight_kg"), flow.first("value"), flow.first("currency")) == (25306000.0, 4.1e9, "JPY")
    assert flow.first("value_usd") is None


def test_the_total_row_of_the_hs_table_is_reported_and_costs_no_code(tmp_path: Path) -> None:
    text = HS_HEAD + "VI,28,Inorganic chemicals,TOTAL,2\nTOTAL,TOTAL,Total of all commodities,TOTAL,5\nVI,2811,x,28,4\n"
    made, statements = reading("wco_hs", write(tmp_path, "hs.csv", text))
    assert [r.first("code") for r in of_kind(statements, "Commodity")] == ["28", "2811"]
    assert [problem.where for problem in made.problems] == ["hs.csv:3"]


def test_an_item_over_a_page_break_is_one_item(tmp_path: Path) -> None:
    head = "page,번호,대상품목,상세사양,Description,별표 2의 관련 품목,HS code,수출 지역,HSK\n"
    rows = '220,1,조준기,,Theodolites,3A001.a.3,9015.20,"러시아,",8542.31-1000\n221,,,,,,,벨라 루스,\n'
    _, statements = reading("kr_annex_2_2", write(tmp_path, "a.csv", head + rows))
    item = of_kind(statements, "ControlEntry")[0]
    assert (item.first("code"), item.first("licence_requirement")) == ("1", "러시아,벨라루스")
    pair = [s for s in statements if isinstance(s, Relation) and s.start.endswith("annex-2/3A001.a.3")]
    assert [s.end for s in pair] == ["kr_annex_2_2:hsk/8542311000"]


def test_a_pdf_without_its_reader_or_without_content_is_a_named_error(tmp_path: Path) -> None:
    path = write(tmp_path, "annex.pdf", "no PDF")
    with pytest.raises(SourceError, match=r"pdfplumber|no readable PDF"):
        list(pdf.rows(path, ("번호",)))
