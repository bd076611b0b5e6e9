"""Answers of GLEIF's web interface say what the golden copy says: the parent controls the child."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.errors import SourceError
from kg.model.records import Record, Relation, Statement
from loaders.source import Reading, source

ID = "gleif_api"
SAMPLE = source(ID).sample
ENTITIES: dict[str, Any] = json.loads((SAMPLE / "lei-records.json").read_text("utf-8"))
CHILDREN: dict[str, Any] = json.loads((SAMPLE / "direct-children.json").read_text("utf-8"))


def read(folder: Path, **answers: object) -> tuple[Reading, list[Statement]]:
    for name, content in answers.items():
        (folder / f"{name}.json").write_text(json.dumps(content), "utf-8")
    made = Reading(source(ID), folder)
    return made, list(made.statements())


def relations(statements: list[Statement]) -> list[Relation]:
    return [s for s in statements if isinstance(s, Relation) and s.relation == "CONTROLS"]


def test_the_start_of_a_consolidation_is_the_child(tmp_path: Path) -> None:
    reading, statements = read(tmp_path, children=CHILDREN)
    first = relations(statements)[0]
    assert (first.start, first.end) == ("gleif_api:851WYGNLUQLFZBSYGB56", "gleif_api:969500CF6KZ8GL8U6948")
    assert (first.since, first.until, reading.edition) == ("2009-01-11", "", "2025-05-15")


def test_a_relationship_makes_a_bare_record_only_of_an_entity_that_no_answer_holds(tmp_path: Path) -> None:
    _, statements = read(tmp_path, a_children=CHILDREN, b_entities=ENTITIES)
    bank = [s for s in statements if isinstance(s, Record) and s.id == "gleif_api:851WYGNLUQLFZBSYGB56"]
    assert [record.first("name") for record in bank] == ["COMMERZBANK Aktiengesellschaft"]


def test_an_ended_relationship_without_an_end_ended_at_the_last_change(tmp_path: Path) -> None:
    changed = json.loads(json.dumps(CHILDREN).replace('"ACTIVE"', '"INACTIVE"'))
    assert relations(read(tmp_path, children=changed)[1])[0].until == "2021-03-23"


def test_an_answer_with_one_object_is_read_too(tmp_path: Path) -> None:
    reading, statements = read(tmp_path, one={"data": ENTITIES["data"][0]})
    assert [s.schema for s in statements if isinstance(s, Record)] == ["Organization", "Address"]
    assert not reading.problems


def test_a_page_of_several_is_told(tmp_path: Path) -> None:
    meta = {**CHILDREN["meta"], "pagination": {**CHILDREN["meta"]["pagination"], "total": 35}}
    reading, _ = read(tmp_path, page={**CHILDREN, "meta": meta})
    assert reading.notes == {"page.json": "2 of 35: the other pages are answers of their own"}


def test_an_entity_without_a_reported_parent_is_not_said_to_have_none(tmp_path: Path) -> None:
    record = next(s for s in read(tmp_path, entities=ENTITIES)[1] if isinstance(s, Record))
    assert "no direct parent is reported, which does not say that there is none" in str(record.all("note"))


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("IS_DIRECTLY_CONSOLIDATED_BY", "IS_MARRIED_TO", "unknown relations 'IS_MARRIED_TO'"),
        ('"relationship-records"', '"reporting-exceptions"', "unknown type 'reporting-exceptions'"),
        ("969500CF6KZ8GL8U6948", "969500CF6KZ8GL8U6949", "check digits"),
    ],
)
def test_what_is_not_understood_is_told(tmp_path: Path, old: str, new: str, found: str) -> None:
    reading, _ = read(tmp_path, children=json.loads(json.dumps(CHILDREN).replace(old, new)))
    assert found in str(reading.problems[0])


def test_another_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="it holds no data"):
        read(tmp_path, other={"links": {}})
