"""Relations of ours as links of FollowTheMoney, and acts of authorities as its sanctions; names of ends: ties.csv."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from kg.answers.listings import Listed
from kg.ftm import twins


class Tie(NamedTuple):
    """How a relation of ours is a link of FollowTheMoney: its schema, its two ends, what each end calls it."""

    schema: str
    start: str
    end: str
    at_start: str
    at_end: str


@cache
def ties() -> dict[str, Tie]:
    """Relations that are links, by their name."""
    with (Path(__file__).parent / "ties.csv").open(encoding="utf-8", newline="") as file:
        return {row.pop("relation"): Tie(**row) for row in csv.DictReader(file)}


def link(tie: Tie, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of the look-up `neighbours` as a link that holds the other end. It says how sure it is (`modality`)."""
    other = {"id": row["other"], "caption": row["caption"], "schema": twins.twin(row["schema"]),
             "properties": {"name": [row["caption"]]}, "datasets": [], "referents": [], "target": True}  # fmt: skip
    properties: dict[str, list[Any]] = {tie.end if row["outgoing"] else tie.start: [other]}
    for name, value in (("startDate", row["since"]), ("endDate", row["until"])):
        if value:
            properties[name] = [value]
    properties["role"] = [row["relation"].replace("_", " ").lower()]
    return {"id": row["id"], "caption": properties["role"][0], "schema": tie.schema, "properties": properties,
            "datasets": list(row["sources"]), "referents": list(row["records"]), "target": False,
            "modality": row["modality"]}  # fmt: skip


def sanction(id: str, act: Listed) -> dict[str, Any]:
    """What one authority did, of one or several entries, under an id of its own."""
    properties = {
        "authority": [act.authority], "status": [act.status], "program": list(act.programmes),
        "startDate": [act.since], "endDate": [act.until], "authorityId": list(act.references),
    }  # fmt: skip
    said = {name: [value for value in values if value] for name, values in properties.items()}
    return {"id": id, "caption": f"{act.authority}: {act.status}", "schema": "Sanction",
            "properties": {name: values for name, values in said.items() if values},
            "datasets": sorted({entry.record.partition(":")[0] for entry in act.entries}),
            "referents": [entry.record for entry in act.entries], "target": False,
            "modality": act.modality}  # fmt: skip


def edge(row: Mapping[str, Any]) -> dict[str, Any] | None:
    """A relationship of the graph (`type`, `start`, `end`, `properties`) as a link that names its ends by id.

    None for one that FollowTheMoney has no word for, or that is only denied: there it would read as a fact.
    """
    tie, facts = ties().get(row["type"]), row["properties"]
    if tie is None or facts.get("modality") == "denied":
        return None
    properties = {tie.start: [row["start"]], tie.end: [row["end"]], "role": [row["type"].replace("_", " ").lower()]}
    for name, value in (("startDate", facts.get("since")), ("endDate", facts.get("until"))):
        if value:
            properties[name] = [str(value)]
    return _entity(str(facts["id"]), properties["role"][0], tie.schema, properties, facts)


def listing(node: Mapping[str, Any], listed: Iterable[str]) -> dict[str, Any]:
    """A listing of the graph as a sanction of the parties of these ids."""
    names = {"authority": "authority", "programme": "program", "listing_status": "status", "date": "startDate",
             "until": "endDate", "reference": "authorityId", "reason": "reason"}  # fmt: skip
    properties = {"entity": list(listed)} | {theirs: twins.texts(node.get(ours)) for ours, theirs in names.items()}
    said = {name: values for name, values in properties.items() if values}
    return _entity(str(node["id"]), str(node["caption"]), "Sanction", said, node)


def _entity(
    id: str, caption: str, schema: str, properties: dict[str, list[str]], facts: Mapping[str, Any]
) -> dict[str, Any]:
    records, modality = twins.texts(facts.get("records")), str(facts.get("modality") or "asserted")
    if modality != "asserted":
        properties["summary"] = [f"{modality}, not asserted"]
    return {"id": id, "caption": caption, "schema": schema, "properties": properties,
            "datasets": sorted({record.partition(":")[0] for record in records}), "referents": records,
            "target": False}  # fmt: skip
