"""DFAT's list: aliases by letter, UN references that stand first, a class of ships, both column sets."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import assume, given, settings

from kg.errors import SourceError
from kg.files import xlsx
from loaders.formats import xls
from loaders.source import Reading, source
from tests.damage import damaged, loses_nothing_in_silence, read, told

ID, FILE = "au_dfat", "dfat.xlsx"
EXCERPT = Path(__file__).parent / ID / FILE
"""Six entries of the edition of 2026-08: 2, 1113, 1126, 2947, 8228, 8599."""
CELLS = [cells for _, cells in xlsx.cells(EXCERPT)]
WORKBOOK = EXCERPT.read_bytes()
OLD = (
    "Reference", "Name of Individual or Entity", "Type", "Name Type", "Date of Birth", "Place of Birth", "Citizenship",
    "Address", "Additional Information", "Listing Information", "Committees", "Control Date",
)  # fmt: skip
ROW = dict(zip(OLD, ("7", "Kim", "Individual", "Primary Name", *[""] * 6, "1718 (DPRK)", "2022-05-01"), strict=True))


def table(rows: list[list[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode()


def made(*rows: dict[str, str]) -> tuple[dict, list[str]]:
    """These rows under the 12 columns of 2022."""
    return told(ID, {FILE: table([list(OLD), *([row[name] for name in OLD] for row in rows)])})


def party(**changes: str) -> dict[str, list]:
    found, problems = made(ROW | {name.replace("_", " "): text for name, text in changes.items()})
    assert problems == []
    return {name: list(values) for name, values in found["7"].properties.items()}


def test_a_workbook_and_its_sheet_as_csv_say_the_same():
    ids = {one.id for one in read(ID, {FILE: WORKBOOK})[1] if not hasattr(one, "relation")}
    assert ids == {one.id for one in read(ID, {FILE: table(CELLS)})[1] if not hasattr(one, "relation")}


def test_the_spellings_of_2022_and_numbers_made_by_a_spreadsheet_are_read():
    found, problems = made(
        ROW | {"Reference": "7.0"},
        ROW | {"Reference": "7a", "Name Type": "AKA ", "Name of Individual or Entity": "Gim"},
    )
    assert (found["7"].all("name"), found["7"].all("alias"), problems) == (["Kim"], ["Gim"], [])


def test_a_un_reference_counts_where_it_stands_first():
    assert party(Additional_Information="KPi.014. Official")["un_reference"] == ["KPi.014"]
    assert "un_reference" not in party(Additional_Information="Associated with Al-Qaida (QDe.004)")


def test_the_day_of_listing_is_the_first_that_is_stated():
    text = "Listed by the UN1718 committee on 24 Apr. 2009 (amended on 26 Jul. 2022)"
    assert party(Listing_Information=text)["listed_on"] == ["2009-04-24"]
    assert "listed_on" not in party(Listing_Information="Autonomous Sanctions Designation 2025")
    text = "The Minister for Foreign Affairs listed this person on 6 December 2016. Relisted on 3 December 2022."
    assert party(Listing_Information=text)["listed_on"] == ["2016-12-06"]
    text = "Designated under the Autonomous Sanctions Regulations 2011 on 20 January 2015.\nInstrument of 2015"
    assert party(Listing_Information=text)["listed_on"] == ["2015-01-20"]


def test_dates_of_birth_are_separated_in_many_ways():
    assert party(Date_of_Birth="1961,\n 13/07/1962 12/1963")["birth_date"] == ["1961", "1962-07-13", "1963-12"]


def test_a_class_of_ships_is_a_listing_without_a_ship():
    _, found = read(ID, {FILE: WORKBOOK})
    records = {one.id.partition(":")[2]: one for one in found}
    assert "8599" not in records and records["8599/listing"].first("name") == "DPRK Vessel Class"


def test_previous_names_of_a_ship_are_former_names():
    _, found = read(ID, {FILE: WORKBOOK})
    [ship] = [one for one in found if getattr(one, "schema", "") == "Vessel"]
    assert (ship.all("name"), ship.all("former_name"), ship.first("imo")) == (["NOCTIS"], ["ASHER"], "9258868")


def test_a_workbook_of_the_old_format_is_read_as_the_new_one(monkeypatch):
    """DFAT's file of 2022 was an .xls. The cells stand for what the child process finds in one."""
    lines = [("Notes", 1, ["read me"]), *(("Sheet1", number, cells) for number, cells in enumerate(CELLS, 1))]
    monkeypatch.setattr(xls, "cells", lambda path: iter(lines))
    old, new = (read(ID, {FILE: content})[1] for content in (xls.MAGIC + bytes(600), WORKBOOK))
    assert [(one.id, one.locator) for one in old] == [(one.id, one.locator) for one in new]


def test_a_damaged_workbook_of_the_old_format_is_refused_with_advice():
    with pytest.raises(SourceError, match="not a readable workbook") as error:
        read(ID, {FILE: xls.MAGIC + bytes(600)})
    assert "save it as .xlsx" in error.value.todo


@pytest.mark.parametrize("content", [table(CELLS), WORKBOOK], ids=["csv", "xlsx"])
def test_a_damaged_file_loses_nothing_in_silence(content):
    @given(damaged(content))
    @settings(deadline=None, max_examples=80)
    def law(broken):
        assume(not (content.startswith(broken) and broken.endswith(b"\n")))  # a cut between rows cannot be seen
        loses_nothing_in_silence(ID, FILE, broken, "Listing", of={FILE: content})

    law()


def test_the_bundled_part_is_of_the_dprk_alone():
    made = list(Reading(source(ID), source(ID).sample).statements())
    listings = [one for one in made if getattr(one, "schema", "") == "Listing"]
    others = [one for one in listings if "(DPRK)" not in one.first("programme")]
    assert [one.first("name") for one in others] == ["DPRK Vessel Class"]


def test_a_misprinted_date_is_a_note_and_only_a_known_one_is_not_reported():
    assert "birth date: 7/02/1950/11/1950" in party(Date_of_Birth="7/02/1950/11/1950 08/08/1945")["note"]
    _, problems = made(ROW | {"Date of Birth": "8/02/1950/11/1950"})
    assert len(problems) == 1 and "is no date" in problems[0]
