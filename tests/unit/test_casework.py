"""What an analyst keeps: the last word counts, nothing is lost, and a difference tells what is new, gone or another."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.backup import content
from kg.casework import case_files, decided_matches, kept_runs, saved_searches, visits
from kg.casework.kept_runs import Best, KeptRun
from kg.errors import UsageError
from kg.home.places import Home


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def test_the_last_word_on_a_match_counts_and_can_be_taken_back(home: Home) -> None:
    who = decided_matches.asked(["ＡＣＭＥ  Trading", "", "kr"])
    assert who == decided_matches.asked(["acme trading", "KR"])
    decided_matches.decide(home, who, ("p:1", "Acme"), "unsure", "J", "no date")
    decided_matches.decide(home, who, ("p:1", "Acme"), "different", "K", "another birth date")
    assert [(one.word, one.by) for one in decided_matches.in_force(home).values()] == [("different", "K")]
    decided_matches.decide(home, who, ("p:1", "Acme"), decided_matches.WITHDRAWN, "K", "")
    assert decided_matches.in_force(home) == {}


@pytest.mark.parametrize(("word", "by", "reason"), [("maybe", "J", "r"), ("same", " ", "r"), ("same", "J", " ")])
def test_a_decision_without_name_reason_or_a_known_word_is_refused(home: Home, word: str, by: str, reason: str) -> None:
    with pytest.raises(UsageError):
        decided_matches.decide(home, "a", ("p", "P"), word, by, reason)
    assert decided_matches.in_force(home) == {}


def run(id: str, at: str = "2026-01-01", file: str = "t.xlsx") -> KeptRun:
    return KeptRun(id, file, at, "r", 3, 2, 0, "s")


def test_a_run_is_kept_once_and_finds_the_one_before_it_of_the_same_file(home: Home) -> None:
    best = Best("p", "P", 0.9, "strong")
    kept_runs.keep(home, run("a"), [("who", best)])
    kept_runs.keep(home, run("a"), [])
    kept_runs.keep(home, run("x", file="other.xlsx"), [])
    kept_runs.keep(home, run("b", "2026-01-02"), [])
    assert [one.id for one in kept_runs.runs(home)] == ["a", "x", "b"]
    assert kept_runs.outcome(home, "a") == {"who": best}
    older = kept_runs.before(home, run("b", "2026-01-02"))
    assert older is not None and older.id == "a" and kept_runs.before(home, run("a")) is None


def test_a_damaged_outcome_is_not_there(home: Home) -> None:
    kept_runs.keep(home, run("a"), [("who", Best("p", "P", 0.9, "strong"))])
    (file,) = (home.casework / "outcomes").iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    assert kept_runs.outcome(home, "a") is None


BESTS = st.builds(Best, st.sampled_from("pq"), st.just("P"), st.just(0.9), st.sampled_from(["strong", "weak"]))
OUTCOMES = st.dictionaries(st.sampled_from("abcdef"), BESTS)


@given(OUTCOMES, OUTCOMES)
def test_a_difference_names_every_row_that_is_otherwise_and_no_other(old, new):
    found = {one.asked: one for one in kept_runs.compared(old, new)}
    for asked in {*old, *new}:
        same = (
            asked in old and asked in new and (old[asked].party, old[asked].band) == (new[asked].party, new[asked].band)
        )
        assert (asked in found) is not same
    assert all((one.kind == "new") == (one.asked not in old) for one in found.values())
    assert all((one.kind == "gone") == (one.asked not in new) for one in found.values())


def test_a_case_file_holds_what_was_put_into_it_with_notes_and_status(home: Home) -> None:
    id = case_files.begin(home, "Winmore")
    for _ in range(2):
        case_files.add(home, id, "thing", "vessel:1", "Winmore")
    case_files.add(home, id, "finding", "f:1", "A finding")
    case_files.take_out(home, id, "thing", "vessel:1")
    case_files.write(home, id, "ask the registry", "J")
    case_files.set_status(home, id, "waiting")
    (one,) = case_files.every(home)
    assert [item.id for item in one.items] == ["f:1"] and one.status == "waiting"
    assert [(note.text, note.by) for note in one.notes] == [("ask the registry", "J")]
    with pytest.raises(UsageError):
        case_files.add(home, "nobody", "thing", "x", "X")


def test_a_saved_search_is_replaced_by_its_name_and_can_be_forgotten(home: Home) -> None:
    saved_searches.save(home, "ours", "findings", {"text": ["winmore"]})
    saved_searches.save(home, "ours", "findings", {"text": ["koti"]})
    assert [(one.page, dict(one.asked)) for one in saved_searches.every(home)] == [("findings", {"text": ["koti"]})]
    saved_searches.forget(home, "ours")
    assert saved_searches.every(home) == []


def test_a_visit_tells_what_changed_since_the_last_and_is_kept_only_when_something_did(home: Home) -> None:
    first = visits.visit({"ofac": "1"}, {"f:1": "one", "f:2": "two"})
    visits.keep(home, first)
    visits.keep(home, visits.visit({"ofac": "1"}, {"f:1": "one", "f:2": "two"}))
    assert visits.last(home) == first and visits.last_change(home) is None
    found = visits.since(first, visits.visit({"ofac": "2", "un": "1"}, {"f:2": "two", "f:3": "three"}))
    assert (found.sources, dict(found.new), dict(found.gone)) == (("ofac", "un"), {"f:3": "three"}, {"f:1": "one"})
    assert not found.nothing


def test_a_backup_takes_all_of_it_in(home: Home) -> None:
    kept_runs.keep(home, run("a"), [])
    case_files.begin(home, "x")
    saved_searches.save(home, "s", "cases", {})
    names = {name for name, _ in content.files(home.folder)}
    assert {
        "casework/runs.jsonl",
        "casework/outcomes/a.json",
        "casework/files.jsonl",
        "casework/searches.jsonl",
    } <= names


def test_a_line_that_was_altered_is_told_and_the_rest_stands(home: Home) -> None:
    for title in ("one", "two"):
        case_files.begin(home, title)
    file = home.casework / case_files.FILE
    file.write_bytes(file.read_bytes().replace(b'"one"', b'"uno"'))
    case_files.begin(home, "three")
    assert {"two", "three"} <= {one.title for one in case_files.every(home)}


def test_what_cannot_be_judged_is_new_where_it_was_neither_that_nor_a_hit(home: Home) -> None:
    first = visits.visit({}, {"f:1": "one"}, ["f:2"])
    now = visits.visit({}, {}, ["f:1", "f:2", "f:3"])
    found = visits.since(first, now)
    assert found.unjudged == ("f:3",) and dict(found.gone) == {"f:1": "one"}
    older = visits.Visit(first.at, {}, {"f:1": "one"})
    assert visits.since(older, now).unjudged == ()  # kept before they were: nothing is known
    visits.keep(home, first)
    assert visits.last(home) == first


def test_what_changed_last_is_told_until_something_changes_again(home: Home) -> None:
    first, second = visits.visit({"ofac": "1"}, {}), visits.visit({"ofac": "2"}, {"f:1": "one"})
    for one in (first, second, second):
        visits.keep(home, one)
    assert visits.last_change(home) == (visits.since(first, second), second.at)


def test_the_log_of_visits_is_read_again_only_where_it_is_another(home: Home) -> None:
    visits.keep(home, visits.visit({"ofac": "1"}, {}))
    before = visits.last(home)
    assert visits.last(home) is before
    visits.keep(home, visits.visit({"ofac": "2"}, {}))
    assert visits.last(home) != before
