"""`kg review` as scripts and people use it, over the small graph."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from kg.answers.dossier import dossier
from kg.cli import group
from kg.errors import UsageError
from kg.graph import entities
from kg.judgements import handed_on, history
from kg.review import kept_findings
from kg.store import local, open_store
from kg.terminal import review_asked
from tests import reviewing


@pytest.fixture
def home(kg_home):
    with open_store() as store:
        reviewing.resolved(store, kg_home)
    yield kg_home
    local.stop(kg_home)


def kg(*arguments: str, fed: str = ""):
    done = CliRunner().invoke(group, ["review", *arguments], input=fed)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done


WHY = ("--by", "Ann", "--reason", "one address")


def test_a_script_sees_decides_and_takes_back(home):
    shown = kg().stdout
    for expected in ("Alpha Trading · ALPHA TRADING", "log-odds", "list.csv:a1", "s:a1 and s:a2 become s:a1", "[hit]"):
        assert expected in shown
    done = kg("--same", *WHY).stdout
    assert "Noted: s:a1 and s:a2 are same" in done and "finding becomes: repeat-offender [hit]" in done
    assert "in force" in kg("--list").stdout
    assert "Taken back" in kg("--undo", *WHY).stdout
    assert history.read(home / "judgements.jsonl").in_force == []


def test_what_kg_flags_found_is_there_for_a_decision_and_for_kg_flags_again(home, monkeypatch):
    every = ["flags", "--verdict", "all", "--format", "json"]
    first = CliRunner().invoke(group, every).stdout
    ran = kept_findings.flags.run_each
    monkeypatch.setattr(kept_findings.flags, "run_each", lambda _, chosen, **__: {one.id: [] for one in chosen})
    assert json.loads(first) and CliRunner().invoke(group, every).stdout == first
    monkeypatch.setattr(kept_findings.flags, "run_each", ran)
    done = kg("s:a1", "s:a2", "--same", *WHY).stdout
    assert "finding becomes: repeat-offender [hit]" in done


def test_a_decision_without_ids_is_on_the_pair_shown_and_on_no_other(home):
    with pytest.raises(UsageError, match="no pair was shown"):
        kg("--same", *WHY)
    kg()
    with pytest.raises(UsageError, match="needs a reviewer and a reason"):
        kg("--unsure")
    kg("--unsure", *WHY)
    with pytest.raises(UsageError, match="no pair was shown"):
        kg("--different", *WHY)


def test_entities_may_be_named_as_well_as_records(home):
    shown = json.loads(kg("vessel:imo:8405311", "s:v3", "--format", "json").stdout)
    assert {shown["pair"][side]["record"] for side in ("left", "right")} == {"s:v4", "s:v3"}


def test_an_id_of_a_kept_home_leads_to_what_the_party_is_called_now(home):
    """Until now ids depended on what was loaded first: such a home is written anew, and the log keeps the way."""
    with open_store() as store:
        store.write("MATCH (n:Thing {id: 'vessel:imo:9635987'}) SET n.id = 's:v2'")
        store.write("MATCH (n:Thing {id: 's:a1'}) SET n.id = 'firm:of:yesterday'")
        entities.rebuild(store, home / "judgements.jsonl", anew=True)
        assert dossier(store, "firm:of:yesterday").entity.id == "s:a1"
        assert dossier(store, "s:v2").entity.id == "vessel:imo:9635987"
    logged = CliRunner().invoke(group, ["resolve", "--log"]).stdout
    assert "rename" in logged and "firm:of:yesterday" in logged
    shown = json.loads(kg("firm:of:yesterday", "s:a2", "--format", "json").stdout)
    assert {shown["pair"][side]["record"] for side in ("left", "right")} == {"s:a1", "s:a2"}


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (("--same", "--undo"), "a decision and --undo at once"),
        (("s:a1",), "1 ids"),
        (("--same", "s:a1", "nobody", *WHY), "nothing in the graph has the id 'nobody'"),
        (("--same", "s:a1", "s:a1", *WHY), "is one record"),
        (("--same", "s:a1", "s:a2"), "needs a reviewer and a reason"),
        (("--same", "s:c1", "s:c2", *WHY), "a Case and a Case"),
        (("--undo", *WHY), "no judgement to take back"),
    ],
)
def test_a_wrong_call_says_what_to_do(home, call, told):
    with pytest.raises(UsageError, match=told):
        kg(*call)


def test_a_person_in_a_terminal_is_asked(home, monkeypatch):
    monkeypatch.setattr(review_asked, "terminal", lambda: True)
    done = kg(fed="s\none address\nAnn\nn\nq\n")
    assert "Noted: s:a1 and s:a2 are same" in done.stdout
    (entry,) = history.read(home / "judgements.jsonl").entries
    assert (entry.judgement.by, entry.judgement.reasons) == ("Ann", ("one address",))


def test_nobody_is_asked_where_nobody_sits(home):
    assert kg().exit_code == 0
    assert not (home / "judgements.jsonl").exists()


def test_a_broken_line_is_named_and_the_rest_counts(home):
    kg("--different", "s:a1", "s:a2", *WHY)
    with (home / "judgements.jsonl").open("a") as file:
        file.write("{broken\n")
    done = kg("--queue")
    assert "judgements.jsonl:2: not a judgement" in done.stderr
    assert "s:a1" not in [line.split(" │ ")[2].strip() for line in done.stdout.splitlines() if "s:a2" in line]


def test_a_judgement_whose_record_names_somebody_else_rests_and_is_told(home):
    kg("--same", "s:a1", "s:a2", *WHY)
    handed_on.note(home, "s", "2999-01-01T00:00:00+00:00", [{"id": "s:a2", "why": "was Alpha and is Omega"}])
    listed = kg("--list")
    assert "rests" in listed.stdout and "was Alpha and is Omega" in listed.stderr
    (one,) = json.loads(kg("--list", "--format", "json").stdout)
    assert one["state"] == "rests" and one["rests"] == "s:a2 was Alpha and is Omega"
    assert "judge the pair anew" in kg().stderr
    with open_store() as store:
        assert dossier(store, "s:a1").entity.id != dossier(store, "s:a2").entity.id


def test_judgements_are_written_for_others_and_printed(home, tmp_path):
    kg("--different", "s:a1", "s:a2", *WHY)
    kg("--export", str(tmp_path / "out.jsonl"))
    assert kg("--export", "-").stdout == (tmp_path / "out.jsonl").read_text("utf-8")
    kg("--undo", *WHY)
    done = kg("--import", str(tmp_path / "out.jsonl"))
    assert done.exit_code == 0 and "1 judgements taken" in done.stderr
    (one,) = history.read(home / "judgements.jsonl").in_force
    assert (one.by, one.decision) == ("Ann", "different")
