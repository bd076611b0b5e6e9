"""What is said: statements, the accusation or question they stand under, and how one stands to another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from kg.answers.citations import Citation

PROPOSED = ("proposed", "recommended")
"""Of a listing: nothing is done yet."""
COURT = re.compile(r"\bcourts?\b", re.IGNORECASE)
"""In a speaker or an authority as the tables of this project name them."""
LAST = "9999"
"""What bears no day at all stands at the end."""


def of_court(by: str) -> bool:
    """Whether who speaks or acts is a court: it decides, and neither accuses nor denies."""
    return bool(COURT.search(by))


@dataclass(frozen=True, slots=True)
class Link:
    """That a statement answers, denies, contradicts or supports another, which may stand under another question."""

    relation: str
    """`answers`, `denies`, `supports`, or `contradicts` what was said only later."""
    to: str
    """Id of the other statement."""
    by: str
    date: str
    """Day of the other statement, as it prints it."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A thing that somebody speaks about."""

    id: str
    schema: str
    caption: str
    status: str
    """Of a listing: what the authority did."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement or act, with its source."""

    id: str
    schema: str
    """Claim or StateMeasure."""
    questions: tuple[str, ...]
    date: str
    """Day it was said or done, as precise as published; empty where no day is."""
    known: str
    """Day from which on it is known: that of its publication, where it has none of its own."""
    by: str
    """Who says or does it."""
    said: str
    """What is said, closely rendered and not quoted."""
    kind: str
    stance: str
    """What it means for the question, such as `denies`."""
    modality: str
    occasion: tuple[str, ...]
    """Where it was said: a meeting, a paper, a press conference."""
    about: tuple[str, ...]
    things: tuple[Spoken, ...]
    """What it is about, as it stands in the graph."""
    notes: tuple[str, ...]
    source: Mapping[str, Any]
    citations: tuple[Citation, ...] = ()
    """Publications it stands in, best first."""
    links: tuple[Link, ...] = ()

    @property
    def stands(self) -> str:
        """How it stands to what it is about. Who denies a step that a state takes or somebody proposes, objects; who
        backs what stands under no question, as a prosecutor does of a party, asserts; a court decides.
        """
        if of_court(self.by) and not self.questions:
            return "decides"
        steps = self.things and all(one.schema == "StateMeasure" or one.status in PROPOSED for one in self.things)
        if steps and self.stance == "denies":
            return "objects"
        return "asserts" if self.stance == "supports" and not self.questions else self.stance


@dataclass(frozen=True, slots=True)
class Accusation:
    """What is said of somebody, before what is said to it: an event, an act of an authority, with its source."""

    id: str
    schema: str
    date: str
    """Day it happened or was done; empty where none is published."""
    by: str
    """The authority, of a proposal who made it, or the document that tells of it; empty where none is named."""
    said: str
    of: tuple[str, ...]
    """Of an act, on whom it is: names of the parties."""
    modality: str
    records: tuple[str, ...]
    citations: tuple[Citation, ...]
    """Publications it stands in, best first."""
    unseen: bool = False
    """Whether `by` is a document whose paragraph was not seen: others tell what it says."""
    held: bool = True
    """Whether it holds something against somebody: a release or a refusal to list does not."""
    decided: bool = False
    """Whether a court did it: that is no accusation."""


@dataclass(frozen=True, slots=True)
class Tie:
    """How a party stands to whom was asked about."""

    relation: str
    """Name of the relation, such as `CHARTERS`."""
    to: str
    """Caption of the ship, or of the party that owns, manages or has chartered it."""


@dataclass(frozen=True, slots=True)
class Debate:
    """Everything said on one question, in the order of the days; what has none comes when it became known, or last."""

    question: str
    """Its code in the vocabulary; empty for what stands under none."""
    title: str
    """What the question is; else what is said of somebody, or the party that the statements are about."""
    meaning: str
    statements: tuple[Statement, ...]
    accusation: Accusation | None = None
    """What the statements answer, where they stand under no question."""
    ties: tuple[Tie, ...] = ()
    """Of a party that was not asked about: what it has to do with the ship that was."""

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def in_order(said: Iterable[Statement]) -> tuple[Statement, ...]:
    """Statements in the order of their days."""
    return tuple(sorted(said, key=lambda one: (one.date or one.known or LAST, one.id)))
