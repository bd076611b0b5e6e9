"""Nothing enters without a quote that stands in its paragraph and a decision; decisions outlive every new reading."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from kg.errors import DataError
from kg.model.records import Record, Relation
from kg.reports import precision, proposing, reviewed
from kg.reports.candidate import Candidate, Named, candidate_from
from kg.reports.document import Document
from kg.reports.fact_records import Facts
from tests.unit.reports.test_frames import document

TEXT = "The Panama-flagged tanker Blue Vale (IMO 9074729) transferred 500 tons of oil to the Red Vale 2 on 3 May 2018."


@pytest.fixture
def read() -> tuple[Document, list[Candidate]]:
    found = document(TEXT, "The owner denied that the Blue Vale had loaded coal at Nampo.")
    return found, proposing.candidates(found)


def one(candidates: list[Candidate], predicate: str) -> Candidate:
    return next(found for found in candidates if found.predicate == predicate)


def test_a_quote_that_does_not_stand_in_the_paragraph_is_refused(tmp_path, read):
    found, candidates = read
    with pytest.raises(DataError, match="does not stand"):
        reviewed.decide(tmp_path, found, replace(candidates[0], quote="The Blue Vale sank."), "accept", "A")
    assert reviewed.decisions(tmp_path) == []


def test_nobody_decides_without_a_name(tmp_path, read):
    found, candidates = read
    with pytest.raises(DataError, match="who decides"):
        reviewed.decide(tmp_path, found, candidates[0], "accept", " ")


def test_what_was_decided_is_not_asked_again_and_can_be_taken_back(tmp_path, read):
    found, candidates = read
    flag = one(candidates, "flag")
    reviewed.decide(tmp_path, found, flag, "accept", "A")
    made = reviewed.decisions(tmp_path, found)
    assert flag not in reviewed.waiting(candidates, made)
    assert [named.id for named in reviewed.accepted(made)] == [flag.id]
    reviewed.decide(tmp_path, found, flag, "undo", "A")
    made = reviewed.decisions(tmp_path, found)
    assert flag in reviewed.waiting(candidates, made)
    assert reviewed.accepted(made) == []


def test_a_decision_outlives_a_reading_that_proposes_it_by_another_rule(tmp_path, read):
    found, candidates = read
    transfer = one(candidates, "transfer")
    reviewed.decide(tmp_path, found, transfer, "accept", "A")
    anew = replace(transfer, rules=("a better rule",), tier="A", qualifiers=())
    assert reviewed.waiting([anew], reviewed.decisions(tmp_path, found)) == []


def test_an_edited_fact_stands_as_it_was_edited(tmp_path, read):
    found, candidates = read
    transfer = one(candidates, "transfer")
    edited = replace(transfer, modality="alleged")
    reviewed.decide(tmp_path, found, edited, "edit", "A", proposed=transfer.id)
    made = reviewed.decisions(tmp_path, found)
    assert [fact.modality for fact in reviewed.accepted(made)] == ["alleged"]
    assert transfer not in reviewed.waiting(candidates, made)


def test_a_file_of_decisions_that_was_altered_is_believed_no_more(tmp_path, read):
    found, candidates = read
    reviewed.decide_all(tmp_path, found, candidates[:2], "accept", "A")
    file = reviewed.place(tmp_path)
    file.write_text(file.read_text("utf-8").replace('"accept"', '"reject"', 1), "utf-8")
    with pytest.raises(DataError, match="altered"):
        reviewed.decisions(tmp_path)


def test_two_readers_are_compared(tmp_path, read):
    found, candidates = read
    for by, decision in (("A", "accept"), ("B", "reject")):
        reviewed.decide(tmp_path, found, candidates[0], decision, by)
        reviewed.decide(tmp_path, found, candidates[1], "accept", by)
    told = precision.counted(reviewed.decisions(tmp_path))
    assert told["read_twice"] == {"candidates": 2, "alike": 1, "share": 0.5}
    assert sum(row["accepted"] + row["rejected"] for row in told["tiers"]) == 2


def test_a_candidate_survives_its_json_form(read):
    for found in read[1]:
        assert candidate_from(json.loads(json.dumps(found.to_dict()))) == found


def test_accepted_facts_become_records_with_locator_quote_and_modality(read):
    found, candidates = read
    statements = list(Facts(found).statements(candidates))
    records = {one.schema: one for one in statements if isinstance(one, Record)}
    ship = next(one for one in statements if isinstance(one, Record) and one.properties["name"] == ("Blue Vale",))
    assert (ship.properties["imo"], ship.properties["flag"]) == (("9074729",), ("pa",))
    transfer = records["Transfer"]
    assert transfer.properties["quote"] == (TEXT,)
    assert transfer.locator.endswith("para. 1, p. 1")
    assert (transfer.first("date"), transfer.first("modality")) == ("2018-05-03", "asserted")
    denied = [one for one in statements if isinstance(one, Relation) and one.relation == "CARRIED_IN"]
    assert {one.modality for one in denied} == {"denied"}
    assert all(one.quote in TEXT or "denied" in one.quote for one in statements if isinstance(one, Relation))


def test_the_same_facts_give_the_same_statements_in_any_order(read):
    found, candidates = read
    assert list(Facts(found).statements(candidates)) == list(Facts(found).statements(candidates[::-1]))


def test_a_state_whose_end_is_not_told_is_no_tie_of_today():
    found = document("The tanker Blue Vale was previously owned by Vale Shipping Co., Ltd.")
    (owned,) = proposing.candidates(found)
    assert owned.former
    statements = list(Facts(found).statements([owned]))
    assert not [one for one in statements if isinstance(one, Relation) and one.relation == "OWNS"]


def test_two_ships_of_one_name_and_two_numbers_are_two():
    found = document("The tanker Blue Vale left.")
    roles = [(("subject", Named("Blue Vale", "VESSEL", imo)), ("object", Named("Panama", "COUNTRY")))
             for imo in ("9074729", "8707795")]  # fmt: skip
    both = [Candidate("body/1", "flag", one, "The tanker Blue Vale left.", 0) for one in roles]
    assert len({one.id for one in Facts(found).statements(both) if isinstance(one, Record)}) == 2


def test_the_port_of_a_row_stays_with_its_shipment():
    found = document("5 May 2017 | Blue Vale | coal | Nampo")
    roles = (
        ("carrier", Named("Blue Vale", "VESSEL")),
        ("item", Named("coal", "ITEM")),
        ("place", Named("Nampo", "PLACE")),
    )
    row = Candidate("body/1", "shipment", roles, found.paragraphs[0].text, 0, tier="A")
    shipped = next(
        one for one in Facts(found).statements([row]) if isinstance(one, Record) and one.schema == "Shipment"
    )
    assert shipped.properties["place"] == ("Nampo",)
