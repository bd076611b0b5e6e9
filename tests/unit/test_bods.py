"""BODS: interests have a history, and an owner who is not named is no owner who does not exist."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings

from kg.model.records import Record, Relation
from loaders.source import source
from tests.damage import damaged, loses_nothing_in_silence, read

ID, FILE = "bods", "statements.json"
SAMPLE = (source(ID).sample / FILE).read_bytes()
STATEMENTS = json.loads(SAMPLE)


def made(*statements: dict[str, Any], lines: bool = False) -> tuple[dict[str, Record], list[Relation], list[str]]:
    text = "\n".join(map(json.dumps, statements)) if lines else json.dumps(statements)
    reading, found = read(ID, {FILE: text.encode()})
    records = {s.id: s for s in found if isinstance(s, Record)}
    return records, [s for s in found if isinstance(s, Relation)], [str(problem) for problem in reading.problems]


def test_an_interest_ends_where_a_later_statement_says_otherwise():
    _, relations, problems = made(*STATEMENTS)
    stakes = [
        (r.share_pct, r.since, r.until)
        for r in relations
        if r.relation == "OWNS" and r.start == "bods:per-41c0bb0cef246f7c"
    ]
    assert stakes == [(50.0, "2019-09-11", "2022-01-21"), (100.0, "2019-09-11", "")]
    assert problems == []


def test_a_statement_that_repeats_another_says_nothing_new():
    _, relations, _ = made(*STATEMENTS)
    board = [r for r in relations if r.relation == "DIRECTS" and r.start == "bods:per-41c0bb0cef246f7c"]
    assert [(r.since, r.until) for r in board] == [("2019-09-11", "")]


def test_nationality_and_birth_in_words_are_kept():
    [person] = [s for s in STATEMENTS if s["recordId"] == "per-5faa4103dee78621"][:1]
    details = person["recordDetails"] | {
        "nationalities": [{"name": "stateless"}, {"code": "IE", "name": "Ireland"}],
        "placeOfBirth": {"address": "Galway", "country": {"code": "IE", "name": "Ireland"}},
    }
    records, _, problems = made(person | {"recordDetails": details})
    found = records["bods:per-5faa4103dee78621"]
    assert problems == [] and found.all("nationality") == ["ie"] and found.all("birth_place") == ["Galway, Ireland"]
    assert "nationality: stateless" in found.all("note")


def test_what_a_later_statement_does_not_repeat_stays_with_a_note():
    records, _, _ = made(*STATEMENTS)
    person = records["bods:per-41c0bb0cef246f7c"]
    assert person.all("birth_date") == ["1987-02-27"]
    assert person.all("note") == ["birth_date: stated on 2021-09-11, not repeated later"]


def relationship(party: Any) -> dict[str, Any]:
    told = next(one for one in STATEMENTS if one["recordType"] == "relationship")
    return told | {"recordDetails": {**told["recordDetails"], "interestedParty": party, "interests": []}}


def test_an_owner_who_is_not_named_is_a_claim_about_the_entity():
    entity = next(one for one in STATEMENTS if one["recordType"] == "entity")
    gap = {"reason": "subjectUnableToConfirmOrIdentifyBeneficialOwner", "description": "asked twice"}
    records, relations, problems = made(entity, relationship(gap))
    claim = next(one for one in records.values() if one.schema == "Claim")
    assert claim.first("text") == "No owner is named: the entity could not confirm or find its beneficial owner."
    assert [(r.relation, r.end) for r in relations if r.relation != "LOCATED_AT"] == [
        ("ABOUT", "bods:ent-93c75c87ab28f889")
    ]
    assert problems == []


def test_an_end_that_nobody_describes_is_reported():
    entity = next(one for one in STATEMENTS if one["recordType"] == "entity")
    _, _, problems = made(entity, relationship("per-gone"))
    assert "per-gone is described nowhere in the file" in problems[0]


def test_one_statement_a_line_is_read_alike():
    assert len(made(*STATEMENTS, lines=True)[0]) == len(made(*STATEMENTS)[0])


def test_an_unknown_interest_is_no_guess():
    changed = json.loads(SAMPLE.replace(b'"boardMember"', b'"friend"'))
    assert "unknown interests 'friend'" in made(*changed)[2][0]


@given(damaged(SAMPLE))
@settings(deadline=None)
def test_a_damaged_file_loses_nothing_in_silence(content):
    loses_nothing_in_silence(ID, FILE, content)
