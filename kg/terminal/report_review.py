"""The review of a report's candidates in a terminal: paragraph, quote, proposal, and one key for the decision."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kg.errors import KgError
from kg.reports import reviewed, told
from kg.reports.candidate import Candidate, Named
from kg.reports.document import Document
from kg.terminal import output

KEYS = {"a": reviewed.ACCEPT, "e": reviewed.EDIT, "r": reviewed.REJECT, "m": reviewed.MISSED, "n": "next", "q": "quit"}
ASKED = "a accept · e edit · r reject · m missed fact · n next · q quit"


def ask(document: Document, home: Path, candidates: list[Candidate], by: str) -> int:
    """Ask for one after the other until the reader has enough; how many were decided."""
    done, shown = 0, ""
    for place, one in enumerate(candidates, 1):
        if one.paragraph != shown:
            _paragraph(document, one.paragraph)
            shown = one.paragraph
        _candidate(one, place, len(candidates))
        while True:
            answer = KEYS.get(output.asked(ASKED, default="n")[:1].lower(), "")
            if answer in ("next", "quit"):
                break
            done += _decided(document, home, one, answer, by)
            if answer in (reviewed.ACCEPT, reviewed.EDIT, reviewed.REJECT):
                break
        if answer == "quit":
            break
    return done


def _paragraph(document: Document, key: str) -> None:
    paragraph = document.paragraph(key)
    if paragraph:
        output.note("")
        output.note(f"— {document.symbol or document.name}, {paragraph.locator}")
        for line in paragraph.text.split("\n"):
            output.note(f"    {line}")


def _candidate(one: Candidate, place: int, of: int) -> None:
    output.note(f"{place}/{of}  tier {one.tier}  {told.sentence(one)}")
    output.note(f"    “{one.quote}”")


def _decided(document: Document, home: Path, one: Candidate, answer: str, by: str) -> int:
    """Keep a decision; what cannot be kept is told, and asked again."""
    try:
        if answer == reviewed.EDIT:
            reviewed.decide(home, document, _edited(one), answer, by, proposed=one.id)
        elif answer == reviewed.MISSED:
            reviewed.decide(home, document, _missed(one), answer, by)
        elif answer:
            reviewed.decide(home, document, one, answer, by)
        return bool(answer)
    except KgError as error:
        output.note(f"    {error}")
        return 0


def _edited(one: Candidate) -> Candidate:
    """The candidate with other names, modality or day, asked for one by one; return keeps what is there."""
    roles = tuple(
        (role, replace(named, name=output.asked(f"    {role}", default=named.name))) for role, named in one.roles
    )
    modality = output.asked("    asserted, alleged, denied or hypothetical", default=one.modality)
    day = output.asked("    date", default=one.qualifier("date") or "-")
    kept = tuple(pair for pair in one.qualifiers if pair[0] != "date")
    return replace(one, roles=roles, modality=modality, qualifiers=kept if day == "-" else (*kept, ("date", day)))


def _missed(one: Candidate) -> Candidate:
    """A fact of the same paragraph that was not proposed."""
    predicate = output.asked("    what is said (owned_by, flag, transfer, shipment …)")
    subject = output.asked("    of whom (name)")
    other = output.asked("    and whom or what (name)")
    quote = output.asked("    quote", default=one.quote)
    labels = ("VESSEL", "COMPANY") if predicate in ("owned_by", "operated_by", "chartered_by") else ("VESSEL", "VESSEL")
    names = ("giver", "receiver") if predicate == "transfer" else ("subject", "object")
    roles = ((names[0], Named(subject, labels[0])), (names[1], Named(other, labels[1])))
    return Candidate(one.paragraph, predicate, roles, quote, 0, rules=("missed",), tier="M")
