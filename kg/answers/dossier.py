"""Everything the graph says of one entity, read: see `kg.answers.dossier_forms` for what it holds."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from kg.answers import looking_back, queries
from kg.answers.cited import evidence
from kg.answers.dossier_forms import ABOUT_THE_RECORD, Dossier, Fact, Mention, Said
from kg.answers.findings import Evidence, Node
from kg.answers.former_ids import looked_up
from kg.answers.listings import listings
from kg.answers.not_loaded import not_loaded
from kg.answers.possible import possible
from kg.model.schema import schema
from kg.model.spool import FIXED, record_from
from kg.store import Store


def dossier(store: Store, id: str, as_of: str = "") -> Dossier:
    """The dossier of an entity, or of the entity a record is evidence for. UsageError when there is none.

    With `as_of` nothing is told that came after the day.
    """
    entity = looked_up(store, id)
    rows = store.read(queries.lookup("records").text, {"id": entity["id"]}).rows
    rows = [row for row in rows if not looking_back.speaks_later(record_from(row["record"]), as_of)]
    said = looking_back.statements(store.read(queries.lookup("statements").text, {"id": entity["id"]}).rows, as_of)
    acts = looking_back.listings(store.read(queries.lookup("listings").text, {"id": entity["id"]}).rows, as_of)
    told = evidence(store, {row["record"]["id"] for row in rows})
    return Dossier(
        Node(entity["id"], entity["schema"], entity["caption"]),
        tuple(_facts(entity["schema"], rows, as_of)),
        tuple(_mention(row, told[row["record"]["id"]]) for row in rows),
        tuple(_said(row) for row in said if row["other"] != entity["id"]),
        listings(acts),
        tuple(possible(store, [entity["id"]], as_of).get(entity["id"], ())),
        tuple(not_loaded(store, [entity["id"]]).get(entity["id"], ())),
    )


def _mention(row: dict[str, Any], told: Evidence) -> Mention:
    record = record_from(row["record"])
    return Mention(
        record.id, record.source, row["source"], record.locator, told.confidence, told.url,
        str(record.first("as_of") or ""), told.quote, record.published, tuple(row["reasons"]), record.gone,
        told.quote_lang, told.summary, told.notes, told.citations, told.quote_url,
    )  # fmt: skip


def _facts(kind: str, rows: list[dict[str, Any]], as_of: str) -> list[Fact]:
    properties = schema().kind(kind).properties
    by_value = _stated(rows, {name for name, one in properties.items() if one.type == "date"}, as_of)
    values_of: dict[str, set[Any]] = defaultdict(set)
    for name, value in by_value:
        values_of[name].add(value)
    order = {name: place for place, name in enumerate(properties)}
    facts = [
        Fact(
            name,
            value,
            tuple(row["record"]["id"] for row in stating),
            tuple(dict.fromkeys(row["source"] for row in stating)),
            name in properties and properties[name].one and len(values_of[name]) > 1,
            (name in properties and properties[name].label) or name.replace("_", " "),
        )
        for (name, value), stating in by_value.items()
    ]
    return sorted(facts, key=lambda f: (order.get(f.property, 999), -len(f.records), str(f.value)))


def _stated(
    rows: list[dict[str, Any]], days: set[str], as_of: str
) -> dict[tuple[str, Any], list[dict[str, Any]]]:  # fmt: skip
    """(Property, value) → rows that state it; a day after the one looked back to is not yet there."""
    found: dict[tuple[str, Any], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        told = {name: values for name, values in row["record"].items() if name not in FIXED | ABOUT_THE_RECORD}
        for name, value in ((name, value) for name, values in told.items() for value in values):
            if name not in days or not looking_back.later(str(value), as_of):
                found[name, value].append(row)
    return found


def _said(row: dict[str, Any]) -> Said:
    said, about = row["said"], row["dates"]
    event_modality = about.get("modality")
    modality = said.get("modality", "asserted")
    if modality == "asserted" and event_modality:
        modality = event_modality
    return Said(
        relation=said["relation"],
        outgoing=row["outgoing"],
        other=Node(row["other"], row["schema"], row["caption"]),
        modality=modality,
        since=said.get("since", ""),
        until=said.get("until", ""),
        role=said.get("role", ""),
        quote=said.get("quote", ""),
        locator=said["locator"],
        record=row["stating"],
        source_title=row["source"],
        event_date=about.get("date") or "",
        event_status=about.get("status") or "",
        authority=_text(about.get("authority")),
    )


def _text(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value or "")
