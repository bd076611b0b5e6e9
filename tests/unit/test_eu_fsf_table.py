"""The CSV edition of the EU's list says what its XML edition says, but for the strength of names."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import assume, given, settings
from lxml import etree

from kg.errors import SourceError
from kg.model.records import Record
from loaders.eu_fsf.table import ATTRIBUTES, PARTS
from loaders.source import source
from tests.damage import damaged, loses_nothing_in_silence, read

ID, FILE = "eu_fsf", "fsf.xml"
(SAMPLE,) = (path.read_bytes() for path in source(ID).sample.iterdir())
COLUMN = {attribute: rest for rest, attribute in ATTRIBUTES.items()}


def table(content: bytes) -> bytes:
    """The XML edition as a table: a row for each detail, the facts of the entity in all of them."""
    rows: list[dict[str, str]] = []
    for entity in etree.fromstring(content):
        own = {"fileGenerationDate": "15/04/2020", **_cells("Entity_", entity)}
        details = [_cells(prefix, part) for prefix, tag in PARTS.items() for part in entity.findall(f"{{*}}{tag}")]
        rows += [{**own, **detail} for detail in details]
    columns = [*dict.fromkeys(name for row in rows for name in row), "Citizenship_Regulation_PublicationUrl"]
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return ("\ufeff" + text.getvalue()).encode()


def _cells(prefix: str, element: etree._Element) -> dict[str, str]:
    found = {
        f"{prefix}{COLUMN.get(name, name[:1].upper() + name[1:])}": text
        for name, text in element.items()
        if name != "strong"
    }
    for child in element:
        tag = etree.QName(child).localname
        if tag == "subjectType":
            found |= {
                "Entity_SubjectType": child.get("classificationCode"),
                "Entity_SubjectType_ClassificationCode": child.get("code"),
            }
        elif tag in ("remark", "publicationUrl"):
            found[f"{prefix}{tag[:1].upper()}{tag[1:]}"] = child.text or ""
        elif tag == "regulationSummary":
            found[f"{prefix}Regulation_NumberTitle"] = child.get("numberTitle", "")
    return found


CSV = table(SAMPLE)


def said(content: bytes) -> dict[str, dict[str, list[str]]]:
    """What is said of every party and listing, apart from where it stands."""
    reading, statements = read(ID, {FILE: content})
    assert [str(problem) for problem in reading.problems] == [] and reading.edition == "2020-04-15"
    records = [one for one in statements if isinstance(one, Record)]
    return {one.id: {name: sorted(map(str, values)) for name, values in one.properties.items()} for one in records}


def test_both_editions_say_the_same() -> None:
    assert said(CSV) == said(SAMPLE)


def test_rows_are_known_by_their_line() -> None:
    _, statements = read(ID, {FILE: CSV})
    assert next(one.locator for one in statements if isinstance(one, Record)) == "fsf.xml:2"


def test_the_words_for_a_person_may_stand_in_either_column() -> None:
    assert said(CSV.replace(b";P;person", b";person;P")) == said(CSV)


def test_an_unknown_column_is_reported() -> None:
    reading, _ = read(ID, {FILE: CSV.replace(b"NameAlias_Function", b"NameAlias_Trade or job")})
    assert ["@trade_or_job" in str(problem) for problem in reading.problems] == [True]


def test_a_table_without_a_needed_column_is_refused() -> None:
    with pytest.raises(SourceError, match="columns missing: NameAlias_WholeName"):
        read(ID, {FILE: CSV.replace(b"NameAlias_WholeName", b"Name")})


@given(damaged(CSV))
@settings(deadline=None, max_examples=80)
def test_a_damaged_file_loses_nothing_in_silence(broken: bytes) -> None:
    assume(not (CSV.startswith(broken) and broken.endswith(b"\n")))  # a cut between rows cannot be seen
    loses_nothing_in_silence(ID, FILE, broken, "Listing", of={FILE: CSV})
