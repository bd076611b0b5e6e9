"""The EU's list as XML: enterprises with a ship's number are ships, a cited UN number is taken as cited."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from kg.errors import SourceError
from loaders.source import source
from tests.damage import damaged, loses_nothing_in_silence, read

ID, FILE = "eu_fsf", "fsf.xml"
SAMPLE = (source(ID).sample / FILE).read_bytes()
NAME = '<nameAlias wholeName="KOREA X" strong="true"/>'


def entry(inner: str, attributes: str = "", *, code: str = "enterprise", namespace: str = "/fpi/fsd/export") -> bytes:
    return (
        f'<export xmlns="http://eu.europa.ec{namespace}" generationDate="2022-03-18T00:00:00"><sanctionEntity '
        f'euReferenceNumber="EU.1" designationDate="2017-06-02" {attributes}><regulation programme="PRK" '
        f'numberTitle="2017/1509"/><subjectType code="{code}"/>{inner}</sanctionEntity></export>'
    ).encode()


def party(inner: str, *args: str, **options: str) -> tuple[str, dict[str, list], list[str]]:
    reading, made = read(ID, {FILE: entry(NAME + inner, *args, **options)})
    properties = {name: list(values) for name, values in made[0].properties.items()}
    return made[0].schema, properties, [str(problem) for problem in reading.problems]


def number(code: str, value: str, more: str = "") -> str:
    return (
        f'<identification identificationTypeCode="{code}" identificationTypeDescription="T" number="{value}" {more}/>'
    )


def test_an_enterprise_with_a_ships_number_is_a_ship():
    kind, found, problems = party(number("imo", "9191773"))
    assert (kind, found["imo"], problems) == ("Vessel", ["9191773"], [])


def test_an_enterprise_with_a_company_number_stays_one():
    kind, found, _ = party(number("imo", "5342883"))
    assert (kind, found["imo_company"]) == ("Organization", ["5342883"])


def test_a_cited_un_number_is_an_identity_statement():
    assert party("", 'unitedNationId="KPe.020"')[1]["un_reference"] == ["KPe.020"]
    assert party("", 'unitedNationId="QE.A.4.01"')[1]["other_number"] == ["UN reference QE.A.4.01"]


def test_a_passport_stands_under_its_country_and_an_unknown_kind_is_reported():
    passport = number("passport", "PS381420397", 'countryIso2Code="KP" knownExpired="true"')
    _, found, problems = party(passport, code="person")
    assert (found["passport"], found["note"], problems) == (["kp:PS381420397"], ["T PS381420397: knownExpired"], [])
    assert any("identification not understood: 'seal 1'" in one for one in party(number("seal", "1"))[2])


def test_births_are_as_precise_as_the_list():
    born = '<birthdate year="1954" circa="false"/><birthdate circa="true" year="1950"/>'
    assert party(born, code="person")[1]["birth_date"] == ["1954", "1950"]


def test_strong_latin_names_come_first_and_other_scripts_are_kept():
    names = '<nameAlias wholeName="고려" strong="true"/><nameAlias wholeName="Weak X" strong="false"/>'
    _, found, _ = party(names)
    assert (found["name"], found["original_name"], found["weak_alias"]) == (["KOREA X"], ["고려"], ["Weak X"])


def test_another_namespace_is_read_and_reported():
    _, found, problems = party("", namespace="/fpi/fsd/export/2")
    assert found["name"] == ["KOREA X"] and "the namespace is http://eu.europa.ec/fpi/fsd/export/2" in problems[0]


def test_a_second_entry_of_one_number_is_refused_and_named():
    twice = SAMPLE.replace(b"EU.4011.64", b"EU.4009.74")
    reading, _ = read(ID, {FILE: twice})
    assert ["EU.4009.74 stands twice" in str(problem) for problem in reading.problems] == [True]


def test_a_file_cut_in_mid_attribute_is_refused_with_its_line():
    with pytest.raises(SourceError, match="broken XML") as error:
        read(ID, {FILE: SAMPLE[: len(SAMPLE) * 2 // 3]})
    assert error.value.where.startswith("fsf.xml:")


@given(damaged(SAMPLE))
@settings(deadline=None, max_examples=100)
def test_a_damaged_file_loses_nothing_in_silence(content):
    loses_nothing_in_silence(ID, FILE, content, "Listing")
