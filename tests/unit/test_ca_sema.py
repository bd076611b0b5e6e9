"""Canada's list: three sets of tags say the same, the country of a record is that of the regulation."""

from __future__ import annotations

import re

from hypothesis import given, settings

from loaders.source import source
from tests.damage import damaged, loses_nothing_in_silence, read

ID, FILE = "ca_sema", "sema-lmes.xml"
SAMPLE = (source(ID).sample / FILE).read_bytes()
OF_2022 = {b"EntityOrShip": b"Entity", b"DateOfBirthOrShipBuildDate": b"DateOfBirth", b"TitleOrShip": b"Title"}


def made(content: bytes) -> tuple[dict, list[str]]:
    reading, found = read(ID, {FILE: content})
    records = {one.id.partition(":")[2]: dict(one.properties) for one in found if not hasattr(one, "relation")}
    return records, [str(problem) for problem in reading.problems]


def test_the_tags_of_2022_and_the_bilingual_ones_say_the_same():
    old, bilingual = SAMPLE, re.sub(rb"<(/?)([A-Z]\w+)>", rb"<\1\2-Autre>", SAMPLE)
    for today, then in OF_2022.items():
        old = old.replace(b"<" + today, b"<" + then).replace(b"</" + today, b"</" + then)
    assert made(old) == made(bilingual) == made(SAMPLE)


def test_a_ship_is_known_by_its_number_and_the_country_is_no_country_of_it():
    ship = made(SAMPLE)[0]["exampleland/2/1"]
    assert (ship["imo"], ship["build_year"], ship["vessel_type"]) == (("9074729",), ("2001",), ("Oil tanker",))
    assert "country" not in ship and ship["programme"] == ("Exampleland / Pays exemple",)


def test_a_new_tag_is_reported():
    problems = made(SAMPLE.replace(b"TitleOrShip>", b"ShipKind>"))[1]
    assert len(problems) == 1 and "'ShipKind': nobody read it" in problems[0]


def test_an_item_that_stands_twice_is_loaded_twice():
    records, problems = made(SAMPLE.replace(b"1, Part 2", b"1, Part 1"))
    assert "exampleland/1-part-1/1/example-shipping-company" in records and problems == []


def test_a_record_without_a_name_is_named_and_costs_itself_alone():
    records, problems = made(SAMPLE.replace(b"Example Ship<", b"<"))
    assert len(records) == 4 and "no name in the record" in problems[0]


@given(damaged(SAMPLE))
@settings(deadline=None, max_examples=150)
def test_a_damaged_file_loses_nothing_in_silence(content):
    loses_nothing_in_silence(ID, FILE, content, "Listing")
