"""What a dossier holds, as plain values: facts by source, conflicts, statements of all modalities, a timeline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from kg.answers.citations import Citation
from kg.answers.findings import Node
from kg.answers.listings import Listed
from kg.answers.possible import Possible
from kg.model.schema import schema

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
    quote_url: str = ""
    """Page on which the words were read."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of one property, with the records that state it."""

    property: str
    value: str | float | bool
    records: tuple[str, ...]
    """Ids of the records that say so."""
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
    """Whether it leads from this entity to the other."""
    other: Node
    modality: str
    since: str
    until: str
    role: str
    """In which the party takes part, as the source says it."""
    quote: str
    locator: str
    """Place in the source, such as `roles.csv:4`."""
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
    """What happened, in a few words."""
    modality: str
    source_title: str
    other: str
    """Id of the thing at the other end; its own for a fact."""


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
    not_loaded: tuple[dict[str, Any], ...] = ()
    """Numbers it carries of a list that is not loaded."""

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
