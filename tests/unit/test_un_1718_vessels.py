"""The designated vessels: cells with running numbers, days of several designations, columns for paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings

from kg.errors import SourceError
from loaders.source import source
from loaders.un_1718_vessels.parse import day
from tests.damage import damaged, loses_nothing_in_silence, told

ID, FILE = "un_1718_vessels", "1718_vessels.csv"
SAMPLE = (source(ID).sample / FILE).read_bytes()


def made(content: bytes = SAMPLE) -> tuple[dict, list[str]]:
    return told(ID, {FILE: content})


def test_a_ship_has_a_listing_for_each_designation():
    found, problems = made()
    listings = [one.first("date") for key, one in found.items() if key.startswith("8628597/listing")]
    assert (listings, problems) == (["2017-10-03", "2018-03-30"], [])


def test_names_under_running_numbers_are_name_and_alias():
    assert made()[0]["8133530"].all("name", "alias") == ["Songjin", "Jang Ja San Chong Nyon Ho"]


def test_a_paragraph_that_applies_stands_in_the_listing():
    assert made()[0]["9562233/listing"].all("note") == ["para 6 res 2371 (2017)"]


def test_an_unknown_column_is_reported():
    assert (
        "'hull_colour': nobody read it"
        in made(SAMPLE.replace(b"call_sign", b"hull_colour").replace(b"Comoros,,,03", b"Comoros,z,,03"))[1][0]
    )


def test_another_table_is_refused():
    with pytest.raises(SourceError, match="columns missing: imo_number"):
        made(SAMPLE.replace(b"imo_number", b"imo"))


@pytest.mark.parametrize(
    ("text", "date"),
    [("03-Oct-17", "2017-10-03"), ("3-October-2017", "2017-10-03"), ("30 March 2018", "2018-03-30"), ("soon", None)],
)
def test_days_are_read_as_the_list_prints_them(text, date):
    assert day(text) == date


@given(damaged(SAMPLE))
@settings(deadline=None, max_examples=150)
def test_a_damaged_file_loses_nothing_in_silence(content):
    assume(not (SAMPLE.startswith(content) and content.endswith(b"\n")))  # a cut between rows cannot be seen
    loses_nothing_in_silence(ID, FILE, content, "Vessel")
