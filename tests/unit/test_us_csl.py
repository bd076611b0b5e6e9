"""The Consolidated Screening List: keys that hold between editions and shapes, every number under its heading."""

from __future__ import annotations

import gzip
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model.records import Record
from loaders.source import Reading, source

SOURCE = source("us_csl")
CSV = SOURCE.sample / "consolidated.csv"
COMPACT = Path(__file__).parent / "us_csl" / "screening-list.json"


def read(path: Path) -> tuple[Reading, dict]:
    reading = Reading(SOURCE, path)
    return reading, {statement.id.split(":", 1)[1]: statement for statement in reading.statements()}


def parties(made: dict) -> set[str]:
    return {id for id, one in made.items() if isinstance(one, Record) and "/" not in id}


def test_a_ship_has_its_number_flag_and_owner():
    made = read(CSV)[1]
    ship = made["SDN-23156"].properties
    assert (ship["name"], ship["imo"], ship["flag"]) == (("7-28",), ("8898831",), ("kp",))
    links = [one for one in made.values() if not isinstance(one, Record) and one.relation == "LINKED_TO"]
    assert ("us_csl:SDN-23156", "us_csl:SDN-23149") in {(one.start, one.end) for one in links}


def test_a_number_is_read_with_its_country_and_days():
    person = read(CSV)[1]["SDN-26096"].properties
    assert person["passport"] == ("za:M00021291",)
    assert "Passport M00021291: issued 2010-05-04, expires 2020-05-03" in person["note"]


def test_one_number_on_two_lists_is_one_party_with_two_listings():
    made = read(CSV)[1]
    assert {"SDN-34616/listing", "CAP-34616/listing"} <= set(made)
    same = [one for one in made.values() if not isinstance(one, Record) and one.relation == "SAME_AS"]
    assert [(one.start, one.end) for one in same] == [("us_csl:SDN-34616", "us_csl:CAP-34616")]


def test_an_address_that_is_only_a_country_is_none():
    made = read(CSV)[1]
    assert made["SDN-26096"].properties["country"] == ("sg",)
    assert not [id for id in made if id.startswith("SDN-26096/address")]


def test_names_joined_with_and_are_parted():
    made = read(CSV)[1]
    (plant,) = [one for one in made.values() if isinstance(one, Record) and one.caption == "140 Repair Plant JSC"]
    assert plant.properties["alias"] == ("Open Joint Stock Company 140 Repair Plant", "JSC 140 Repair Plant")


def test_what_the_list_does_not_say_of_a_party_is_noted():
    made = read(CSV)[1]
    (debarred,) = [made[id] for id in parties(made) if id.startswith("DTC-")]
    assert debarred.schema == "Person"
    assert "read as a person from the form of the name" in debarred.properties["note"][0]


def test_a_new_id_changes_no_key_and_a_packed_file_is_read(tmp_path):
    text = CSV.read_text("utf-8")
    first = text.splitlines()[1].split(",")[0]
    (tmp_path / CSV.name).write_bytes(gzip.compress(text.replace(first, "23156-new").encode()))
    assert set(read(tmp_path / CSV.name)[1]) == set(read(CSV)[1])


def test_an_entry_printed_twice_is_loaded_once_and_said(tmp_path):
    lines = CSV.read_text("utf-8").splitlines(keepends=True)
    (tmp_path / "c.csv").write_text("".join([*lines, lines[1]]), "utf-8")
    reading, made = read(tmp_path / "c.csv")
    assert parties(made) == parties(read(CSV)[1])
    assert "c.csv:17" in reading.notes["repeated entries"]


def test_the_compact_shape_has_the_same_keys_for_numbered_parties():
    reading, made = read(COMPACT)
    assert [str(problem) for problem in reading.problems] == []
    assert reading.edition == "2026-07-31"
    assert "CAP-15268" in made
    assert len(parties(made)) == 16
    assert made["CAP-15268"].locator == "screening-list.json:entry 1"


@pytest.mark.parametrize(
    ("pair", "message"),
    [
        (("Foreign Sanctions Evaders (FSE)", "Grey List (GL)"), "unknown lists 'Grey List (GL) - Treasury Department'"),
        ((",Individual,", ",Ghost,"), "unknown types 'Ghost'"),
        ((", Vessel Registration Identification", ", Shoe Size"), "phrase not understood: 'Shoe Size"),
        (("places_of_birth,", "birthplaces,"), "no column 'places_of_birth'"),
        (("ids\r\n", "ids,more\r\n"), ""),
    ],
)
def test_what_is_not_understood_is_said(tmp_path, pair, message):
    with CSV.open(encoding="utf-8", newline="") as file:
        text = file.read()
    (tmp_path / "c.csv").write_text(text.replace(*pair), "utf-8", newline="")
    try:
        reading, _ = read(tmp_path / "c.csv")
    except SourceError as error:
        assert "columns missing" in str(error) or "no entry in it" in str(error)
        return
    assert not message or [text for text in map(str, reading.problems) if message in text]


def test_a_compact_file_that_counts_more_than_it_has_is_reported(tmp_path):
    text = COMPACT.read_text("utf-8").replace('"entryCount": 16', '"entryCount": 17')
    (tmp_path / "s.json").write_text(text, "utf-8")
    reading, _ = read(tmp_path / "s.json")
    assert [str(one) for one in reading.problems if "entryCount says 17" in str(one)]


@settings(max_examples=100, deadline=None)
@given(st.data())
@pytest.mark.parametrize("path", [CSV, COMPACT], ids=["csv", "compact"])
def test_a_damaged_file_is_refused_or_its_damage_is_told(path, data):
    """A cut or a changed byte outside a text: SourceError, a problem, or as many entries as before."""
    content = path.read_bytes()
    at = data.draw(st.integers(1, len(content) - 1))
    cut = data.draw(st.booleans())
    damaged = content[:at] if cut else content[:at] + data.draw(st.binary(min_size=1, max_size=1)) + content[at + 1 :]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / path.name).write_bytes(damaged)
        try:
            reading, made = read(Path(folder) / path.name)
        except SourceError:
            return
    whole = content[:at].count(b"\n") - 1 if path is CSV and cut else len(parties(read(path)[1]))
    assert reading.problems or len(parties(made)) >= whole


def test_an_entry_of_ofac_carries_ofacs_number_and_no_other_entry_does() -> None:
    """OFAC's own lists know the party by the same number: 8,562 entries of 2022 share one with the list of 2021."""
    made = [s for s in Reading(source("us_csl"), source("us_csl").sample).statements() if isinstance(s, Record)]
    listings = {one.id.removesuffix("/listing"): one for one in made if one.schema == "Listing"}
    for party in (one for one in made if one.id in listings):
        ofac = listings[party.id].first("authority") == "US OFAC"
        assert party.all("ofac_number") == ([party.id.split("-")[-1]] if ofac else []), party.id
