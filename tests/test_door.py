"""The read-only door, on every engine: no attack changes, reads, calls or tells anything; every honest read passes."""

from __future__ import annotations

import pytest

from kg.errors import KgError, UsageError
from kg.store import Store
from kg.store.readonly import refuse_writes
from tests import door
from tests.conftest import WIPE
from tests.neo4j_server import FULL

FIRMS = "CREATE (:Firm {id: 'a', name: 'A'})-[:OWNS {share: 1}]->(:Firm {id: 'b', name: 'B'})"


@pytest.fixture
def outside(tmp_path):
    with door.outside(tmp_path) as seen:
        yield seen


@pytest.fixture
def graph(engine: Store):
    """Two firms, a constraint, and nothing else."""
    engine.write(WIPE)
    engine.write("CREATE CONSTRAINT door_id IF NOT EXISTS FOR (n:Firm) REQUIRE n.id IS UNIQUE")
    engine.write(FIRMS)
    yield engine
    engine.write("DROP CONSTRAINT door_id IF EXISTS")
    engine.write(WIPE)


def test_there_are_enough_of_both():
    assert len(door.attacks()) >= 500 and len(door.reads()) >= 60 and FULL


@pytest.mark.parametrize("query", door.reads())
def test_an_honest_read_is_not_refused(query):
    refuse_writes(query)


def test_every_attack_is_refused_with_its_place_before_it_is_sent():
    passed = []
    for attack in door.attacks():
        try:
            refuse_writes(attack.query)
        except UsageError as error:
            assert error.where.startswith("line ") and "kg load" in error.todo
        else:
            passed.append(attack.query)
    assert passed == []


def test_no_attack_changes_reads_or_calls_anything(graph, outside):
    before = door.state(graph), outside.files()
    for attack in door.attacks(str(outside.secret), outside.port):
        with pytest.raises(UsageError):
            graph.read(attack.query, deadline=5)
    assert (door.state(graph), outside.files()) == before and outside.calls == []


def test_the_engine_itself_keeps_a_reader_from_it(graph, outside, monkeypatch):
    """Without the first guard. What an engine lets its readers do is marked in door.yaml: there the text decides."""
    monkeypatch.setattr("kg.store.readonly.refuse_writes", lambda query: None)
    before = door.state(graph), outside.files()
    tried = [a for a in door.attacks(str(outside.secret), outside.port) if a.refused_by(graph.engine)]
    for attack in tried:
        try:
            told = str(graph.read(attack.query, deadline=5).rows)
        except KgError as error:
            told = str(error)
        assert "SECRET" not in told, attack.query
    assert (door.state(graph), outside.files()) == before and outside.calls == []
    assert len(tried) > 300


def test_every_honest_read_gives_rows(graph):
    graph.write("CREATE INDEX door_name IF NOT EXISTS FOR (n:Firm) ON (n.name)")
    empty = [query for query in door.reads() if not graph.read(query, deadline=20).rows]
    graph.write("DROP INDEX door_name IF EXISTS")
    assert empty == []


def test_the_reader_of_the_local_engine_is_another_user(local_store):
    """The user who builds the graph is not the one who reads it, and his rights are not a matter of words."""
    assert local_store.reader is not None
    users = local_store.read("SHOW TRANSACTIONS YIELD username RETURN DISTINCT username AS name").rows
    assert users == [{"name": "reader"}]
