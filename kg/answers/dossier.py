"""Everything the graph says of one entity: facts by source, conflicts, statements of all modalities, a timeline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from kg.answers import looking_back, queries
from kg.answers.citations import Citation
from kg.answers.cited import evidence
from kg.answers.findings import Evidence, Node
from kg.answers.listings import Listed, listings
from kg.answers.possible import Possible, possible
from kg.errors import UsageError
from kg.model.schema import schema
from kg.model.spool import FIXED, record_from
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Mention:
    """One record that says something: where it stands and what its source is."""

    record: str
    source: str
    source_title: str
    locator: str
    confidence: str
    url: str
    as_of: str
    quote: str
    """Words of the document; to be quoted only with their language."""
    published: str
    reasons: tuple[str, ...]
    """Why the record was joined to the entity; empty for the record that founded it."""
    gone: str = ""
    """Day of the edition in which the entry no longer stood; empty while it stands."""
    quote_lang: str = ""
    summary: str = ""
    """What the record says in this project's words."""
    notes: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    """Publications it was taken from, best first."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of one property, with the records that state it."""

    property: str
    value: str | float | bool
    records: tuple[str, ...]
    sources: tuple[str, ...]
    conflict: bool
    """Whether another source states another value where there can be only one at a time."""
    label: str = ""
    """Name of the property for people."""


@dataclass(frozen=True, slots=True)
class Said:
    """A relation that a source states between this entity and another."""

    relation: str
    outgoing: bool
    other: Node
    modality: str
    since: str
    until: str
    role: str
    quote: str
    locator: str
    record: str
    source_title: str
    event_date: str
    """Date of the other end when it is an event or a listing."""
    event_status: str
    """What an authority did, when the other end is a listing."""
    authority: str


@dataclass(frozen=True, slots=True)
class Moment:
    """One dated line of the timeline."""

    date: str
    until: str
    what: str
    modality: str
    source_title: str
    other: str


@dataclass(frozen=True, slots=True)
class Dossier:
    entity: Node
    facts: tuple[Fact, ...]
    mentions: tuple[Mention, ...]
    statements: tuple[Said, ...]
    lists: tuple[Listed, ...] = ()
    """What authorities did about it, one beside the other."""
    possible: tuple[Possible, ...] = ()
    """Parties it may be, listed ones first: open pairs that nobody has decided."""

    @property
    def conflicts(self) -> dict[str, list[Fact]]:
        """Facts on which sources disagree, by property."""
        found: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            if fact.conflict:
                found[fact.property].append(fact)
        return dict(found)

    @property
    def timeline(self) -> list[Moment]:
        """Its own dates and dated statements in order of their start; each once."""
        moments = {_moment(said) for said in self.statements if said.since or said.event_date}
        moments |= {moment for fact in self.facts for moment in _own_moments(self.entity, fact)}
        return sorted(moments, key=lambda m: (m.date, m.what, m.source_title))

    def to_dict(self) -> dict[str, Any]:
        """JSON form of `kg show`, documented in docs/json.md."""
        possible = [asdict(one) | {"sentence": one.sentence} for one in self.possible]
        return {**asdict(self), "possible": possible, "timeline": [asdict(moment) for moment in self.timeline]}


def dossier(store: Store, id: str, as_of: str = "") -> Dossier:
    """The dossier of an entity, or of the entity a record is evidence for. UsageError when there is none.

    With `as_of` nothing is told that came after the day.
    """
    found = store.read(queries.lookup("entity").text, {"id": id}).rows
    if not found:
        raise UsageError(f"nothing in the graph has the id {id!r}", todo="kg screen NAME finds ids")
    entity = found[0]["entity"]
    rows = store.read(queries.lookup("records").text, {"id": entity["id"]}).rows
    rows = [row for row in rows if not looking_back.speaks_later(record_from(row["record"]), as_of)]
    said = looking_back.statements(store.read(queries.lookup("statements").text, {"id": entity["id"]}).rows, as_of)
    acts = looking_back.listings(store.read(queries.lookup("listings").text, {"id": entity["id"]}).rows, as_of)
    told = evidence(store, {row["record"]["id"] for row in rows})
    return Dossier(
        Node(entity["id"], entity["schema"], entity["caption"]),
        tuple(_facts(entity["schema"], rows)),
        tuple(_mention(row, told[row["record"]["id"]]) for row in rows),
        tuple(_said(row) for row in said if row["other"] != entity["id"]),
        listings(acts),
        tuple(possible(store, [entity["id"]], as_of).get(entity["id"], ())),
    )


def _mention(row: dict[str, Any], told: Evidence) -> Mention:
    record = record_from(row["record"])
    return Mention(
        record.id, record.source, row["source"], record.locator, told.confidence, told.url,
        str(record.first("as_of") or ""), told.quote, record.published, tuple(row["reasons"]), record.gone,
        told.quote_lang, told.summary, told.notes, told.citations,
    )  # fmt: skip


ABOUT_THE_RECORD = {
    "confidence",
    "source_url",
    "as_of",
    "quote",
    "quote_lang",
    "citation",
    "report",
    "paragraph",
    "note",
}
"""Properties that describe the record, not the thing: shown with the record."""


def _facts(kind: str, rows: list[dict[str, Any]]) -> list[Fact]:
    by_value: dict[tuple[str, Any], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        for name, values in row["record"].items():
            if name not in FIXED | ABOUT_THE_RECORD:
                for value in values:
                    by_value[name, value].append(row)
    properties = schema().kind(kind).properties
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
        record=row["mine"],
        source_title=row["source"],
        event_date=about.get("date") or "",
        event_status=about.get("status") or "",
        authority=_text(about.get("authority")),
    )


def _text(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value or "")


def _own_moments(entity: Node, fact: Fact) -> Iterator[Moment]:
    """A date that the entity itself carries, such as the day an event happened or a case was detected."""
    prop = schema().kind(entity.schema).properties.get(fact.property)
    if prop and prop.type == "date" and fact.property not in ABOUT_THE_RECORD:
        start, _, end = str(fact.value).partition("/")
        for title in fact.sources:
            yield Moment(start, end, fact.property.replace("_", " "), "asserted", title, entity.id)


def _moment(said: Said) -> Moment:
    verb, other = said.relation.replace("_", " ").lower(), said.other.caption
    if schema().kind(said.other.schema).is_a("Event"):
        what = other if said.event_status else f"{verb.removesuffix(' in')}: {other}"
    else:
        what = f"{verb} {other}" if said.outgoing else f"{other} {verb} this"
    return Moment(said.since or said.event_date, said.until, what, said.modality, said.source_title, said.other.id)
