"""The ROK's own rounds on the DPRK: as many persons and bodies as the ministry announced, from the day of force on."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.readings import by_key, sample

SAMPLE = Path(__file__).parents[2] / "loaders" / "kr_mofa_dprk" / "sample"

ANNOUNCED = {
    "2023-02-20": (31, 35), "2023-03-21": (35, 41), "2023-04-24": (36, 41), "2023-06-28": (45, 47),
    "2023-07-14": (49, 50), "2023-09-01": (54, 51), "2023-09-21": (64, 53),
    "2023-12-01": (75, 53), "2023-12-27": (83, 53),
}  # fmt: skip
"""Day of a release → persons and bodies named since October 2022, by that release as the press carries it."""


def rounds() -> list[dict[str, str]]:
    with (SAMPLE / "designations.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("day", ANNOUNCED)
def test_the_rows_are_as_many_as_the_ministry_announced(day):
    told = [row["kind"] == "Person" for row in rounds() if "2022-10" < row["announced"] <= day]
    assert (sum(told), len(told) - sum(told)) == ANNOUNCED[day]


def test_a_round_with_ships_has_all_that_were_announced():
    kinds = [row["kind"] for row in rounds() if row["announced"] == "2024-06-27"]
    bodies = sum(kind in ("Company", "Organization") for kind in kinds)
    assert (kinds.count("Person"), bodies, kinds.count("Vessel")) == (8, 5, 4)


def test_no_party_stands_twice_in_a_round():
    names = [(row["announced"], row["original_name"] or row["name"]) for row in rounds()]
    assert len(set(names)) == len(names)


def test_a_listing_begins_when_it_came_into_force():
    known = by_key(sample("kr_mofa_dprk"))
    assert known["2024-11-01-01/listing"].first("date") == "2024-11-06"
    assert known["2023-09-21-01/listing"].first("date") == "2023-09-21"
