"""Level 2: who consolidates or manages whom (the start is the child), and why a parent is not reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.errors import RowError
from kg.model.records import Record, Statement
from loaders.formats.disk import Shelf
from loaders.formats.element import Element
from loaders.formats.rows import Row
from loaders.gleif.entity import day, lei, one
from loaders.reading import Reading


class Relations:
    """Reads both files of level 2. A LEI without a record of level 1 becomes a bare organisation."""

    def __init__(self, reading: Reading, known: Shelf) -> None:
        self.reading, self.known, self.bare = reading, known, 0

    def relation(self, row: Row) -> Iterable[Statement]:
        """One relationship: `A IS_DIRECTLY_CONSOLIDATED_BY B` is stated as B CONTROLS A."""
        assert isinstance(row, Element)
        row.ignore("Registration", "Extension")  # renewal of the statement; see source.yaml
        said = one(row, "Relationship")
        child, parent = self._end(one(said, "StartNode")), self._end(one(said, "EndNode"))
        words = said.need("RelationshipType")
        kind, turned = self.reading.lookup("relations", words, row.locator).split()
        status = said.need("RelationshipStatus")
        said.ignore("RelationshipQualifiers", "RelationshipQuantifiers")  # accounting standard
        since, until = self._period(said)
        start, end = (parent, child) if turned == "turned" else (child, parent)
        yield from (*self._party(child, row), *self._party(parent, row))
        yield self.reading.relation(
            kind, f"{self.reading.source.id}:{start}", f"{self.reading.source.id}:{end}", row.locator,
            role=words, since=since, until=self._until(until, status, row), quote=f"RelationshipStatus: {status}",
        )  # fmt: skip

    def _end(self, node: Element) -> str:
        scheme = node.need("NodeIDType")
        if scheme != "LEI":
            raise RowError(f"a node under {scheme!r}", where=node.locator, todo="only LEIs were expected")
        return lei(node, "NodeID")

    def _period(self, said: Element) -> tuple[str, str]:
        """Start and end of the relationship; periods of accounting and filing say something else."""
        found = [part for group in said.each("RelationshipPeriods") for part in group.each("RelationshipPeriod")]
        spans = {
            part.take("PeriodType"): (part.take("StartDate"), part.take("EndDate"), part.locator) for part in found
        }
        start, end, where = spans.get("RELATIONSHIP_PERIOD", ("", "", ""))
        return day(start, where), day(end, where)

    def _until(self, until: str, status: str, row: Element) -> str:
        """An ended relationship without an end ended at the latest when the record was last changed."""
        if until or status != "INACTIVE":
            return until
        changed = [part.take("LastUpdateDate") for part in row.each("Registration")]
        return day(changed[0], row.locator) if changed else ""

    def exception(self, row: Row) -> Iterator[Statement]:
        """Why no parent is reported: a claim, because no parent known is not no parent."""
        assert isinstance(row, Element)
        key, category = lei(row, "LEI"), row.need("ExceptionCategory")
        parent = self.reading.lookup("parents", category, row.locator)
        reasons = {reason: self.reading.lookup("reasons", reason, row.locator) for reason in row.all("ExceptionReason")}
        row.ignore("Extension", "NextVersion", "PreviousVersion")
        if not reasons:
            raise RowError("an exception without a reason", where=row.locator, todo="compare GLEIF's search")
        text = f"No {parent} is reported: {'; '.join(reasons.values())}."
        yield from self._party(key, row)
        claim = self.reading.record(
            "Claim", f"{key}/{category}", row.locator, row.published, speaker=f"The entity {key}, through GLEIF",
            text=text, note=[*reasons, *row.all("ExceptionReference")], summary=f"{key}: {text}",
        )  # fmt: skip
        yield claim
        yield self.reading.relation("ABOUT", claim, f"{self.reading.source.id}:{key}", row.locator)

    def _party(self, key: str, row: Element) -> Iterable[Record]:
        if not self.known.add(key):
            return
        self.bare += 1
        yield self.reading.record("Organization", key, row.locator, f"LEI: {key}", lei=key)
