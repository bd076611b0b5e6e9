"""The form of a query: what each of its parameters is, its words, and the value it begins with. No Streamlit."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from kg.answers import queries
from kg.answers.queries import Query
from kg.ui.i18n import Say

Form = Literal["thing", "things", "country", "countries", "term", "day", "hidden", "words", "number", "text"]
HERE = Path(__file__).parent
KINDS = ("lookups", "flags")


@dataclass(frozen=True, slots=True)
class Field:
    """One parameter as the reader is asked for it."""

    name: str
    form: Form
    default: Any
    meaning: str
    vocabulary: str = ""

    @property
    def needed(self) -> bool:
        """Whether nothing can be asked before it is given."""
        return self.default is None or (self.form == "things" and not self.default)


@cache
def library() -> Mapping[str, Query]:
    """`lookups/…` and `flags/…` by name: first what is put as a question, then other look-ups, then flags."""
    every = {f"{kind}/{id}": query for kind in KINDS for id, query in queries.library(kind).items()}
    asked = [name for name in _questions() if name in every]
    return {name: every[name] for name in dict.fromkeys([*asked, *every])}


def question(name: str, query: Query, say: Say) -> str:
    """What the query answers, in the reader's words where we have them, else the title of its file."""
    known = _questions().get(name)
    told = known[say.locale] if known else (query.facts.get(say.locale) or {}).get("title") or query.facts["title"]
    return say.content(str(told))


def by_subject() -> dict[str, list[str]]:
    """What is put as a question, under what it is about; in the order of the file."""
    found: dict[str, list[str]] = {}
    for row in _rows("questions.csv"):
        found.setdefault(row["subject"], []).append(row["query"])
    return found


def heading(column: str, say: Say) -> str:
    """A column of an answer in the reader's words; one that we have no words for by its name in the query."""
    known = _columns().get(column)
    return known[say.locale] if known else say.content(column.replace("_", " "))


def fields(query: Query) -> list[Field]:
    """The parameters in the order of the file."""
    return [_field(name, facts) for name, facts in (query.facts.get("params") or {}).items()]


def _field(name: str, facts: Mapping[str, Any]) -> Field:
    default, known = facts["default"], _forms().get(name)
    if known and _fits(known[0], default):
        return Field(name, known[0], default, facts["meaning"], known[1])
    if isinstance(default, list):
        return Field(name, "words", [str(one) for one in default], facts["meaning"])
    number = isinstance(default, int | float) and not isinstance(default, bool)
    return Field(name, "number" if number else "text", default, facts["meaning"])


def _fits(form: Form, default: Any) -> bool:
    """Whether a parameter of this default can be asked so: one name can mean a list here and a number there."""
    return isinstance(default, list) == (form in ("things", "countries", "words"))


@cache
def _forms() -> dict[str, tuple[Form, str]]:
    rows = _rows("fields.csv")
    return {row["parameter"]: (row["form"], row["vocabulary"]) for row in rows}  # type: ignore[misc]


@cache
def _columns() -> dict[str, dict[str, str]]:
    return {row["column"]: row for row in _rows("columns.csv")}


@cache
def _questions() -> dict[str, dict[str, str]]:
    return {row["query"]: row for row in _rows("questions.csv")}


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
