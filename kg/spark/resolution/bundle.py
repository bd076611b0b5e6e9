"""A party with all that its identity is judged by, as one text: the record, what is said of it, and the other ends."""

from __future__ import annotations

import json
from collections.abc import Iterable

from kg.model.records import Record, Relation
from kg.model.spool import record_from, record_row, relation_from, relation_row
from kg.resolution.stated_ties import Ties, ties


def of_record(record: Record) -> str:
    """A record as text."""
    return json.dumps(record_row(record), ensure_ascii=False)


def of_relation(said: Relation) -> str:
    """A relation as text, with both ends."""
    return json.dumps(relation_row(said), ensure_ascii=False)


def record(text: str) -> Record:
    """The record of such a text."""
    return record_from(json.loads(text))


def gathered(bundles: Iterable[tuple[str, list[dict[str, str]]]]) -> tuple[list[Record], Ties]:
    """The parties of these bundles, and what their relations say of their identity."""
    parties: dict[str, Record] = {}
    ends: dict[str, Record] = {}
    said: dict[str, Relation] = {}
    for text, beside in bundles:
        party = record(text)
        parties[party.id] = party
        for one in beside:
            relation = relation_from(json.loads(one["said"]))
            said[relation.id] = relation
            if one["other"]:
                other = record(one["other"])
                ends[other.id] = other
    ordered = [said[id] for id in sorted(said)]
    return list(parties.values()), ties([*parties.values(), *ends.values()], ordered)
