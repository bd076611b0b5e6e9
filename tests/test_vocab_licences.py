"""Every table of words says where it is from, and what was taken under a licence has its notice beside it."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

VOCAB = Path(__file__).parent.parent / "kg" / "vocab"
TABLES = sorted(path.name for path in VOCAB.glob("*.csv"))
NEEDS_NOTICE = re.compile(r"\b(MIT|BSD|Apache|ISC|CC BY|Unicode License)\b")
PUBLISHED_DATA = re.compile(
    r"rigour|OpenCC|UniDic|Unihan|CLDR|pinyin, surnames|dataset|Open Knowledge|\((?:MIT|BSD|Apache)"
)
"""Works that others compiled and published, as tables name them: not facts, not the project's own words."""


def told() -> list[tuple[str, str, str]]:
    """Rows of README.md: table, from, licence."""
    text = (VOCAB / "README.md").read_text("utf-8")
    lines = [line.strip("| ").split("|") for line in text.splitlines() if line.startswith("|")]
    return [(table.strip(), origin.strip(), licence.strip()) for table, origin, licence in lines[2:]]


def origins(table: str) -> set[str]:
    """What the rows of a table name as their source."""
    with (VOCAB / table).open(encoding="utf-8", newline="") as file:
        return {row.get("source") or "" for row in csv.DictReader(file)}


@pytest.mark.parametrize("row", told(), ids=lambda row: row[0])
def test_a_licence_that_wants_a_notice_has_it(row: tuple[str, str, str]) -> None:
    table, _, licence = row
    assert re.findall(r"`([^`]+\.csv)`", table)[0] in TABLES
    notices = re.findall(r"`(licences/[^`]+)`", licence)
    assert notices or not NEEDS_NOTICE.search(licence), "put its notice into kg/vocab/licences and name it"
    for notice in notices:
        assert len((VOCAB / notice).read_text("utf-8")) > 500


def test_every_notice_belongs_to_a_table() -> None:
    named = {notice for _, _, licence in told() for notice in re.findall(r"`licences/([^`]+)`", licence)}
    assert named == {path.name for path in (VOCAB / "licences").iterdir()}


@pytest.mark.parametrize("table", TABLES)
def test_a_work_that_a_table_was_taken_from_stands_in_the_readme(table: str) -> None:
    known = [origin for name, origin, _ in told() if f"`{table}`" in name]
    for source in origins(table):
        work = PUBLISHED_DATA.search(source)
        assert not work or any(re.search(r"\w+", work[0])[0] in origin for origin in known), source
