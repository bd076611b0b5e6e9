"""The UN list: every element is read, a damaged file is never loaded in part."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model.records import Record
from loaders.source import Reading, source

SOURCE = source("un_sc_consolidated")
SAMPLE = (SOURCE.sample / "consolidated.xml").read_bytes()


def read_bytes(content: bytes) -> tuple[Reading, dict]:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "consolidated.xml").write_bytes(content)
        reading = Reading(SOURCE, Path(folder))
        return reading, {statement.id.split(":", 1)[1]: statement for statement in reading.statements()}


def person(inner: str) -> bytes:
    """A list of one individual with these elements beside the ones that every entry has."""
    return (
        '<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL>'
        "<DATAID>1</DATAID><FIRST_NAME>KIM</FIRST_NAME><SECOND_NAME>YONG CHOL</SECOND_NAME>"
        "<UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.999 </REFERENCE_NUMBER>"
        f"<LISTED_ON>2016-11-30</LISTED_ON>{inner}</INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>"
    ).encode()


def facts(inner: str) -> tuple[dict, list[str]]:
    reading, made = read_bytes(person(inner))
    properties = {name: list(values) for name, values in made["KPi.999"].properties.items()}
    for always in ("name", "un_reference", "listed_on", "programme"):
        properties.pop(always)
    return properties, [str(problem) for problem in reading.problems]


def birth(inner: str) -> str:
    return f"<INDIVIDUAL_DATE_OF_BIRTH>{inner}</INDIVIDUAL_DATE_OF_BIRTH>"


def document(form: str, number: str, more: str = "") -> str:
    return (
        f"<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>{form}</TYPE_OF_DOCUMENT><NUMBER>{number}</NUMBER>{more}"
        "</INDIVIDUAL_DOCUMENT>"
    )


FORM = "<TYPE_OF_DATE>{}</TYPE_OF_DATE>"
ABOUT = "date of birth: approximately 1963"
CASES = {
    "exact day": (birth(FORM.format("EXACT") + "<DATE>1964-07-17</DATE>"), {"birth_date": ["1964-07-17"]}),
    "time zone": (birth(FORM.format("EXACT") + "<DATE>1960-01-01-05:00</DATE>"), {"birth_date": ["1960-01-01"]}),
    "year": (birth(FORM.format("EXACT") + "<YEAR>1934</YEAR>"), {"birth_date": ["1934"]}),
    "about": (birth(FORM.format("APPROXIMATELY") + "<YEAR>1963</YEAR>"), {"birth_date": ["1963"], "note": [ABOUT]}),
    "between": (
        birth(FORM.format("BETWEEN") + "<FROM_YEAR>1967</FROM_YEAR><TO_YEAR>1969</TO_YEAR>"),
        {"birth_date": ["1967/1969"]},
    ),
    "month in the note": (
        birth(FORM.format("EXACT") + "<NOTE>Nov. 1973 </NOTE>"),
        {"birth_date": ["1973-11"], "note": ["date of birth: 1973-11 Nov. 1973"]},
    ),
    "another calendar": (
        birth(FORM.format("EXACT") + "<NOTE>24/06/1402 (Hijri Calendar)</NOTE>"),
        {"note": ["date of birth: 24/06/1402 (Hijri Calendar)"]},
    ),
    "passport with country": (
        document("Passport", " 645310121", "<ISSUING_COUNTRY>Democratic People's Republic of Korea</ISSUING_COUNTRY>"),
        {"passport": ["kp:645310121"]},
    ),
    "passport without country": (document("Passport", "381310014"), {"other_number": ["Passport 381310014"]}),
    "French passport with a line break": (
        document("Numéro de\n passeport ", "X1", "<COUNTRY_OF_ISSUE>Mali</COUNTRY_OF_ISSUE>"),
        {"passport": ["ml:X1"]},
    ),
    "words before the number": (
        document("Passport", "British passport number C00146605", "<ISSUING_COUNTRY>United Kingdom</ISSUING_COUNTRY>"),
        {"passport": ["gb:C00146605"]},
    ),
    "good alias": (
        "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>A</ALIAS_NAME></INDIVIDUAL_ALIAS>",
        {"alias": ["A"]},
    ),
    "low alias": (
        "<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>B</ALIAS_NAME></INDIVIDUAL_ALIAS>",
        {"weak_alias": ["B"]},
    ),
    "empty alias": ("<INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>", {}),
    "alias in its own script": (
        "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Abu Banat</ALIAS_NAME>"
        "<NOTE>original script: Абу Банат</NOTE></INDIVIDUAL_ALIAS>",
        {
            "alias": ["Abu Banat"],
            "original_name": ["Абу Банат"],
            "note": ["alias Abu Banat: original script: Абу Банат"],
        },
    ),
    "nationality": (
        "<NATIONALITY><VALUE>Democratic Republic of the Congo</VALUE></NATIONALITY>",
        {"nationality": ["cd"]},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_an_element_is_read_into_its_property(case):
    inner, expected = CASES[case]
    assert facts(inner) == (expected, [])


UNCLEAR = {
    "unknown country": ("<NATIONALITY><VALUE>Atlantis</VALUE></NATIONALITY>", "country not understood: 'Atlantis'"),
    "unknown quality": (
        "<INDIVIDUAL_ALIAS><QUALITY>Fair</QUALITY><ALIAS_NAME>A</ALIAS_NAME></INDIVIDUAL_ALIAS>",
        "quality of an alias not understood: 'Fair A'",
    ),
    "unknown document": (
        document("Library card", "5", "<ISSUING_COUNTRY>Mali</ISSUING_COUNTRY>"),
        "kind of document not understood: 'Library card'",
    ),
    "unknown kind of date": (birth(FORM.format("GUESS") + "<YEAR>1960</YEAR>"), "type of date not understood: 'GUESS'"),
    "years in the wrong order": (
        birth(FORM.format("BETWEEN") + "<FROM_YEAR>1970</FROM_YEAR><TO_YEAR>1960</TO_YEAR>"),
        "years of birth not understood: '1970/1960'",
    ),
}


@pytest.mark.parametrize("case", UNCLEAR)
def test_a_value_that_is_not_understood_is_noted_and_reported_with_its_line(case):
    inner, message = UNCLEAR[case]
    properties, problems = facts(inner)
    assert [text for text in problems if text.startswith("consolidated.xml:1: ") and message in text], problems
    assert properties["note"]


def test_an_element_nobody_reads_is_reported_by_its_path():
    _, problems = facts("<SHOE_SIZE>44</SHOE_SIZE><INDIVIDUAL_ADDRESS><PLANET>Mars</PLANET></INDIVIDUAL_ADDRESS>")
    assert ["SHOE_SIZE" in problems[0], "INDIVIDUAL_ADDRESS/PLANET" in problems[1]] == [True, True]


def test_a_new_section_is_reported():
    reading, _ = read_bytes(
        SAMPLE.replace(b"</INDIVIDUALS>", b"</INDIVIDUALS><VESSELS><VESSEL><IMO>1</IMO></VESSEL></VESSELS>")
    )
    assert [p.found for p in reading.problems] == ["unknown kinds 'VESSEL'"]


def test_the_key_is_the_trimmed_reference_and_the_edition_the_day_of_generation():
    reading, made = read_bytes(SAMPLE)
    assert b"<REFERENCE_NUMBER>KPe.056 </REFERENCE_NUMBER>" in SAMPLE
    assert made["KPe.056"].properties["un_reference"] == ("KPe.056",)
    assert reading.edition == "2026-02-27"


def test_a_company_number_is_taken_only_where_it_is_marked_and_holds():
    _, made = read_bytes(SAMPLE)
    assert made["KPe.020"].properties["imo_company"] == ("1790183",)
    reading, made = read_bytes(SAMPLE.replace(b"1790183", b"1790184"))
    assert "imo_company" not in made["KPe.020"].properties
    assert [p.found for p in reading.problems] == ["IMO number not understood: '1790184'"]


def test_an_entry_without_a_reference_or_with_one_twice_costs_only_itself():
    reading, made = read_bytes(SAMPLE.replace(b"KPi.051", b"51").replace(b"KPe.068", b"KPe.020"))
    assert [problem.found for problem in reading.problems] == ["no reference number: '51'", "KPe.020 stands twice"]
    assert all(problem.where.startswith("consolidated.xml:") for problem in reading.problems)
    assert sum(isinstance(s, Record) and s.schema in ("Person", "Organization") for s in made.values()) == 5


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "consolidated.xml:1: it is an empty file"),
        (SAMPLE.replace("’".encode(), b"\xe9", 1), "consolidated.xml:"),
        (SAMPLE.replace(b"SHIPPING CO<", b"SHIPPING & CO<", 1), "consolidated.xml:"),
        (
            SAMPLE.replace(b"<CONSOLIDATED_LIST", b'<!DOCTYPE a [<!ENTITY b "c">]><CONSOLIDATED_LIST', 1),
            "consolidated.xml:",
        ),
        (b"<html><body>maintenance</body></html>", "consolidated.xml:1: it is a web page"),
        (b"<CONSOLIDATED_LIST/>", "consolidated.xml: nothing in it was understood: it holds no entry"),
        (b"name;country\nX;Y\n", "consolidated.xml:1: it is text, which begins with 'name;country'"),
    ],
)
def test_a_damaged_file_is_refused_with_its_line_and_a_next_step(content, message):
    with pytest.raises(SourceError) as error:
        read_bytes(content)
    assert str(error.value).startswith(message)
    assert error.value.todo


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=1, max_value=len(SAMPLE.rstrip()) - 1))
def test_a_file_cut_anywhere_is_never_taken_for_a_whole_one(length):
    with pytest.raises(SourceError, match="broken XML"):
        read_bytes(SAMPLE[:length])
