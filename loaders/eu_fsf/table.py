"""The FSF as CSV (semicolons, a row for every combination of details) → the elements of the XML edition.

The columns are named after the XML: `NameAlias_WholeName` is `wholeName` of a `nameAlias`. Rows of one entity follow
each other. The table does not say which names are weak, so all count as good.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from lxml import etree

from loaders.formats import csv, days
from loaders.formats.element import Element
from loaders.formats.rows import Row
from loaders.formats.table import REPLACED
from loaders.reading import Reading

GENERATED, REFERENCE, NUMBER = "fileGenerationDate", "Entity_EU_ReferenceNumber", "Entity_LogicalId"
NEEDED = (REFERENCE, "Entity_SubjectType", "NameAlias_WholeName")
PARTS = {
    "Entity_Regulation_": "regulation", "NameAlias_": "nameAlias", "Address_": "address", "BirthDate_": "birthdate",
    "Identification_": "identification", "Citizenship_": "citizenship",
}  # fmt: skip
"""Beginning of a column → element."""
ATTRIBUTES = {
    "EU_ReferenceNumber": "euReferenceNumber", "UnitedNationId": "unitedNationId", "BirthDate": "birthdate",
    "Type": "regulationType", "Day": "dayOfMonth", "Month": "monthOfYear", "TypeCode": "identificationTypeCode",
    "TypeDescription": "identificationTypeDescription",
}  # fmt: skip
"""Rest of a column → attribute, where it is not just written with a small letter."""
TEXTS = {"Remark": "remark", "ContactInfo": "remark", "PublicationUrl": "publicationUrl"}
"""Rest of a column → element of its own."""
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that no XML may hold: signs of damage."""
PROOF = "Regulation_"
"""Columns on the regulation of a single detail, which the XML's `regulationSummary` holds."""


def is_table(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip(b' "').startswith(GENERATED.encode())


def entities(reading: Reading, path: Path) -> Iterator[Element]:
    """A `sanctionEntity` for each entity of the table."""
    rows = csv.rows(path, required=NEEDED, delimiter=";")
    width = 0
    for _, found in groupby(rows, key=lambda row: [row.values.get(name, "") for name in (REFERENCE, NUMBER)]):
        node = etree.Element("sanctionEntity")
        for row in found:
            width = max(width, len(row.values))
            if len(row.values) < width or "?" in row.values:
                todo = "compare with the publisher's file"
                reading.problem(row.locator, f"{len(row.values)} cells instead of {width}", todo=todo)
            node.sourceline = node.sourceline or int(row.line)
            reading.edition = reading.edition or days.day(row.values.get(GENERATED, "")) or ""
            _add(node, row)
        yield Element(path.name, node)


def _add(node: etree._Element, row: Row) -> None:
    """What a row says, unless a row before said it."""
    parts: dict[str, dict[str, str]] = {}
    for column, text in row.values.items():
        prefix = next((prefix for prefix in PARTS if column.startswith(prefix)), "Entity_")
        rest = column.removeprefix(prefix)
        if text.strip() and column != GENERATED and (prefix == "Entity_" or not rest.startswith(PROOF)):
            parts.setdefault(prefix, {})[rest] = FORBIDDEN.sub(REPLACED, text.strip())
    for prefix, values in parts.items():
        if prefix == "Entity_":
            _entity(node, values)
        else:
            _part(node, PARTS[prefix], values)


def _entity(node: etree._Element, values: dict[str, str]) -> None:
    kind, code = values.pop("SubjectType", ""), values.pop("SubjectType_ClassificationCode", "")
    if (kind or code) and node.find("subjectType") is None:
        word, letter = (kind, code) if len(kind) > len(code) else (code, kind)  # person and P, in either column
        etree.SubElement(node, "subjectType", code=word, classificationCode=letter)
    _fill(node, values)


def _part(node: etree._Element, tag: str, values: dict[str, str]) -> None:
    made = etree.Element(tag, **({"strong": "true"} if tag == "nameAlias" else {}))
    _fill(made, values)
    if all(etree.tostring(made) != etree.tostring(known) for known in node.findall(tag)):
        node.append(made)


def _fill(node: etree._Element, values: dict[str, str]) -> None:
    for rest, text in values.items():
        if child := TEXTS.get(rest):
            if all(known.text != text for known in node.findall(child)):
                etree.SubElement(node, child).text = text
        else:
            node.set(ATTRIBUTES.get(rest) or _named(rest), text)


def _named(rest: str) -> str:
    """`wholeName`; a column of another form becomes a name that nobody reads, so that it is reported."""
    name = re.sub(r"\W", "_", rest[:1].lower() + rest[1:], flags=re.ASCII)
    return name if name[:1].isalpha() else f"_{name}"
