"""Edition 1.0 of the FSF as CSV (semicolons, a row for each detail) → the elements of the XML edition.

The columns of a detail begin with its section: `Naal_wholename` is `wholeName` of a `nameAlias`. The edition says
neither when an entry was designated nor which names are weak, so all count as good. Each row tells of one regulation of
its entry. A spreadsheet program that opened the file at its commas leaves each line in one quoted cell, with tabs in
their place: such a file is read too, and told.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from lxml import etree

from kg.countries import codes
from loaders.eu_fsf.table import FORBIDDEN
from loaders.formats import days, table, tabular
from loaders.formats.element import Element
from loaders.formats.lines import LINE_LIMIT, BrokenRow
from loaders.formats.rows import Row
from loaders.reading import Reading

REFERENCE, NUMBER, KIND = "EU_ref_num", "Entity_logical_id", "Subject_type"
NEEDED = (NUMBER, KIND, "Leba_numtitle", "Programme", "Naal_wholename", REFERENCE)
"""Columns by which the edition is told."""
SECTIONS = {
    "Naal_": "nameAlias", "Addr_": "address", "Birt_": "birthdate", "Iden_": "identification", "Citi_": "citizenship",
}  # fmt: skip
"""Beginning of a column → element."""
ATTRIBUTES = {
    "wholename": "wholeName", "lastname": "lastName", "firstname": "firstName", "middlename": "middleName",
    "language": "nameLanguage", "zipcode": "zipCode", "date": "birthdate",
}  # fmt: skip
"""Rest of a column → attribute, where it has another name."""
HOUSEKEEPING = ("logical_id", "leba_numtitle", "leba_publication_date", "leba_url", "programme")
"""Rest of columns on the detail itself: its running number and its regulation, as `regulationSummary` in the XML."""
OWN = ("Date_file", NUMBER, KIND, "Leba_", "Programme", "Entity_remark", REFERENCE)
"""Beginning of the columns on the entry itself."""
KINDS = {"P": "person", "E": "enterprise"}
DOCUMENT = re.compile(r"(?P<number>.+?)\s*\((?P<code>[a-z]+)-(?P<title>[^()]+)\)\s*(?P<said>.*)", re.DOTALL)
"""A number as printed: `AD001095 (passport-National passport) ((passport))`."""


def is_first_edition(path: Path) -> bool:
    """Whether a text file begins with the columns of this edition."""
    with path.open("rb") as file:
        header = file.readline(LINE_LIMIT)
    return all(name.encode() in header for name in NEEDED)


def entities(reading: Reading, path: Path) -> Iterator[Element | BrokenRow]:
    """A `sanctionEntity` for each entity of the table, whose rows follow each other; a broken line for itself."""
    tabular.report_cut(reading, path)
    head = table.head(path, NEEDED, _split(reading, path))
    broken: list[BrokenRow] = []
    for _, found in groupby(_whole(table.rows(path, head), broken), key=_number):
        rows = list(found)
        reading.edition = reading.edition or days.day(rows[0].values[head.columns[0]]) or ""
        yield Element(path.name, _element(rows))
        yield from broken
        broken.clear()
    yield from broken


def _whole(rows: Iterable[Row], broken: list[BrokenRow]) -> Iterator[Row]:
    """The rows that can be read; the others are put aside, so that they do not part the rows of an entity."""
    for row in rows:
        if isinstance(row, BrokenRow):
            broken.append(row)
        else:
            yield row


def _number(row: Row) -> tuple[str, str]:
    return row.values[REFERENCE].strip(), row.values[NUMBER].strip()


def _split(reading: Reading, path: Path) -> table.Split:
    with path.open("rb") as file:
        wrapped = file.readline(LINE_LIMIT).removeprefix(b"\xef\xbb\xbf").startswith(b'"Date')
    if not wrapped:
        return table.semicolons
    found = "a spreadsheet program has put each line into one cell, with tabs in place of commas"
    todo = "it was read with commas in their place; compare with the publisher's file, or load that one"
    reading.problem(f"{path.name}:1", found, todo=todo, lost=False)
    return _unwrapped


def _unwrapped(text: str, width: int) -> list[str]:
    cells = next(csv.reader(text.splitlines(keepends=True)), [])
    return table.semicolons(cells[0].rstrip("\t").replace("\t", ","), width) if len(cells) == 1 else []


def _element(rows: list[Row]) -> etree._Element:
    first = _values(rows[0])
    reference, number = first.get(REFERENCE, ""), first.get(NUMBER, "")
    node = etree.Element("sanctionEntity", euReferenceNumber=reference, logicalId=number)
    node.sourceline = int(rows[0].line)
    kind = first.get(KIND, "")
    etree.SubElement(node, "subjectType", code=KINDS.get(kind, kind))
    for values in map(_values, rows):
        for name in (name for name in values if not name.startswith((*OWN, *SECTIONS))):
            node.set(re.sub(r"\W", "_", name, flags=re.ASCII), values[name])  # nobody reads it, so it is reported
        for made in (_remark(values), _regulation(values), *(_detail(values, begin) for begin in SECTIONS)):
            if made is not None and all(etree.tostring(made) != etree.tostring(known) for known in node):
                node.append(made)
    return node


def _values(row: Row) -> dict[str, str]:
    """Cells with a text; a line break is printed as a backslash and an n."""
    cells = {name: text.replace("\\n", " ").strip() for name, text in row.values.items()}
    return {name: FORBIDDEN.sub(table.REPLACED, text) for name, text in cells.items() if text}


def _remark(values: dict[str, str]) -> etree._Element | None:
    return _text("remark", values.get("Entity_remark", ""))


def _regulation(values: dict[str, str]) -> etree._Element | None:
    facts = {"numberTitle": "Leba_numtitle", "publicationDate": "Leba_publication_date", "programme": "Programme"}
    told = {attribute: values[column] for attribute, column in facts.items() if column in values}
    made = etree.Element("regulation", told)
    if (url := _text("publicationUrl", values.get("Leba_url", ""))) is not None:
        made.append(url)
    return made if told else None


def _detail(values: dict[str, str], begin: str) -> etree._Element | None:
    told = {name.removeprefix(begin): text for name, text in values.items() if name.startswith(begin)}
    facts = {name: text for name, text in told.items() if name not in HOUSEKEEPING}
    if not facts:
        return None
    made = etree.Element(SECTIONS[begin], {"strong": "true"} if begin == "Naal_" else {})
    said = _document(made, facts.pop("number", "")) if begin == "Iden_" else facts.pop("other", "")
    if begin == "Addr_" and "number" in facts:
        facts["street"] = " ".join(filter(None, (facts.get("street"), facts.pop("number"))))
    if country := facts.pop("country", ""):
        code = codes.code(country)
        made.set("countryIso2Code", code.upper() if code else country)
        made.set("countryDescription", codes.name(code) if code else country)
    for name, text in facts.items():
        made.set(ATTRIBUTES.get(name, re.sub(r"\W", "_", name, flags=re.ASCII)), text)
    if (remark := _text("remark", said)) is not None:
        made.append(remark)
    return made


def _document(made: etree._Element, printed: str) -> str:
    """Set number, kind and title of an identification; what is said beside them."""
    match = DOCUMENT.fullmatch(printed)
    made.set("number", match["number"] if match else printed)
    made.set("identificationTypeCode", match["code"] if match else "other")
    made.set("identificationTypeDescription", match["title"] if match else "Identification")
    return match["said"] if match else ""


def _text(tag: str, text: str) -> etree._Element | None:
    if not text:
        return None
    made = etree.Element(tag)
    made.text = text
    return made
