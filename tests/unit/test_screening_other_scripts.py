"""Names asked in Arabic letters, katakana, Hangul and Han: found under what lists have in Latin letters."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.small_lists import alerts, best

ROWS = list(csv.DictReader(Path(__file__).with_name("names_in_other_scripts.csv").read_text("utf-8").splitlines()))
LISTED = [
    *dict.fromkeys((row["kind"], row["found"]) for row in ROWS),
    ("Person", "Mohamed Omar Mohamed"),
    ("Organization", "SONA"),
    ("Organization", "OOO Teson"),
]
"""What is looked for, and names that are near to ordinary ones."""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["asked"])
def test_a_listed_name_is_found(row: dict[str, str]) -> None:
    found = best(row["asked"], LISTED, row["schema"])
    assert found and found.caption == row["found"] and found.probability >= 0.5


@pytest.mark.parametrize("asked", ["اميرمحمد محمدی", "محمد رضا کریمی", "مهدي احمدي"])
def test_an_ordinary_name_is_no_alert(asked: str) -> None:
    assert not alerts(asked, LISTED, "Person")


@pytest.mark.parametrize("asked", ["ソニー", "トヨタ自動車", "ダイキン", "ニトリ", "テソン"])
def test_a_brand_is_no_alert(asked: str) -> None:
    assert not alerts(asked, LISTED, "Company")
