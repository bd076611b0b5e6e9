"""The command line as scripts see it: one document on standard output, exit codes, a next step on every error."""

from __future__ import annotations

import json
import sys

import pytest

from kg.cli import main
from kg.store import local
from tests import reviewing


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A home with the bundled graph, shared by this module's tests."""
    home = tmp_path_factory.mktemp("built")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KG_HOME", str(home))
        patch.setattr(sys, "argv", ["kg", "build"])
        main()
    yield home
    local.stop(home)


@pytest.fixture
def graph(built, monkeypatch):
    monkeypatch.setenv("KG_HOME", str(built))


def test_build_again_changes_nothing(graph, kg):
    code, out, _ = kg("build", "--format", "json")
    summary = json.loads(out)
    assert code == 0 and summary["entities"] > 1000
    assert all(s["changes"] == {"made": 0, "set": 0, "removed": 0} for s in summary["sources"])


def test_flags_as_json_is_a_list_of_findings(graph, kg):
    code, out, _ = kg("flags", "--flag", "repeat-offender", "--format", "json")
    finding, alleged = json.loads(out)
    assert code == 0 and finding["subject"]["caption"] == "Y사" and alleged["modality"] == "alleged"
    assert {"path", "evidence", "counter_evidence", "missing", "as_of", "run"} <= set(finding)


def test_flags_as_of_a_day_before_the_listing(graph, kg):
    flag = "sts-transfer-with-listed-or-dprk-vessel"
    code, out, _ = kg("flags", "--flag", flag, "--as-of", "2017-01-01", "--format", "json")
    assert code == 0 and all("listed by" not in f["summary"] for f in json.loads(out))
    assert kg("flags", "--as-of", "yesterday")[0] == 2


def test_query_in_three_forms(graph, kg):
    cypher = "MATCH (v:Vessel {id: $id}) RETURN v.caption AS ship, v.flag AS flag"
    arguments = ("query", cypher, "-p", "id=vessel:imo:9635987")
    assert json.loads(kg(*arguments, "--format", "json")[1]) == [{"ship": "Lighthouse Winmore", "flag": ["pa", "hk"]}]
    assert kg(*arguments, "--format", "csv")[1] == "ship,flag\nLighthouse Winmore,pa; hk\n"
    assert "Lighthouse Winmore" in kg(*arguments)[1]


def test_parameters_are_text_unless_said_otherwise(graph, kg):
    assert json.loads(
        kg("query", "RETURN $a AS a, $b AS b", "-p", "a=9635987", "-p", "b:=[1, true]", "--format", "json")[1]
    ) == [{"a": "9635987", "b": [1, True]}]
    assert kg("query", "RETURN $a AS a", "-p", "a:=x")[0] == 2


def test_csv_cells_cannot_become_formulas(graph, kg):
    _, out, _ = kg("query", "RETURN '=HYPERLINK(1)' AS a, -5 AS b ORDER BY a", "--format", "csv")
    assert out == "a,b\n'=HYPERLINK(1),-5\n"


def test_a_library_query_runs_by_its_id(graph, kg):
    code, out, _ = kg("query", "entity", "-p", "id=un_panel_findings:F002", "--format", "json")
    assert code == 0 and json.loads(out)[0]["entity"]["schema"] == "Transfer"


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("query", "CREATE (n:X) RETURN n"), 2, "kg load"),
        (("query", "MATCH (n RETURN n"), 2, ""),
        (("query", "RETURN $x AS x"), 2, "x"),
        (("query", "UNWIND range(1,100000) AS a UNWIND range(1,100000) AS b RETURN count(a*b) AS n", "--deadline", "1"),
         4, "deadline"),
        (("load", "us_ofac_sdn", "/no/such/folder"), 1, "no such file"),
        (("load", "nonsense", "."), 2, "kg sources"),
        (("flags", "--flag", "nonsense"), 2, "repeat-offender"),
        (("show", "nonsense"), 2, "kg screen"),
        (("nonsense",), 2, "No such command"),
        (("resolve", "--same", "a", "b", "--reason", "x"), 2, "nothing in the graph"),
    ],
)  # fmt: skip
def test_errors_end_with_their_code_and_a_next_step(graph, kg, arguments, code, says):
    got, out, err = kg(*arguments)
    assert (got, out) == (code, "")
    assert says in err and "Traceback" not in err


def test_a_server_that_is_not_there_is_code_3(kg, monkeypatch):
    monkeypatch.setenv("KG_NEO4J_URI", "bolt://127.0.0.1:9")
    code, out, err = kg("flags")
    assert (code, out) == (3, "") and "127.0.0.1:9" in err


def test_load_reports_problems_with_file_and_line(graph, kg, tmp_path):
    table = tmp_path / "mine.csv"
    table.write_text("No,Date,Item,Regime,Destination\n1,2016-03,valve,XYZ,China\n2,2017,pump,AG,Iran\n", "utf-8")
    code, out, _ = kg("load", "kr_motie_cases", str(table), "--dry-run", "--format", "json")
    found = json.loads(out)
    assert code == 1 and found["by_schema"]["Case"] == 2
    assert found["problems"][0].startswith("mine.csv:2:")


def test_a_table_without_a_usable_header_is_refused(graph, kg, tmp_path):
    table = tmp_path / "mine.csv"
    table.write_text("a,b\n1,2\n", "utf-8")
    code, _, err = kg("load", "kr_motie_cases", str(table))
    assert code == 1 and "header" in err


def test_doctor_is_content_with_the_bundled_graph(graph, kg):
    code, out, _ = kg("doctor", "--format", "json")
    assert code == 0 and all(check["ok"] for check in json.loads(out))


def test_a_broken_judgement_is_named_by_every_command_that_replays_them(built, graph, kg):
    (built / "judgements.jsonl").write_text("{broken\n", "utf-8")
    try:
        for command in ("build", "resolve"):
            code, _, err = kg(command)
            assert code == 0 and "judgements.jsonl:1: not a judgement" in err
    finally:
        reviewing.forget(built / "judgements.jsonl")


def test_server_status_tells_without_starting(kg, kg_home):
    code, out, _ = kg("server", "status", "--format", "json")
    assert code == 1 and json.loads(out)["running"] is False
    assert not (kg_home / "server.json").exists()
