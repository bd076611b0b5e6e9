"""The XML edition of the UK Sanctions List says what its CSV edition says."""

from __future__ import annotations

import csv
import io
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings

from kg.errors import SourceError
from kg.model.records import Record
from loaders.gb_uksl.designations import COLUMNS
from loaders.source import source
from tests.damage import damaged, loses_nothing_in_silence, read

ID, FILE = "gb_uksl", "UK-Sanctions-List.csv"
SAMPLE = (source(ID).sample / FILE).read_bytes()
PARTS = {
    "Names": ("Name", ("Name6", "Name1", "Name2", "Name3", "Name4", "Name5", "NameType", "AliasStrength")),
    "NonLatinNames": ("NonLatinName", ("NameNonLatinScript", "NonLatinScriptType", "NonLatinScriptLanguage")),
    "Addresses": ("Address", tuple(tag for tag in COLUMNS if tag.startswith("Address"))),
    "DOBs": ("", ("DOB",)), "Nationalities": ("", ("Nationality",)), "Positions": ("", ("Position",)),
    "IMONumbers": ("", ("IMONumber",)), "PreviousFlags": ("", ("PreviousFlag",)),
    "BirthDetails": ("Location", ("TownOfBirth", "CountryOfBirth")),
    "PassportDetails": ("Passport", ("PassportNumber", "PassportAdditionalInformation")),
}  # fmt: skip
NESTED = {tag for _, tags in PARTS.values() for tag in tags}


def xml(table: bytes) -> bytes:
    """The CSV edition in the form of the XML one."""
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig").split("\n", 1)[1])))
    entries = "".join(
        _entry([row for row in rows if row["Unique ID"] == id]) for id in dict.fromkeys(r["Unique ID"] for r in rows)
    )
    head = '<?xml version="1.0" encoding="utf-8"?>\n<Designations>\n<DateGenerated>13/02/2026</DateGenerated>\n'
    return f"{head}{entries}</Designations>\n".encode()


def _entry(rows: list[dict[str, str]]) -> str:
    once = "".join(_leaf(tag, rows[0]) for tag in COLUMNS if tag not in NESTED)
    return f"<Designation>{once}{''.join(_group(name, rows) for name in PARTS)}</Designation>\n"


def _group(name: str, rows: list[dict[str, str]]) -> str:
    around, tags = PARTS[name]
    found = [text for row in rows if (text := "".join(_leaf(tag, row) for tag in tags))]
    made = [f"<{around}>{text}</{around}>" if around else text for text in dict.fromkeys(found)]
    return f"<{name}>\n{''.join(made)}</{name}>" if made else ""


def _leaf(tag: str, row: dict[str, str]) -> str:
    text = row[COLUMNS[tag]].strip()
    return f"<{tag}>{escape(text)}</{tag}>" if text else ""


XML = xml(SAMPLE)


def said(content: bytes) -> dict[str, dict[str, list[str]]]:
    """What is said of every party and listing, apart from where it stands."""
    reading, statements = read(ID, {FILE: content})
    assert not reading.problems and reading.edition == "2026-02-13"
    records = [one for one in statements if isinstance(one, Record)]
    return {one.id: {name: sorted(map(str, values)) for name, values in one.properties.items()} for one in records}


def test_the_58_columns_have_an_element_each() -> None:
    header = SAMPLE.decode("utf-8-sig").splitlines()[1].split(",")
    assert sorted(COLUMNS.values()) == sorted(header)


def test_both_editions_say_the_same() -> None:
    assert said(XML) == said(SAMPLE)


def test_an_unknown_day_or_month_of_birth_leaves_the_year() -> None:
    born = XML.replace(b"<DOB>10/08/1948</DOB>", b"<DOB>dd/mm/1948</DOB><DOB>dd/08/1949</DOB>")
    assert said(born)["gb_uksl:DPR0246"]["birth_date"] == ["1948", "1949-08"]


def test_an_element_that_is_not_known_is_reported_and_costs_nothing() -> None:
    changed = XML.replace(b"<RegimeName>", b"<Mood>grim</Mood><RegimeName>", 1)
    reading, statements = read(ID, {FILE: changed})
    assert [("Mood" in str(problem), problem.lost) for problem in reading.problems] == [(True, False)]
    assert len(statements) == len(read(ID, {FILE: XML})[1])


def test_sanctions_as_yes_and_no_are_not_read_twice() -> None:
    more = b"<SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze></SanctionsImposedIndicators></Designation>"
    assert said(XML.replace(b"</Designation>", more)) == said(XML)


def test_another_xml_file_is_refused() -> None:
    with pytest.raises(SourceError, match="root is"):
        read(ID, {FILE: b"<export><sanctionEntity/></export>"})


@given(damaged(XML))
@settings(deadline=None, max_examples=60)
def test_a_damaged_file_loses_nothing_in_silence(broken: bytes) -> None:
    loses_nothing_in_silence(ID, FILE, broken, "Listing", of={FILE: XML})
