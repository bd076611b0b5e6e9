"""Editions of the US screening list: numbers and aliases as each of them orders them, and pages of its search."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from kg.model.records import Record
from loaders.source import Reading, source
from loaders.us_csl.edition import edition
from tests.readings import parties as parties_of


def screening_list(tmp_path: Path, *rows: dict[str, str]) -> Path:
    heads = (source("us_csl").sample / "consolidated.csv").read_text("utf-8-sig").splitlines()[0].split(",")
    path = tmp_path / "consolidated.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, heads)
        out.writeheader()
        out.writerows(rows)
    return path


SDN = {"source": "Specially Designated Nationals (SDN) - Treasury Department", "type": "Individual"}
ISN = {"source": "Nonproliferation Sanctions (ISN) - State Department", "name": "Example Works"}


@pytest.mark.parametrize(
    ("ids", "passports", "notes"),
    [
        ("Passport, 4117921, PK, 2008-09-09, 2013-09-09", ["pk:4117921"], ["issued 2008-09-09, expires 2013-09-09"]),
        ("PK, 2013-09-09, 2008-09-09, 4117921, Passport", ["pk:4117921"], ["issued 2008-09-09, expires 2013-09-09"]),
        ("Passport, 4117921, PK", ["pk:4117921"], []),
        ("Passport, 562605, SD, 1998-10-28", ["sd:562605"], ["dated 1998-10-28"]),
        ("SD, 1998-10-28, 562605, Passport", ["sd:562605"], ["dated 1998-10-28"]),
        ("Passport, 1084010, EG; Gender, Male; National ID No., 77, EG", ["eg:1084010"], []),
    ],
)
def test_numbers_are_read_in_the_order_of_their_edition(tmp_path, ids, passports, notes):
    row = SDN | {"entity_number": "7", "name": "EXAMPLE, One", "ids": ids}
    reading, parties = parties_of("us_csl", screening_list(tmp_path, row))
    (party,) = parties.values()
    assert not reading.problems and party.all("passport") == passports
    assert all(any(note in text for text in party.all("note")) for note in notes)


def test_a_value_that_is_a_day_or_has_commas_stays_whole(tmp_path):
    ids = "Passport, 1, EG; Listing Date (EO 14024 Directive 3):, 2022-02-24; Secondary sanctions risk:, A, B, 31 CFR 1"
    row = SDN | {"entity_number": "7", "name": "EXAMPLE, One", "ids": ids}
    reading = Reading(source("us_csl"), screening_list(tmp_path, row))
    (listing,) = [one for one in reading.statements() if isinstance(one, Record) and one.schema == "Listing"]
    assert "Listing Date (EO 14024 Directive 3): 2022-02-24" in listing.all("note")
    assert "Secondary sanctions risk: A, B, 31 CFR 1" in listing.all("note") and not reading.problems


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (["Alpha Co, Beta Trading, Gamma"], ["Alpha Co", "Beta Trading", "Gamma"]),
        (["Alpha Co., Ltd., Beta, Inc."], ["Alpha Co., Ltd.", "Beta, Inc."]),
        (["Alpha, the Works", "One; Two"], ["Alpha, the Works"]),
    ],
)
def test_aliases_of_isn_are_parted_as_the_edition_parts_them(tmp_path, texts, wanted):
    rows = [ISN | {"alt_names": text, "federal_register_notice": str(n)} for n, text in enumerate(texts)]
    _, parties = parties_of("us_csl", screening_list(tmp_path, *rows))
    assert next(iter(parties.values())).all("alias") == wanted


def test_the_sample_is_of_the_order_until_2022():
    assert edition(source("us_csl").sample / "consolidated.csv").type_first is False


def test_one_page_of_the_search_is_known_to_be_a_part(tmp_path):
    entry = {"source": SDN["source"], "type": "Individual", "name": "EXAMPLE", "entity_number": 7, "score": 88.5,
             "ids": [{"type": "Passport", "number": "A1", "country": "KP", "expiration_date": "2027-01-01"}],
             "addresses": [{"address": "1 Road", "city": "Pyongyang", "country": "KP"}],
             "programs": ["DPRK"]}  # fmt: skip
    path = tmp_path / "answer.json"
    path.write_text(json.dumps({"total": 3, "results": [entry], "sources": []}), "utf-8")
    reading, parties = parties_of("us_csl", path)
    party = parties["SDN-7"]
    assert reading.unread.cut and party.all("passport") == ["kp:A1"] and party.all("country") == ["kp"]
    path.write_text(json.dumps({"total": 1, "results": [entry]}), "utf-8")
    assert not parties_of("us_csl", path)[0].problems
