"""The DPRK networks: one record a source's statement, so that a party's page can show what sources dispute."""

from __future__ import annotations

import pytest

from kg.model import identifiers
from kg.model.records import Record, Relation
from loaders.source import source
from tests.readings import with_row

SOURCE = source("dprk_network_records")


@pytest.fixture(scope="module")
def ties(said):
    return [(s.start.split(":")[1], s.relation, s.end.split(":")[1], s) for s in said if isinstance(s, Relation)]


def statuses(records, party):
    """(authority, status, date) of all listings of a ship, firm or person, under whichever source."""
    return {
        (r.first("authority"), r.first("listing_status"), r.first("date"))
        for key, r in records.items()
        if r.schema == "Listing" and key.split("/")[1] == party
    }


@pytest.fixture
def edited(tmp_path):
    """The sample with one row added to a table; the reading when it is used up."""
    return lambda table, **row: with_row(SOURCE.id, tmp_path / "set", table, row)


def test_lighthouse_winmore_is_proposed_not_listed_seized_and_released(records):
    found = statuses(records, "lighthouse-winmore")
    assert ("UN Security Council 1718 Committee", "proposed", "2017-12-19") in found
    assert ("UN Security Council 1718 Committee", "not_listed", "2017-12-28") in found
    assert ("Republic of Korea", "seized", "2017-11-24") in found
    assert ("Republic of Korea", "released", "2019-07-01") in found
    assert "listed" not in {status for _, status, _ in found}


def test_flags_that_sources_dispute_stand_in_records_of_their_own(records):
    flags = {
        key: r.all("flag") for key, r in records.items() if key.startswith(("lighthouse-winmore/", "billions-no-18/"))
    }
    assert flags["lighthouse-winmore/scmp"] == ["hk"] and flags["lighthouse-winmore/fairplay"] == ["pa"]
    assert flags["billions-no-18/reuters"] == ["pa"] and flags["billions-no-18/afp"] == ["pw"]
    assert records["billions-no-18/palau-registry"].all("former_flag") == ["pa"]


def test_the_charterers_seat_differs_between_seoul_and_taipei(records, ties):
    assert records["billions-bunker-group/the-star"].all("country") == ["tw"]
    assert records["billions-bunker-group/taipei"].all("country") == ["mh"]
    assert {records[f"billions-bunker-group/taiwan-list-{x}"].first("country") for x in ("bvi", "marshall")} == {
        "vg",
        "mh",
    }
    charters = [tie for start, relation, _, tie in ties if relation == "CHARTERS" and start.startswith("billions")]
    assert len(charters) == 3


def test_owner_and_manager_share_a_director_and_a_town_but_no_known_door(records, ties):
    directed = {end for start, relation, end, _ in ties if (start, relation) == ("gong-ruiqiang", "DIRECTS")}
    assert directed == {"win-more-shipping", "lighthouse-shipping-development"}
    located = {start for start, relation, end, _ in ties if (relation, end) == ("LOCATED_AT", "guangzhou")}
    assert located == directed
    assert not records["guangzhou"].all("street") and records["guangzhou"].first("city") == "Guangzhou"


def test_jin_teng_is_delisted_by_the_un_and_still_on_ofacs_copy(records):
    found = statuses(records, "jin-teng")
    assert ("UN Security Council 1718 Committee", "delisted", "2016-03-21") in found
    assert ("US OFAC", "listed", None) in found


def test_koreas_eleven_ships_are_listed_on_one_day(records):
    listed = [k for k in records if k.startswith("rok-2024-01-17/")]
    assert len(listed) == 11 and {records[k].first("date") for k in listed} == {"2024-01-17"}


def test_the_wrong_number_of_courageous_is_shown_beside_the_right_one(records, ties):
    assert records["courageous/court"].all("imo") == ["8617524"]
    assert records["courageous/repository"].all("imo") == ["9015333"]
    assert records["courageous/repository"].first("confidence") == "low"
    about = {end for start, relation, end, _ in ties if (start, relation) == ("claim/courageous-number", "ABOUT")}
    assert about == {"courageous/repository"}, "the ship of the court papers is not what the remark is against"
    assert records["claim/courageous-number"].first("stance") == "denies"


def test_yuk_tung_posed_as_maika(ties):
    assert ("yuk-tung", "POSED_AS", "maika") in [tie[:3] for tie in ties]


def test_ships_with_different_names_have_different_numbers(records):
    names = {}
    for key, r in records.items():
        if r.schema == "Vessel" and key != "courageous/repository":
            for number in r.all("imo"):
                names.setdefault(number, set()).add(key.split("/")[0])
    assert all(len(keys) == 1 for keys in names.values())


def test_ship_and_company_numbers_pass_their_own_check_digit(records):
    ships = [n for r in records.values() for n in r.all("imo")]
    firms = [n for r in records.values() for n in r.all("imo_company")]
    assert len(set(ships)) == 30 and all(identifiers.imo(n) == n for n in ships)
    assert firms and all(identifiers.imo_company(n) == n for n in firms)
    assert not [r.id for r in records.values() if r.all("claimed_imo")]


def test_what_is_charged_or_thought_is_alleged(ties):
    modality = {(start, relation, end): tie.modality for start, relation, end, tie in ties}
    assert modality["chen-shih-hsien", "CONTROLS", "oceanic-enterprise"] == "alleged"
    assert modality["kwek-kee-seng", "CONTROLS", "courageous/court"] == "alleged"
    assert modality["enermax", "LINKED_TO", "wise-honest"] == "alleged"
    assert modality["win-more-shipping", "OWNS", "lighthouse-winmore/scmp"] == "asserted"


def test_every_tie_quotes_the_publication_it_stands_in(ties):
    assert all(
        "(" in tie.quote for _, relation, _, tie in ties if relation in ("OWNS", "MANAGES", "CONTROLS", "DIRECTS")
    )


def test_the_copied_lists_that_are_left_out_are_named():
    text = " ".join(SOURCE.leaves_out)
    for words in ("184 firms", "75 entities", "106 ships", "Dandong Zhicheng"):
        assert words in text


def test_the_ship_did_reach_taiwan_by_vessel_tracking(records):
    """Evidence against the reading that the declared country was never visited."""
    calls = {(r.first("place"), r.first("date")) for r in records.values() if r.schema == "PortCall"}
    assert ("Taichung", "2017-11-04") in calls


@pytest.mark.parametrize(
    ("table", "row", "problem"),
    [
        ("ties.csv", {"start": "koti-corp", "relation": "OWNS", "end": "nobody"}, "no record 'nobody'"),
        ("ties.csv", {"start": "koti-corp", "relation": "ADMIRES", "end": "yuk-tung"}, "unknown relations 'ADMIRES'"),
        ("ties.csv", {"start": "yuk-tung", "relation": "DIRECTS", "end": "koti-corp"}, "cannot join"),
        ("vessels.csv", {"key": "yuk-tung", "name": "Yuk Tung"}, "stands there twice"),
        ("vessels.csv", {"key": "new", "name": "New Ship", "flag": "Atlantis"}, "names no country"),
        (
            "parties.csv",
            {"key": "new", "schema": "Company", "name": "New Firm", "imo_company": "1234567"},
            "check digit",
        ),
    ],
)
def test_a_row_that_cannot_be_read_is_a_problem_with_its_line(edited, said, table, row, problem):
    reading, others = edited(table, **({"modality": "asserted", "citation": "a test", "confidence": "low"} | row))
    assert problem in str(reading.problems[0]) and reading.problems[0].where.startswith(table)
    assert len(others) == len(said)


def test_a_name_that_a_spreadsheet_made_a_date_is_reported_and_kept(edited):
    reading, said = edited("vessels.csv", key="new", name="Jul-28", citation="a test", confidence="low")
    assert "looks like a date" in str(reading.problems[0])
    assert any(isinstance(s, Record) and s.first("name") == "Jul-28" for s in said)
