"""Denied Persons List, nonproliferation sanctions and ITAR debarments: rows become parties with their acts."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.graph.identity import kind_of
from kg.model.records import Record, record
from loaders.formats import us_party
from loaders.source import Reading, source

FILES = {"us_bis_dpl": "dpl.txt", "us_state_isn": "isn.csv", "us_state_dtc": "itar_debarred.csv"}


def read(name: str, path: Path) -> tuple[Reading, list]:
    reading = Reading(source(name), path)
    return reading, list(reading.statements())


def sample(name: str) -> Path:
    return source(name).sample / FILES[name]


def named(statements: list, name: str) -> list[Record]:
    return [one for one in statements if isinstance(one, Record) and name in one.properties.get("name", ())]


def listings(statements: list, party: Record) -> list[Record]:
    return [one for one in statements if isinstance(one, Record) and one.id.startswith(f"{party.id}/listing")]


def test_rows_with_one_name_and_day_are_one_denied_party_with_all_addresses():
    _, made = read("us_bis_dpl", sample("us_bis_dpl"))
    (party,) = named(made, "ABDULAH AL NASSER")
    (order,) = listings(made, party)
    assert (order.properties["date"], order.properties["until"]) == (("2002-03-04",), ("2056-06-29",))
    assert len([one for one in made if isinstance(one, Record) and one.id.startswith(f"{party.id}/address")]) == 2


def test_a_country_left_empty_is_american_only_with_state_and_postcode():
    _, made = read("us_bis_dpl", sample("us_bis_dpl"))
    (denied,) = named(made, "ABDIEL PADRON MADRID")
    assert denied.properties["country"] == ("us",)
    text = sample("us_bis_dpl").read_text("utf-8").replace('"88201"', '""')
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "dpl.txt").write_text(text, "utf-8")
        _, made = read("us_bis_dpl", Path(folder))
    assert "country" not in named(made, "ABDIEL PADRON MADRID")[0].properties


def test_one_party_under_three_acts_has_three_listings():
    _, made = read("us_state_isn", sample("us_state_isn"))
    (khan,) = named(made, "Abdul Qadeer Khan")
    assert {one.properties["programme"][0] for one in listings(made, khan)} == set(khan.properties["programme"])
    assert len(listings(made, khan)) == 3


def test_names_are_parted_at_commas_but_not_before_a_legal_form():
    _, made = read("us_state_isn", sample("us_state_isn"))
    (centre,) = named(made, "Center for Innovation and Technology Cooperation")
    assert centre.properties["alias"][:2] == ("CITC", "Technology Cooperation Office")
    assert centre.properties["former_name"][0].startswith("Presidency Office")


def test_aliases_months_of_birth_and_corrections_of_a_debarred_party():
    _, made = read("us_state_dtc", sample("us_state_dtc"))
    assert named(made, "Boutros, Fadi")[0].properties["alias"] == ("Fadi E. Sitto", "Fadi Jirjis", "Fred Boutros")
    assert named(made, "Lara, Jose")[0].properties["birth_date"] == ("1983-10",)
    (mitchell,) = named(made, "Mitchell, George R.")
    assert listings(made, mitchell)[0].properties["note"] == ("corrected by 57 FR 37184 of 1992-08-18",)


@pytest.mark.parametrize(
    ("name", "persons", "kind"),
    [
        ("Chang Myong-Chin", True, "Person"),
        ("Park, Kwonhwan", True, "Person"),
        ("Far East Trading Company, Inc.", True, "Organization"),
        ("Academy of National Defense Science", True, "Organization"),
        ("Aero 7 Sky", True, "Organization"),
        ("LIMMT", True, "Organization"),
        ("Chang Myong-Chin", False, "Organization"),
    ],
)
def test_a_person_is_known_only_by_the_form_of_the_name_and_that_is_said(name, persons, kind):
    found, note = us_party.kind(name, mostly_persons=persons)
    assert found == kind
    assert "does not say" in note


@pytest.mark.parametrize(
    ("name", "pair", "message"),
    [
        ("us_bis_dpl", ("06/19/2003", "31/19/2003"), "Effective_Date is no date"),
        ("us_bis_dpl", ('"PRC"', '"Atlantis"'), "unknown country 'Atlantis'"),
        ("us_bis_dpl", ('\t"N"\t', '\t"maybe"\t'), "Standard_Order is 'MAYBE'"),
        ("us_state_isn", ("INSKNA", "MOONSNA"), "unknown programme 'MOONSNA'"),
        ("us_state_isn", ("Kong Kong", "Gondor"), "unknown country 'Gondor'"),
        ("us_state_dtc", ("October, 1983", "Spring 1983"), "Date of Birth is no date"),
    ],
)
def test_what_is_not_understood_is_said(tmp_path, name, pair, message):
    text = sample(name).read_text("utf-8")
    assert pair[0] in text
    (tmp_path / FILES[name]).write_text(text.replace(*pair), "utf-8")
    reading, made = read(name, tmp_path)
    assert [one for one in map(str, reading.problems) if message in one], [str(one) for one in reading.problems]
    assert made


@pytest.mark.parametrize("name", FILES)
def test_a_renamed_column_is_named(tmp_path, name):
    lines = sample(name).read_text("utf-8").splitlines(keepends=True)
    header = lines[0].replace("Name", "Nom").replace("Notice Date", "Day")
    (tmp_path / FILES[name]).write_text("".join([header, *lines[1:]]), "utf-8")
    with pytest.raises(SourceError, match="columns missing"):
        read(name, tmp_path)


@settings(max_examples=80, deadline=None)
@given(st.data())
@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_refused_or_its_damage_is_told(name, data):
    """A cut costs no row before it; a changed byte is refused, told, or changes a value only."""
    content = sample(name).read_bytes()
    at = data.draw(st.integers(1, len(content) - 1))
    cut = data.draw(st.booleans())
    damaged = content[:at] if cut else content[:at] + data.draw(st.binary(min_size=1, max_size=1)) + content[at + 1 :]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / FILES[name]).write_bytes(damaged)
        try:
            reading, made = read(name, Path(folder))
        except SourceError:
            return
    printed = "\n".join(one.published for one in made if isinstance(one, Record))
    rows = content[:at].count(b"\n") - 1 if cut else 0
    assert reading.problems or rows <= printed.count(FILES[name] + ":") + len(
        [one for one in made if "/listing" in one.id]
    )


def test_a_kind_read_from_the_name_is_marked_and_gives_way_to_a_stated_one() -> None:
    guessed = [one for one in read("us_bis_dpl", sample("us_bis_dpl"))[1] if isinstance(one, Record)]
    person = next(one for one in guessed if one.schema == "Person")
    assert person.first("kind_assumed") is True
    firm = record("x", "Company", "1", "x:1", {"name": str(person.first("name"))})
    assert kind_of([person, firm]).name == kind_of([firm, person]).name == "Company"
    assert kind_of([person]).name == "Person"


def test_a_date_of_birth_says_that_a_debarred_party_is_a_person() -> None:
    found = [one for one in read("us_state_dtc", sample("us_state_dtc"))[1] if isinstance(one, Record)]
    born = [one for one in found if one.all("birth_date")]
    assert born and not any(one.first("kind_assumed") for one in born)
    assert all(one.first("kind_assumed") for one in found if one.schema == "Organization")
