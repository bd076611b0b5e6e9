"""The one type for what a red flag found: used by the dashboard, the command line, reports and tests alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from kg.answers import json_form
from kg.answers.citations import Citation
from kg.answers.sentences import counted

Verdict = Literal["hit", "clear", "not_evaluable"]


SEVERITIES = ("critical", "high", "medium", "low", "info")
VERDICTS = ("hit", "not_evaluable", "clear")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One record a finding rests on: enough to open the source at the sentence."""

    record: str
    """Its id: source and key."""
    source: str
    source_title: str
    locator: str
    """Place in the source, such as `cases.csv:4`."""
    caption: str
    quote: str = ""
    """Words of the document as they stand in it; only these may be put in quotation marks."""
    quote_lang: str = ""
    """Language of the quote, ISO 639-1; empty where the words are only closely rendered."""
    summary: str = ""
    """What the record says in this project's words."""
    notes: tuple[str, ...] = ()
    """Remarks and caveats of whoever made the table, or of the list itself."""
    citations: tuple[Citation, ...] = ()
    """Publications it was taken from, best first."""
    report: str = ""
    """Symbol of the document the record belongs to, with its paragraph where that is known."""
    url: str = ""
    """Address of the best of the publications."""
    confidence: str = ""
    """How far the source trusts it: high, medium or low; empty where it does not say."""
    modality: str = "asserted"
    quote_url: str = ""
    """Page on which the words were read."""
    second_hand: bool = False
    """Whether `report` is told by others: its paragraph was not seen."""


@dataclass(frozen=True, slots=True)
class Node:
    """An entity on a path."""

    id: str
    schema: str
    """Its kind, such as Vessel."""
    caption: str


@dataclass(frozen=True, slots=True)
class Hop:
    """One relationship of a path, with its dates and the records it rests on."""

    start: Node
    relation: str
    """Type of the relationship, such as SUPPLIED_IN."""
    end: Node
    since: str = ""
    """Own day of the relationship or of its event, as precise as published; never the day it was found out."""
    until: str = ""
    """Last day, as precise as published; empty while it holds or where none is known."""
    records: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    stated_at: tuple[str, ...] = ()
    """Source and locator of each statement behind the relationship: `un_panel_findings roles.csv:4`."""
    quotes: tuple[str, ...] = ()
    """What the statements add in words; of whom, their source says."""
    modality: str = "asserted"
    """How surely it is said: asserted, alleged or denied."""
    remark: str = ""
    """What the days tell: that a listing came after the event, that only the day of detection is known. Of a stake its
    size."""


@dataclass(frozen=True, slots=True)
class Against:
    """One statement that speaks against a finding, or limits what it says."""

    kind: Literal["claim", "act", "relation", "caveat"]
    about: Node
    by: str
    """Speaker, authority or source."""
    said: str
    """What is said, closely rendered and not quoted."""
    date: str = ""
    """Day it was said or done, as precise as published."""
    stance: str = ""
    """denies or explains; the status or measure of an act; the modality of a relation."""
    records: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()

    @property
    def sentence(self) -> str:
        """Who says what, on which day; a statement without a speaker is its words alone."""
        head = ", ".join(filter(None, (self.by, self.date)))
        stance = f" {self.stance}" if self.kind == "claim" else ""
        return f"{head}{stance}: {self.said}" if head else self.said


@dataclass(frozen=True, slots=True)
class Searched:
    """Where counter-evidence was looked for: the subject, the event and all that is on the path."""

    things: tuple[Node, ...]
    found: int
    """Statements, acts and relationships; limits of what is known are not among them."""

    @property
    def sentence(self) -> str:
        """Such as "Looked for statements about 3 things: 2 found." """
        found = f"{self.found} found" if self.found else "none is loaded"
        return f"Looked for statements about {counted(len(self.things), 'thing', 'things')}: {found}."


@dataclass(frozen=True, slots=True)
class Reason:
    """A usual innocent reason, and whether the data decide it."""

    text: str
    state: Literal["applies", "does not apply", "unknown"] = "unknown"
    untold: str = ""
    """Of how many events it cannot be told, such as `1 of 3`, where that is not all of them."""

    def __str__(self) -> str:
        told = f"cannot be told for {self.untold}" if self.untold else "" if self.state == "unknown" else self.state
        return f"{self.text} ({told})" if told else self.text


@dataclass(frozen=True, slots=True)
class Finding:
    """What one flag says of one subject. `not_evaluable` names in `missing` the data that would decide it."""

    id: str
    """Hash over flag and identity columns: the same finding keeps its id from run to run."""
    flag: str
    revision: int
    title: str
    severity: str
    """That of the flag; a step lower where the finding rests on what is only alleged."""
    verdict: Verdict
    subject: Node
    identity: dict[str, Any]
    summary: str
    path: tuple[Hop, ...]
    evidence: tuple[Evidence, ...]
    modality: str = "asserted"
    """The weakest of the path: a hit that rests on an allegation is alleged."""
    counter_evidence: tuple[Against, ...] = ()
    """Denials, explanations, acquittals, releases, denied relations and caveats about anything on the path."""
    searched: Searched = Searched((), 0)
    missing: tuple[str, ...] = ()
    innocent_reasons: tuple[Reason, ...] = ()
    next_steps: tuple[str, ...] = ()
    values: dict[str, Any] = field(default_factory=dict)
    """What the summary tells, by the names of its template, so that it can be said in another language."""
    as_of: str = ""
    run: dict[str, Any] = field(default_factory=dict)
    """Engine, version, hash of the query text, parameters."""

    def to_dict(self) -> dict[str, Any]:
        """JSON form, documented in docs/json.md."""
        made: dict[str, Any] = json_form.plain(self)
        for told, one in zip(made["counter_evidence"], self.counter_evidence, strict=True):
            told["sentence"] = one.sentence
        made["searched"]["sentence"] = self.searched.sentence
        return made
