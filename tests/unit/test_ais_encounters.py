"""Two ships that met: near each other, slow, for long enough, and one was heard to come or to go."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model.records import Record, Relation, Statement
from loaders.ais_positions.slow import SLOT, Slow
from loaders.ais_positions.tracks import Position
from loaders.formats.figures import kilometres
from loaders.source import Reading, source

HEAD = "MMSI,BaseDateTime,LAT,LON"
METRE = 1 / 111_195
"""Degrees of latitude."""
A, B = "440000001", "440000002"


def track(number: str, *places: tuple[float, float], start: int = 0, east: float = 125.0) -> list[str]:
    """A position every ten minutes: metres north and east of 34° N."""
    rows = []
    for step, (north, metres_east) in enumerate(places, start):
        time = f"2023-01-{1 + step // 144:02}T{step // 6 % 24:02}:{step % 6 * 10:02}:00"
        longitude = (east + metres_east * METRE / 0.829 + 180) % 360 - 180
        rows.append(f"{number},{time},{34 + north * METRE:.6f},{longitude:.6f}")
    return rows


def read(folder: Path, *tracks: list[str]) -> tuple[Reading, list[Statement]]:
    path = folder / "positions.csv"
    path.write_text("\n".join([HEAD, *(row for rows in tracks for row in rows)]) + "\n", "utf-8")
    made = Reading(source("ais_positions"), path)
    return made, list(made.statements())


def met(statements: list[Statement]) -> list[Record]:
    return [s for s in statements if isinstance(s, Record) and s.schema == "Encounter"]


LIES = [(0.0, 0.0)] * 40
"""Six and a half hours at one place."""
VISIT = [(20_000 - 4_000 * n, 0.0) for n in range(5)] + [(200.0, 0.0)] * 19 + [(4_000.0 * n, 0.0) for n in range(1, 6)]
"""Comes from the north, stays for three hours, goes."""


def test_a_ship_that_comes_stays_and_goes_meets_the_one_that_lies_there(tmp_path: Path) -> None:
    reading, statements = read(tmp_path, track(A, *LIES), track(B, *VISIT))
    (encounter,) = met(statements)
    assert (encounter.first("start"), encounter.first("hours")) == ("2023-01-01T00:50:00Z", 3.0)
    assert encounter.first("distance_km") == 0.2 and not reading.problems
    assert "500 m for 2 hours" in str(encounter.first("threshold")) and "ports" in str(encounter.first("threshold"))
    ends = [s.start for s in statements if isinstance(s, Relation) and s.end == encounter.id]
    assert ends == [f"ais_positions:mmsi/{number}" for number in (A, B)]


def test_ships_side_by_side_as_long_as_both_are_heard_did_not_meet(tmp_path: Path) -> None:
    reading, statements = read(tmp_path, track(A, *LIES), track(B, *[(100.0, 0.0)] * 40))
    assert not met(statements)
    assert reading.notes["pairs side by side as long as both were heard, no encounter"] == "1"


@pytest.mark.parametrize(
    "visit",
    [
        [(n * 900.0, 0.0) for n in range(-20, 20)],  # sails past
        [(20_000.0, 0.0), *[(800.0, 0.0)] * 20, (20_000.0, 0.0)],  # too far
        [(20_000.0, 0.0), *[(200.0, 0.0)] * 9, (20_000.0, 0.0)],  # too short
        [(20_000.0, 0.0), *[(400.0 - 800 * (n % 2), 0.0) for n in range(25)], (20_000.0, 0.0)],  # near, but not slow
    ],
    ids=["past", "far", "short", "fast"],
)
def test_what_misses_a_threshold_is_no_encounter(tmp_path: Path, visit: list[tuple[float, float]]) -> None:
    lies = [(0.0, 0.0)] * 60
    assert not met(read(tmp_path, track(A, *lies), track(B, *visit, start=5))[1])


def test_holes_in_reception_do_not_part_a_meeting(tmp_path: Path) -> None:
    rows = track(B, *VISIT)
    (encounter,) = met(read(tmp_path, track(A, *LIES), [*rows[:10], *rows[14:]])[1])
    assert encounter.first("hours") == 3.0


def test_ships_meet_across_the_date_line(tmp_path: Path) -> None:
    east = 180 - 50 * METRE
    assert (
        len(met(read(tmp_path, track(A, *LIES, east=east), track(B, *[(n, 100.0) for n, _ in VISIT], east=east))[1]))
        == 1
    )


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from("abcd"), st.integers(0, 6), st.floats(-0.02, 0.02), st.floats(-0.12, 0.12)),
        max_size=24,
    ),
    st.sampled_from([(0.0, 0.0), (34.0, 180.0), (-71.0, -180.0), (89.99, 10.0), (55.0, 125.0)]),
)
def test_near_finds_every_pair_of_slow_ships_in_one_slot(
    rows: list[tuple[str, int, float, float]], origin: tuple[float, float]
) -> None:
    """Against all pairs compared with each other. Ships count as slow here whatever they do."""
    kept: dict[tuple[str, int], tuple[float, float]] = {}
    with Slow(1e9, 0.5) as slow:
        for ship in "abcd":
            places = {slot: (north, east) for name, slot, north, east in rows if name == ship}
            made = [
                Position(
                    slot * SLOT, min(90.0, origin[0] + north), (origin[1] + east + 180) % 360 - 180, f"{ship}{slot}"
                )
                for slot, (north, east) in sorted(places.items())
            ]  # fmt: skip
            assert list(slow.watch(ship, iter(made))) == made
            if len(made) > 1:  # one position has no speed
                kept |= {(ship, int(one.seconds // SLOT)): one.place for one in made}
        found = {(one.first, one.second, one.slot) for one in slow.near()}
    pairs = combinations(sorted(kept), 2)
    wanted = {(a, b, s) for (a, s), (b, t) in pairs if s == t and a != b and kilometres(kept[a, s], kept[b, t]) <= 0.5}
    assert found == wanted
