"""A case as a chain of six boxes: each published thing stands in one, and an empty box says so."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kg.answers.dossier_forms import Dossier, Fact, Said
from kg.answers.findings import Node
from kg.model.schema import schema
from kg.ui.i18n import LOCALES, words
from kg.ui.pages.party import chain

SAY = words("en")
CASE = Node("case:1", "Case", "A case")


def fact(name, value, conflict=False):
    return Fact(name, value, ("r",), ("s",), conflict)


def said(relation, other, outgoing=False, modality="asserted", **facts):
    known = {"since": "", "until": "", "role": "", "quote": "", "locator": "l", "record": "r", "source_title": "s",
             "event_date": "", "event_status": "", "authority": ""}  # fmt: skip
    return Said(relation, outgoing, Node(other, "Company", other.upper()), modality, **{**known, **facts})


@pytest.mark.parametrize("locale", LOCALES)
def test_an_empty_case_has_six_boxes_that_say_nothing_is_published(locale):
    say = words(locale)
    rows = chain.rows(chain.boxes(Dossier(CASE, (), (), ()), say), say)
    assert [row[say("chain.box")] for row in rows] == [say(f"chain.{box}") for box in chain.BOXES]
    assert {row[say("chain.said")] for row in rows} == {say("chain.none")}


def test_a_thing_stands_in_its_box_with_how_surely_it_is_told():
    facts = (
        fact("destination", "ru", True),
        fact("destination", "kg", True),
        fact("shipments", 76.0),
        fact("regime", "WA"),
    )
    told = (said("EXPORTER_IN", "a", modality="alleged"), said("LED_TO", "m", True, event_date="2024-02-28"),
            said("EXPORTER_IN", "x", outgoing=True))  # fmt: skip
    found = chain.boxes(Dossier(CASE, facts, (), told), SAY)
    assert [(one.id, one.modality) for one in found["who"]] == [("a", "alleged")]
    assert "alleged" in chain.text(found["who"], SAY)
    assert [one.text for one in found["goods"]] == ["76"]
    assert all("disagree" in chain.mark(one, SAY) for one in found["destination"]) and len(found["destination"]) == 2
    assert [(one.label, one.id) for one in found["measure"]] == [("2024-02-28", "m")]
    assert found["way"] == []


def test_every_line_of_the_table_names_what_the_schema_has():
    with (Path(chain.__file__).parent / "chain.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            assert row["box"] in chain.BOXES
            known = schema().kind("Case").properties if row["form"] == "property" else schema().edges
            assert row["name"] in known, row


def test_a_leg_tells_declared_beside_real_and_who_did_not_allow_it():
    leg = {
        "position": 2.0,
        "date": "",
        "from": "kr",
        "from_place": "Busan",
        "to": "cn",
        "to_place": "",
        "declared": "kg",
        "items": ["x"],
        "quantity": [],
        "consignor": [],
        "carrier": [],
        "consignee": ["C"],
        "end_user": [],
        "permitted_by": [],
        "forbidden_by": [],
        "not_permitted_by": ["METI"],
        "modality": "alleged",
    }
    (row,) = chain.leg_rows([leg], SAY)
    assert row[SAY("hop.start")] == "Busan, South Korea" and row[SAY("chain.declared")] == "Kyrgyzstan"
    assert row[SAY("chain.allowed")] == "not allowed by METI" and row[SAY("hop.dates")] == SAY("date.none")


def test_who_took_part_in_the_legs_is_told_where_the_event_names_nobody():
    """`Who: not published` stood above a table of legs that said who."""
    leg = {"modality": "alleged", "consignor": [], "carrier": [], "consignee": ["Makers"], "end_user": ["their plant"]}
    legs = Dossier(CASE, (), (), (said("LEG_OF", "leg"),))
    found = chain.boxes(legs, SAY, [leg])["who"]
    assert [(one.text, one.modality) for one in found] == [("Makers", "alleged"), ("their plant", "alleged")]
    assert [one.text for one in chain.boxes(legs, SAY)["who"]] == [SAY("chain.who.legs")]
    named = Dossier(CASE, (), (), (said("EXPORTER_IN", "a"), said("LEG_OF", "leg")))
    assert [one.id for one in chain.boxes(named, SAY, [leg])["who"]] == ["a"]
