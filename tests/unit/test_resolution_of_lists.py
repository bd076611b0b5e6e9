"""What lists say themselves about identity: OFAC's own number, and statements that a later edition takes back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kg.records import Record, record, relation
from kg.resolution.resolve import resolve


def person(source: str, name: str, **facts: Any) -> Record:
    return record(source, "Person", name, f"{source}:1", {"name": name, **facts})


OFAC = person("us_ofac_sdn", "INAYATULLAH", ofac_number="23629", country="af")
CSL = person("us_csl", "MAULAWI, Rahman", ofac_number="23629", birth_date="1972")


def one(*records: Record, relations: Any = ()) -> bool:
    clusters = resolve(records, relations).clusters
    return clusters.root(records[0].id) == clusters.root(records[1].id)


def test_ofacs_number_joins_a_party_that_was_renamed() -> None:
    assert one(OFAC, CSL)


def test_two_numbers_of_ofac_say_nothing_against_one_party() -> None:
    """OFAC lists some people twice; a UK entry without such a number loses nothing by OFAC's having one."""
    twice = replace(
        CSL, properties={**OFAC.properties, "ofac_number": ("9",), "birth_date": ("1972-05-01",)}, id="us_csl:2"
    )
    dated = replace(OFAC, properties={**OFAC.properties, "birth_date": ("1972-05-01",)})
    (judged,) = resolve([dated, twice]).judgements
    assert not any("OFAC number" in reason for reason in judged.reasons) and one(dated, twice)


def test_an_identity_that_an_edition_takes_back_decides_no_more() -> None:
    left, right = person("x", "Kim Yong Chol", country="kp"), person("x", "Pak Chun Il", country="kp")
    said = relation("x", "SAME_AS", left, right, "x:1", quote="no. 5 is no. 9")
    assert one(left, right, relations=[said])
    assert not one(left, right, relations=[replace(said, gone="2026-08-01")])
    vanished = replace(right, gone="2026-08-01")
    assert one(left, vanished, relations=[replace(said, gone="2026-08-01")])
