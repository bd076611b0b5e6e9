"""EU annexes as rows: ships with their former names, numbers only where they are numbers."""

from __future__ import annotations

import csv
import io

from hypothesis import assume, given, settings

from loaders.source import Reading, source
from tests.damage import damaged, loses_nothing_in_silence, read

ID, FILE = "eu_journal", "32017R1509.csv"
SAMPLE = (source(ID).sample / FILE).read_bytes()
COLUMNS = next(csv.reader([SAMPLE.splitlines()[0].decode()]))
ROW = {
    "celex": "32017R1509",
    "recordId": "9",
    "annex": "XV.A",
    "schema": "Person",
    "name": "Kim",
    "startDate": "16.7.2009",
}


def party(**changes: str) -> tuple[dict, list[str]]:
    text = io.StringIO()
    table = csv.DictWriter(text, COLUMNS, lineterminator="\r\n")
    table.writeheader()
    table.writerow(ROW | changes)
    reading, made = read(ID, {FILE: text.getvalue().encode()})
    properties = made[0].properties if made else {}
    return {name: list(values) for name, values in properties.items()}, [str(p) for p in reading.problems]


def test_a_ship_keeps_its_former_name_and_the_printed_form():
    found, _ = party(schema="Vessel", name="Chong Bong (Greenlight) (Blue Nouvelle)", imoNumber="8909575")
    assert (found["name"], found["former_name"], found["imo"]) == (
        ["Chong Bong"], ["Greenlight", "Blue Nouvelle"], ["8909575"],
    )  # fmt: skip
    assert "Printed as: Chong Bong (Greenlight) (Blue Nouvelle)" in found["note"]


def test_a_number_that_does_not_exist_is_no_number():
    found, problems = party(schema="Vessel", name="MIN NING DE YOU 078", imoNumber="Does not exist")
    assert "imo" not in found and "claimed_imo" not in found and problems == []
    assert found["note"] == ["IMO number: Does not exist"]


def test_a_number_whose_check_digit_fails_is_claimed():
    assert party(schema="Vessel", imoNumber="8909576")[0]["claimed_imo"] == ["8909576"]


def test_ship_owners_numbers_are_company_numbers_in_the_regulation_that_prints_them_so():
    firm = {"schema": "LegalEntity", "registrationNumber": "1790183"}
    assert party(**firm)[0]["imo_company"] == ["1790183"]
    assert party(**firm, celex="32012R0267")[0]["registration_number"] == ["1790183"]


def test_passports_stand_under_the_country_that_the_row_states():
    found, _ = party(passportNumber="472320665; 563110024 (issued by the DPRK)")
    assert (found["passport"], found["other_number"]) == (["kp:563110024"], ["Passport 472320665"])


def test_dates_are_as_precise_as_printed():
    assert party(birthDate="19.2.1968; 1965 or 1966")[0]["birth_date"] == ["1968-02-19", "1965/1966"]
    assert party(birthDate="24.8.1962 or 2.3.1963")[0]["birth_date"] == ["1962-08-24", "1963-03-02"]
    assert "is no date" in party(birthDate="in spring")[1][0]


def test_one_file_is_a_part_and_a_folder_the_whole(tmp_path):
    (tmp_path / FILE).write_bytes(SAMPLE)
    for path, id in ((tmp_path / FILE, "eu_journal/32017R1509"), (tmp_path, "eu_journal")):
        reading = Reading(source(ID), path)
        assert {statement.source for statement in reading.statements()} == {id}


@given(damaged(SAMPLE))
@settings(deadline=None, max_examples=100)
def test_a_damaged_file_loses_nothing_in_silence(content):
    assume(not (SAMPLE.startswith(content) and content.endswith(b"\n")))  # a cut between rows cannot be seen
    loses_nothing_in_silence(ID, FILE, content, "Listing")
