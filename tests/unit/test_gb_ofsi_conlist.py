"""OFSI's list: rows of one group are one party; a UN reference counts only where the list cites it for the party."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest
from hypothesis import assume, given, settings

from kg.errors import SourceError
from loaders.source import Reading, source
from tests.damage import damaged, loses_nothing_in_silence, read

ID = "gb_ofsi_conlist"
SAMPLE = (Path(__file__).parent / ID / "ConList.csv").read_bytes()
"""Six entries (18 rows) of the edition of 2020-04-27, byte by byte."""
HEADER = (
    "Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,Non-Latin Script Type,Non-Latin Script "
    "Language,DOB,Town of Birth,Country of Birth,Nationality,Passport Number,Passport Details,National Identification "
    "Number,National Identification Details,Position,Address 1,Address 2,Address 3,Address 4,Address 5,Address 6,"
    "Post/Zip Code,Country,Other Information,Group Type,Alias Type,Alias Quality,Regime,Listed On,UK Sanctions List "
    "Date Designated,Last Updated,Group ID"
)
COLUMNS = next(csv.reader([HEADER]))
DPRK = {"Regime": "Democratic People's Republic of Korea", "Listed On": "03/04/2018", "Last Updated": "31/12/2020"}
SHIP = DPRK | {
    "Name 6": "AN SAN 1", "Group Type": "Ship", "Alias Type": "Primary name", "Group ID": "13648",
    "Other Information": "(UK Sanctions List Ref):DPR0097 Listed as asset of Korea Ansan Shipping Company (OFSI ID: "
    "13633, UN Reference Number: UN Ref KPe.062) (IMO number):7303803 (Current owners):Korean Ansan Shipping "
    "(Flag of ship):North Korea (Previous flags):Russia. Panama (Type of ship):Chemical Carrier (Year built):1973",
}  # fmt: skip
FIRM = DPRK | {
    "Name 6": "KOREA ANSAN SHIPPING COMPANY", "Group Type": "Entity", "Alias Type": "Primary name", "Group ID": "13633",
    "Other Information": "(UK Sanctions List Ref):DPR0129 (UN Ref):KPe.062 Associated with another (KPe.001).",
}  # fmt: skip
PERSON = DPRK | {
    "Name 6": "CHOE", "Name 1": "Song Il", "Group Type": "Individual", "Alias Type": "Primary name", "Group ID": "1",
    "Other Information": "(UN Ref):KPi.014 x",
}  # fmt: skip


def workbook(tmp_path, *rows):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Last Updated", "04/05/2022"])
    sheet.append(COLUMNS)
    for row in rows:
        sheet.append([row.get(name) for name in COLUMNS])
    book.save(tmp_path / "ConList.xlsx")
    reading = Reading(source(ID), tmp_path)
    return reading, {statement.id.partition(":")[2]: statement for statement in reading.statements()}


def person(tmp_path, **changes):
    reading, made = workbook(tmp_path, PERSON | {name.replace("_", " "): text for name, text in changes.items()})
    assert [str(p) for p in reading.problems] == []
    return {name: list(values) for name, values in made["1"].properties.items()}


def test_a_ship_belongs_to_the_group_that_the_list_numbers_and_has_not_its_un_reference(tmp_path):
    reading, made = workbook(tmp_path, SHIP, FIRM)
    ship, firm = made["13648"], made["13633"]
    assert (ship.schema, ship.first("imo"), ship.first("flag")) == ("Vessel", "7303803", "kp")
    assert ship.all("former_flag") == ["ru", "pa"] and "un_reference" not in ship.properties
    assert firm.all("un_reference") == ["KPe.062"]
    [owns] = [s for s in made.values() if getattr(s, "relation", "") == "OWNS"]
    assert (owns.start, owns.end) == (firm.id, ship.id) and "OFSI ID: 13633" in owns.quote
    assert reading.problems == [] and reading.edition == "2022-05-04"


def test_an_owner_without_an_entry_is_a_name_only(tmp_path):
    _, made = workbook(tmp_path, SHIP)
    assert made["13648/owner/korea-ansan-shipping-company"].first("name") == "Korea Ansan Shipping Company"


def test_ships_printed_as_entities_until_2021_are_ships():
    _, made = read(ID, {"ConList.csv": SAMPLE})
    found = {s.first("name"): s.first("imo") for s in made if getattr(s, "schema", "") == "Vessel"}
    assert found == {"TONG SAN 2": "8937675", "AN SAN 1": "7303803"}


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("(UN Ref):KPi.016 Associated with (QDe.115)", ["KPi.016"]),
        ("Annex XIII. UN Ref.KPI.067.", ["KPi.067"]),
        ("UN Reference  KPi.048. Former Chairman", ["KPi.048"]),
        ("UN REF No.YEi.004.", ["YEi.004"]),
        ("Associated with Al-Qaida in Iraq (QDe.115)", None),
        ("UN Ref QI.A.86.03. See UN Ref QDi.002", None),
    ],
)
def test_a_un_reference_is_the_one_directly_behind_the_first_un_ref(tmp_path, text, reference):
    assert person(tmp_path, Other_Information=text).get("un_reference") == reference


def test_numbers_stand_under_their_country_where_it_is_stated(tmp_path):
    found = person(
        tmp_path, Passport_Number="(1) 223611 (2) C00146605 (3) 8358309",
        Passport_Details="(1) Libya number (2) British passport number (3) Expires 2007",
        National_Identification_Number="05054425", National_Identification_Details="Tunisia ration card",
    )  # fmt: skip
    assert found["passport"] == ["ly:223611", "gb:C00146605"]
    assert found["other_number"][1:] == ["Passport 8358309", "National identification 05054425"]


def test_dates_and_places_are_as_precise_as_the_list(tmp_path):
    found = person(tmp_path, DOB="00/08/1973", Town_of_Birth="(1) Onsong (2) Sinuiju", Country_of_Birth="North Korea")
    assert found["birth_date"] == ["1973-08"]
    assert found["birth_place"] == ["Onsong, North Korea", "Sinuiju, North Korea"]


def test_a_nationality_that_is_taken_back_is_a_note(tmp_path):
    found = person(tmp_path, Nationality="(1) North Korean (2) Bahrain (citizenship revoked in January 2015)")
    assert found["nationality"] == ["kp"] and any("revoked" in note for note in found["note"])


def test_rows_of_a_group_may_stand_anywhere_and_low_quality_is_weak(tmp_path):
    other = {"Name 6": "CHOE", "Name 1": "Songil", "Alias Type": "AKA", "Alias Quality": "Low quality"}
    _, made = workbook(tmp_path, PERSON | other, FIRM, PERSON)
    assert made["1"].first("name") == "Song Il CHOE" and made["1"].all("weak_alias") == ["Songil CHOE"]
    assert made["1"].locator == "ConList.xlsx:3 (and 1 more rows)"


def test_an_unknown_column_is_reported_and_a_missing_one_refused(tmp_path):
    reading, _ = read(ID, {"ConList.csv": SAMPLE.replace(b",DOB,", b",Date of birth,")})
    reading_problems = [str(problem) for problem in reading.problems]
    assert any("'Date of birth': nobody read it" in problem for problem in reading_problems)
    with pytest.raises(SourceError, match="columns missing: Group ID"):
        read(ID, {"ConList.csv": SAMPLE.replace(b",Group ID\r\n", b",GroupID\r\n")})


def test_a_broken_line_costs_itself_alone():
    broken = SAMPLE.replace(b"TONG SAN 2,", b'"TONG SAN 2,')
    reading, made = read(ID, {"ConList.csv": broken})
    assert len([s for s in made if getattr(s, "schema", "") == "Listing"]) == 5
    assert [problem.where for problem in reading.problems] == ["ConList.csv:5"]


@given(damaged(SAMPLE))
@settings(deadline=None, max_examples=150)
def test_a_damaged_file_loses_nothing_in_silence(content):
    assume(not (SAMPLE.startswith(content) and content.endswith(b"\n")))  # a cut between rows cannot be seen
    loses_nothing_in_silence(ID, "ConList.csv", content, "Listing", of={"ConList.csv": SAMPLE})


def test_a_un_reference_cited_for_two_groups_or_for_another_kind_is_no_identity(tmp_path):
    other = FIRM | {"Group ID": "2", "Name 6": "KOREA DAESONG BANK"}
    wrong = PERSON | {"Other Information": "UN Ref QDe.002. A senior leader"}
    reading, made = workbook(tmp_path, FIRM, other, wrong)
    assert all("un_reference" not in made[key].properties for key in ("13633", "2", "1"))
    assert "UN Ref KPe.062" in made["2"].all("other_number")
    said = [problem.found for problem in reading.problems]
    assert said == ["KPe.062 is cited for several entries"] * 2 + ["QDe.002 is cited for a Person"]


def test_the_bundled_part_is_the_dprk_regime_alone():
    reading = Reading(source(ID), source(ID).sample)
    regimes = {s.first("programme") for s in reading.statements() if getattr(s, "schema", "") == "Listing"}
    assert (regimes, reading.edition) == ({DPRK["Regime"]}, "2022-05-04")


def test_an_entry_without_a_primary_name_is_reported_unless_it_is_a_known_slip(tmp_path):
    varied = {"Alias Type": "Primary name variation", "Other Information": ""}
    reading, made = workbook(tmp_path, PERSON | varied, PERSON | varied | {"Group ID": "13368"})
    assert [problem.found for problem in reading.problems] == ["no primary name in the entry"]
    assert made["1"].first("name") == made["13368"].first("name") == "Song Il CHOE"
