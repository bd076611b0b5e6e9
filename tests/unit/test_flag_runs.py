"""Runs of red flags that are kept and compared, and an analyst's own flags beside the project's."""

from __future__ import annotations

import pytest

from kg.answers import runs
from kg.answers.flags import bundled, run_all
from kg.answers.own_flags import own
from kg.answers.runs import Run, Said
from kg.errors import DeadlineError, UsageError
from kg.store.result import Result

GOOD = """/*
title: Ships without a flag
severity: low
kind: data-quality
definition: A ship of which no flag is known.
needs: [flag]
misses: Nothing.
innocent_reasons: [The source leaves it out.]
next_steps: [Ask the register.]
identity: [subject]
summary: {hit: "{name} has none", clear: "{name} has one", not_evaluable: "{name}"}
*/
MATCH (v:Vessel) WHERE NOT (v)-[:FLIES_FLAG_OF]->(:Country)
RETURN v.id AS subject, v.caption AS name, 'hit' AS verdict, [] AS paths, [] AS missing
ORDER BY subject
"""


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("MATCH (v:Vessel) WHERE", "MATCH (v:Vessel) SET v.x = 1 WITH v WHERE"), "SET"),
        (("ORDER BY subject\n", ""), "no ORDER BY"),
        (("NOT (v)", "$country <> '' AND NOT (v)"), "$country is used and not declared"),
        (("-[:FLIES_FLAG_OF]->", "-[:FLIES_FLAG_OF*]->"), "without an upper bound"),
        (("severity: low\n", "severity: enormous\n"), "enormous"),
        (("misses: Nothing.\n", ""), "no misses"),
        (("title: Ships", "title: [Ships"), "no YAML"),
    ],
)
def test_a_broken_file_is_told_with_file_and_line_and_the_others_run(tmp_path, change, told):
    (tmp_path / "good.cypher").write_text(GOOD, "utf-8")
    (tmp_path / "bad.cypher").write_text(GOOD.replace(*change), "utf-8")
    found = own(tmp_path)
    assert list(found.flags) == ["good"]
    [said] = found.broken
    assert told in said and "bad.cypher" in said


def test_a_fault_in_the_query_is_told_with_its_line(tmp_path):
    (tmp_path / "bad.cypher").write_text(GOOD.replace("NOT (v)", "$country <> '' AND NOT (v)"), "utf-8")
    line = GOOD.splitlines().index("*/") + 2
    assert f"bad.cypher:{line}" in own(tmp_path).broken[0]


def test_every_flag_of_the_project_would_be_taken_as_an_own_one(tmp_path):
    from kg.answers import queries

    for id in bundled():
        text = (queries.folder() / "flags" / f"{id}.cypher").read_text("utf-8")
        (tmp_path / f"{id}.cypher").write_text(text, "utf-8")
    found = own(tmp_path)
    assert found.broken == () and set(found.flags) == set(bundled())


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
    path = tmp_path / "runs.pickle"
    for name in ("2026-01-01T08:00:00+00:00", "2026-01-01T09:00:00+00:00", "2026-02-01T00:00:00+00:00"):
        runs.keep(path, run(name, a="hit"))
    assert runs.since(path, "2026-01-01").name == "2026-01-01T09:00:00+00:00"
    assert runs.since(path, "2026-01-01T08:00:00+00:00").name == "2026-01-01T08:00:00+00:00"
    assert runs.since(path, "2026-03-01").name == "2026-02-01T00:00:00+00:00"
    with pytest.raises(UsageError, match="2026-02-01"):
        runs.since(path, "2025-12-31")


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
