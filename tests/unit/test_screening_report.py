"""The report of a screened table: matches with decisions, changes, what was not understood and the lists."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.batch.results import Result
from kg.casework.decided_matches import Decided
from kg.casework.kept_runs import Best, Difference
from kg.ui.i18n import LOCALES, words
from kg.ui.pages.screening import table
from kg.ui.report import html, of_screening, word
from kg.ui.report.editions import Edition

ABOUT = {
    "file": "customers.csv", "summary": {"rows": 3, "matched": {"strong": 1}, "not_screened": 0},
    "lists": [{"title": "A list", "edition": "2026-01-02"}],
}  # fmt: skip
MATCH = {
    "id": "v", "caption": "Koti <b>", "schema": "Vessel", "probability": 0.96, "band": "strong", "listings": [],
    "not_loaded": [], "listed_since": "",
    "features": [
        {"feature": "name_words", "match_value": "Koti", "sentence": "every word agrees", "weight": 4.0},
        {"feature": "name_alone", "match_value": "Koti", "sentence": "a name alone", "weight": 0.0},
    ],
}  # fmt: skip
NOTE = {"asked": "HF", "schema": "ControlEntry", "caption": "1C350", "sentence": "China is in D:5"}
ROW = Result(2, ["Koti", "HF"], "match", [MATCH], [NOTE], ["no day"], "koti")
ROWS = (ROW, Result(3, ["Nobody"], "no match", asked="nobody"))
CHANGED = Difference("new", "koti", None, Best("v", "Koti", 0.96, "strong"))


@pytest.mark.parametrize("locale", LOCALES)
def test_it_tells_matches_context_changes_problems_and_lists_in_every_language(locale: str) -> None:
    say = words(locale)
    made = of_screening.report(ABOUT, ROWS, [CHANGED], {}, say, [Edition("s", "A list", "2026")])
    page = html.html(made)
    for wanted in ("Koti &lt;b&gt;", "1C350", "Nobody", "customers.csv:2: no day", "2026-01-02", say("report.machine"),
                   say("runs.new"), say("screening.note")):  # fmt: skip
        assert wanted in page, wanted
    assert word.content(made)


def test_it_is_read_when_every_match_has_a_decision() -> None:
    say = words("en")
    decided = {("koti", "v"): Decided("koti", "v", "Koti", "different", "J. Kim", "another hull", "2026-11-30T10:00")}
    made = of_screening.report(ABOUT, ROWS, [], decided, say, [])
    assert made.looked_at and made.stamp == say("report.all_decided") and "J. Kim" in html.html(made)
    none = of_screening.report(ABOUT, [replace(ROW, matches=[])], [], {}, say, [])
    assert not none.looked_at


def test_what_a_kept_run_found_is_told_with_what_was_decided_since() -> None:
    say, word_ = words("ko"), Decided("koti", "v", "Koti", "same", "J. Kim", "one hull", "2026-11-30T10:00")
    (row,) = table.outcome_rows({"koti": Best("v", "Koti", 0.96, "strong")}, say, {("koti", "v"): word_})
    assert row[say("table.row")] == "koti" and row[say("decide.word")] == "동일 (J. Kim, 2026-11-30)"
    assert table.outcome_rows({}, say, {}) == []


def test_a_row_of_which_one_candidate_is_the_same_waits_no_longer() -> None:
    row = replace(ROW, matches=[MATCH, {**MATCH, "id": "w"}])
    word_ = Decided("koti", "v", "Koti", "same", "J. Kim", "one hull", "2026-11-30T10:00")
    assert table.open_rows([row], {}) == [row] and table.open_rows([row], {("koti", "v"): word_}) == []
    assert table.open_rows([row], {("koti", "v"): replace(word_, word="different")}) == [row]


def test_a_decision_about_any_candidate_stands_in_the_row() -> None:
    say, row = words("en"), replace(ROW, matches=[MATCH, {**MATCH, "id": "w", "caption": "Koti 2"}])
    word_ = Decided("koti", "w", "Koti 2", "different", "J. Kim", "another hull", "2026-11-30T10:00")
    shown = [
        table.rows([row], say, decided)[0][say("decide.word")]
        for decided in ({}, {("koti", "w"): word_}, {("koti", "w"): replace(word_, word="same")})
    ]
    assert shown == ["", "1 of 2 candidates decided", "Same (J. Kim, 2026-11-30): Koti 2"]


def test_candidates_of_one_name_are_told_apart_by_their_lists_and_ids() -> None:
    of_list = {**MATCH, "sources": [{"source_title": "A list"}, {"source_title": "A list"}]}
    assert table.sources(of_list, words("en")) == "A list · v"
    assert table.noted(ROW, words("en")) == ["HF: 1C350: China is in D:5"] and table.told(ROW) == "Koti · HF"
