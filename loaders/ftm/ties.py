"""What ties entities: ownership and the like, edges that only name two ends, and properties that name an entity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kg.errors import RowError
from kg.model.records import Statement
from kg.model.schema import schema
from loaders.formats.json_object import JsonObject
from loaders.formats.rows import Row
from loaders.ftm import links
from loaders.ftm.data import HOUSEKEEPING, Data
from loaders.reading import Reading

BETWEEN = ("AT_PARAGRAPH", "STATED_IN", "LISTS", "TOOK_PART_IN", "LOCATED_AT")
"""What an edge says that only names its ends, by the kinds at its ends: the first that fits."""


class Ties:
    """`data` knows which ids were met and as what."""

    def __init__(self, data: Data) -> None:
        self.data = data
        self.reading: Reading = data.reading

    def tie(self, row: Row) -> Iterable[Statement]:
        assert isinstance(row, JsonObject)
        form = row.need("schema")
        row.ignore("id", "caption", *HOUSEKEEPING)
        read = self._link if form in self.reading.source.lookups["links"] else self._edge
        return self.data.ends(form, row, lambda: read(row, form))

    def named(self, row: Row) -> Iterable[Statement]:
        """A property that names another entity, such as `addressEntity`; told once where an edge says it too."""
        assert isinstance(row, JsonObject)
        relation, start, end, role = (row.take(name) for name in ("relation", "start", "end", "role"))
        if self._said(relation, start, end):
            return ()
        what = role or relation.lower().replace("_", " ")
        return self.data.ends(what, row, lambda: self.said(relation, start, end, row, role=role))

    def said(self, relation: str, start: str, end: str, row: Row, place: str = "", **facts: Any) -> Iterator[Statement]:
        """A relation between two ids of the file; one that cannot join such kinds is a RowError."""
        (first, kind), (second, other) = self.data.end(start), self.data.end(end)
        if not _fits(relation, kind, other):
            raise RowError(f"{relation} cannot join {kind} and {other}", where=row.locator, todo="look at the entity")
        self.data.known.add(f"{relation} {start} {end}")
        where = f"{row.locator}; {place}" if place else row.locator
        yield self.reading.relation(relation, first, second, where, **facts)

    def _said(self, relation: str, start: str, end: str) -> bool:
        return f"{relation} {start} {end}" in self.data.known

    def _link(self, row: JsonObject, form: str) -> Iterator[Statement]:
        kind, first, second = self.reading.lookup("links", form, row.locator).split()
        said = row.object("properties")
        starts = said.texts(first) or row.texts("source")
        ends = said.texts(second) or row.texts("target")
        if not starts or not ends:
            raise RowError(f"{form} without {second if starts else first}", where=row.locator, todo="two ends needed")
        facts, place = links.facts(row), " ".join(said.texts("sourceUrl"))
        for document in said.texts("proof"):
            for party in (*starts, *ends):
                self.data.name("STATED_IN", party, document, facts["role"] or form, row)
        for start in starts:
            for end in ends:
                yield from self.said(kind, start, end, row, place, **facts)

    def _edge(self, row: JsonObject, form: str) -> Iterator[Statement]:
        """An edge that only names its two ends: what it says follows from what they are."""
        ends = [(id, self.data.end(id)[1]) for id in (row.need("source"), row.need("target"))]
        words = links.words(row)
        row.ignore("properties")
        if {kind for _, kind in ends} == {"Paragraph", "Document"}:
            return  # a paragraph names its document itself
        for relation in BETWEEN:
            for (start, kind), (end, other) in (ends, ends[::-1]):
                if _fits(relation, kind, other):
                    if words or not self._said(relation, start, end):
                        yield from self.said(relation, start, end, row, role=words)
                    return
        found = f"{form} between {ends[0][1]} and {ends[1][1]} says nothing"
        raise RowError(found, where=row.locator, todo="add it to links in loaders/ftm/source.yaml")


def _fits(relation: str, start: str, end: str) -> bool:
    edge = schema().edge(relation)
    return schema().kind(start).is_a(edge.start) and schema().kind(end).is_a(edge.end)
