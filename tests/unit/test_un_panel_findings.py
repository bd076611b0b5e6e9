"""Findings of the Panel of Experts: one record an event, one a party in it, contradictions side by side."""

from __future__ import annotations

import pytest

from kg.model import identifiers
from kg.model.records import Record, Relation
from loaders.source import source
from tests.readings import with_row

SOURCE = source("un_panel_findings")


def relations(said, kind):
    return [s for s in said if isinstance(s, Relation) and s.relation == kind]


@pytest.fixture
def edited(tmp_path):
    """The sample with one row of a table changed or added; the reading when it is used up."""
    return lambda table, **row: with_row(SOURCE.id, tmp_path / "set", table, row)


def test_all_48_findings_and_the_two_of_the_deck_are_there(records):
    keys = {key.split("/")[0] for key in records}
    assert {f"F{number:03}" for number in range(1, 49)} | {"S001", "S002"} <= keys


def test_lighthouse_winmore_was_proposed_and_not_listed(records, said):
    listings = [r for r in records.values() if r.schema == "Listing" and "/lighthouse-winmore/" in r.id]
    assert {(r.first("date"), r.first("listing_status")) for r in listings} == {
        ("2017-12-19", "proposed"),
        ("2017-12-28", "not_listed"),
    }
    listed = {e.start for e in relations(said, "LISTS") if e.end.endswith("/lighthouse-winmore")}
    assert listed == {r.id for r in listings}


def test_the_port_ban_of_28_december_2017_names_four_ships(records):
    banned = [k for k, r in records.items() if k.startswith("F004/") and r.schema == "Listing"]
    assert sorted(key.split("/")[1] for key in banned) == [
        "billions-no-18",
        "rung-ra-2",
        "rye-song-gang-1",
        "ul-ji-bong-6",
    ]


def test_a_ship_that_lost_flag_and_ports_has_two_listings(records):
    statuses = {r.first("listing_status") for k, r in records.items() if k.startswith("F009/new-regent/")}
    assert statuses == {"de_flagged", "port_ban"}


def test_both_flags_of_a_ship_are_kept(records):
    assert records["F003/billions-no-18"].all("flag") == ["pa", "pw"]
    assert records["F002/lighthouse-winmore"].all("flag") == ["hk", "pa"]
    assert records["F011/wise-honest"].all("flag") == ["kp", "sl"]


def test_quantities_that_differ_between_accounts_are_all_kept(records):
    assert records["F002"].all("quantity") == ["600 t", "544 t (another account)"]
    assert records["F011"].all("quantity")[:3] == ["25,000 t", "25,500 t", "26,500 t"]


def test_the_decks_wording_of_kaesong_stands_beside_the_panels(records, said):
    assert records["F005"].all("quantity", "report") == [
        "338,737 kg brought in",
        "4,039 kg brought back",
        "S/2019/171",
    ]
    assert records["S002"].all("quantity") == ["about 340 t", "about 4 t taken back"]
    assert "9th Final Report (2018)" in records["S002"].all("report")[0]
    assert "10th Final Report (2019)" in records["S001"].all("report")[0]
    same = {(e.start, e.end) for e in relations(said, "SAME_EVENT_AS")}
    assert ("un_panel_findings:S002", "un_panel_findings:F005") in same


@pytest.mark.parametrize(
    ("speaker", "about"),
    [("Enermax", "F011/enermax"), ("Government of the Republic of Korea", "F005"), ("Palau", "F003/billions-no-18")],
)
def test_who_denies_or_explains_is_kept_with_what_it_is_about(records, said, speaker, about):
    claims = [r for r in records.values() if r.schema == "Claim" and speaker in str(r.first("speaker"))]
    assert {c.first("stance") for c in claims} <= {"denies", "explains"}
    assert {c.id for c in claims} & {e.start for e in relations(said, "ABOUT") if e.end.endswith(f":{about}")}


@pytest.mark.parametrize("key", ["F029", "F032", "F038", "F006", "F031", "F021", "F034", "F046"])
def test_what_is_believed_likely_suspected_or_attempted_is_alleged(records, key):
    assert records[key].first("modality") == "alleged"


def test_a_transfer_with_likely_cargo_has_asserted_parts_and_a_believed_one_has_not(said):
    modality = {(e.relation, e.start.split(":")[1]): e.modality for e in said if isinstance(e, Relation)}
    assert modality["SUPPLIED_IN", "F006/shang-yuan-bao"] == "asserted"
    assert modality["RECEIVED_IN", "F032/ji-song-6"] == "alleged"
    assert modality["CONSIGNEE_IN", "F011/enermax"] == "alleged"


def test_sister_ships_have_different_numbers(records):
    one, two = records["F029/sam-jong-1"], records["F029/sam-jong-2"]
    assert (one.first("imo"), two.first("imo")) == ("8405311", "7408873")


def test_ship_and_company_numbers_pass_their_own_check_digit(records):
    ships = [n for r in records.values() for n in r.all("imo")]
    firms = [n for r in records.values() for n in r.all("imo_company")]
    assert ships and all(identifiers.imo(n) == n for n in ships)
    assert firms and all(identifiers.imo_company(n) == n for n in firms)


def test_the_charter_has_dates_and_a_declared_port_is_not_a_destination(records, said):
    charter = next(e for e in relations(said, "CHARTERS") if e.end.endswith("F001/lighthouse-winmore"))
    assert (charter.since, charter.until) == ("2017-10", "2017-10")
    assert records["F001"].all("declared_destination") == ["tw"] and not records["F001"].all("destination")


def test_the_ship_that_one_reading_of_a_copy_names_is_only_supposed(records, said):
    """Dong-A Ilbo, Japan Times and the Union's annex name Yu Jong 2."""
    told = {e.start.rpartition("/")[2]: e.modality for e in relations(said, "RECEIVED_IN") if e.end.endswith(":F019")}
    assert told == {"yu-jong-2": "alleged", "rye-song-gang-1": "hypothetical"}
    assert not records["F019"].first("position_unclear")


def test_a_name_that_a_spreadsheet_made_a_date_is_reported_and_kept(edited):
    reading, said = edited(
        "roles.csv", finding="F010", role="took_part", party="Jul-28", schema="Vessel", modality="asserted"
    )
    assert "looks like a date" in str(reading.problems[0]) and not reading.problems[0].lost
    assert any(isinstance(s, Record) and s.first("name") == "Jul-28" for s in said)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"finding": "F099"}, "no finding 'F099'"),
        ({"finding": "F010", "role": "admirer"}, "unknown roles 'admirer'"),
        ({"finding": "F010", "schema": "Boat"}, "unknown schemas 'Boat'"),
        ({"finding": "F010", "flag": "Atlantis"}, "names no country"),
        ({"finding": "F004", "role": "supplier"}, "has no event"),
        ({"finding": "F010", "role": "owner", "of": "Nobody"}, "no party 'Nobody'"),
        ({"finding": "F010", "party": "Xing Ming Yang 888", "flag": "sl"}, "has its record already"),
    ],
)
def test_a_row_that_cannot_be_read_is_a_problem_with_its_line(edited, said, row, problem):
    whole = {"role": "took_part", "party": "New Ship", "schema": "Vessel", "modality": "asserted"} | row
    reading, others = edited("roles.csv", **whole)
    assert problem in str(reading.problems[0]) and "roles.csv:" in reading.problems[0].where
    assert len(others) == len(said)


def test_a_number_that_fails_its_check_digit_is_kept_as_a_claim(edited):
    _, said = edited(
        "roles.csv",
        finding="F010",
        role="took_part",
        party="New Ship",
        schema="Vessel",
        imo="9191774",
        modality="asserted",
    )
    ship = next(s for s in said if isinstance(s, Record) and s.first("name") == "New Ship")
    assert ship.all("claimed_imo") == ["9191774"] and not ship.all("imo")
