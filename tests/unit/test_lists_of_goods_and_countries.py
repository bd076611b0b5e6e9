"""What the Common High Priority List and Japan's appended tables of countries are read as."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.graph.computing import entity_layer
from kg.model.records import Record, Statement
from kg.resolution.clusters import Clusters
from loaders.source import source
from tests.readings import reading as read
from tests.readings import write

CHPL, ORDER = source("us_bis_chpl"), source("jp_export_order")
(EDITION,) = ORDER.sample.iterdir()


def countries(statements: list[Statement], table: str) -> set[str]:
    return {s.id.partition("/")[2] for s in statements if s.id.startswith(f"jp_export_order:table-{table}/")}


def test_the_high_priority_list_has_fifty_codes_in_six_tiers() -> None:
    reading, statements = read("us_bis_chpl", CHPL.sample)
    tiers = {s.id: s.first("code") for s in statements if isinstance(s, Record) and s.schema == "ControlEntry"}
    named = [tiers[s.start] for s in statements if not isinstance(s, Record)]
    assert {tier: named.count(tier) for tier in tiers.values()} == {
        "Tier 1": 4, "Tier 2": 5, "Tier 3.A": 16, "Tier 3.B": 9, "Tier 4.A": 11, "Tier 4.B": 5,
    }  # fmt: skip
    assert reading.edition == "2024-02-23"


def test_a_code_of_the_list_is_the_same_commodity_as_in_the_harmonized_system(tmp_path: Path) -> None:
    head = "section,hscode,description,parent,level\n"
    rows = "XVI,85,Electrical,TOTAL,2\nXVI,8542,Circuits,85,4\nXVI,854231,Processors,8542,6\n"
    hs = read("wco_hs", write(tmp_path, "hs.csv", head + rows))[1]
    records = [s for s in (*hs, *read("us_bis_chpl", CHPL.sample)[1]) if isinstance(s, Record)]
    layer = entity_layer(records, [], Clusters({r.id: r for r in records}))
    (node,) = [node for node in layer.nodes if node.properties.get("code") == "854231"]
    assert sorted(node.properties["sources"]) == ["us_bis_chpl", "wco_hs"]
    assert node.properties["name"] == ["Processors"]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("1,85423,", "has not six digits"),
        ("9,8542.31,", "unknown tiers '9'"),
        ("2,8542.31,", "854231 stands twice"),
        ("2,8517.62,soon", "is no date: 'soon'"),
    ],
)
def test_a_row_that_is_not_understood_costs_only_itself(tmp_path: Path, row: str, found: str) -> None:
    path = write(tmp_path, "my.csv", f"tier,hs_code,as_of\n1,8542.31,2024-02-23\n{row}\n2,8526.91,2024-02-23\n")
    reading, statements = read("us_bis_chpl", path)
    assert [found in str(problem) for problem in reading.problems] == [True]
    assert len([s for s in statements if isinstance(s, Record) and s.schema == "Commodity"]) == 2


def test_the_tables_of_the_export_order_name_the_rok_and_the_dprk() -> None:
    reading, statements = read("jp_export_order", EDITION)
    assert [len(countries(statements, table)) for table in ("2-4", "3", "3-2", "4")] == [10, 27, 10, 3]
    assert "kr" in countries(statements, "3")
    assert countries(statements, "4") == {"ir", "iq", "kp"} and "kp" in countries(statements, "3-2")
    assert reading.edition == "2026-06-05"


def test_an_edition_without_the_rok_says_so(tmp_path: Path) -> None:
    text = EDITION.read_text("utf-8").replace("大韓民国、", "")
    reading, statements = read("jp_export_order", write(tmp_path, "324CO0000000378_20190828_令和元年.xml", text))
    assert "kr" not in countries(statements, "3") and len(countries(statements, "3")) == 26
    assert reading.edition == "2019-08-28" and not reading.problems


def test_an_unknown_country_and_a_lost_table_are_told(tmp_path: Path) -> None:
    text = (
        EDITION.read_text("utf-8").replace("イラン、", "イランノヨウナ国、").replace(">別表第三の二<", ">別表第三の五<")
    )
    reading, statements = read("jp_export_order", write(tmp_path, "order.xml", text))
    assert sorted(str(p).split(": ", 1)[1].split(" →")[0] for p in reading.problems) == [
        "別表第三の二 stands 0 times", "別表第四: unknown country 'イランノヨウナ国'",
    ]  # fmt: skip
    assert countries(statements, "4") == {"iq", "kp"} and reading.edition == ""


def test_another_law_and_two_editions_are_refused(tmp_path: Path) -> None:
    text = EDITION.read_text("utf-8")
    path = write(tmp_path, "a.xml", text.replace("輸出貿易管理令", "輸入貿易管理令"))
    with pytest.raises(SourceError, match="the law is"):
        read("jp_export_order", path)
    write(tmp_path, "b.xml", text)
    with pytest.raises(SourceError, match="2 files"):
        read("jp_export_order", tmp_path)


def test_a_country_keeps_the_groups_the_project_knows_when_a_source_speaks_of_it() -> None:
    """Records of one source must not hide what a flag relies on."""
    records = [s for s in read("jp_export_order", EDITION)[1] if isinstance(s, Record)]
    layer = entity_layer(records, [], Clusters({r.id: r for r in records}))
    (iran,) = [node for node in layer.nodes if node.id == "country:ir"]
    assert iran.properties["concern"] == ["BIS D:5", "BIS E:1", "JP appended table 4"]
    assert iran.properties["caption"] == "Iran"
    assert not any(
        re.search("Switzerland", node.properties["caption"]) and "concern" in node.properties for node in layer.nodes
    )
