"""Other people's data on a real Neo4j: refused until named, and never read, constrained, changed or deleted."""

from __future__ import annotations

import pytest

from kg.answers.flags import run_all
from kg.errors import UsageError
from kg.graph import evidence
from kg.graph.entities import rebuild
from kg.store import open_store, writing
from kg.store.label_names import APART, PLAIN
from tests import reviewing
from tests.conftest import WIPE
from tests.reviewing import DAY, picture, told

THEIRS = """
CREATE (a:Thing:Party:Company {id: 's:a1', caption: 'Their firm', name: ['Alpha Trading'], theirs: 1}),
       (b:Thing {id: 's:a1', theirs: 2}), (a)-[:OWNS {id: 'x', digest: 'y', theirs: 3}]->(b),
       (r:Record {id: 's:a1', source: 's', digest: 'd', theirs: 4}),
       (r)-[:FROM {theirs: 5}]->(:Source {id: 's', theirs: 6}),
       (r)-[:EVIDENCE_FOR {theirs: 7}]->(a), (:Case {id: 'k', theirs: 8}), (:Movie {title: 'Solaris', theirs: 9}),
       (:Source {theirs: 10}), ({theirs: 11})
"""
SEEN = (
    "MATCH (n) WHERE n.theirs IS NOT NULL RETURN labels(n) AS l, properties(n) AS p ORDER BY n.theirs",
    "MATCH ()-[r]->() WHERE r.theirs IS NOT NULL RETURN type(r) AS l, properties(r) AS p ORDER BY r.theirs",
)
RULES = "SHOW CONSTRAINTS YIELD name, labelsOrTypes RETURN name, labelsOrTypes"
NEO4J = pytest.mark.parametrize("engine", ["neo4j-5.26", "neo4j-2026.09"], indirect=True)


@pytest.fixture
def server(engine, tmp_path, monkeypatch):
    """A Neo4j with nothing in it, not even a rule, and this process's settings pointing at it."""

    def emptied() -> None:
        engine.write(WIPE)
        for row in engine.read(RULES).rows:
            engine.write(f"DROP CONSTRAINT {row['name']} IF EXISTS")
        for row in engine.read("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").rows:
            engine.write(f"DROP INDEX {row['name']} IF EXISTS")

    emptied()
    for name, value in {"URI": engine.uri, "USER": "neo4j", "PASSWORD": "any"}.items():
        monkeypatch.setenv(f"KG_NEO4J_{name}", value)
    monkeypatch.setenv("KG_HOME", str(tmp_path / "home"))
    yield engine
    emptied()


@pytest.fixture
def kg(kg):
    """Run the command line in this process: (exit code, all that it says)."""

    def run(*arguments: str) -> tuple[int, str]:
        code, *said = kg(*arguments)
        return code, "".join(said)

    return run


def seen(server):
    return [[tuple(row.values()) for row in server.read(query).rows] for query in SEEN]


def built(tmp_path, *, beside: bool = False):
    """The small graph, written as a command writes."""
    with writing.opened("a test", beside=beside) as store:
        reviewing.load(store)
        rebuild(store, tmp_path / "home" / "judgements.jsonl")
        return picture(store)


WRITING = (["build"], ["build", "--fresh", "--yes"], ["load", "kr_motie_cases", "."], ["resolve"])


@NEO4J
def test_a_database_with_other_data_is_refused_before_anything_is_written(server, kg):
    server.write(THEIRS)
    server.write("CREATE CONSTRAINT theirs FOR (n:Thing) REQUIRE n.theirs IS UNIQUE")
    before = seen(server), server.read(RULES).rows
    for command in WRITING:
        code, said = kg(*command)
        assert code == 2 and "--beside" in said and "KG_NEO4J_DATABASE" in said, said
    assert (seen(server), server.read(RULES).rows) == before
    assert server.read("MATCH (n) WHERE n.theirs IS NULL RETURN n").rows == []
    code, said = kg("doctor")
    assert code == 1 and "Traceback" not in said and "0 loaded" in said
    assert kg("screen", "Alpha Trading")[1].startswith("No match")


@NEO4J
def test_a_rule_of_theirs_on_a_label_of_ours_is_other_data(server, kg):
    server.write("CREATE CONSTRAINT theirs FOR (n:Company) REQUIRE n.name IS UNIQUE")
    code, said = kg("resolve")
    assert code == 2 and "Company (a rule on it)" in said


@NEO4J
def test_beside_them_the_graph_is_the_same_and_theirs_is_as_it_was(server, kg, store, tmp_path):
    server.write(THEIRS)
    server.write("CREATE CONSTRAINT thing_id FOR (n:Film) REQUIRE n.id IS UNIQUE")
    before = seen(server)
    alone = reviewing.resolved(store, tmp_path / "alone")
    assert built(tmp_path, beside=True) == picture(store) and alone.parent.is_dir()
    assert built(tmp_path) == picture(store), "remembered"
    with open_store() as apart:
        assert apart.names == APART
        assert told(run_all(apart, as_of=DAY)) == told(run_all(store, as_of=DAY))
        assert {one["id"] for one in evidence.sources(apart)} == {"s"}
    assert seen(server) == before
    on = {label for row in server.read(RULES).rows for label in row["labelsOrTypes"]}
    assert {label for label in on if not label.startswith("Kg")} == {"Film"}
    code, said = kg("query", "MATCH (a:Company)-[r]-(b) RETURN DISTINCT type(r) AS t, labels(b) AS b ORDER BY t")
    assert code == 0 and "EXPORTER_IN" in said and "OWNS" not in said and "Kg" not in said.replace("kg", "")


@NEO4J
def test_emptying_takes_only_what_is_ours_and_leaves_what_they_attached(server, tmp_path):
    server.write(THEIRS)
    built(tmp_path, beside=True)
    server.write("MATCH (n:KgCase {id: 's:c1'}) CREATE (:Note {theirs: 12})-[:ON {theirs: 13}]->(n)")
    before = seen(server)
    with writing.opened("a test") as store:
        evidence.empty(store)
        assert evidence.sources(store) == []
    assert seen(server) == before
    left = server.read("MATCH (n) WHERE n.theirs IS NULL AND NOT n:KgGraph AND NOT n:KgWriter RETURN n.id AS i").rows
    assert left == [{"i": "s:c1"}]
    assert built(tmp_path)["nodes"], "and the graph can be built again"
    assert seen(server) == before


@NEO4J
def test_other_data_that_came_later_are_not_answered_with_and_the_graph_moves_apart(server, kg, tmp_path):
    first = built(tmp_path)
    with open_store() as alone:
        assert alone.names == PLAIN
    server.write("MATCH (n:Case {id: 's:c1'}) CREATE (:Movie {theirs: 1})-[:ON {theirs: 2}]->(n)")
    with open_store() as alone:
        assert picture(alone) == first, "labels that are not ours do not mix with answers"
    server.write("CREATE (:Thing:Event:Case {id: 'k', caption: 'theirs', theirs: 3})")
    before = seen(server)
    with pytest.raises(UsageError, match="labels of the graph"):
        open_store()
    assert kg("flags")[0] == 2 and kg("resolve")[0] == 2
    assert built(tmp_path, beside=True) == first and seen(server) == before
    assert not {row["name"] for row in server.read(RULES).rows} & {"thing_id", "record_id", "source_id"}


@NEO4J
def test_a_graph_of_an_earlier_version_is_taken_over_where_it_is_wholly_ours(server, tmp_path):
    reviewing.load(server)
    rebuild(server, tmp_path / "home" / "judgements.jsonl")
    first = picture(server)
    assert built(tmp_path) == first
    assert server.read("MATCH (g:KgGraph) RETURN g.state AS s").rows == [{"s": "alone"}]
    server.write("MATCH (g:KgGraph) DELETE g")
    server.write("CREATE (:Movie {theirs: 1})")
    with pytest.raises(UsageError, match="not of this graph"):
        built(tmp_path)
    assert built(tmp_path, beside=True) == first


def test_the_local_engine_is_ours_without_a_question(kg_home, kg):
    with open_store() as store:
        store.write("CREATE (:Movie {title: 'Solaris'})")
        reviewing.load(store)
    assert kg("resolve")[0] == 0
    code, said = kg("build", "--fresh")
    assert code == 2 and "--yes" in said, "nobody is there to be asked"
    with open_store() as store:
        assert len(evidence.sources(store)) == 1
