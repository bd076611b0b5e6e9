"""Runs of red flags that are kept and compared; a flag that is ended."""

from __future__ import annotations

import pytest

from kg.answers import runs, runs_kept
from kg.answers.flags import bundled, run_all
from kg.answers.runs import Run, Said
from kg.errors import DeadlineError, UsageError
from kg.judgements import party_moves, party_names
from kg.judgements.party_moves import Move
from kg.model.records import fingerprint
from kg.review import kept_findings
from kg.store.result import Result


def run(name, **said):
    told = {id: Said("f", 1, verdict, id, id) for id, verdict in said.items()}
    return Run(name, name[:10], "engine", "code", {}, {}, told)


def test_a_later_run_says_what_is_new_gone_and_judged_otherwise():
    before, now = (
        run("2026-01-01T00:00:00", a="hit", b="hit", c="clear"),
        run("2026-02-01T00:00:00", b="hit", c="hit", d="hit"),
    )
    changes = {(one.kind, one.id) for one in runs.compared(before, now)}
    assert changes == {("new", "d"), ("gone", "a"), ("changed", "c")}


def test_a_run_is_found_by_its_name_or_by_a_day(tmp_path):
    path = tmp_path / "runs.sealed"
    for name in ("2026-01-01T08:00:00+00:00", "2026-01-01T09:00:00+00:00", "2026-02-01T00:00:00+00:00"):
        runs_kept.keep(path, run(name, a="hit"))
    assert runs_kept.since(path, "2026-01-01").name == "2026-01-01T09:00:00+00:00"
    assert runs_kept.since(path, "2026-01-01T08:00:00+00:00").name == "2026-01-01T08:00:00+00:00"
    assert runs_kept.since(path, "2026-03-01").name == "2026-02-01T00:00:00+00:00"
    with pytest.raises(UsageError, match="2026-02-01"):
        runs_kept.since(path, "2025-12-31")


@pytest.mark.parametrize("name", ["yesterday", "last", "31.01.2026", ""])
def test_what_is_no_day_and_no_run_is_refused(tmp_path, name):
    runs_kept.keep(tmp_path / "runs", run("2026-01-01T08:00:00+00:00", a="hit"))
    with pytest.raises(UsageError, match="no day and no run"):
        runs_kept.since(tmp_path / "runs", name)


def test_a_run_that_another_version_of_the_program_kept_is_still_there(tmp_path, monkeypatch):
    runs_kept.keep(tmp_path / "runs", run("2026-01-01T08:00:00+00:00", a="hit"))
    monkeypatch.setattr("kg.revision.code", lambda: "another")
    [kept] = runs_kept.kept(tmp_path / "runs")
    assert kept.said["a"] == Said("f", 1, "hit", "a", "a") and kept.code == "code"
    (tmp_path / "runs").write_bytes(b"damaged")
    assert runs_kept.kept(tmp_path / "runs") == ()


def told(name, **subjects):
    said = {
        fingerprint(["f", {"subject": subject}]): Said("f", 1, verdict, subject, "", {"subject": subject})
        for subject, verdict in subjects.items()
    }
    return Run(name, name[:10], "engine", "code", {}, {}, said)


def test_a_finding_about_a_party_that_is_called_otherwise_now_is_the_same_finding(tmp_path):
    merged = Move("merge", "2026-01-15", ("old", "other"), ("new",), (), ())
    again = Move("rename", "2026-01-16", ("new",), ("newest",), (), ())
    party_moves.note(tmp_path, [merged, again, Move("split", "2026-01-17", ("two",), ("one", "two"), (), ())])
    before = told("2026-01-01", old="hit", two="hit", stays="hit")
    now = told("2026-02-01", newest="clear", one="hit", stays="hit")
    changes = [
        (one.kind, (one.now or one.before).subject) for one in runs.compared(before, now, party_names.naming(tmp_path))
    ]
    assert changes == [("new", "one"), ("gone", "two"), ("changed", "newest")]


class Slow:
    """An engine that ends every query of a flag at its deadline."""

    engine, several = "slow", False

    def read(self, query, parameters=None, **more):
        if "loaded_at" not in query:
            raise DeadlineError("ended after 120 s")
        return Result([{"day": "2026-01-01"}], ["day"], self.engine, 0.0, {})


def test_a_flag_that_is_ended_says_so_and_the_others_are_asked():
    found = run_all(Slow(), as_of="2026-01-01")
    assert {f.flag for f in found} >= set(bundled()) and {f.verdict for f in found} == {"not_evaluable"}
    assert all("ended after 120 s" in f.missing[0] and "ended before" in f.summary for f in found)
    with pytest.raises(DeadlineError):
        run_all(Slow(), as_of="2026-01-01", only=["flag-hopping"])


def test_a_flag_that_was_ended_is_asked_again_and_not_kept_as_an_answer(tmp_path):
    found = kept_findings.findings(Slow(), tmp_path, "state", "2026-01-01")
    assert {f.flag for f in found} >= set(bundled())
    assert kept_findings.read(tmp_path, "state").by_flag == {}
