"""The notebook bridge: what works through it, and the message when it is not installed."""

from __future__ import annotations

import sys

import pytest

from kg.contrib import py2neo as bridge
from kg.errors import StoreError, UsageError
from kg.store import open_store
from kg.store.settings import Settings


@pytest.fixture
def graph(kg_home):
    pytest.importorskip("py2neo")
    bound = bridge.graph()
    yield bound
    bound.service.connector.close()


def test_it_is_bound_to_the_running_store(graph):
    with open_store() as store:
        store.write("CREATE (:Company {id: 'a', name: '한국정밀'})")
    assert graph.evaluate("MATCH (c:Company {id: 'a'}) RETURN c.name") == "한국정밀"


def test_merging_matching_and_paths_work(graph):
    from py2neo import Node, NodeMatcher, Relationship

    owner, owned = Node("Company", id="a", name="A"), Node("Company", id="b")
    for _ in range(2):
        graph.merge(Relationship(owner, "OWNS", owned, share=0.5), "Company", "id")
    assert NodeMatcher(graph).match("Company", id="a").first()["name"] == "A"
    path = graph.evaluate("MATCH p = (:Company)-[:OWNS]->(:Company) RETURN p")
    assert [node["id"] for node in path.nodes] == ["a", "b"]
    with open_store() as store:
        assert store.read("MATCH (:Company)-[r:OWNS]->(:Company) RETURN r.share AS s").rows == [{"s": 0.5}]


def test_without_py2neo_the_extra_is_named(monkeypatch, kg_home):
    monkeypatch.setitem(sys.modules, "py2neo", None)
    with pytest.raises(UsageError, match=r"export-control-graph\[py2neo\]"):
        bridge.graph()
    assert not kg_home.exists()


def test_an_unreachable_server_is_our_error(tmp_path):
    with pytest.raises(StoreError, match="no graph database answers"):
        bridge.graph(Settings(home=tmp_path, uri="bolt://127.0.0.1:1"))
