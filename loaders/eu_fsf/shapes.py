"""Which shape a file of the list has: XML or a table. Both give the same elements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kg.errors import SourceError
from loaders.eu_fsf import first_edition, table
from loaders.eu_fsf.entries import Number, of
from loaders.formats import content, tabular, xml
from loaders.formats.element import Element
from loaders.formats.lines import BrokenRow
from loaders.reading import Reading

TODO = f"expected the columns of edition 1.1 ({', '.join(table.NEEDED)} …) or 1.0 ({', '.join(first_edition.NEEDED)} …)"
ROOT, NAMESPACE = "export", "http://eu.europa.ec/fpi/fsd/export"


def repeated(path: Path) -> dict[Number, int]:
    """Numbers under which the file has several elements; none in a table, where their rows follow each other."""
    if table.is_table(path) or content.of(path) == "text":
        return {}
    counts = Counter(of(one) for one in xml.elements(path, ROOT, level=2))
    return {number: count for number, count in counts.items() if count > 1}


def elements(reading: Reading, path: Path) -> Iterator[Element | BrokenRow]:
    """Every `sanctionEntity` of a file; a line of a table that is no row stands for itself."""
    content.refuse(path, "a web page", "JSON", "a PDF file", "an empty file")
    if table.is_table(path):
        tabular.report_cut(reading, path)
        yield from table.entities(reading, path)
        return
    if content.of(path) == "text":
        if not first_edition.is_first_edition(path):
            raise SourceError("a CSV file without the columns of the list", where=f"{path.name}:1", todo=TODO)
        yield from first_edition.entities(reading, path)
        return
    _, namespace = xml.root_of(path)
    if namespace != NAMESPACE:
        todo = "compare a few entries with the publisher's page: names and attributes may mean something else"
        reading.problem(f"{path.name}:1", f"the namespace is {namespace or 'none'}", todo=todo, lost=False)
    reading.edition = xml.attributes(path, ROOT).get("generationDate", "")[:10]
    yield from xml.elements(path, ROOT, level=2)
