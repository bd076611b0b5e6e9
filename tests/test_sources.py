"""The contract of a source: one suite for every folder under loaders/."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kg.errors import RowError, SourceError
from kg.model.records import Record, Statement, to_json
from kg.model.spool import Spool
from kg.model.unread import ANY
from loaders import golden
from loaders.formats.rows import Row
from loaders.source import Reading, names, source
from loaders.spooling import read as spooled

ROOT = Path(__file__).parent.parent
SOURCES = [*names(), "_template"]
"""All of them, and the folder to copy for a new one."""


@pytest.fixture(scope="module", params=SOURCES)
def read(request):
    reading = Reading(source(request.param), source(request.param).sample)
    return source(request.param), reading, list(reading.statements())


def test_the_sample_yields_exactly_what_is_expected(read):
    of, _, statements = read
    expected = (of.folder / "expected.jsonl").read_text("utf-8").splitlines()
    assert [to_json(s) for s in statements] == expected, f"run: python -m loaders.golden {of.id}, then read the diff"


def test_everything_in_the_sample_is_understood(read):
    _, reading, _ = read
    assert [str(problem) for problem in reading.problems] == []


@pytest.mark.parametrize("id", SOURCES)
def test_every_table_of_words_is_read_by_somebody(id):
    """A table that nobody reads is left over from the folder that was copied, or a word in it is never translated."""
    code = [*source(id).folder.rglob("*.py"), *(ROOT / "loaders" / "formats").rglob("*.py")]
    written = "".join(path.read_text("utf-8") for path in code)
    unread = [table for table in source(id).lookups if table != "countries" and f'"{table}"' not in written]
    assert not unread, f"{id}/source.yaml: nobody reads lookups {', '.join(unread)}"


def test_counts_are_asserted_and_hold(read):
    of, reading, _ = read
    assert of.asserts, f"{of.id}/source.yaml asserts no counts"
    assert {name: reading.counts[name] for name in of.asserts} == of.asserts


def test_ids_are_unique_and_relations_end_at_records_of_the_source(read):
    _, _, statements = read
    ids = [s.id for s in statements]
    assert len(ids) == len(set(ids)), [i for i in ids if ids.count(i) > 1][:5]
    records = {s.id for s in statements if isinstance(s, Record)}
    ends = {end for s in statements if not isinstance(s, Record) for end in (s.start, s.end)}
    assert ends <= records


def test_every_statement_says_where_it_stands(read):
    of, _, statements = read
    assert all(s.locator and s.source == of.id for s in statements)
    assert all(s.published for s in statements if isinstance(s, Record)), "a record without the printed entry"


def test_the_facts_about_the_source_are_complete(read):
    of, _, _ = read
    assert of.title and of.publisher and of.url and of.licence and of.includes
    assert (of.folder / "sample").is_dir()


def test_golden_lines_are_json(read):
    of, _, _ = read
    for line in golden.lines(of)[0]:
        json.loads(line)


def test_a_key_that_is_read_once_is_that_of_its_record_or_one_that_records_hang_on(read):
    """Else a row that breaks behind it would end the record of an earlier edition."""
    of, reading, statements = read
    ids = [s.id for s in statements if isinstance(s, Record)]
    known = {id[:end] for id in ids for end in (*(place for place, c in enumerate(id) if c == "/"), len(id))}
    assert {f"{of.id}:{key}" for key in reading.keys} <= known


@pytest.mark.parametrize("id", SOURCES)
def test_a_fault_of_every_row_is_the_cause_that_is_told_with_the_number_of_rows(id, monkeypatch):
    """The next edition: every row breaks in the same way, and the refusal says how, whatever the source."""
    rows: list[Row] = []

    def broken(row: Row) -> list[Statement]:
        rows.append(row)
        raise RowError("a date in another form", where=row.locator, todo="expected the form of before")

    def each(reading, found, _, makes=(ANY,), *, of=None):
        return whole(reading, found, broken, makes, of=of)

    whole = Reading.each
    monkeypatch.setattr(Reading, "each", each)
    with Spool() as spool, pytest.raises(SourceError) as error:
        spooled(source(id), source(id).sample, spool)
    assert rows, f"no row was reached: {error.value}"
    assert f"First problem: {rows[0].locator}: a date in another form → expected the form of before" in str(error.value)
    more = re.search(r"\(and ([\d,]+) more\)", str(error.value))
    assert int(more[1].replace(",", "") if more else 0) >= len(rows) - 1
