"""Editions of the EU's list: programmes, calendars, countries and contacts as each of them prints them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model.records import Record
from loaders.formats.gathered import Gathered
from loaders.formats.rows import Row
from loaders.source import Reading, source
from tests.readings import parties as parties_of

FSF = (
    """<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-03-18T00:00:00.000+01:00">{}</export>"""
)
ENTITY = """<sanctionEntity euReferenceNumber="{0}" logicalId="{1}" designationDate="{2}"><regulation programme="{3}"
 numberTitle="2017/404" publicationDate="2017-03-09"/><subjectType code="person" classificationCode="P"/>
 <nameAlias wholeName="{4}" strong="true"/>{5}</sanctionEntity>"""


def fsf(tmp_path: Path, *entities: str) -> Path:
    path = tmp_path / "fsf.xml"
    path.write_text(FSF.format("".join(entities)), "utf-8")
    return path


def test_an_entry_printed_for_two_programmes_keeps_both(tmp_path):
    entities = (
        ENTITY.format("EU.1.1", 5, "2001-01-31", "AFG", "Example One", ""),
        ENTITY.format("EU.2.2", 6, "2002-01-31", "PRK", "Between", ""),
        ENTITY.format("EU.1.1", 5, "2008-03-12", "TAQA", "Example Uno", ""),
    )
    reading = Reading(source("eu_fsf"), fsf(tmp_path, *entities))
    records = [one for one in reading.statements() if isinstance(one, Record)]
    party = next(one for one in records if one.id == "eu_fsf:EU.1.1")
    listings = [one for one in records if one.schema == "Listing" and one.id.startswith("eu_fsf:EU.1.1/")]
    assert not reading.problems and party.all("name", "alias") == ["Example One", "Example Uno"]
    assert [(one.first("programme"), one.first("date")) for one in listings] == [
        ("AFG", "2001-01-31"),
        ("TAQA", "2008-03-12"),
    ]


@pytest.mark.parametrize(
    ("birth", "dates", "note"),
    [
        ('calendarType="GREGORIAN" birthdate="1965-12-12"', ["1965-12-12"], ""),
        ('calendarType="ISLAMIC" birthdate="1380-05-01" year="1380"', [], "1380-05-01 (islamic calendar)"),
        ('calendarType="BUDDHIST" year="2503"', [], "2503 (buddhist calendar)"),
        ('calendarType="PERSIAN" circa="true" year="1340"', [], "circa 1340 (persian calendar)"),
    ],
)
def test_a_day_of_another_calendar_never_stands_as_ours(tmp_path, birth, dates, note):
    entity = ENTITY.format("EU.1.1", 5, "2001-01-31", "AFG", "Example", f"<birthdate {birth}/>")
    reading, parties = parties_of("eu_fsf", fsf(tmp_path, entity))
    party = parties["EU.1.1"]
    assert not reading.problems and party.all("birth_date") == dates
    assert any(note in text for text in party.all("note")) == bool(note)


@pytest.mark.parametrize(
    ("said", "codes", "notes"),
    [
        ('countryDescription="stateless"', [], ["citizenship: stateless"]),
        ('countryIso2Code="00" countryDescription="Palestinian refugee"', [], ["citizenship: Palestinian refugee"]),
        ('countryIso2Code="00" countryDescription="UNKNOWN" region="Kurdistan"', [], ["citizenship: Kurdistan"]),
        ('countryDescription="IRAQ"', ["iq"], []),
        ('countryIso2Code="IQ" countryDescription="IRAQ"', ["iq"], []),
    ],
)
def test_a_citizenship_in_words_is_kept_as_words(tmp_path, said, codes, notes):
    entity = ENTITY.format("EU.1.1", 5, "2001-01-31", "AFG", "Example", f"<citizenship {said}/>")
    reading, parties = parties_of("eu_fsf", fsf(tmp_path, entity))
    party = parties["EU.1.1"]
    assert not reading.problems and (party.all("nationality"), party.all("note")) == (codes, notes)


@pytest.mark.parametrize(
    ("cell", "codes", "notes"),
    [
        ("(1) Russia (2) Stateless", ["ru"], ["nationality: Stateless"]),
        ("North Korean", ["kp"], []),
        ("Former Soviet Union", [], ["nationality: Former Soviet Union"]),
        ("Iran (revoked)", [], ["nationality: Iran (revoked)"]),
    ],
)
def test_a_nationality_in_words_is_noted_as_one(cell, codes, notes):
    party = Gathered(Reading(source("gb_uksl"), Path("list.csv")), Row("list.csv", 2, {}), "Person", "1")
    party.countries("nationality", cell)
    assert party.properties.get("nationality", []) == codes and party.properties.get("note", []) == notes


def test_a_country_of_birth_that_is_a_code_alone_is_kept(tmp_path):
    entity = ENTITY.format(
        "EU.1.1", 5, "2001-01-31", "AFG", "Example", '<birthdate city="Herat" countryIso2Code="AF"/>'
    )
    assert parties_of("eu_fsf", fsf(tmp_path, entity))[1]["EU.1.1"].all("birth_place") == ["Herat, Afghanistan"]


def test_contacts_of_an_address_are_read_under_any_key(tmp_path):
    printed = {"PHONE[1]": "+98 1", "Fax": "+98 2", "EMAIL": "a@example.org", "WEB": "www.example.org", "Telex": "212"}
    contacts = "".join(f'<contactInfo key="{key}" value="{value}"/>' for key, value in printed.items())
    entity = ENTITY.format("EU.1.1", 5, "2001-01-31", "AFG", "Example", f'<address city="Tehran">{contacts}</address>')
    reading, parties = parties_of("eu_fsf", fsf(tmp_path, entity.replace("person", "enterprise")))
    party = parties["EU.1.1"]
    assert not reading.problems and party.all("phone") == ["+98 1", "+98 2"]
    assert party.all("email") == ["a@example.org"] and party.all("website") == ["www.example.org"]
    assert "Telex: 212" in party.all("note")
