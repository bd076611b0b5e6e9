"""Trade statistics as they come: codes only, zeros for blanks, lost leading zeros, errors of sheets, older files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.model.records import Record
from loaders.source import Reading, source

ROW: dict[str, Any] = {
    "typeCode": "C", "freqCode": "A", "refPeriodId": 20180101, "refYear": 2018, "refMonth": 52, "period": "2018",
    "reporterCode": 392, "reporterISO": "JPN", "reporterDesc": "Japan", "flowCode": "X", "flowDesc": "Export",
    "partnerCode": 410, "partnerISO": "KOR", "partnerDesc": "Rep. of Korea", "partner2Code": 0, "partner2ISO": "W00",
    "partner2Desc": "World", "classificationCode": "H5", "classificationSearchCode": "HS",
    "isOriginalClassification": True, "cmdCode": "281111", "cmdDesc": "Hydrogen fluoride", "aggrLevel": 6,
    "isLeaf": True, "customsCode": "C00", "customsDesc": "TOTAL CPC", "mosCode": "0", "motCode": 0,
    "motDesc": "TOTAL MOT", "qtyUnitCode": 8, "qtyUnitAbbr": "kg", "qty": 1000.0, "isQtyEstimated": False,
    "altQtyUnitCode": -1, "altQtyUnitAbbr": "N/A", "altQty": None, "isAltQtyEstimated": False, "netWgt": 1000.0,
    "isNetWgtEstimated": False, "grossWgt": None, "isGrossWgtEstimated": False, "cifvalue": None, "fobvalue": 2000.0,
    "primaryValue": 2000.0, "legacyEstimationFlag": 0, "isReported": True, "isAggregate": False,
}  # fmt: skip
BARE: dict[str, Any] = {
    **dict.fromkeys(("reporterISO", "reporterDesc", "flowDesc", "partnerISO", "partnerDesc", "partner2ISO", "cmdDesc")),
    **dict.fromkeys(("partner2Desc", "customsDesc", "motDesc", "qtyUnitAbbr", "altQtyUnitAbbr")),
}


def answer(folder: Path, *changes: dict[str, Any]) -> tuple[list[Record], Reading]:
    data = [ROW | one for one in changes]
    path = folder / "answer.json"
    path.write_text(json.dumps({"elapsedTime": "0", "count": len(data), "data": data, "error": ""}), "utf-8")
    return flows("un_comtrade", path)


def flows(name: str, path: Path) -> tuple[list[Record], Reading]:
    reading = Reading(source(name), path)
    return [s for s in reading.statements() if isinstance(s, Record) and s.schema == "TradeFlow"], reading


@pytest.mark.parametrize(
    ("reporter", "partner", "who"),
    [
        (392, 410, "jp kr"),
        (842, 408, "us kp"),
        (8, 36, "al au"),
        (251, 757, "fr ch"),
        (699, 4, "in af"),
        (156, 344, "cn hk"),
    ],
)
def test_an_answer_without_descriptions_is_read_by_its_codes(
    tmp_path: Path, reporter: int, partner: int, who: str
) -> None:
    (flow,), reading = answer(tmp_path, BARE | {"reporterCode": reporter, "partnerCode": partner})
    assert f"{flow.first('reporter')} {flow.first('partner')}" == who
    assert (flow.first("quantity_unit"), reading.problems) == ("kg", [])


@pytest.mark.parametrize(
    ("code", "area"), [(0, "World"), (490, "Other Asia, nes"), (899, "Areas, nes"), (492, "Europe EU, nes")]
)
def test_an_area_that_is_no_country_stays_an_area(tmp_path: Path, code: int, area: str) -> None:
    (flow,), _ = answer(tmp_path, BARE | {"partnerCode": code})
    assert (flow.first("partner"), flow.first("partner_area")) == (None, area)


@pytest.mark.parametrize("code", [810, 97, 492])
def test_a_reporter_that_is_no_country_of_today_is_told(tmp_path: Path, code: int) -> None:
    made, reading = answer(tmp_path, BARE | {"reporterCode": code})
    assert made == [] and "is no country of today" in reading.problems[0].found


@pytest.mark.parametrize(
    ("change", "unknown"),
    [
        ({"netWgt": 0.0}, {"weight_kg"}),
        ({"netWgt": 0, "qty": 0, "qtyUnitCode": -1, "qtyUnitAbbr": "N/A"}, {"weight_kg", "quantity", "quantity_unit"}),
        ({"grossWgt": 0.0}, {"gross_weight_kg"}),
        ({"primaryValue": 0, "fobvalue": 0}, {"value_usd", "fob_usd", "value"}),
    ],
)
def test_a_zero_beside_other_figures_is_not_known(tmp_path: Path, change: dict[str, Any], unknown: set[str]) -> None:
    (flow,), _ = answer(tmp_path, change)
    assert not unknown & flow.properties.keys()
    assert any("published as 0" in note for note in flow.all("note"))


def test_where_all_is_zero_nothing_was_traded(tmp_path: Path) -> None:
    (flow,), _ = answer(tmp_path, {"netWgt": 0, "qty": 0, "primaryValue": 0, "fobvalue": None})
    assert (flow.first("weight_kg"), flow.first("value_usd"), flow.all("note")) == (0.0, 0.0, [])


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"cmdCode": 10121}, "010121"),
        ({"cmdCode": "1012", "aggrLevel": 5}, "01012"),
        ({"cmdCode": 1, "aggrLevel": 2}, "01"),
        ({"cmdCode": "11", "aggrLevel": 4, "classificationCode": "S4"}, "0011"),
        ({"cmdCode": "TOTAL", "aggrLevel": 0}, "TOTAL"),
    ],
)
def test_leading_zeros_are_given_back_where_the_level_tells(tmp_path: Path, change: dict[str, Any], code: str) -> None:
    (flow,), _ = answer(tmp_path, change)
    assert flow.first("code") == code
    assert any("leading zeros given back" in note for note in flow.all("note")) == (code != str(change["cmdCode"]))


def test_an_odd_code_without_a_level_is_told(tmp_path: Path) -> None:
    (flow,), reading = answer(tmp_path, {"cmdCode": 10121, "aggrLevel": None})
    assert flow.first("code") == "10121"
    assert [p.found for p in reading.problems] == ["cmdCode '10121' has 5 digits: a leading zero may be lost"]


def test_a_code_with_and_without_its_zero_is_one_flow(tmp_path: Path) -> None:
    made, reading = answer(tmp_path, {"cmdCode": 10121}, {"cmdCode": "010121", "primaryValue": 1.0})
    assert len(made) == 1 and "is there with other figures" in reading.problems[0].found


@pytest.mark.parametrize(
    ("code", "direction", "purpose"),
    [("MIP", "import", "processing"), ("XIP", "export", "processing"), ("MOP", "import", "processing"),
     ("XOP", "export", "processing"), ("MIF", "import", None), ("XIF", "export", None), ("DX", "export", None)],
)  # fmt: skip
def test_flows_for_processing_are_known_and_parts_of_others(
    tmp_path: Path, code: str, direction: str, purpose: str | None
) -> None:
    (flow,), reading = answer(tmp_path, BARE | {"flowCode": code})
    assert (flow.first("flow"), flow.first("purpose"), reading.problems) == (direction, purpose, [])
    assert any(note.startswith(f"flow {code} ") for note in flow.all("note"))


def test_an_error_of_a_spreadsheet_costs_its_row_and_is_told(tmp_path: Path) -> None:
    made, reading = answer(tmp_path, {"netWgt": "#REF!"}, {"cmdCode": "281112", "netWgt": "N/A"})
    assert [flow.first("weight_kg") for flow in made] == [None]
    assert [p.found for p in reading.problems] == ["netWgt: '#REF!' is an error of the spreadsheet"]


LEGACY = (
    "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,"
    "Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,"
    "Netweight (kg),Trade Value (US$),Flag\n"
)


def test_files_of_the_earlier_interface_are_read(tmp_path: Path) -> None:
    path = tmp_path / "comtrade.csv"
    rows = (
        "S3,2008,2008,2008,1,0,1,Import,4,Afghanistan,AFG,0,World,WLD,0,Food,1,No Quantity,,,309541080,0\n"
        "HS,2018,201807,July 2018,6,1,3,Re-Export,392,Japan,JPN,410,Rep. of Korea,KOR,10121,Horses,8,kg,10,10,20,4\n"
        "HS,2018,2018,2018,6,1,9,?,392,Japan,JPN,410,Rep. of Korea,KOR,281111,HF,8,kg,10,10,20,0\n"
    )
    path.write_text(LEGACY + rows, "utf-8")
    made, reading = flows("un_comtrade", path)
    assert [(f.first("reporter"), f.first("flow"), f.first("window"), f.first("code")) for f in made] == [
        ("af", "import", "2008", "0"), ("jp", "export", "2018-07", "010121"),
    ]  # fmt: skip
    assert made[0].first("partner_area") == "World" and made[1].all("estimated") == ["net weight"]
    assert [(p.where, p.found) for p in reading.problems] == [("comtrade.csv:4", "unknown flows '9'")], reading.problems


NATIONAL = "reporter,partner,flow,basis,code_system,code,hs_edition,period,quantity,unit,value,currency,publication\n"


def test_a_national_code_that_lost_its_zero_is_told_and_zeros_for_blanks_are_unknown(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(
        NATIONAL + "KR,JP,import,origin,KR HSK,101210000,HS 2017,2018,0,kg,500,USD,KCS\n"
        "KR,JP,import,origin,KR HSK,２８１１１１００００,HS 2017,2018,5,kg,500,USD,KCS\n"
        "KR,JP,import,origin,KR HSK,2811120000,HS 2017,2018,,N/A,500,USD,KCS\n",
        "utf-8",
    )
    made, reading = flows("national_trade_table", path)
    assert [(f.first("code"), f.first("quantity"), f.first("weight_kg")) for f in made] == [
        ("101210000", None, None), ("2811110000", 5.0, 5.0), ("2811120000", None, None),
    ]  # fmt: skip
    assert [p.found for p in reading.problems] == ["code '101210000' has 9 digits: a leading zero may be lost"]


def test_the_harmonized_system_gets_back_the_zeros_that_its_levels_tell_of(tmp_path: Path) -> None:
    path = tmp_path / "harmonized-system.csv"
    head = "section,hscode,description,parent,level\n"
    path.write_text(head + "I,1,Animals,TOTAL,2\nI,101,Horses,1,4\nI,10121,Pure-bred,101,6\n", "utf-8")
    reading = Reading(source("wco_hs"), path)
    codes = [s.first("code") for s in reading.statements() if isinstance(s, Record)]
    assert (codes, reading.problems) == (["01", "0101", "010121"], [])
    assert "3" in reading.notes.values() or "5" in reading.notes.values()
