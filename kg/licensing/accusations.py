"""What is said against somebody, each with what is said to it: denials stand below the accusation they answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from kg.answers import cited, queries
from kg.answers.citations import once
from kg.answers.findings import Evidence
from kg.answers.looking_back import loaded
from kg.licensing import behind, spoken
from kg.licensing.spoken import LAST, Accusation, Debate, Statement, in_order
from kg.store import Store

DEADLINE = 60.0
Row = Mapping[str, Any]


def against(
    store: Store, words: str, said: Iterable[Statement], every: Sequence[Statement], *, as_of: str
) -> list[Debate]:
    """Accusations of the parties called so, and those that statements with these words answer, in their order.

    Statements about a party as such come last, under its name, and after it those about who
    stands behind a ship of the name. `said`: statements with the words; `every`: all.
    """
    accused = _accused(store, words, as_of)
    meant = {id for row in accused for id in (row["party"], row["event"])}
    free = {one.id: one for one in said if not one.questions}
    free |= {one.id: one for one in every if any(thing.id in meant for thing in one.things)}
    told = _told(store, {thing.id for one in free.values() for thing in one.things} | {row["event"] for row in accused})
    below: dict[str, list[Statement]] = {row["event"]: [] for row in accused if row["held"] or row["ended"]}
    for one in free.values():
        for id in _answered(one, told, meant):
            below.setdefault(id, []).append(one)
    alone = [one for one in free.values() if not any(thing.id in told for thing in one.things)]
    rest = [Debate("", "Under no question", "", in_order(alone))] if alone else []
    found = [*_debates(store, below, told), *rest]
    heard = {statement.id for one in found for statement in one.statements}
    return found + behind.spoken_of(store, words, every, heard, as_of=as_of)


def _accused(store: Store, words: str, as_of: str) -> Sequence[Row]:
    query = queries.lookup("parties-accused")
    asked = query.parameters({"words": words, "undated": loaded(store)}) | {"as_of": as_of}
    return store.read(query.text, asked, deadline=DEADLINE).rows


def _told(store: Store, ids: Iterable[str]) -> dict[str, Row]:
    query = queries.lookup("accusations")
    rows = store.read(query.text, query.parameters({"ids": sorted(ids)}), deadline=DEADLINE).rows
    return {row["id"]: row for row in rows}


def _answered(one: Statement, told: Mapping[str, Row], meant: Collection[str]) -> list[str]:
    """What the statement answers: what was asked about rather than others, events rather than the parties in them."""
    known = [thing.id for thing in one.things if thing.id in told]
    known = [id for id in known if id in meant] or known
    return [id for id in known if not told[id]["party"]] or known


def _debates(store: Store, below: Mapping[str, Sequence[Statement]], told: Mapping[str, Row]) -> list[Debate]:
    """One for an act, which several sources may tell of."""
    acts: dict[tuple[Any, ...], list[str]] = {}
    for id in sorted(below, key=lambda id: (told[id]["party"], told[id]["date"] or LAST, id)):
        row = told[id]
        acts.setdefault((row["party"], row["date"], row["caption"], *row["of"]), []).append(id)
    evidence = cited.evidence(store, {record for id in below for record in told[id]["records"]})
    return [
        _debate([told[id] for id in ids], [one for id in ids for one in below[id]], evidence) for ids in acts.values()
    ]


def _debate(rows: Sequence[Row], said: Iterable[Statement], evidence: Mapping[str, Evidence]) -> Debate:
    """Without an accusation for a party: what is said to it as such answers no one event."""
    row, statements = rows[0], in_order({one.id: one for one in said}.values())
    if row["party"]:
        return Debate("", row["caption"], "", statements)
    records = tuple(dict.fromkeys(record for one in rows for record in one["records"]))
    cited_in = once(one for record in records if record in evidence for one in evidence[record].citations)
    facts = {name: row[name] for name in ("id", "schema", "date", "by", "modality", "unseen", "held")}
    facts["decided"] = row["decided"] or spoken.of_court(row["by"])
    accusation = Accusation(**facts, said=row["caption"], of=tuple(row["of"]), records=records, citations=cited_in)
    return Debate("", row["caption"], "", statements, accusation)
