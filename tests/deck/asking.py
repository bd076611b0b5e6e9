"""One query for each statement, and whether its answer states it with a source."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kg.answers import flags, queries
from kg.licensing.usable import usable
from kg.licensing.wares import wares
from kg.store import Store

HERE = Path(__file__).parent
AS_OF = "2026-11-29"
SOURCES = ("citations", "quotes", "stated_at", "source", "publication")
"""Columns of an answer that say where it stands."""


@dataclass(frozen=True, slots=True)
class Statement:
    number: int
    part: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    statement: Statement
    state: str
    """answered, partly or missing."""
    said: str
    """What of it the answer lacks, or the row that states it."""
    source: str


def statements() -> list[Statement]:
    """The 145 statements, in the order of the deck."""
    with (HERE / "statements.csv").open(encoding="utf-8", newline="") as file:
        return [Statement(int(r["number"]), r["part"], r["kind"], r["statement"]) for r in csv.DictReader(file)]


@cache
def asked() -> dict[str, Any]:
    """`answers.yaml`: queries, and how each statement is asked."""
    found: dict[str, Any] = yaml.safe_load((HERE / "answers.yaml").read_text("utf-8"))
    return found


def answers(store: Store) -> Iterator[Answer]:
    known: dict[str, list[dict[str, Any]]] = {}
    for statement in statements():
        how = asked()["answers"].get(statement.number)
        if how is None:
            yield Answer(statement, "missing", "nothing is asked", "")
            continue
        key = json.dumps([how["ask"], how.get("with", {})])
        if key not in known:
            known[key] = rows(store, how["ask"], how.get("with", {}))
        yield answer(statement, how["says"], known[key], bool(how.get("together")))


def further(store: Store) -> Iterator[tuple[str, Answer]]:
    """Questions in the spirit of the deck from public sources (`further.yaml`), each with its answer."""
    asked_of: dict[str, Any] = yaml.safe_load((HERE / "further.yaml").read_text("utf-8"))["answers"]
    for name, how in asked_of.items():
        found = rows(store, how["ask"], how["with"])
        yield name, answer(Statement(0, "", "", name), how["says"], found, bool(how.get("together")))


def answer(statement: Statement, says: list[str], found: list[dict[str, Any]], together: bool) -> Answer:
    """Answered when one row (or several together) holds every text and every row that is needed has a source."""
    sourced = [(row, folded(row), source(row)) for row in found]
    sourced = [(row, text, where) for row, text, where in sourced if where]
    if together:
        whole = "\n".join(text for _, text, _ in sourced)
        lacking = [one for one in says if one.casefold() not in whole]
        used = [where for _, text, where in sourced if any(one.casefold() in text for one in says)]
    else:
        best = min(sourced, key=lambda one: len(lacks(one[1], says)), default=None)
        lacking, used = (lacks(best[1], says), [best[2]]) if best else (says, [])
    state = "missing" if len(lacking) == len(says) else "partly" if lacking else "answered"
    return Answer(statement, state, "lacks: " + ", ".join(lacking) if lacking else "", used[0] if used else "")


def lacks(text: str, says: list[str]) -> list[str]:
    return [one for one in says if one.casefold() not in text]


def folded(row: dict[str, Any]) -> str:
    """What the row says, in small letters; what it is called and where it stands say nothing of the statement."""
    told = {name: value for name, value in row.items() if name not in ("id", "records", "urls", "citations")}
    return json.dumps(told, ensure_ascii=False, default=str).casefold()


def source(row: dict[str, Any]) -> str:
    for name in SOURCES:
        if value := row.get(name):
            return value if isinstance(value, str) else str(value[0])
    return ""


def rows(store: Store, ask: str, values: dict[str, Any]) -> list[dict[str, Any]]:
    """Rows of the answer, each with a column that names its source."""
    if ask == "flag":
        return [finding(one) for one in flags.run(store, flags.flag(values["flag"]), as_of=AS_OF)]
    if ask == "licences-on":
        return list(rulings(store, values))
    if ask == "wares":
        return [{**one, "citations": one["source"]["publications"]} for one in wares(store, values["name"]).entries]
    if ask in asked()["queries"]:
        return store.read(asked()["queries"][ask], values, deadline=60).rows
    query = queries.lookup(ask)
    given = query.parameters(values) | ({"as_of": AS_OF} if "$as_of" in query.text else {})
    return store.read(query.text, given, deadline=60).rows


def finding(found: Any) -> dict[str, Any]:
    cited = [str(citation) for evidence in found.evidence for citation in evidence.citations]
    return {"summary": found.summary, "verdict": found.verdict, "citations": cited}


def rulings(store: Store, values: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """One row a ruling on a type of licence: what it says, and whether it decides."""
    for one in usable(store, values["from"], values["to"], values["on"], values.get("goods", "")):
        for ruling in filter(None, (one.decided_by, *one.agreeing, *one.otherwise, *one.described_by)):
            told = f"{one.label} {one.state}"
            place = ruling.source["publications"]
            yield {"licence": told, "asks": ruling.asks, "since": ruling.since, "citations": place}
