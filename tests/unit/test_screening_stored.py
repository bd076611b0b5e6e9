"""The kept index: used for exactly the graph it was made from, never for another."""

from __future__ import annotations

from types import SimpleNamespace

from kg.index import stored
from kg.screening.lookup import screen
from kg.screening.query import query


class Graph:
    """Answers the two queries of the index from rows."""

    def __init__(self, **names):
        self.names, self.whole_reads = names, 0

    def read(self, text, *, deadline):
        if "properties(n)" in text:
            self.whole_reads += 1
            kind = {"schema": "Company"}
            rows = [{"n": {"id": id, "caption": name, "name": [name], **kind}} for id, name in self.names.items()]
        else:
            rows = [{"id": id, "digest": name} for id, name in self.names.items()]
        return SimpleNamespace(rows=rows)


def first(graph, home, name):
    return [match.id for match in screen(stored.stored_index(graph, home), query(name))][:1]


def test_the_file_is_used_while_the_graph_is_the_same_and_not_afterwards(tmp_path):
    graph = Graph(a="Orion Star Metals")
    assert first(graph, tmp_path, "Orion Star Metals") == ["a"]
    stored._latest.clear()
    assert first(graph, tmp_path, "Orion Star Metals") == ["a"] and graph.whole_reads == 1
    graph.names["a"] = "Golden Bridge Timber"
    assert first(graph, tmp_path, "Orion Star Metals") == [] and graph.whole_reads == 2
    assert first(graph, tmp_path, "Golden Bridge Timber") == ["a"]


def test_a_spoilt_file_is_made_anew(tmp_path):
    graph = Graph(a="Orion Star Metals")
    stored.stored_index(graph, tmp_path)
    stored._latest.clear()
    [kept] = (tmp_path / "screening").glob("*.index")
    kept.write_bytes(b"\x80\x05broken")
    assert first(graph, tmp_path, "Orion Star Metals") == ["a"]


def test_an_empty_graph_answers_with_nothing(tmp_path):
    assert first(Graph(), tmp_path, "Orion Star Metals") == []
