"""Debates: what was said about a question, from the first statement to the last, and which of it answers which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from kg.answers import queries
from kg.errors import UsageError
from kg.licensing.sources import source
from kg.store import Store
from kg.vocab import terms as vocabulary

QUESTIONS = "questions"
LINKS = ("answers", "denies", "supports")
LAST = "9999"
"""What bears no day at all stands at the end of a debate."""


@dataclass(frozen=True, slots=True)
class Link:
    """That a statement answers, denies or supports another, which may stand under another question."""

    relation: str
    """`answers`, `denies` or `supports`."""
    to: str
    """Id of the other statement."""
    by: str
    date: str
    """Day of the other statement, as it prints it."""


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
    notes: tuple[str, ...]
    source: Mapping[str, Any]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Debate:
    """Everything said on one question, in the order of the days; what has none comes when it became known, or last."""

    question: str
    """Its code in the vocabulary; empty for what stands under none."""
    title: str
    meaning: str
    statements: tuple[Statement, ...]

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def debates(store: Store, about: str = "", *, as_of: str) -> list[Debate]:
    """All debates, or those that `about` means: the code or words of a question, else words of the statements.

    UsageError naming the questions when nothing is found.
    """
    terms = vocabulary.terms(QUESTIONS)
    wanted = [code for code, term in terms.items() if about and (about == code or about.lower() in term.label.lower())]
    everything = _statements(store, "" if wanted else about.lower(), as_of)
    found = [_debate(code, everything) for code in wanted or terms]
    rest = () if wanted or not about else tuple(one for one in everything if not one.questions)
    found += [Debate("", "Under no question", "", rest)] if rest else []
    if about and not any(one.statements for one in found):
        todo = "kg claims lists what was said under: " + ", ".join(terms)
        raise UsageError(f"nothing said about {about!r} is loaded", todo=todo)
    return [one for one in found if one.statements]


def _debate(code: str, everything: Iterable[Statement]) -> Debate:
    term = vocabulary.terms(QUESTIONS)[code]
    own = sorted(
        (one for one in everything if code in one.questions), key=lambda one: (one.date or one.known or LAST, one.id)
    )
    return Debate(code, term.label, term.meaning, tuple(own))


def _statements(store: Store, words: str, as_of: str) -> list[Statement]:
    """All statements with these words; their links are told even where the other end has none of the words."""
    every = {row["id"]: row for row in _rows(store, "", as_of)}
    rows = _rows(store, words, as_of) if words else list(every.values())
    return [replace(_statement(row), links=tuple(_links(row, every))) for row in rows]


def _rows(store: Store, words: str, as_of: str) -> list[dict[str, Any]]:
    query = queries.lookup("claims")
    return store.read(query.text, {**query.parameters({"words": words}), "as_of": as_of}, deadline=60).rows


def _links(row: Mapping[str, Any], every: Mapping[str, Mapping[str, Any]]) -> Iterable[Link]:
    for name in LINKS:
        for id in row[name]:
            other = every.get(id, {})
            yield Link(name, id, str(other.get("by", "")), str(other.get("date", "")))


def _statement(row: Mapping[str, Any]) -> Statement:
    names = ("id", "schema", "date", "known", "by", "said", "kind", "stance", "modality")
    facts: dict[str, Any] = {name: row[name] for name in names}
    for name, column in {"questions": "question", "occasion": "occasion", "about": "about", "notes": "note"}.items():
        facts[name] = tuple(row[column])
    return Statement(**facts, source=source(row))
