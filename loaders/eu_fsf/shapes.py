"""Which shape a file of the list has: XML or a table. Both give the same elements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from loaders.eu_fsf.entries import Number, of
from loaders.eu_fsf.table import entities, is_table, refuse_an_older
from loaders.formats import content, tabular, xml
from loaders.formats.element import Element
from loaders.source import Reading

ROOT, NAMESPACE = "export", "http://eu.europa.ec/fpi/fsd/export"


def repeated(path: Path) -> dict[Number, int]:
    """Numbers under which the file has several elements; none in a table, where their rows follow each other."""
    if is_table(path) or content.of(path) == "text":
        return {}
    counts = Counter(of(one) for one in xml.elements(path, ROOT, level=2))
    return {number: count for number, count in counts.items() if count > 1}


def elements(reading: Reading, path: Path) -> Iterator[Element]:
    """Every `sanctionEntity` of a file."""
    content.refuse(path, "a web page", "JSON", "a PDF file", "an empty file")
    if is_table(path):
        tabular.report_cut(reading, path)
        yield from entities(reading, path)
        return
    if content.of(path) == "text":
        refuse_an_older(path)
    _, namespace = xml.root_of(path)
    if namespace != NAMESPACE:
        todo = "compare a few entries with the publisher's page: names and attributes may mean something else"
        reading.problem(f"{path.name}:1", f"the namespace is {namespace or 'none'}", todo=todo, lost=False)
    reading.edition = xml.attributes(path, ROOT).get("generationDate", "")[:10]
    yield from xml.elements(path, ROOT, level=2)
