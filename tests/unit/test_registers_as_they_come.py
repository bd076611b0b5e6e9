"""Registers and tables of places as they come: states of numbers, earlier editions, letters that a file lost."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from kg.model.records import Record, Relation, Statement
from loaders.source import Reading, source
from tests.readings import of_kind


def read(name: str, path: Path) -> tuple[list[Statement], Reading]:
    reading = Reading(source(name), path)
    return list(reading.statements()), reading


def golden_copy(folder: Path, state: str) -> Record:
    for file in source("gleif").sample.iterdir():
        shutil.copy(file, folder)
    path = folder / "lei-data.xml"
    text = re.sub(r"<lei:RegistrationStatus>[^<]*", f"<lei:RegistrationStatus>{state}", path.read_text("utf-8"))
    path.write_text(text, "utf-8")
    return of_kind(read("gleif", folder)[0], "Organization")[0]


@pytest.mark.parametrize(
    "state", ["ANNULLED", "DUPLICATE", "MERGED", "RETIRED", "LAPSED", "CANCELLED", "SOMETHING NEW"]
)
def test_the_state_of_an_lei_is_told_on_the_record(tmp_path: Path, state: str) -> None:
    assert any(text.startswith(f"LEI {state} (") for text in golden_copy(tmp_path, state).all("status"))


@pytest.mark.parametrize(
    ("state", "decides"),
    [
        ("ISSUED", True),
        ("LAPSED", True),
        ("RETIRED", True),
        ("MERGED", True),
        ("ANNULLED", False),
        ("DUPLICATE", False),
    ],
)
def test_a_number_that_was_taken_back_decides_nothing(tmp_path: Path, state: str, decides: bool) -> None:
    record = golden_copy(tmp_path, state)
    number = record.id.partition(":")[2]
    assert (number in record.all("lei"), number in record.all("other_number")) == (decides, not decides)


def test_answers_of_the_interface_tell_the_state_too(tmp_path: Path) -> None:
    text = (source("gleif_api").sample / "lei-records.json").read_text("utf-8")
    (tmp_path / "a.json").write_text(text.replace('"status": "ISSUED"', '"status": "DUPLICATE"'), "utf-8")
    for record in of_kind(read("gleif_api", tmp_path)[0], "Organization"):
        assert record.all("lei") == [] and any(s.startswith("LEI DUPLICATE (") for s in record.all("status"))


HEAD = "Change,Country,Location,Name,NameWoDiacritics,Subdivision,Status,Function,Date,IATA,Coordinates,Remarks\n"


def places(folder: Path, text: str) -> tuple[list[Record], Reading]:
    (folder / "code-list.csv").write_text(text, "utf-8")
    statements, reading = read("un_locode", folder)
    return of_kind(statements, "Location"), reading


def test_the_table_of_today_is_read_with_its_own_columns(tmp_path: Path) -> None:
    rows = (
        ',KP,,".KOREA, DEM. PEOPLE\'S REP. OF",,,,,,,,\n,KP,NAM,Nampo,Nampo,,RL,1-------,0001,,3844N 12524E,\n'
        '+,MA,MDT,Midelt,Midelt,KHN,AA,--3-----,1607,,"32.68, -4.7333",\n=,KP,,Chinnampo = Nampo,,,,,,,,\n'
    )
    found, reading = places(tmp_path, HEAD + rows)
    assert [(r.first("code"), r.first("country"), r.first("as_of")) for r in found] == [
        ("LOCODE KPNAM", "kp", "2000-01"), ("LOCODE MAMDT", "ma", "2016-07"),
    ]  # fmt: skip
    assert [(r.first("latitude"), r.first("longitude")) for r in found] == [(38.7333, 125.4), (32.68, -4.7333)]
    assert found[0].all("function") == ["port"] and "Chinnampo" in found[0].all("alias")
    assert reading.notes["rows that only head the places of a country"] == "1" and not reading.problems


def test_decimal_degrees_of_their_own_column_come_first_and_what_is_no_position_is_told(tmp_path: Path) -> None:
    head = HEAD.replace("Remarks\n", "Remarks,CoordinatesDecimal\n")
    rows = (
        ',KP,NAM,Nampo,Nampo,,RL,1-------,0001,,3844N 12524E,,"38.737, 125.411"\n'
        ",KP,WON,Wonsan,Wonsan,,RL,1-------,0001,,9999N 99999E,,\n"
    )
    found, reading = places(tmp_path, head + rows)
    assert [(r.first("latitude"), r.first("longitude")) for r in found] == [(38.737, 125.411), (None, None)]
    assert [p.found for p in reading.problems] == ["no position: '9999N 99999E'"]


def test_letters_that_a_file_lost_are_told_and_the_plain_name_is_taken(tmp_path: Path) -> None:
    rows = ",SE,GOT,G?teborg,Goteborg,O,AF,1-345---,0001,GOT,5742N 01156E,\n,SE,XXX,?lm?,?lm?,,RL,1-------,0001,,,\n"
    found, reading = places(tmp_path, HEAD + rows)
    assert [r.first("name") for r in found] == ["Goteborg", "?lm?"]
    assert "name printed as G?teborg: letters are lost" in found[0].all("note")
    assert any(told.startswith("2: ") for told in reading.notes.values())


PUBLISHED = {"publicationDate": "2020-12-02", "bodsVersion": "0.2"}


def bods(
    folder: Path, *more: dict[str, Any], interest: dict[str, Any], owner: dict[str, Any]
) -> tuple[list[Statement], Reading]:
    entity = {
        "statementID": "e1", "statementType": "entityStatement", "entityType": "registeredEntity", "name": "ACME PT",
        "incorporatedInJurisdiction": {"name": "Indonesia", "code": "ID"}, "publicationDetails": PUBLISHED,
        "addresses": [{"type": "registered", "address": "JL. SATU", "country": "ID"}],
        "identifiers": [{"scheme": "ID-KHH", "id": "AHU-77"}],
    }  # fmt: skip
    person = {
        "statementID": "p1", "statementType": "personStatement", "personType": "knownPerson", "birthDate": "1970-01-12",
        "names": [{"type": "individual", "fullName": "Budi Raharja"}], "nationalities": [{"code": "ID"}],
        "placeOfBirth": {"type": "placeOfBirth", "address": "Jakarta", "country": "ID"},
        "publicationDetails": PUBLISHED, "placeOfResidence": {"address": "JL. DUA", "country": "ID"},
        "pepStatus": "unknown",
    }  # fmt: skip
    tie = {
        "statementID": "o1", "statementType": "ownershipOrControlStatement", "publicationDetails": PUBLISHED,
        "subject": {"describedByEntityStatement": "e1"}, "interestedParty": owner, "interests": [interest],
    }  # fmt: skip
    path = folder / "statements.json"
    path.write_text(json.dumps([entity, person, tie, *more]), "utf-8")
    return read("bods", path)


@pytest.mark.parametrize(
    ("word", "relation"),
    [("shareholding", "OWNS"), ("voting-rights", "CONTROLS"), ("senior-managing-official", "DIRECTS"),
     ("settlor-of-trust", "LINKED_TO"), ("influence-or-control", "CONTROLS"), ("board-member", "DIRECTS")],
)  # fmt: skip
def test_statements_of_earlier_editions_are_read(tmp_path: Path, word: str, relation: str) -> None:
    interest = {"type": word, "interestLevel": "direct", "share": {"exact": 60}, "startDate": "2019-01-01"}
    statements, reading = bods(tmp_path, interest=interest, owner={"describedByPersonStatement": "p1"})
    ties = [s for s in statements if isinstance(s, Relation) and s.relation == relation]
    assert [(s.start, s.end, s.share_pct, s.since) for s in ties] == [("bods:p1", "bods:e1", 60.0, "2019-01-01")]
    assert "direct" in ties[0].role and not reading.problems
    assert reading.notes["edition of the standard"] == "BODS 0.2, read in the form of 0.4"
    (person,) = of_kind(statements, "Person")
    assert (person.first("birth_place"), person.first("nationality")) == ("Jakarta, Indonesia", "id")
    assert "statementType: personStatement" in person.published and "recordType" not in person.published
    assert of_kind(statements, "Company")[0].all("registration_number") == ["id:AHU77"]
    assert {str(a.first("full")) for a in of_kind(statements, "Address")} == {"JL. SATU", "JL. DUA"}


def test_an_owner_who_is_not_named_is_a_claim_and_a_replaced_statement_is_one_record(tmp_path: Path) -> None:
    newer = {
        "statementID": "e2", "statementType": "entityStatement", "entityType": "registeredEntity", "name": "ACME TBK",
        "statementDate": "2021-01-01", "replacesStatements": ["e1"], "publicationDetails": {"bodsVersion": "0.3"},
        "jurisdiction": {"code": "ID"}, "entitySubtype": {"generalCategory": "registeredEntity-listed"},
    }  # fmt: skip
    owner = {"unspecified": {"reason": "no-beneficial-owners", "description": "none reported"}}
    statements, reading = bods(tmp_path, newer, interest={"type": "shareholding"}, owner=owner)
    assert [company.id for company in of_kind(statements, "Company")] == ["bods:e1"]
    assert of_kind(statements, "Company")[0].first("name") == "ACME TBK"
    (claim,) = of_kind(statements, "Claim")
    assert "no beneficial owner" in str(claim.first("text")) and claim.all("note") == ["none reported"]
    assert reading.notes["edition of the standard"].startswith("BODS 0.2, 0.3") and not reading.problems
