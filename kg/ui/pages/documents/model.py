"""What the page of documents shows: documents, candidates in turn, and a paragraph in pieces; plain values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kg.reports import opened, proposed, reviewed, told
from kg.reports.candidate import Candidate, Named
from kg.reports.document import Document, Paragraph

SHIP_AND_FIRM = ("VESSEL", "COMPANY")
LABELS = {
    "owned_by": SHIP_AND_FIRM, "operated_by": SHIP_AND_FIRM, "chartered_by": SHIP_AND_FIRM,
    "flag": ("VESSEL", "COUNTRY"), "registered_in": ("COMPANY", "COUNTRY"), "role": ("PERSON", "COMPANY"),
    "alias": ("VESSEL", "VESSEL"), "transfer": ("VESSEL", "VESSEL"),
}  # fmt: skip
"""What can be said of two names that nobody proposed → what they are."""


@dataclass(frozen=True)
class Desk:
    """One document with what waits in it."""

    document: Document
    waiting: list[Candidate]
    decided: int


def documents(home: Path) -> dict[str, Document]:
    """Id → document."""
    return {one.id: one for one in opened.kept(home)}


def desk(document: Document, home: Path) -> Desk:
    """What waits for a decision, the surest first."""
    made = reviewed.decisions(home, document)
    waiting = told.in_turn(reviewed.waiting(proposed.kept(document, home), made))
    return Desk(document, waiting, len(reviewed.standing(made)))


def pieces(paragraph: Paragraph, quote: str) -> tuple[str, str, str]:
    """The paragraph's text before the quote, the quote, and the text behind it."""
    place = paragraph.text.find(quote)
    if place < 0:
        return paragraph.text, "", ""
    return paragraph.text[:place], quote, paragraph.text[place + len(quote) :]


def edited(one: Candidate, names: list[str], modality: str, date: str) -> Candidate:
    """The candidate with other names in its roles, another modality or day; the same where nothing was changed."""
    roles = tuple(
        (role, replace(named, name=name.strip() or named.name))
        for (role, named), name in zip(one.roles, names, strict=True)
    )
    kept = tuple(pair for pair in one.qualifiers if pair[0] != "date")
    more = (*kept, ("date", date.strip())) if date.strip() else kept
    same = date.strip() == one.qualifier("date")
    return replace(one, roles=roles, modality=modality, qualifiers=one.qualifiers if same else more)


def missed(paragraph: str, predicate: str, subject: str, other: str, quote: str) -> Candidate:
    """A fact that nobody proposed."""
    first, second = LABELS[predicate]
    sides = ("giver", "receiver") if predicate == "transfer" else ("subject", "object")
    roles = ((sides[0], Named(subject.strip(), first)), (sides[1], Named(other.strip(), second)))
    return Candidate(paragraph, predicate, roles, quote.strip(), 0, rules=("missed",), tier="M")
