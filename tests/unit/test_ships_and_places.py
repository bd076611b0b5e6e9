"""What vessel files and gazetteers are read as."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model.records import Record
from loaders.formats.figures import kilometres
from loaders.source import source
from tests.readings import of_kind, reading, sample, write

AIS_HEAD = "MMSI,BaseDateTime,LAT,LON,VesselName,IMO\n"


def test_an_alias_row_of_unlocode_names_the_place_it_means() -> None:
    places = {str(r.first("code")): r for r in of_kind(sample("un_locode"), "Location")}
    assert places["LOCODE ATVIE"].all("alias") == ["Vienna"]
    yeosu = places["LOCODE KRYOS"]
    assert (yeosu.first("latitude"), yeosu.first("longitude"), yeosu.first("country")) == (34.75, 127.7167, "kr")


def test_two_rows_in_one_line_are_both_read(tmp_path: Path) -> None:
    head, *rows = (source("un_locode").sample / "un-locode.csv").read_text("utf-8").splitlines()
    one, two = (next(row for row in rows if mark in row) for mark in ("KR PUS", "KR YOS"))
    made, statements = reading("un_locode", write(tmp_path, "l.csv", f"{head}\n{one}{two}\n"))
    assert [r.first("code") for r in of_kind(statements, "Location")] == ["LOCODE KRPUS", "LOCODE KRYOS"]
    assert [problem.lost for problem in made.problems] == [False]


def test_an_encounter_is_no_transfer_and_says_its_threshold() -> None:
    statements = sample("gfw_encounters")
    assert not of_kind(statements, "Transfer")
    assert all("500 m" in str(r.first("threshold")) for r in of_kind(statements, "Encounter"))


def test_the_history_of_a_ship_is_a_record_for_each_interval() -> None:
    ships = [r for r in of_kind(sample("gfw_vessels"), "Vessel") if r.first("imo") == "9076260"]
    flags = {str(r.first("flag")): str(r.first("as_of")) for r in ships if ":signal/" in r.id}
    assert flags["pa"] == "2012-01-01/2013-05-15"
    assert set(flags) == {"ru", "pw", "cy", "kn", "pa"}


def test_positions_not_available_make_no_jump(tmp_path: Path) -> None:
    rows = "440000001,2023-01-01T00:00:00,35.0,129.0,A,\n440000001,2023-01-01T00:10:00,91.0,181.0,A,\n"
    made, statements = reading("ais_positions", write(tmp_path, "p.csv", AIS_HEAD + rows))
    assert [s.schema for s in statements if isinstance(s, Record)] == ["Vessel"]
    assert made.notes["messages without a position (91, 181 or empty)"] == "1"


def test_positions_in_any_order_give_the_same_gap(tmp_path: Path) -> None:
    rows = [f"440000001,2023-01-0{day}T00:00:00,35.0,129.0,A,IMO9307839" for day in (3, 1, 2)]
    _, statements = reading("ais_positions", write(tmp_path, "p.csv", AIS_HEAD + "\n".join(rows) + "\n"))
    gaps = of_kind(statements, "AisGap")
    assert [gap.first("start") for gap in gaps] == ["2023-01-01T00:00:00Z", "2023-01-02T00:00:00Z"]
    assert {gap.first("hours") for gap in gaps} == {24.0}


def test_two_hulls_under_one_mmsi_are_not_made_one_ship(tmp_path: Path) -> None:
    rows = "".join(f"440000001,2023-01-01T00:0{n}:00,35.0,129.0,A,{imo}\n" for n, imo in enumerate(HULLS))
    _, statements = reading("ais_positions", write(tmp_path, "p.csv", AIS_HEAD + rows))
    assert [ship.all("imo") for ship in of_kind(statements, "Vessel")] == [[], ["9307839"], ["9203588"]]


HULLS = ("IMO9307839", "IMO9203588", "IMO0000000")
"""The last is what a transmitter sends when nobody entered a number."""


def test_a_degree_of_latitude_is_sixty_nautical_miles() -> None:
    assert kilometres((35.0, 129.0), (36.0, 129.0)) == pytest.approx(111.2, abs=0.1)
