"""The UK Sanctions List: columns of a ship, the UN reference as the publisher's own statement, owners by number."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings

from kg.errors import SourceError
from loaders.source import source
from tests.damage import damaged, loses_nothing_in_silence, told

ID, FILE = "gb_uksl", "UK-Sanctions-List.csv"
SAMPLE = (source(ID).sample / FILE).read_bytes()


def made(content: bytes = SAMPLE) -> tuple[dict, list[str]]:
    return told(ID, {FILE: content})


def test_the_header_has_58_columns():
    assert len(SAMPLE.splitlines()[1].split(b",")) == 58


def test_a_ship_has_its_number_flag_names_and_owner():
    found, problems = made()
    ship = found["DPR0097"]
    assert (ship.schema, ship.first("imo"), ship.first("flag"), ship.all("former_flag")) == (
        "Vessel", "7303803", "kp", ["ru"],
    )  # fmt: skip
    assert ship.all("name", "alias") == ["AN SAN 1", "ERMAK"]
    [owns] = [one for one in found.values() if getattr(one, "relation", "") == "OWNS"]
    assert (owns.start, owns.end) == (found["DPR0145"].id, ship.id) and problems == []


def test_the_un_reference_and_the_other_uk_number_are_identity_statements():
    found, _ = made()
    assert found["DPR0246"].all("un_reference") == ["KPi.047"]
    assert found["DPR0246"].all("other_number") == ["UK Sanctions List DPR0246", "OFSI Group 13489"]


def test_the_wording_of_name_types_may_vary():
    assert made(SAMPLE.replace(b",Primary Name,", b",Primary name,"))[0]["DPR0097"].first("name") == "AN SAN 1"


def test_an_unknown_designation_type_costs_its_entry_and_is_named():
    found, problems = made(SAMPLE.replace(b",Ship,", b",Submarine,"))
    assert "DPR0097" not in found and "DPR0145" in found
    assert any("unknown kinds 'Submarine'" in problem for problem in problems)


def test_a_renamed_column_is_reported():
    problems = made(SAMPLE.replace(b"Current believed flag of ship", b"Flag"))[1]
    assert any("'Flag': nobody read it" in one for one in problems)
    with pytest.raises(SourceError, match="columns missing: Unique ID"):
        made(SAMPLE.replace(b"Unique ID", b"Identifier"))


@given(damaged(SAMPLE))
@settings(deadline=None, max_examples=150)
def test_a_damaged_file_loses_nothing_in_silence(content):
    assume(not (SAMPLE.startswith(content) and content.endswith(b"\n")))  # a cut between rows cannot be seen
    loses_nothing_in_silence(ID, FILE, content, "Listing")
