"""Paragraphs of documents that records name by symbol and number: nodes of their own, each in its document.

A record that names one document and a place in it stands there; where it names several documents nobody says to which
the place belongs. A relation AT_PARAGRAPH that the source states itself goes before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.graph.elements import GraphNode
from kg.graph.identity import keyed_id
from kg.model.records import Record, Relation
from kg.model.schema import schema

AT, IN = "AT_PARAGRAPH", "IN_DOCUMENT"


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph and the id of the document it is of."""

    node: GraphNode
    document: str


def placed(relations: Iterable[Relation]) -> frozenset[str]:
    """Ids of the records whose source states the paragraph itself."""
    return frozenset(said.start for said in relations if said.relation == AT)


def places(record: Record) -> Iterator[Place]:
    """The paragraphs this record names, each as a node; a paragraph itself names none."""
    documents = record.all("report")
    if len(documents) != 1 or record.schema == "Paragraph":
        return
    symbol = str(documents[0])
    for number in map(str, record.all("paragraph")):
        yield Place(_node(symbol, number), keyed_id(schema().kind("Document"), [symbol]))


def _node(symbol: str, number: str) -> GraphNode:
    kind = schema().kind("Paragraph")
    id = keyed_id(kind, [symbol, number])
    told = {"id": id, "schema": kind.name, "caption": f"{symbol}: {number}", "document": symbol, "number": number}
    return GraphNode(id, kind.labels, told)
