"""FollowTheMoney: any order, both forms, and what one source cannot tell is not invented."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings

from kg.model.records import Record, Relation, Statement
from loaders.ftm.forms import data_set
from loaders.source import Reading, source
from tests.damage import damaged, loses_nothing_in_silence, read

ID, FILE = "ftm", "entities.ftm.json"
SAMPLE = (source(ID).sample / FILE).read_bytes()
GRAPH = {  # made up, in the form of DPRK Reports: entities, and edges between their ids
    "metadata": {"updated": "2030-01-01"},
    "entities": [
        {
            "id": "e1",
            "schema": "Vessel",
            "caption": "SAMPLE STAR",
            "properties": {
                "name": ["SAMPLE STAR"],
                "imoNumber": ["8905490"],
                "fraudImoNumber": ["9015333"],
                "fraudAlias": ["FALSE STAR"],
                "fraudFlag": ["sl"],
                "unscId": ["KPe.999"],
            },
        },
        {
            "id": "e2",
            "schema": "Company",
            "caption": "Sample Shipping",
            "properties": {"name": ["Sample Shipping"], "idNumber": ["IMO company: 1991835"]},
        },
        {"id": "e3", "schema": "Document", "caption": "A report", "properties": {}},
    ],
    "edges": [
        {"schema": "UnknownLink", "source": "e2", "target": "e1", "role": "manager", "relationship": "managed"},
        {"schema": "Documentation", "source": "e3", "target": "e1", "role": "", "relationship": ""},
    ],
}


def made(*rows: dict[str, Any]) -> tuple[dict[str, Record], list[Relation], list[str]]:
    return parted(read(ID, {FILE: "\n".join(map(json.dumps, rows)).encode()}))


def parted(found: tuple[Reading, list[Statement]]) -> tuple[dict[str, Record], list[Relation], list[str]]:
    reading, statements = found
    records = {s.id: s for s in statements if isinstance(s, Record)}
    return records, [s for s in statements if isinstance(s, Relation)], [str(p) for p in reading.problems]


def entity(id: str, schema: str, **properties: list[str]) -> dict[str, Any]:
    return {"id": id, "schema": schema, "caption": id, "properties": properties}


KIM, CORP = entity("kim", "Person", name=["Kim"]), entity("corp", "Company", name=["Corp"])


def test_a_tie_may_stand_before_its_ends_and_a_passport_before_its_holder():
    passport = entity("p", "Passport", holder=["kim"], number=["745 132"], country=["kp"])
    work = entity("w", "Directorship", director=["kim"], organization=["corp"], startDate=["2017-10"])
    records, relations, problems = made(passport, work, KIM, CORP)
    assert records["ftm:kim"].all("passport") == ["kp:745132"]
    assert [(r.relation, r.start, r.end, r.since) for r in relations] == [("DIRECTS", "ftm:kim", "ftm:corp", "2017-10")]
    assert problems == []


def test_a_tie_to_somebody_who_is_not_in_the_file_is_reported():
    _, relations, problems = made(KIM, entity("w", "Ownership", owner=["kim"], asset=["gone"]))
    assert relations == []
    assert "gone is not in the file" in problems[0]


def test_several_stakes_are_words_since_nobody_says_which_holds():
    own = entity("o", "Ownership", owner=["kim"], asset=["corp"], percentage=["40", "60"])
    _, relations, _ = made(KIM, CORP, own)
    assert (relations[0].share_pct, relations[0].quote) == (None, "percentage: 40, 60")


def test_a_ships_number_with_a_wrong_check_digit_is_claimed_only():
    records, _, _ = made(entity("s", "Vessel", name=["S"], imoNumber=["IMO8905490", "8905491"]))
    assert records["ftm:s"].all("imo") == ["8905490"]
    assert records["ftm:s"].all("claimed_imo") == ["8905491"]


def test_a_name_in_another_script_is_an_original_name_beside_a_latin_one():
    records, _, _ = made(entity("c", "Company", name=["견본해운", "Sample Co"]), entity("d", "Company", name=["견본"]))
    assert records["ftm:c"].all("name") == ["Sample Co"] and records["ftm:c"].all("original_name") == ["견본해운"]
    assert records["ftm:d"].all("name") == ["견본"]


def test_an_unknown_schema_and_an_unknown_property_are_named():
    _, _, problems = made(KIM, entity("x", "Spaceship"), entity("y", "Person", name=["Y"], shoeSize=["44"]))
    assert "unknown schema 'Spaceship'" in problems[0]
    assert any("'properties/shoeSize': nobody read it" in problem for problem in problems)


def test_a_graph_of_entities_and_edges_is_read_alike():
    for text in (json.dumps(GRAPH), json.dumps(GRAPH, indent=1)):
        records, relations, problems = parted(read(ID, {FILE: text.encode()}))
        ship = records["ftm:e1"]
        assert (ship.all("imo"), ship.all("un_reference"), ship.all("weak_alias")) == (
            ["8905490"], ["KPe.999"], ["FALSE STAR"],
        )  # fmt: skip
        assert ship.all("note") == ["fraudImoNumber: 9015333", "fraudFlag: sl"]
        assert records["ftm:e2"].all("other_number") == ["IMO company: 1991835"]
        assert [(r.relation, r.start, r.end, r.role) for r in relations] == [
            ("LINKED_TO", "ftm:e2", "ftm:e1", "manager; managed"), ("STATED_IN", "ftm:e1", "ftm:e3", "")
        ]  # fmt: skip
        assert problems == []


def test_two_data_sets_do_not_close_each_other(tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / FILE).write_bytes(SAMPLE)
    ids = [
        {s.id for s in Reading(source(ID), tmp_path / folder / FILE).statements() if isinstance(s, Record)}
        for folder in ("one", "two")
    ]
    assert ids[0] and not ids[0] & ids[1]
    assert data_set(Path("yente_zala.ftm.json")) == "yente-zala"


@given(damaged(SAMPLE))
@settings(deadline=None)
def test_a_damaged_file_loses_nothing_in_silence(content):
    """A file cut off exactly behind a line cannot be told: the format has no end mark."""
    if SAMPLE.startswith(content.rstrip(b"\n") + b"\n") and len(content) < len(SAMPLE):
        return
    loses_nothing_in_silence(ID, FILE, content)


def test_a_legal_entity_may_be_a_person_and_its_kind_is_marked_as_assumed():
    records, _, problems = made(
        entity("a", "LegalEntity", name=["Somebody"]), entity("b", "Organization", name=["Somebody"])
    )
    kinds = {id[-1]: (one.schema, one.first("kind_assumed")) for id, one in records.items()}
    assert kinds == {"a": ("Organization", True), "b": ("Organization", None)} and not problems
