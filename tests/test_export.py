"""`kg export` of the bundled graph: each form read again by the tool it is meant for, or by its own library."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner
from lxml import etree
from pyarrow import parquet

from kg.cli import group
from kg.store import open_store
from kg.store.settings import Settings
from tests import neo4j_server
from tests.conftest import require

SHIP = "vessel:imo:9635987"
COUNT = "MATCH (n) WITH count(n) AS nodes OPTIONAL MATCH ()-[e]->() RETURN nodes, count(e) AS edges"
SPACE = "{http://graphml.graphdrawing.org/xmlns}"


@pytest.fixture(scope="module")
def home(bundled_home):
    return bundled_home


def run(home, *arguments):
    """The JSON document of a command."""
    done = CliRunner().invoke(group, [*arguments, "--format", "json"], env={"KG_HOME": str(home)})
    assert done.exit_code == 0, f"{done.stderr}\n{done.exception!r}"
    return json.loads(done.stdout)


def things(home):
    with open_store(Settings(home=home)) as store:
        nodes = store.read("MATCH (n:Thing) RETURN count(n) AS n").rows[0]["n"]
        edges = store.read("MATCH (:Thing)-[e]->(:Thing) RETURN count(e) AS n").rows[0]["n"]
    return nodes, edges


def test_json_lines_hold_every_thing_and_relationship(home, tmp_path):
    path = tmp_path / "g.jsonl"
    told = run(home, "export", "jsonl", "--out", str(path))
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert (told["nodes"], told["edges"]) == things(home)
    assert sum("node" in line for line in lines) == told["nodes"] and len(lines) == told["nodes"] + told["edges"]


def test_graphml_names_every_end_and_every_property(home, tmp_path):
    path = tmp_path / "g.graphml"
    told = run(home, "export", "graphml", "--out", str(path))
    root = etree.parse(path).getroot()
    nodes = {node.get("id") for node in root.iter(f"{SPACE}node")}
    ends = {end for edge in root.iter(f"{SPACE}edge") for end in (edge.get("source"), edge.get("target"))}
    keys = {key.get("id") for key in root.iter(f"{SPACE}key")}
    assert len(nodes) == told["nodes"] and ends <= nodes
    assert {data.get("key") for data in root.iter(f"{SPACE}data")} <= keys


def test_parquet_has_the_same_numbers(home, tmp_path):
    told = run(home, "export", "parquet", "--out", str(tmp_path / "p"))
    nodes, edges = (parquet.read_table(tmp_path / "p" / f"{name}.parquet") for name in ("nodes", "edges"))
    assert (nodes.num_rows, edges.num_rows) == (told["nodes"], told["edges"]) == things(home)
    assert "alleged" in set(edges["modality"].to_pylist())


def test_what_we_write_as_followthemoney_we_read_again(home, tmp_path):
    path = tmp_path / "ours.ftm.json"
    told = run(home, "export", "ftm", "--out", str(path))
    entities = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    ids = {one["id"] for one in entities}
    ship = next(one for one in entities if one["id"] == SHIP)
    assert len(ids) == len(entities) == told["nodes"] + told["edges"] and ship["properties"]["imoNumber"] == ["9635987"]
    for one in entities:
        if one["schema"] == "Sanction":
            assert one["properties"]["authority"] and set(one["properties"].get("entity", ())) <= ids
    loaded = run(home, "load", "ftm", str(path), "--dry-run")
    assert loaded["records"] > 2000 and loaded["problems"] == []


def test_around_a_ship_lies_what_its_page_shows(home, tmp_path):
    path = tmp_path / "a.jsonl"
    told = run(home, "export", "jsonl", "--around", SHIP, "--out", str(path))
    with open_store(Settings(home=home)) as store:
        near = store.read("MATCH (n {id: $id})--(m:Thing) RETURN count(DISTINCT m) AS n", {"id": SHIP}).rows[0]["n"]
    assert told["nodes"] == near + 1
    assert run(home, "export", "jsonl", "--around", SHIP, "--hops", "0", "--out", str(tmp_path / "b"))["nodes"] == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["jsonl", "--around", "nobody"], "nothing in the graph"),
        (["ftm", "--evidence"], "no records"),
        (["jsonl", "--around", SHIP, "--evidence"], "leave one"),
    ],
)
def test_what_cannot_be_is_told_with_the_next_step(home, tmp_path, arguments, said):
    line = ["export", *arguments, "--out", str(tmp_path / "x")]
    done = CliRunner().invoke(group, line, env={"KG_HOME": str(home)}, standalone_mode=False)
    assert said in str(done.exception) and "→" in str(done.exception)


def test_nothing_is_replaced_unasked(home, tmp_path):
    path = tmp_path / "g.jsonl"
    path.write_text("mine")
    line = ["export", "jsonl", "--out", str(path)]
    done = CliRunner().invoke(group, line, env={"KG_HOME": str(home)}, standalone_mode=False)
    assert "there already" in str(done.exception) and path.read_text() == "mine"


@pytest.mark.parametrize("version", neo4j_server.FULL)
def test_neo4js_own_import_reads_the_whole_graph_and_kg_knows_it_as_its_own(home, tmp_path, version, request):
    require(request.config, version)
    told = run(home, "export", "neo4j-csv", "--evidence", "--out", str(tmp_path / "csv"))
    words = (tmp_path / "csv" / "import.txt").read_text().replace("\\\n", " ").split()
    server = tmp_path / "server"
    (server / "conf").mkdir(parents=True)
    (server / "conf" / "neo4j.conf").write_text("db.tx_log.preallocate=false\n")
    neo4j_server.admin(version, server, words[1:], tmp_path / "csv")
    (server / "conf" / "neo4j.conf").unlink()
    (server / "conf").rmdir()
    with neo4j_server.running(version, server) as uri, neo4j_server.opened(uri) as store:
        found = store.read(COUNT).rows[0]
        assert (found["nodes"], found["edges"]) == (told["nodes"], told["edges"])
        env = {"KG_HOME": str(tmp_path / "kg"), "KG_NEO4J_URI": uri, "KG_NEO4J_USER": "neo4j", "KG_NEO4J_PASSWORD": ""}
        there = json.loads(CliRunner().invoke(group, ["show", SHIP, "--format", "json"], env=env).stdout)
    here = run(home, "show", SHIP)
    assert there["facts"] == here["facts"] and there["lists"] == here["lists"]
