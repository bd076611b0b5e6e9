"""`kg screen`: one JSON document, or a table; nothing found is an answer."""

from __future__ import annotations

import json
from contextlib import nullcontext

import pytest
from click.testing import CliRunner

import kg.graph.staleness
import kg.index.stored
import kg.screening.statements
import kg.store
from kg.cli.screen import command
from kg.errors import UsageError
from kg.index.building import build
from kg.index.entries import Entry

SHIP = Entry(
    "ship", "Lighthouse Winmore", "Vessel", (("Lighthouse Winmore", "name"),), identifiers=(("imo", "9635987"),)
)


@pytest.fixture
def screened(monkeypatch):
    monkeypatch.setattr(kg.store, "open_store", lambda: nullcontext())
    monkeypatch.setattr(kg.index.stored, "stored_index", lambda store: build([SHIP]))
    monkeypatch.setattr(kg.screening.statements, "with_statements", lambda store, matches: matches)
    monkeypatch.setattr(kg.graph.staleness, "stale", lambda store, judgements: None)

    def run(*arguments):
        return CliRunner().invoke(command, arguments)

    return run


def test_json_is_one_document_with_query_and_matches(screened):
    told = json.loads(screened("Lighthouse Winmore", "--country", "hk", "--format", "json").stdout)
    assert list(told) == ["query", "matches", "context", "stale"]
    assert told["query"]["countries"] == ["hk"] and told["matches"][0]["id"] == "ship"


def test_the_table_names_party_reasons_and_what_would_change_them(screened):
    told = screened("Lighthouse Winmor").stdout
    assert "Lighthouse Winmore" in told and "Why" in told and "IMO number in the query" in told


def test_no_match_says_so_and_is_no_failure(screened):
    result = screened("Gladiolus Bakery")
    assert result.exit_code == 0 and result.stdout.startswith("No match")


def test_an_empty_name_is_a_usage_error(screened):
    assert isinstance(screened("  ").exception, UsageError)
