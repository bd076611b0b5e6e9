"""An analyst's own red flags beside the project's: what a file must be, and what becomes of one that fails."""

from __future__ import annotations

import pytest

from kg.answers import flags, own_flags
from kg.answers.flags import bundled, run_all
from kg.answers.own_flags import own
from kg.errors import UsageError

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
        (("innocent_reasons: [The source leaves it out.]", "innocent_reasons: It is left out."), "a list"),
        (("identity: [subject]", "identity: subject"), "a list"),
        (("misses: Nothing.", "misses: Nothing.\npublished: [{document: nowhere}]"), "no published document"),
        (("misses: Nothing.", "misses: Nothing.\nparams: {country: {meaning: None}}"), "with a default"),
        (("misses: Nothing.", "misses: Nothing.\nrevision: first"), "no whole number"),
        (("misses: Nothing.", "misses: Nothing.\nko: 배"), "ko: title"),
        (("v.caption AS name", "v.caption AS called"), "RETURN has no name"),
        (("AS verdict", "AS judged"), "RETURN has no verdict"),
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


def test_a_front_matter_that_is_no_yaml_is_told_with_its_line(tmp_path):
    (tmp_path / "bad.cypher").write_text(GOOD.replace("severity: low", "severity: low: lower"), "utf-8")
    assert "bad.cypher:3" in own(tmp_path).broken[0]


def test_a_broken_flag_that_is_asked_for_by_name_says_what_is_wrong(tmp_path, monkeypatch):
    (tmp_path / "bad.cypher").write_text(GOOD.replace("misses: Nothing.\n", ""), "utf-8")
    monkeypatch.setattr(own_flags, "folder", lambda: tmp_path)
    with pytest.raises(UsageError, match="no misses"):
        flags.flag("bad")
    with pytest.raises(UsageError, match="no red flag 'worse'"):
        flags.flag("worse")


def test_a_file_that_is_no_text_or_no_file_is_told_by_its_name(tmp_path):
    (tmp_path / "bytes.cypher").write_bytes(GOOD.encode() + b"\xff")
    (tmp_path / "folder.cypher").mkdir()
    (tmp_path / "gone.cypher").symlink_to(tmp_path / "nowhere")
    (tmp_path / "flag-hopping.cypher").write_text(GOOD, "utf-8")
    told = own(tmp_path).broken
    assert [name in said for name, said in zip(("bytes", "flag-hopping", "folder", "gone"), told, strict=True)] == [
        True
    ] * 4


def test_every_flag_of_the_project_would_be_taken_as_an_own_one(tmp_path):
    from kg.answers import queries

    for id in bundled():
        text = (queries.folder() / "flags" / f"{id}.cypher").read_text("utf-8")
        (tmp_path / f"own-{id}.cypher").write_text(text, "utf-8")
    found = own(tmp_path)
    assert found.broken == () and set(found.flags) == {f"own-{id}" for id in bundled()}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("'hit' AS verdict", "'perhaps' AS verdict"), "the verdict 'perhaps'"),
        (("v.id AS subject", "'nobody' AS subject"), "no thing in the graph"),
        (("v.id AS subject", "v AS subject"), "return the id of a thing"),
        (("[] AS missing", "'day' AS missing"), "a list of sentences"),
        (("MATCH (v:Vessel)", "MATSCH (v:Vessel)"), "MATSCH"),
        (("[] AS paths", "v.caption AS paths"), ""),
        (('hit: "{name} has none"', 'hit: "{name:ship|ships}"'), "cannot tell"),
    ],
)
def test_a_flag_that_fails_as_it_runs_says_so_and_the_others_answer(store, tmp_path, monkeypatch, change, told):
    store.write("CREATE (:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['r']})")
    (tmp_path / "bad.cypher").write_text(GOOD.replace(*change), "utf-8")
    (tmp_path / "good.cypher").write_text(GOOD, "utf-8")
    monkeypatch.setattr(own_flags, "folder", lambda: tmp_path)
    monkeypatch.setattr(flags, "bundled", dict)
    bad, good = sorted(run_all(store, as_of="2026-01-01"), key=lambda finding: finding.flag)
    assert (good.verdict, good.subject.id) == ("hit", "v")
    assert bad.verdict == "not_evaluable" and "cannot be answered" in bad.summary and told in bad.missing[0]
    with pytest.raises(UsageError):
        run_all(store, as_of="2026-01-01", only=["bad"])
