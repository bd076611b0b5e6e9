"""What the frame does for every source: a row's fault is told, an empty file of a set costs itself alone."""

from __future__ import annotations

import csv
import io
import re
import shutil
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.records import Record
from loaders.source import Reading, source

FOLDERS = {
    "un_comtrade": (".json", b'{"count": 0, "data": []}'), "gleif_api": (".json", b'{"meta": {}}'),
    "national_trade_table": (".csv", None), "kr_annex_2_2": (".csv", None), "gfw_vessels": (".csv", None),
    "ais_positions": (".json", b"[]"), "gfw_events": (".json", b'{"entries": []}'),
}  # fmt: skip
"""Sources whose files each stand for themselves → ending and text of an empty one; None: its header alone."""
WORDS = {"gleif_api": "data", "gfw_events": "event and no insight"}


def empty(id: str) -> tuple[str, bytes]:
    ending, text = FOLDERS[id]
    if text is not None:
        return f"empty{ending}", text
    header = next(path for path in sorted(source(id).sample.iterdir()) if path.suffix == ending).read_bytes()
    written = io.StringIO()
    csv.writer(written).writerow(next(csv.reader(io.StringIO(header.decode("utf-8-sig")))))
    return f"empty{ending}", written.getvalue().encode()


def read(folder: Path, id: str) -> tuple[Reading, list[Record]]:
    reading = Reading(source(id), folder)
    return reading, [one for one in reading.statements() if isinstance(one, Record)]


@pytest.mark.parametrize("id", FOLDERS)
def test_an_empty_file_of_a_set_is_told_and_costs_no_other(tmp_path: Path, id: str) -> None:
    shutil.copytree(source(id).sample, tmp_path, dirs_exist_ok=True)
    whole = read(tmp_path, id)[1]
    name, text = empty(id)
    (tmp_path / name).write_bytes(text)
    reading, records = read(tmp_path, id)
    assert [one.id for one in records] == [one.id for one in whole] and reading.unread.kinds
    assert [str(problem).partition(" →")[0] for problem in reading.problems if problem.where == name] == [
        f"{name}: it holds no {WORDS.get(id, 'entry')}"
    ]


@pytest.mark.parametrize("id", FOLDERS)
def test_an_empty_file_alone_is_refused_by_its_name(tmp_path: Path, id: str) -> None:
    name, text = empty(id)
    (tmp_path / name).write_bytes(text)
    with pytest.raises(SourceError, match=f"First problem: {name}: it holds no "):
        read(tmp_path, id)


@pytest.mark.parametrize(
    ("id", "name", "old", "new", "told"),
    [
        ("un_locode", "un-locode.csv", rb",(?:A[A-Z]|R[A-Z])( *),", rb",ZZ\1,", "unknown status 'ZZ'"),
        ("bods", "statements.json", b'"recordId"', b'"record"', "recordId"),
        ("gleif", "lei-data.xml", rb"(?<=<lei:LEI>)\w+", b"UNKNOWN", "UNKNOWN"),
        ("kr_annex_2_2", "vehicles.csv", rb"(?m)^(\d+),\d+,", rb"\1,No. 1,", "'No. 1' is no item number"),
        ("national_trade_table", "hydrogen_fluoride.csv", rb"2811\.?11[\d.]*", b"2.81E+09", "is no commodity code"),
        ("ais_positions", "noaa.csv", rb"2023-01-11T", b"11 Jan ", "11 Jan"),
    ],
)
def test_a_fault_of_every_row_is_the_cause_that_is_told(
    tmp_path: Path, id: str, name: str, old: bytes, new: bytes, told: str
) -> None:
    whole = (source(id).sample / name).read_bytes()
    (tmp_path / name).write_bytes(re.sub(old, new, whole))
    reading, records = read(tmp_path, id)
    assert not records and told in str(reading.nothing()) and "First problem" in str(reading.nothing())
