"""Which shape a file of the list has: XML or a table. Both give the same elements."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from loaders.eu_fsf.table import entities, is_table
from loaders.formats import tabular, xml
from loaders.formats.element import Element
from loaders.source import Reading

ROOT, NAMESPACE = "export", "http://eu.europa.ec/fpi/fsd/export"


def elements(reading: Reading, path: Path) -> Iterator[Element]:
    """Every `sanctionEntity` of a file."""
    if is_table(path):
        tabular.report_cut(reading, path)
        yield from entities(reading, path)
        return
    _, namespace = xml.root_of(path)
    if namespace != NAMESPACE:
        todo = "compare a few entries with the publisher's page: names and attributes may mean something else"
        reading.problem(f"{path.name}:1", f"the namespace is {namespace or 'none'}", todo=todo, lost=False)
    reading.edition = xml.attributes(path, ROOT).get("generationDate", "")[:10]
    yield from xml.elements(path, ROOT, level=2)
