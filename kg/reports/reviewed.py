"""What people decided on candidates: chained lines that are only ever added to. The last line of a reader counts.

A line carries the whole candidate as it was accepted, so a fact outlives every change of the rules that proposed it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kg.errors import DataError
from kg.home import chained
from kg.home.chain import ACCEPTS, MEMBER
from kg.home.places import Home
from kg.reports.candidate import Candidate, candidate_from, checked
from kg.reports.document import Document

ACCEPT, EDIT, REJECT, MISSED, UNDO = "accept", "edit", "reject", "missed", "undo"
DECISIONS = (ACCEPT, EDIT, REJECT, MISSED, UNDO)
STANDS = (ACCEPT, EDIT, MISSED)
"""Decisions by which a fact enters."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What one reader decided on one candidate, once."""

    document: str
    """Hash of the file."""
    proposed: str
    """Id of the candidate as it was proposed; of a missed fact, its own."""
    candidate: Candidate
    """As it stands after the decision: edited, where the reader changed it."""
    decision: str
    by: str
    at: str
    reason: str = ""


def place(home: Path) -> Path:
    """The file of all decisions."""
    return Home(home).reports / "decisions.jsonl"


def decide(
    home: Path,
    document: Document,
    candidate: Candidate,
    decision: str,
    by: str,
    *,
    reason: str = "",
    proposed: str = "",
) -> Decision:
    """Add one decision. DataError where the quote does not stand in the paragraph, or nobody says who decides."""
    return decide_all(home, document, [candidate], decision, by, reason=reason, proposed=proposed)[0]


def decide_all(
    home: Path, document: Document, candidates: Iterable[Candidate], decision: str, by: str, *, reason: str = "",
    proposed: str = "",
) -> list[Decision]:  # fmt: skip
    """Add the same decision on several candidates, in one writing."""
    if decision not in DECISIONS:
        raise DataError(f"no decision {decision!r}", todo="one of " + ", ".join(DECISIONS))
    if not by.strip():
        raise DataError("nobody says who decides", todo="give --by NAME")
    at = datetime.now(UTC).isoformat("T", "seconds")
    made = [
        Decision(document.sha256, proposed or one.id, _standing(document, one), decision, by.strip(), at, reason)
        for one in candidates
    ]
    chained.append(place(home), [_line(one) for one in made])
    return made


def decisions(home: Path, document: Document | None = None) -> list[Decision]:
    """All decisions in their order, or those on one document. DataError when the file is not as it was left."""
    found = chained.read(place(home))
    if found.faults:
        todo = "put a whole copy back (kg restore)"
        raise DataError(found.faults[0], where=str(place(home)), todo=todo)
    lines = [_read(line.text, line.number) for line in found.lines]
    return [one for one in lines if one and (document is None or one.document == document.sha256)]


def standing(made: Iterable[Decision]) -> list[Decision]:
    """What counts: the last decision on each candidate, whoever made it; what was taken back is not there."""
    last: dict[tuple[str, str], Decision] = {}
    for one in made:
        last[one.document, one.proposed] = one
    return [one for one in last.values() if one.decision != UNDO]


def accepted(made: Iterable[Decision]) -> list[Candidate]:
    """The facts that stand, each once."""
    found = {one.candidate.id: one.candidate for one in standing(made) if one.decision in STANDS}
    return list(found.values())


def waiting(candidates: Iterable[Candidate], made: Iterable[Decision]) -> list[Candidate]:
    """Candidates on which nobody has decided: neither on them nor on the same words read with the same roles."""
    decided = standing(made)
    ids = {one.proposed for one in decided} | {one.candidate.id for one in decided}
    said = {_words(one.candidate) for one in decided}
    return [one for one in candidates if one.id not in ids and _words(one) not in said]


def _words(candidate: Candidate) -> tuple[str, str, str, frozenset[str]]:
    """What a decision was on: paragraph, quote, predicate, and the parties and goods in it."""
    names = frozenset(one.name for _, one in candidate.roles if one.label in ("VESSEL", "COMPANY", "PERSON", "ITEM"))
    return candidate.paragraph, candidate.quote, candidate.predicate, names


def _standing(document: Document, candidate: Candidate) -> Candidate:
    paragraph = document.paragraph(candidate.paragraph)
    if paragraph is None:
        raise DataError(f"no paragraph {candidate.paragraph!r}", where=document.name, todo="kg reports show lists them")
    right = checked(candidate, paragraph.text)
    if right is None:
        todo = "quote words of the paragraph, sign by sign"
        raise DataError("the quote does not stand in the paragraph", where=candidate.paragraph, todo=todo)
    return right


def _line(one: Decision) -> dict[str, Any]:
    named = ("document", "proposed", "decision", "by", "at", "reason")
    return {name: getattr(one, name) for name in named} | {"candidate": one.candidate.to_dict()}


def _read(text: str, number: int) -> Decision | None:
    facts = json.loads(text)
    facts.pop(MEMBER, None)
    if ACCEPTS in facts:
        return None
    try:
        return Decision(**{**facts, "candidate": candidate_from(facts["candidate"])})
    except (KeyError, TypeError) as error:
        where = f"decisions.jsonl:{number}"
        raise DataError(f"a line that is no decision ({error})", where=where, todo="put a whole copy back") from None
