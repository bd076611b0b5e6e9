"""OFAC's remarks: every phrase has its place, and one that nobody understands is noted and reported."""

from __future__ import annotations

import pytest

from loaders.formats.ofac import remarks
from loaders.formats.ofac.facts import Facts


def facts_of(kind: str, remark: str) -> Facts:
    facts = Facts(kind)
    remarks.read(remark, facts, set())
    return facts


PHRASES = [
    ("Person", "DOB 17 Jul 1964.", {"birth_date": ["1964-07-17"]}),
    ("Person", "DOB 1970; alt. DOB Jan 1971.", {"birth_date": ["1970", "1971-01"]}),
    ("Person", "DOB circa 1951.", {"birth_date": ["1951"], "note": ["DOB circa 1951"]}),
    ("Person", "DOB circa 17 Jul 1964.", {"birth_date": ["1964"], "note": ["DOB circa 17 Jul 1964"]}),
    ("Person", "DOB 1957 to 1960.", {"birth_date": ["1957/1960"]}),
    ("Person", "DOB circa 1979-1982.", {"birth_date": ["1979/1982"], "note": ["DOB circa 1979-1982"]}),
    ("Person", "DOB 01 Jan 1960 to 31 Dec 1962.", {"birth_date": ["1960-01-01/1962-12-31"]}),
    ("Person", "POB Sinuiju, North Korea; alt. POB Pyongyang.", {"birth_place": ["Sinuiju, North Korea", "Pyongyang"]}),
    ("Person", "nationality Korea, North; citizen China.", {"nationality": ["kp", "cn"]}),
    ("Person", "Gender Male.", {"gender": ["Male"]}),
    ("Person", "a.k.a. 'AL SUDANI, Abu Seif'.", {"weak_alias": ["AL SUDANI, Abu Seif"]}),
    ("Person", "Passport 654210025 (Korea, North).", {"passport": ["kp:654210025"]}),
    (
        "Person",
        "Passport 381310014 (Korea, North) expires 12 Jul 2016.",
        {"passport": ["kp:381310014"], "note": ["Passport 381310014 (Korea, North) expires 12 Jul 2016"]},
    ),
    ("Person", "Passport 19820215.", {"other_number": ["Passport 19820215"]}),
    ("Person", "Identification Number 210302198701102136 (China).", {"national_id": ["cn:210302198701102136"]}),
    ("Person", "Tarjeta Profesional 186785 (Abogado) (Colombia).", {"other_number": ["co:186785ABOGADO"]}),
    ("Person", "Digital Currency Address - XBT 1Kuf2Rd8m.", {"crypto_address": ["XBT 1Kuf2Rd8m"]}),
    ("Person", "ICTY indictee in custody.", {"status": ["ICTY indictee in custody"]}),
    ("Person", "wife of Slobodan Milosevic.", {"note": ["wife of Slobodan Milosevic"]}),
    ("Person", "former Prosecutor General.", {"position": ["former Prosecutor General"]}),
    ("Organization", "Company Number IMO 5905801.", {"imo_company": ["5905801"]}),
    ("Organization", "Company Number IMO 5905802.", {"other_number": ["Company Number IMO 5905802"]}),
    ("Organization", "Business Number 16111431 (Taiwan).", {"registration_number": ["tw:16111431"]}),
    ("Organization", "Registration ID 14063277.", {"other_number": ["Registration ID 14063277"]}),
    ("Organization", "Tax ID No. 100036386 (Serbia).", {"tax_number": ["rs:100036386"]}),
    ("Organization", "SWIFT/BIC KDBKKPPY.", {"swift": ["KDBKKPPY"]}),
    ("Organization", "PHONE 850 2 381 8221; FAX 850 2 381 4576.", {"phone": ["850 2 381 8221", "850 2 381 4576"]}),
    ("Organization", "EMAIL kdb@co.chesin.com.", {"email": ["kdb@co.chesin.com"]}),
    ("Organization", "Website www.alturath.org.", {"website": ["www.alturath.org"]}),
    ("Organization", "Organization Established Date Apr 2018.", {"founded": ["2018-04"]}),
    ("Organization", "D-U-N-S Number 542957624.", {"other_number": ["D-U-N-S Number 542957624"]}),
    ("Vessel", "Vessel Registration Identification IMO 7937317.", {"imo": ["7937317"]}),
    ("Vessel", "Vessel Registration Identification IMO 15411.", {"claimed_imo": ["15411"]}),
    ("Vessel", "MMSI 572469210; Vessel Year of Build 1999.", {"mmsi": ["572469210"], "build_year": ["1999"]}),
    ("Vessel", "Former Vessel Flag Malta; alt. Former Vessel Flag Tuvalu.", {"former_flag": ["mt", "tv"]}),
    ("Vessel", "Former Vessel Flag None Identified.", {"note": ["Former Vessel Flag None Identified"]}),
    ("Vessel", "Other Vessel Flag Tanzania; Other Vessel Call Sign 5IM713.", {"flag": ["tz"], "call_sign": ["5IM713"]}),
    ("Aircraft", "Aircraft Manufacture Date 1966; Aircraft Model A1.", {"build_date": ["1966"], "model": ["A1"]}),
    ("Aircraft", "Aircraft Mode S Transponder Code 140AE7.", {"mode_s": ["140AE7"]}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "remark", "properties"), PHRASES, ids=[case[1] for case in PHRASES])
def test_a_phrase_is_read_into_its_property(kind, remark, properties):
    facts = facts_of(kind, remark)
    assert (facts.properties, facts.unclear) == (properties, [])


def test_what_a_listing_entails_is_said_of_the_listing_not_of_the_party():
    facts = facts_of("Person", "Secondary sanctions risk: section 1(b) of Executive Order 13224.")
    assert facts.listing == ["Secondary sanctions risk: section 1(b) of Executive Order 13224"]
    assert facts.properties == {}


@pytest.mark.parametrize(
    "phrase",
    [
        "Favourite colour blue",
        pytest.param("Passport 1" + "(1" * 100_000, id="endless"),
        "DOB 32 Foo 1999",
        "nationality Atlantis",
        "Passport 1 (Nowhere)",
    ],
)
def test_a_phrase_nobody_understands_is_noted_and_reported(phrase):
    facts = facts_of("Vessel" if "colour" in phrase else "Person", phrase + ".")
    assert facts.unclear == [phrase]
    assert phrase in facts.properties["note"]
