"""The contract of a graph database: the same statements, the same answers, on every engine."""

from __future__ import annotations

import threading

import pytest

from kg.errors import DataError, DeadlineError, StoreError, UsageError
from kg.store import Store, open_store
from kg.store.settings import settings
from tests import neo4j_server
from tests.conftest import WIPE, require
from tests.statements import Statement, statements

FOREVER = (
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS c WHERE c % 7 = 3 RETURN count(c) AS n"
)
EXPLODING = "MATCH p = (:Firm {id: '1'})-[:HOLDS*1..16]-() RETURN count(p) AS n"
CYCLE = "CREATE (a:Firm {id: 'a'})-[:HOLDS]->(b:Firm {id: 'b'})-[:HOLDS]->(c:Firm {id: 'c'})-[:HOLDS]->(a)"
MERGE = "UNWIND $rows AS row MERGE (f:Firm {id: row.id}) SET f += row.props"
FIRMS = "MATCH (f:Firm) RETURN count(f) AS n"


@pytest.fixture
def graph(engine: Store) -> Store:
    """The engine with nothing in it."""
    engine.write(WIPE)
    return engine


@pytest.fixture(scope="module")
def answers(engine):
    """What the engine answers to all statements, run in their order on one empty graph; leaves no rule behind."""
    engine.write(WIPE)
    found = {}
    for statement in statements():
        found[statement.id] = statement.run(engine)
        if "INDEX" in statement.cypher and engine.engine.startswith("Neo4j"):
            engine.write("CALL db.awaitIndexes(60)")
    yield found
    engine.write("DROP CONSTRAINT company_id IF EXISTS")
    engine.write(WIPE)


@pytest.mark.parametrize("statement", statements(), ids=lambda s: s.id)
def test_every_statement_gives_the_expected_rows(answers, engine, statement: Statement, request):
    if statement.arcadedb_misses and engine.engine.startswith("ArcadeDB"):
        request.applymarker(pytest.mark.xfail(reason=statement.arcadedb_misses, raises=AssertionError, strict=True))
    answer = answers[statement.id]
    if statement.fails:
        assert type(answer).__name__ == statement.fails
        return
    assert isinstance(answer, list), str(answer)
    assert statement.compared(answer) in [
        statement.compared(rows) for rows in (statement.rows, statement.or_rows) if rows is not None
    ]


def test_there_are_63_statements():
    assert len({s.id for s in statements()}) == 63


def test_a_path_uses_a_relationship_once(graph):
    graph.write(CYCLE)
    paths = graph.read("MATCH p = (:Firm {id: 'a'})-[:HOLDS*1..10]->() RETURN count(p) AS n")
    assert paths.rows == [{"n": 3}]


def test_two_undirected_steps_never_return_on_the_same_relationship(graph):
    graph.write(CYCLE)
    pairs = graph.read("MATCH (a)-[r1]-(b)-[r2]-(c) RETURN count(*) AS n")
    assert pairs.rows == [{"n": 6}]


def test_results_name_engine_columns_and_changes(graph):
    written = graph.write("CREATE (f:Firm {id: 'a'}) RETURN f.id AS id, 1 AS one")
    assert written.columns == ["id", "one"] and written.rows == [{"id": "a", "one": 1}]
    assert written.engine.startswith(("ArcadeDB/2", "Neo4j/5.", "Neo4j/20")) and written.seconds > 0
    assert written.counters == {"nodes_created": 1, "labels_added": 1, "properties_set": 1}
    assert graph.read("MATCH (f:Firm) RETURN f.id AS id").counters == {}


@pytest.mark.parametrize(
    "query",
    [
        "CREATE (:Firm {id: 'x'})",
        "MATCH (f:Firm) SET f.seen = true",
        "MATCH (f:Firm) DETACH DELETE f",
        "CALL { CREATE (:Firm) } RETURN 1 AS n",
        "UNWIND range(1, 9) AS i CALL (i) { MERGE (:Firm {id: i}) } IN TRANSACTIONS OF 2 ROWS",
        "CREATE INDEX stray IF NOT EXISTS FOR (f:Firm) ON (f.stray)",
        "EXPLAIN CREATE (:Firm)",
        "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
    ],
)
def test_reading_cannot_write(graph, query):
    graph.write("CREATE (:Firm {id: 'a'})")
    with pytest.raises(UsageError, match="kg load"):
        graph.read(query)
    assert graph.read("MATCH (n) RETURN properties(n) AS p").rows == [{"p": {"id": "a"}}]
    assert graph.read("SHOW INDEXES YIELD name WHERE name = 'stray' RETURN name").rows == []


def test_what_slips_past_the_words_is_refused_and_rolled_back(graph, monkeypatch):
    monkeypatch.setattr("kg.store.readonly.refuse_writes", lambda query: None)
    with pytest.raises(UsageError, match=r"rolled back|refuses this to a reader"):
        graph.read("CREATE (:Firm {id: 'x'})")
    assert graph.read(FIRMS).rows == [{"n": 0}]


def test_a_plan_can_be_asked_for(graph):
    assert graph.read("EXPLAIN MATCH (f:Firm) RETURN f").rows == []


def test_a_text_is_one_text_from_every_process(graph):
    """An engine plans a text anew that differs by a comment alone; the local one knows ours by its seat."""
    asked = "SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery"
    if graph.engine.startswith("Neo4j"):
        (row,) = graph.read(asked).rows
        assert row["currentQuery"] == asked


def test_a_failed_write_leaves_nothing(graph):
    with pytest.raises(UsageError):
        graph.write("UNWIND [1, 2, 0] AS i CREATE (:Firm {id: toString(10 / i)})")
    assert graph.read(FIRMS).rows == [{"n": 0}]


@pytest.mark.parametrize("query", [FOREVER, EXPLODING])
@pytest.mark.parametrize("run", ["read", "write"])
def test_a_query_ends_at_its_deadline_and_leaves_nothing_running(graph, run, query):
    graph.write("UNWIND range(1, 20) AS i CREATE (:Firm {id: toString(i)})")
    graph.write("MATCH (a:Firm), (b:Firm) WHERE a.id < b.id CREATE (a)-[:HOLDS]->(b)")
    with pytest.raises(DeadlineError, match=r"0\.5 s"):
        getattr(graph, run)(query, deadline=0.5)
    assert ours(graph) == []


def test_a_write_ended_at_its_deadline_leaves_nothing(graph):
    with pytest.raises(DeadlineError):
        graph.write("UNWIND range(1, 9999) AS i UNWIND range(1, 9999) AS j CREATE (:Firm {id: i + j})", deadline=0.5)
    assert graph.read(FIRMS).rows == [{"n": 0}]


def test_a_limit_ends_the_query_instead_of_computing_the_rest(graph):
    endless = "UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS a RETURN a"
    assert graph.read(endless, limit=3).rows == [{"a": 1}, {"a": 2}, {"a": 3}]
    assert ours(graph) == []


def test_a_query_ended_by_somebody_else_is_a_deadline_error(graph):
    """What `kg doctor` does to a query whose client has gone: it finds the tag and ends it."""
    ended = []

    def run():
        with pytest.raises(DeadlineError, match="ended"):
            graph.read(FOREVER, deadline=60)
        ended.append(True)

    thread = threading.Thread(target=run)
    thread.start()
    while not (found := ours(graph)):
        pass
    assert graph.orphans() == [], "not overdue yet"
    graph.end(found[0])
    thread.join(20)
    assert ended and ours(graph) == []


def test_batches_are_bounded_by_bytes(graph):
    """24 MB in all: one message of that size would cost the connection on the local engine."""
    rows = [{"id": str(i), "props": {"text": "가" * 100_000}} for i in range(80)]
    progress = []
    assert graph.write_batches(MERGE, rows, progress=progress.append) == 80
    assert len(progress) >= 6 and progress[-1] == 80
    assert graph.read("MATCH (f:Firm) RETURN count(f) AS n, min(size(f.text)) AS s").rows == [{"n": 80, "s": 100_000}]


def test_batches_can_be_sent_again(graph):
    rows = [{"id": str(i), "props": {"round": 1}} for i in range(250)]
    assert graph.write_batches(MERGE, iter(rows), size=100) == 250
    assert graph.write_batches(MERGE, iter(rows), size=100) == 250
    assert graph.read(FIRMS).rows == [{"n": 250}]


def test_several_clients_merging_the_same_keys_leave_no_doubles(graph):
    graph.write("CREATE CONSTRAINT firm_id IF NOT EXISTS FOR (f:Firm) REQUIRE f.id IS UNIQUE")
    rows = [{"id": str(i), "props": {}} for i in range(400)]
    clients = [threading.Thread(target=graph.write_batches, args=(MERGE, rows), kwargs={"size": 40}) for _ in range(4)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    assert graph.read("MATCH (f:Firm) RETURN count(f) AS n, count(DISTINCT f.id) AS m").rows == [{"n": 400, "m": 400}]
    graph.write("DROP CONSTRAINT firm_id IF EXISTS")


def test_breaking_a_rule_of_the_graph_is_a_data_error(graph):
    graph.write("CREATE CONSTRAINT firm_id IF NOT EXISTS FOR (f:Firm) REQUIRE f.id IS UNIQUE")
    with pytest.raises(DataError, match="rule of the graph"):
        graph.write("CREATE (:Firm {id: 'a'}), (:Firm {id: 'a'})")
    graph.write("DROP CONSTRAINT firm_id IF EXISTS")
    graph.write(CYCLE)
    with pytest.raises(DataError):
        graph.write("MATCH (f:Firm {id: 'a'}) DELETE f")


@pytest.mark.parametrize(
    "query", ["FOO", "RETURN $absent", "RETURN 1/0", "RETURN date('2020-02-30')", "RETURN nothing"]
)
def test_a_wrong_query_is_a_usage_error(graph, query):
    with pytest.raises(UsageError, match="the query failed"):
        graph.read(query)


def test_a_server_that_asks_for_a_login(request, tmp_path):
    """As users have it: the first password must be changed, then it is the only one that opens."""
    require(request.config, "5.26")
    with neo4j_server.running("5.26", tmp_path / "home", auth=True) as uri:
        with pytest.raises(StoreError, match="first password must be changed"):
            neo4j_server.opened(uri, password="neo4j").close()
        neo4j_server.change_password(uri, "neo4j", "long enough 1")
        given = {"KG_NEO4J_URI": uri.replace("bolt:", "neo4j:"), "KG_NEO4J_PASSWORD": "long enough 1"}
        with open_store(settings(given)) as store:
            assert store.read("RETURN 1 AS n").rows == [{"n": 1}]
        with pytest.raises(StoreError, match="login refused"):
            open_store(settings({**given, "KG_NEO4J_PASSWORD": "wrong"}))
        with pytest.raises(StoreError, match="KG_NEO4J_DATABASE"):
            open_store(settings({**given, "KG_NEO4J_DATABASE": "nowhere"}))


def ours(store: Store):
    return store._deadlines.shown()
