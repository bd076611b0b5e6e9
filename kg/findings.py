"""The one type for what a red flag found: used by the dashboard, the command line, reports and tests alike."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Verdict = Literal["hit", "clear", "not_evaluable"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One record a finding rests on: enough to open the source at the sentence."""

    record: str
    source: str
    source_title: str
    locator: str
    caption: str
    quote: str = ""
    url: str = ""
    confidence: str = ""
    modality: str = "asserted"


@dataclass(frozen=True, slots=True)
class Node:
    """An entity on a path."""

    id: str
    schema: str
    caption: str


@dataclass(frozen=True, slots=True)
class Hop:
    """One relationship of a path, with its dates and the records it rests on."""

    start: Node
    relation: str
    end: Node
    since: str = ""
    until: str = ""
    records: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    stated_at: tuple[str, ...] = ()
    """Source and locator of each statement behind the relationship: `un_panel_findings roles.csv:4`."""
    quotes: tuple[str, ...] = ()
    """What the sources say of it, where the statement has words of its own."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one flag says of one subject. `not_evaluable` names in `missing` the data that would decide it."""

    id: str
    """Hash over flag and identity columns: the same finding keeps its id from run to run."""
    flag: str
    revision: int
    title: str
    severity: str
    verdict: Verdict
    subject: Node
    identity: dict[str, Any]
    summary: str
    path: tuple[Hop, ...]
    evidence: tuple[Evidence, ...]
    counter_evidence: tuple[str, ...] = ()
    """Sentences that speak against it, each with its source: denials, acquittals, published explanations."""
    missing: tuple[str, ...] = ()
    innocent_reasons: tuple[str, ...] = ()
    next_steps: tuple[str, ...] = ()
    as_of: str = ""
    run: dict[str, Any] = field(default_factory=dict)
    """Engine, version, hash of the query text, parameters."""

    def to_dict(self) -> dict[str, Any]:
        """JSON form, documented in docs/json.md."""
        return asdict(self)
