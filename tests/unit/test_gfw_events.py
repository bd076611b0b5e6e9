"""What events and insights of the Global Fishing Watch API are read as."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.errors import SourceError
from kg.model.records import Record, Relation, Statement
from loaders.source import Reading, source

SAMPLE = source("gfw_events").sample
EVENTS: list[dict[str, Any]] = json.loads((SAMPLE / "events.json").read_text("utf-8"))["entries"]
(INSIGHT,) = SAMPLE.glob("insight_*.json")


def read(path: Path) -> tuple[Reading, list[Statement]]:
    made = Reading(source("gfw_events"), path)
    return made, list(made.statements())


def written(folder: Path, content: object, name: str = "events.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(content), "utf-8")
    return path


def kinds(statements: list[Statement]) -> list[str]:
    return [s.schema for s in statements if isinstance(s, Record)]


def test_an_answer_a_list_and_one_event_are_read_alike(tmp_path: Path) -> None:
    for content in ({"limit": 1, "entries": EVENTS[:1]}, EVENTS[:1], EVENTS[0]):
        reading, statements = read(written(tmp_path, content))
        assert kinds(statements) == ["Encounter", "Vessel", "Vessel"] and not reading.problems


def test_a_gap_lies_where_the_signal_went_off_and_keeps_the_models_verdict_apart() -> None:
    (gap,) = [s for s in read(SAMPLE)[1] if isinstance(s, Record) and s.schema == "AisGap"]
    assert (gap.first("latitude"), gap.first("end_longitude")) == (-14.37886, 65.5813966667)
    assert gap.first("suspected_disabling") is True and "off" not in str(gap.first("summary"))


def test_an_encounter_names_both_ships_and_is_no_transfer() -> None:
    statements = read(SAMPLE)[1]
    (encounter,) = [s for s in statements if isinstance(s, Record) and s.schema == "Encounter"]
    ends = [s.start for s in statements if isinstance(s, Relation) and s.end == encounter.id]
    assert len(set(ends)) == 2 and "Transfer" not in kinds(statements)


def test_an_event_that_goes_on_has_no_end() -> None:
    (call,) = [s for s in read(SAMPLE)[1] if isinstance(s, Record) and s.schema == "PortCall"]
    assert call.first("end") is None and call.all("place") == ["VANCOUVER, CAN"]
    assert "not ended when the answer was given" in call.all("note")


def test_fishing_is_counted_and_left_out(tmp_path: Path) -> None:
    reading, statements = read(written(tmp_path, [{**EVENTS[0], "type": "fishing"}, EVENTS[1]]))
    assert kinds(statements) == ["AisGap", "Vessel"]
    assert reading.notes == {"fishing events, left out": "1"} and not reading.problems


def test_fishing_alone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="1 fishing events and nothing else"):
        read(written(tmp_path, {**EVENTS[0], "type": "fishing"}))


def test_parts_of_other_types_are_told_and_not_read(tmp_path: Path) -> None:
    reading, statements = read(written(tmp_path, [{**EVENTS[1], "encounter": EVENTS[0]["encounter"]}]))
    assert kinds(statements) == ["AisGap", "Vessel"]
    assert ["also holds encounter" in str(problem) for problem in reading.problems] == [True]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"type": "gathering"}, "unknown type of event"),
        ({"end": "2016-12-16T00:00:00Z"}, "ends before it starts"),
        ({"encounter": {}}, "without its second ship"),
        ({"vessel": {"id": ""}}, "'id' is empty"),
        ({"id": EVENTS[0]["id"], "start": "soon"}, "no time: 'soon'"),
    ],
)
def test_a_broken_event_costs_only_itself(tmp_path: Path, change: dict[str, Any], found: str) -> None:
    reading, statements = read(written(tmp_path, [{**EVENTS[0], **change}, EVENTS[1]]))
    assert kinds(statements) == ["AisGap", "Vessel"]
    assert [found in str(problem) for problem in reading.problems] == [True]


def test_an_insight_is_a_claim_about_the_vessel_that_the_files_name_gives(tmp_path: Path) -> None:
    statements = read(INSIGHT)[1]
    assert kinds(statements) == ["Vessel", "Claim", "Claim"]
    assert "4 breaks in its signals" in str(next(s for s in statements if "/gaps" in s.id).properties["text"])  # type: ignore[union-attr]
    unnamed = tmp_path / "insight.json"
    unnamed.write_bytes(INSIGHT.read_bytes())
    reading, none = read(unnamed)
    assert not none and "names no vessel" in str(reading.problems[0])


def test_another_answer_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no event and no insight"):
        read(written(tmp_path, {"registryInfo": []}))


@pytest.mark.parametrize("beside", ['{"flag": "\\ud800"}', '{"flag": {"of": "\\udc00"}}'])
def test_half_a_letter_beside_the_entries_is_a_problem_with_its_place(tmp_path, beside):
    file = tmp_path / "events.json"
    file.write_text(f'{{"entries": {json.dumps(EVENTS)},\n"own": {beside}, "name": "\\udfff"}}', "utf-8")
    made, statements = read(file)
    told = [str(problem) for problem in made.problems]
    assert statements and any("events.json:2: name: half of a character" in problem for problem in told)
