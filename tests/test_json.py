"""The JSON of every command keeps its contract: docs/schemas/*.schema.json, explained in docs/json.md."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from kg.cli import group

ROOT = Path(__file__).parent.parent
SCHEMAS = {path.name.partition(".")[0]: path for path in sorted((ROOT / "docs" / "schemas").glob("*.json"))}
SHIP = "vessel:imo:9635987"
PAIR = ["un_panel_findings:F016/kum-un-san", "us_ofac_sdn:23517"]
WHY = ["--by", "tester", "--reason", "to see its form"]
CALLS: dict[str, list[list[str]]] = {
    "build": [["build"]],
    "sources": [["sources"]],
    "sources-diff": [["sources", "--diff", "no_such_source"]],
    "flags": [["flags", "--verdict", "all"], ["flags", "--flag", "repeat-offender", "--as-of", "2019-10-01"]],
    "reports": [["reports", "read", str(ROOT / "docs/example-report.txt")]],
    "reports-review": [["reports", "review", "example-report.txt"]],
    "reports-precision": [["reports", "review"]],
    "reports-trust": [["reports", "trust", "example-report.txt", "body/table 1", "--yes"]],
    "reports-load": [["reports", "load", "example-report.txt"]],
    "reports-list": [["reports", "list"]],
    "reports-show": [["reports", "show", "example-report.txt", "--paragraph", "body/1"]],
    "query": [
        ["query", "MATCH p = (v {id: $id})<-[r]-() RETURN p, r, v, [1, null] AS list", "-p", f"id={SHIP}"],
        ["query", "MATCH (n:Nothing) RETURN n"],
        ["query", "entity", "-p", f"id={SHIP}"],
    ],
    "totals": [["totals"], ["totals", "--metric", "restriction"]],
    "claims": [["claims"], ["claims", "--about", "hf-china"]],
    "licences": [["licences"], ["licences", "--from", "jp", "--to", "kr", "--on", "2019-08-28"]],
    "goods": [["goods", "불화수소"], ["goods", "7681-49-4"]],
    "route": [["route"], ["route", "hf-chain"], ["route", "kr_motie_cases:KRC-05"]],
    "path": [
        ["path", "Lighthouse Winmore", "Billions No. 18", "--as-of", "2026-01-01"],
        ["path", "Lighthouse Winmore", "Glocom", "--by", "holding"],
    ],
    "owners": [["owners", "Bunkers Taiwan Group Corp", "--as-of", "2025-10-15"], ["owners", SHIP]],
    "network": [["network", SHIP, "--hops", "1"]],
    "show": [["show", SHIP], ["show", "un_panel_findings:F001"], ["show", "country:kp"]],
    "fetch": [["fetch", "us_ofac_sdn", "--dry-run"], ["fetch", "un_sc_consolidated", "--dry-run"]],
    "load": [["load", "kr_motie_cases", str(ROOT / "loaders/kr_motie_cases/sample"), "--dry-run"]],
    "resolve": [["resolve"]],
    "report": [["report", SHIP], ["report", "kr_motie_cases:KRC-05", "--lang", "ko"]],
    "serve": [["serve", "--new-key", "erp"]],
    "serve-keys": [["serve", "--keys"]],
    "review": [["review"], ["review", *PAIR]],
    "review-queue": [["review", "--queue"]],
    "review-same": [["review", "--same", *PAIR, *WHY], ["review", "--undo", *WHY], ["review", "--unsure", *PAIR, *WHY]],
    "review-list": [["review", "--list"]],
    "review-export": [],
    "review-import": [],
    "review-accept": [],
    "backup": [],
    "export": [],
    "restore": [],
    "server": [["server", "start"], ["server", "status"]],
    "doctor": [["doctor"]],
    "docs": [["docs", "--folder", str(ROOT / "docs"), "--check"]],
    "screen": [
        ["screen", "Lighthouse Winmore"],
        ["screen", "IMO 9635987"],
        ["screen", "Nobody Of That Name 77"],
        ["screen", "D사", "--goods", "zirconium", "--goods", "1C350", "--destination", "中国"],
    ],
    "screen-file": [["screen", "--file", str(ROOT / "docs/example-people.csv")]],
}
"""Schema → calls whose output must fit it."""
THERE = [name for name in CALLS if importlib.util.find_spec(f"kg.cli.{name.partition('-')[0]}")]
"""Schemas whose command exists in this checkout."""


@pytest.fixture(scope="module")
def home(bundled_home: Path) -> Path:
    """A home with the bundled sources built into the local engine."""
    return bundled_home


def document(home: Path, *arguments: str) -> Any:
    """The one JSON document a command prints, run in this process because thirty interpreters take their time."""
    done = CliRunner().invoke(group, [*arguments, "--format", "json"], env={"KG_HOME": str(home)})
    assert done.exit_code == 0, f"{done.stderr}\n{done.exception!r}"
    return json.loads(done.stdout)


def kg(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"KG_HOME": str(home), "PYTHONWARNINGS": "error"}
    command = [sys.executable, "-m", "kg", *arguments]
    return subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)


def read(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(SCHEMAS[name].read_text("utf-8"))
    return schema


def closed(schema: Any) -> Any:
    """The schema without leave to print what it does not describe. Readers keep the open one: fields may be added."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    inside = {name: closed(part) for name, part in schema.items()}
    if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
        inside.setdefault("additionalProperties", False)
    return inside


def validator(name: str) -> Draft202012Validator:
    resources = [Resource.from_contents(closed(read(other))) for other in SCHEMAS]
    registry: Registry[Any] = Registry().with_resources((one.id() or "", one) for one in resources)
    return Draft202012Validator(closed(read(name)), registry=registry)


def wrong(name: str, value: Any) -> list[str]:
    """Where a value breaks the contract."""
    return [f"{error.json_path}: {error.message[:200]}" for error in validator(name).iter_errors(value)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_one_and_every_field_says_what_it_means(name):
    schema = read(name)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == SCHEMAS[name].name
    assert [field for field, facts in fields(schema) if "description" not in facts and "$ref" not in facts] == []


def fields(schema: Any) -> list[tuple[str, dict[str, Any]]]:
    """All named fields anywhere in a schema."""
    if isinstance(schema, list):
        return [found for part in schema for found in fields(part)]
    if not isinstance(schema, dict):
        return []
    own = [] if not isinstance(schema.get("properties"), dict) else list(schema["properties"].items())
    return own + [found for part in schema.values() for found in fields(part)]


def test_every_schema_has_calls_and_every_call_a_schema():
    assert set(CALLS) == set(SCHEMAS)


@pytest.mark.parametrize(("name", "call"), [(name, call) for name in THERE for call in CALLS[name]])
def test_a_command_prints_one_document_of_the_promised_form(home, name, call):
    assert wrong(name, document(home, *call)) == []


def test_loads_and_what_they_changed_keep_their_form(home, tmp_path):
    table = tmp_path / "example-table.csv"
    first, *rows = (ROOT / "docs" / "example-table.csv").read_text("utf-8").splitlines()
    for lines in (rows, [rows[0].replace("2017.10", "2017.11"), *rows[2:], "5,2018.6,지르코늄,NSG,일본,경고"]):
        table.write_text("\n".join([first, *lines]), "utf-8")
        loaded = document(home, "load", "kr_motie_cases", str(table))
        assert wrong("load", loaded) == []
    found = document(home, "sources", "diff", loaded["source"])
    assert wrong("sources-diff", found) == []
    assert found[-1]["added"] and found[-1]["changed"] and found[-1]["gone"]
    assert wrong("sources", document(home, "sources", "--remove", loaded["source"])) == []


@pytest.mark.parametrize("form", ["graphml", "jsonl", "ftm"])
def test_what_is_written_for_other_tools_keeps_its_form(home, tmp_path, form):
    told = document(home, "export", form, "--around", SHIP, "--out", str(tmp_path / form))
    assert wrong("export", told) == [] and (tmp_path / form).is_file() and told["nodes"] > 1


def test_judgements_that_are_handed_on_keep_their_form(home, tmp_path):
    document(home, "review", "--different", *PAIR, *WHY)
    file = tmp_path / "judgements.jsonl"
    assert wrong("review-export", document(home, "review", "--export", str(file))) == []
    assert wrong("review-import", document(home, "review", "--import", str(file))) == []
    document(home, "review", "--same", *PAIR, *WHY)
    with file.open("a", encoding="utf-8") as stream:
        stream.write("{broken\n")
    other = ["--by", "somebody else", "--reason", "another pair", "--format", "json"]
    kg(home, "review", "--different", "au_dfat:3271", "jp_mof_sanctions:17-27", *other)
    done = kg(home, "review", "--import", str(file), "--format", "json")
    told = json.loads(done.stdout)
    assert wrong("review-import", told) == []
    assert done.returncode == 1 and len(told["clashes"]) == 1 and "judgements.jsonl:" in told["broken"][0]


def test_a_backup_and_what_comes_back_keep_their_form(home, tmp_path):
    file = str(tmp_path / "backup.kgz")
    assert wrong("backup", document(home, "backup", file)) == []
    assert wrong("restore", document(home, "restore", file, "--check")) == []


def test_going_on_from_a_file_that_lost_lines_keeps_its_form(home):
    document(home, "review", "--unsure", *PAIR, *WHY)
    (home / "judgements.jsonl").write_text("", "utf-8")
    assert wrong("review-accept", document(home, "review", "--accept-history", *WHY)) == []


def test_what_is_not_described_breaks_the_contract():
    assert wrong("docs", {"folder": "docs", "pages": [], "written": [], "more": 1})
    assert wrong("docs", {"folder": "docs", "pages": []})
    assert wrong("build", {"sources": [{"source": 1}]})


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_page_explains_every_schema_and_its_fields(name):
    page = (ROOT / "docs" / "json.md").read_text("utf-8")
    assert f"(schemas/{name}.schema.json)" in page
    section = re.split(r"^## ", page, flags=re.MULTILINE)
    [text] = [one for one in section if one.startswith(f"kg {name.replace('-', ' --')}\n")]
    assert [
        field for field, _ in fields(read(name)) if not re.search(rf"[`.]{field}`", text) and field not in SHARED
    ] == []


SHARED = {"id", "schema", "caption"}
"""Fields of every entity, explained once at the head of the page."""


def test_json_goes_to_standard_output_and_everything_else_to_standard_error(home):
    done = kg(home, "build", "--format", "json")
    json.loads(done.stdout)
    assert "records" in done.stderr


@pytest.mark.parametrize(
    ("code", "call"),
    [
        (0, ["--help"]),
        (1, ["load", "us_ofac_sdn", "no-such-folder"]),
        (2, ["query"]),
        (2, ["no-such-command"]),
        (2, ["query", "CREATE (n) RETURN n"]),
        (2, ["show", "no-such-id"]),
        (2, ["load", "no_such_source", "."]),
    ],
)
def test_exit_codes_that_scripts_can_trust(home, code, call):
    done = kg(home, *call)
    assert done.returncode == code, done.stderr
    if code:
        assert done.stdout == "" and "Traceback" not in done.stderr


def test_a_store_that_cannot_be_reached_is_exit_code_3(home):
    environment = os.environ | {"KG_HOME": str(home), "KG_NEO4J_URI": "bolt://127.0.0.1:1", "KG_NEO4J_PASSWORD": "x"}
    call = [sys.executable, "-m", "kg", "totals", "--format", "json"]
    done = subprocess.run(call, env=environment, cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (3, ""), done.stderr


def test_a_query_at_its_deadline_is_exit_code_4(home):
    endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS n"
    done = kg(home, "query", endless, "--deadline", "1", "--format", "json")
    assert (done.returncode, done.stdout) == (4, ""), done.stderr
