"""Damaged copies of control lists, trade tables and vessel files: a named error or problems, never a silent loss."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model.records import Record
from loaders.source import Reading, source

SOURCES = (
    *("us_ccl", "us_country_groups", "un_comtrade", "national_trade_table", "wco_hs", "un_locode", "wpi_ports"),
    *("gfw_encounters", "gfw_vessels", "ais_positions", "kr_annex_2_2", "us_bis_chpl", "jp_export_order"),
    *("gfw_events", "gleif_api"),
)
FILES = [(name, path.name) for name in SOURCES for path in sorted(source(name).sample.iterdir())]


def read(name: str, folder: Path) -> tuple[Reading, int, str]:
    """The reading, how many records it gave (items named in prose aside), and the error if the file was refused."""
    reading = Reading(source(name), folder)
    try:
        made = [statement for statement in reading.statements() if isinstance(statement, Record)]
        return reading, sum(record.schema != "Item" for record in made), ""
    except SourceError as error:
        assert error.where and str(error)
        return reading, 0, str(error)


def damaged(name: str, file: str, content: bytes) -> tuple[Reading, int, str]:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(source(name).sample, folder, dirs_exist_ok=True)
        Path(folder, file).write_bytes(content)
        return read(name, Path(folder))


@pytest.mark.parametrize(("name", "file"), FILES)
@settings(max_examples=25, deadline=None)
@given(at=st.floats(0, 1))
def test_a_cut_off_file_is_refused_or_keeps_every_whole_line(name: str, file: str, at: float) -> None:
    whole = source(name).sample.joinpath(file).read_bytes()
    content = whole[: int(at * len(whole))]
    reading, records, error = damaged(name, file, content)
    if file.endswith(".json"):
        assert error or len(content.strip()) == len(whole.strip())
    else:
        lines_before = content[: content.rfind(b"\n") + 1]
        assert error or reading.problems or records >= damaged(name, file, lines_before)[1]


@pytest.mark.parametrize(("name", "file"), FILES)
@settings(max_examples=25, deadline=None)
@given(at=st.floats(0, 1, exclude_max=True), byte=st.integers(0, 255))
@example(at=0.77734375, byte=0)  # within a control number of Annex 2-2
def test_a_wrong_byte_costs_no_row_in_silence(name: str, file: str, at: float, byte: int) -> None:
    content = bytearray(source(name).sample.joinpath(file).read_bytes())
    content[int(at * len(content))] = byte
    reading, records, error = damaged(name, file, bytes(content))
    whole, full, _ = read(name, source(name).sample)
    assert error or reading.problems or records >= full or reading.notes != whole.notes


@pytest.mark.parametrize(("name", "file"), [(name, file) for name, file in FILES if file.endswith(".csv")])
def test_a_renamed_column_is_said(name: str, file: str) -> None:
    head, _, rest = source(name).sample.joinpath(file).read_text("utf-8-sig").partition("\n")
    for column in head.strip().split(","):
        renamed = ",".join("Ren@med" if text == column else text for text in head.strip().split(","))
        reading, _, error = damaged(name, file, f"{renamed}\n{rest}".encode())
        cells = [line.split(",")[head.strip().split(",").index(column)].strip() for line in rest.splitlines()]
        assert error or reading.problems or not any(cells), column


@pytest.mark.parametrize(("name", "file"), FILES)
def test_an_empty_file_is_refused(name: str, file: str) -> None:
    reading, _, error = damaged(name, file, b"")
    assert error or reading.problems


def test_a_chemicals_number_that_lost_its_stroke_is_said() -> None:
    content = source("us_ccl").sample.joinpath("ccl.json").read_bytes()
    broken = content.replace(b"(C.A.S. #6415-12-9)", b"(C.A.S. #6415-12 9)")
    reading, _, _ = damaged("us_ccl", "ccl.json", broken)
    assert content != broken
    assert [one.found for one in reading.problems] == ["d.6: a CAS number that cannot be read: 'C.A.S. #6415-12 9);'"]
