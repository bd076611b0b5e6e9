"""GLEIF's golden copy: level 1 (who is who), level 2 (who owns whom) and the reporting exceptions, as XML files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kg.model.records import Statement
from loaders.formats import xml
from loaders.formats.disk import Shelf
from loaders.formats.element import Element
from loaders.formats.rows import Row
from loaders.gleif.entity import lei, organization
from loaders.gleif.relations import Relations
from loaders.reading import Reading


def parse(reading: Reading) -> Iterator[Statement]:
    name, *others = reading.source.files
    first, (second, third) = reading.file(name), map(reading.optional, others)
    with Shelf() as known:
        parts = Parts(reading, known)
        yield from parts.read(first, "LEIData", "LEIRecord", parts.organization)
        relations = Relations(reading, known)
        if second:
            yield from parts.read(second, "RelationshipData", "RelationshipRecord", relations.relation)
        if third:
            yield from parts.read(third, "ReportingExceptionData", "Exception", relations.exception)
        if relations.bare:
            reading.notes["level 2"] = (
                f"{relations.bare:,} LEIs have no record of level 1 in the set: only their number"
            )


class Parts:
    """The three files have one form: a header with a count, then the records."""

    def __init__(self, reading: Reading, known: Shelf) -> None:
        self.reading, self.known = reading, known

    def read(self, path: Path, root: str, tag: str, take: Callable[[Row], Iterable[Statement]]) -> Iterator[Statement]:
        """Records of a file; a header that counts more than there are is a problem."""
        found, counted = 0, ""

        def rows() -> Iterator[Row]:
            nonlocal found, counted
            for element in xml.elements(path, root):
                if element.tag == "RecordCount":
                    counted = element.own
                elif element.tag == "ContentDate":
                    self.reading.edition = max(self.reading.edition, element.own[:10])
                elif element.tag == tag:
                    found += 1
                    yield element
                elif element.tag not in ("FileContent", "Extension", "Originator", "DeltaStart", "NextVersion"):
                    self.reading.problem(element.locator, f"unknown element {element.tag}", todo="read or ignore it")

        yield from self.reading.each(rows(), take, of=path)
        if counted and counted != str(found):
            text = f"the header counts {counted} records, the file holds {found}"
            self.reading.problem(path.name, text, todo="it is cut off, or an excerpt: take the whole file")

    def organization(self, row: Row) -> Iterable[Statement]:
        assert isinstance(row, Element)
        key = lei(row, "LEI")
        self.known.once(key, row)
        return organization(self.reading, row)
