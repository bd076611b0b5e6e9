"""Debates: what was said about a question, from the first statement to the last, and which of it answers which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from kg.answers import queries
from kg.answers.citations import citations
from kg.answers.looking_back import loaded
from kg.errors import UsageError
from kg.licensing import accusations, labels
from kg.licensing.sources import source
from kg.licensing.spoken import Debate, Link, Spoken, Statement, in_order
from kg.store import Store
from kg.vocab import terms as vocabulary

QUESTIONS = "questions"
LINKS = ("answers", "denies", "supports")
CONTRADICTS = "contradicts"
"""Instead of `denies` where the other statement was made later: nobody denies what is not said yet."""


def debates(store: Store, about: str = "", *, as_of: str) -> list[Debate]:
    """All debates, or those that `about` means: the code of a question; or words, of a question, which is told whole,
    or of statements under others.

    UsageError naming the questions when nothing is found; for a hidden name that several releases use, naming the
    parties for which it stands.
    """
    labels.refuse_several(store, about)
    terms = vocabulary.terms(QUESTIONS)
    wanted = [code for code, term in terms.items() if about and (about == code or about.lower() in term.label.lower())]
    words = "" if about in terms else about.lower()
    every = _every(store, as_of)
    said = [every[row["id"]] for row in _rows(store, words, as_of)] if words else []
    found = [_debate(code, every.values()) for code in wanted or (() if words else terms)]
    found += [_debate(code, said) for code in terms if words and code not in wanted]
    found += accusations.against(store, words, said, list(every.values()), as_of=as_of) if words else []
    if about and not any(one.statements or one.accusation for one in found):
        todo = "kg claims lists what was said under: " + ", ".join(terms)
        raise UsageError(f"nothing said about {about!r} is loaded", todo=todo)
    return [one for one in found if one.statements or one.accusation]


def _debate(code: str, said: Iterable[Statement]) -> Debate:
    term = vocabulary.terms(QUESTIONS)[code]
    return Debate(code, term.label, term.meaning, in_order(one for one in said if code in one.questions))


def _every(store: Store, as_of: str) -> dict[str, Statement]:
    """By id, all statements, each with its links to others."""
    rows = {row["id"]: row for row in _rows(store, "", as_of)}
    return {id: replace(_statement(row), links=tuple(_links(row, rows))) for id, row in rows.items()}


def _rows(store: Store, words: str, as_of: str) -> list[dict[str, Any]]:
    query = queries.lookup("claims")
    asked = query.parameters({"words": words, "undated": loaded(store)})
    return store.read(query.text, {**asked, "as_of": as_of}, deadline=60).rows


def _links(row: Mapping[str, Any], every: Mapping[str, Mapping[str, Any]]) -> Iterable[Link]:
    for name in LINKS:
        for id in row[name]:
            other = every.get(id, {})
            day = str(other.get("date", ""))
            relation = CONTRADICTS if name == "denies" and _before(str(row["date"]), day) else name
            yield Link(relation, id, str(other.get("by", "")), day)


def _before(one: str, other: str) -> bool:
    """Whether this day is surely before the other, as precise as both are."""
    shared = min(len(one), len(other))
    return one[:shared] < other[:shared]


def _statement(row: Mapping[str, Any]) -> Statement:
    names = ("id", "schema", "date", "known", "by", "said", "kind", "stance", "modality")
    facts: dict[str, Any] = {name: row[name] for name in names}
    for name, column in {"questions": "question", "occasion": "occasion", "about": "about", "notes": "note"}.items():
        facts[name] = tuple(row[column])
    facts["things"] = tuple(Spoken(*one) for one in row["things"])
    return Statement(**facts, source=source(row), citations=citations(row["citations"], row["urls"]))
