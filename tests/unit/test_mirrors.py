"""Which loaded trade flows are the same trade seen from both sides."""

from __future__ import annotations

from typing import Any

import pytest

from kg.graph.computing import entity_layer
from kg.model.records import Record, Relation, record, relation
from kg.resolution.clusters import Clusters

EXPORT: dict[str, Any] = {
    "reporter": "kr", "partner": "jp", "flow": "export", "code": "281111", "code_system": "HS 2017",
    "hs_edition": "HS 2017", "window": "2018", "basis": "destination", "weight_kg": 39650.0,
}  # fmt: skip
IMPORT = {**EXPORT, "reporter": "jp", "partner": "kr", "flow": "import", "basis": "origin", "weight_kg": 120.0}


def edges(*flows: dict[str, Any], stated: tuple[Relation, ...] = ()) -> list[tuple[str, str, str]]:
    """Start, end and role of the MIRRORS edges between these flows, named a, b, c …"""
    records = [record("x", "TradeFlow", name, name, flow) for name, flow in zip("abcd", flows, strict=False)]
    layer = entity_layer(records, stated, Clusters({one.id: one for one in records}))
    found = [edge for edge in layer.edges if edge.type == "MIRRORS"]
    assert all(edge.properties["records"] == sorted({edge.start, edge.end}) for edge in found)
    return [(edge.start, edge.end, edge.properties.get("role", "")) for edge in found]


def test_an_export_is_mirrored_by_the_import_of_the_same_goods_and_both_bases_are_told() -> None:
    told = "computed: HS 2017 281111, 2018; export by destination, import by origin"
    assert edges(EXPORT, IMPORT) == [("x:a", "x:b", told)]
    assert edges(IMPORT, EXPORT) == [("x:b", "x:a", told)]


@pytest.mark.parametrize(
    "change",
    [
        {"window": "2018-07"}, {"partner": "cn"}, {"reporter": "cn"}, {"code": "281119"}, {"flow": "export"},
        {"code_system": "HS 2012", "hs_edition": "HS 2012"}, {"hs_edition": "HS 2012"},
        {"code_system": "JP statistical code"}, {"purpose": "re_export"}, {"partner": None, "partner_area": "World"},
    ],
)  # fmt: skip
def test_other_goods_periods_countries_or_editions_are_not_compared(change: dict[str, Any]) -> None:
    assert edges(EXPORT, {**IMPORT, **change}) == []


def test_codes_whose_edition_is_unknown_are_not_compared() -> None:
    unknown = {"code_system": "HS as reported", "hs_edition": None}
    assert edges({**EXPORT, **unknown}, {**IMPORT, **unknown}) == []


def test_a_nomenclature_that_names_its_edition_needs_no_other_field() -> None:
    assert len(edges(EXPORT, {**IMPORT, "hs_edition": None})) == 1


def test_goods_sent_back_are_compared_with_the_whole_import() -> None:
    assert len(edges({**EXPORT, "purpose": "return"}, IMPORT)) == 1


def test_what_a_source_states_is_not_computed_once_more() -> None:
    assert edges(EXPORT, IMPORT, stated=(relation("x", "MIRRORS", "x:a", "x:b", "f:1"),)) == [("x:a", "x:b", "")]


def test_every_figure_of_the_import_is_a_mirror_and_a_vanished_one_none() -> None:
    assert [(start, end) for start, end, _ in edges(EXPORT, IMPORT, {**IMPORT, "weight_kg": 118.0})] == [
        ("x:a", "x:b"), ("x:a", "x:c"),
    ]  # fmt: skip
    gone = Record(
        "x:b", "x", "TradeFlow", "b", record("x", "TradeFlow", "b", "b", IMPORT).properties, gone="2026-01-01"
    )
    layer = entity_layer([record("x", "TradeFlow", "a", "a", EXPORT), gone], [], Clusters({}))
    assert not [edge for edge in layer.edges if edge.type == "MIRRORS"]
