"""Documents, paragraphs and candidates as plain values, for the command line and the dashboard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from kg.reports.candidate import Candidate
from kg.reports.document import TABLE, Document, Paragraph
from kg.reports.reviewed import Decision, standing

ORDER = {"A": 0, "B": 1, "C": 2, "D": 3}


def summary(document: Document, candidates: Iterable[Candidate] = (), made: Iterable[Decision] = ()) -> dict[str, Any]:
    """What a document holds, in numbers; what is proposed and what was decided."""
    rows = [one for one in document.paragraphs if one.source == TABLE]
    counts = {
        "pages": document.pages,
        "paragraphs": len(document.paragraphs) - len(rows),
        "numbered paragraphs": sum(bool(one.number) for one in document.paragraphs),
        "parts": len({one.part for one in document.paragraphs}),
        "tables": len({one.key.rsplit("/", 1)[0] for one in rows}),
        "table rows": len(rows),
        "footnotes": sum(len(one.notes) for one in document.paragraphs),
        "unread": len(document.unread),
    }
    named = ("id", "sha256", "name", "symbol", "title", "form", "language", "pages")
    facts = {name: getattr(document, name) for name in named} | {"counts": counts, "unread": list(document.unread)}
    proposed = list(candidates)
    return facts | {
        "candidates": {"all": len(proposed), **_by(one.tier for one in proposed)},
        "decided": _by(one.decision for one in standing(made)),
    }


def _by(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))


def paragraph(one: Paragraph) -> dict[str, Any]:
    """A paragraph with its place and its notes."""
    named = ("key", "part", "number", "locator", "text", "first_page", "last_page", "source", "heading")
    cells = [{"heading": heading, "value": value} for heading, value in one.cells]
    return {name: getattr(one, name) for name in named} | {"notes": list(one.notes), "cells": cells}


def candidate(document: Document, one: Candidate) -> dict[str, Any]:
    """A candidate with the paragraph it is from."""
    place = document.paragraph(one.paragraph)
    return one.to_dict() | {"locator": place.locator if place else one.paragraph, "sentence": sentence(one)}


def sentence(one: Candidate) -> str:
    """A candidate in words: who, what, when, how surely."""
    roles = ", ".join(f"{role} {named.name}{f' (IMO {named.imo})' if named.imo else ''}" for role, named in one.roles)
    more = "".join(f", {name} {value}" for name, value in one.qualifiers)
    ended = f", until {one.until}" if one.until else ", no longer so" if one.former else ""
    said = f", says {one.speaker}" if one.speaker else ""
    return f"{one.predicate.replace('_', ' ')}: {roles}{more}{ended} [{one.modality}{said}]"


def in_turn(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The order in which they are worth a decision: the surest first, those of one paragraph together."""
    found = list(candidates)
    best: dict[str, int] = {}
    for one in found:
        best[one.paragraph] = min(best.get(one.paragraph, 9), ORDER.get(one.tier, 4))
    place = {key: number for number, key in enumerate(dict.fromkeys(one.paragraph for one in found))}
    return sorted(found, key=lambda one: (best[one.paragraph], place[one.paragraph], one.start))


def some_keys(document: Document, most: int = 5) -> list[str]:
    """A few keys of paragraphs, for an error."""
    return [one.key for one in document.paragraphs[:most]]
