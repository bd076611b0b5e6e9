"""A small graph to review: two exporters under one name, a ship in three records, masked firms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kg.answers.findings import Finding
from kg.graph import evidence
from kg.graph.entities import rebuild
from kg.graph.evidence import Edition
from kg.graph.held import Held
from kg.home import chained
from kg.judgements import history
from kg.judgements.file_lines import Withdrawal
from kg.judgements.judgement import by_person
from kg.model.records import Record, Relation, record, relation
from kg.model.spool import Spool
from kg.store import Store
from tests.conftest import WIPE

DAY = "2026-01-01"
Picture = dict[str, list[tuple[object, ...]]]


def firm(key: str, name: str, **facts: object) -> Record:
    return record("s", "Company", key, f"list.csv:{key}", {"name": name, **facts})


def ship(key: str, name: str, **facts: object) -> Record:
    return record("s", "Vessel", key, f"ships.csv:{key}", {"name": name, **facts})


def case(key: str, detected: str) -> Record:
    return record("s", "Case", key, f"cases.csv:{key}", {"detected": detected, "item": "pumps"})


FIRMS = [
    firm("a1", "Alpha Trading"), firm("a2", "ALPHA TRADING"), firm("a3", "Alpha Trading Co", country="kr"),
    firm("b1", "Beta Works", country="kr"), firm("b2", "Beta Works", country="kr"), firm("o", "Omega"),
    firm("m1", "A사", masked=True), firm("m2", "A사", masked=True),
]  # fmt: skip
SHIPS = [
    ship("v1", "Winmore", imo="9635987", flag="hk"), ship("v2", "Lighthouse Winmore", imo="9635987"),
    ship("v3", "Winmore"), ship("v4", "Sam Jong 1", imo="8405311", flag="kp"),
]  # fmt: skip
CASES = [case(f"c{n}", f"2015-0{n}") for n in range(1, 6)]


def listing(key: str, authority: str) -> Record:
    facts = {"authority": authority, "date": "2018-03-30", "listing_status": "listed"}
    return record("s", "Listing", key, f"lists.csv:{key}", facts)


LISTINGS = [listing("l1", "UN"), replace(listing("l2", "EU"), gone="2020-01-01")]
EXPORTS = (("a1", "c1"), ("a2", "c2"), ("b1", "c3"), ("m1", "c4"), ("m2", "c5"))
SAID = [relation("s", "EXPORTER_IN", f"s:{who}", f"s:{case_}", f"cases.csv:{case_}") for who, case_ in EXPORTS]
SAID += [relation("s", "LISTS", "s:l1", "s:v3", "lists.csv:1")]
SAID += [replace(relation("s", "LISTS", "s:l2", who, "lists.csv:2"), gone="2020-01-01") for who in ("s:a2", "s:v4")]
EVERYTHING = [*FIRMS, *SHIPS, *CASES, *LISTINGS]


def load(store: Store, statements: Iterable[Record | Relation] = (*EVERYTHING, *SAID)) -> None:
    """Make the source `s` hold these statements."""
    with Spool() as spool:
        for statement in statements:
            spool.add(statement)
        count = spool.count("record")
        edition = Edition("s", "Records for review", "nobody", "", "none", "1", 0, records=count)
        evidence.write(store, edition, spool, Held(store, "s", spool))


def resolved(store: Store, home: Path) -> Path:
    """The small graph with its entities; the file for judgements."""
    load(store)
    rebuild(store, home / "judgements.jsonl")
    return home / "judgements.jsonl"


def unjudged(store: Store, home: Path) -> Iterator[tuple[Store, Path, Picture]]:
    """The small graph alone in this store, its file of judgements, and how it looks while nobody has judged."""
    store.write(WIPE)
    file = resolved(store, home)
    yield store, file, picture(store)
    store.write(WIPE)


def judge(file: Path, left: str, right: str, decision: str, reviewer: str = "tester") -> None:
    """A line as a reviewer would write it."""
    history.append(file, by_person(f"s:{left}", f"s:{right}", decision, reviewer, "because", "rules"))


def take_all_back(file: Path) -> None:
    """Withdraw every judgement that stands."""
    standing = [entry.judgement for entry in history.read(file).entries if not entry.withdrawn]
    history.append(file, *(Withdrawal(one.id, "tester", "over", "2026-01-01T00:00:00+00:00") for one in standing))


def forget(file: Path) -> None:
    """As if nobody had ever judged: the file goes with what is noted beside it. None may be in force."""
    for one in (file, chained.head_of(file)):
        one.unlink(missing_ok=True)


def picture(store: Store) -> Picture:
    """The whole entity layer and the open pairs: ids, digests, ends."""
    queries = {
        "nodes": "MATCH (n:Thing) RETURN n.id AS a, n.digest AS b, n.schema AS c, '' AS d",
        "edges": "MATCH (a:Thing)-[r]->(b:Thing) RETURN r.id AS a, r.digest AS b, a.id AS c, b.id AS d",
        "open": "MATCH (a:Record)-[r:MAY_BE]->(b:Record) RETURN r.id AS a, r.digest AS b, a.id AS c, b.id AS d",
        "evidence": "MATCH (a)-[r:EVIDENCE_FOR]->(b:Thing) RETURN r.id AS a, r.digest AS b, a.id AS c, b.id AS d",
    }
    return {name: sorted(tuple(row.values()) for row in store.read(query).rows) for name, query in queries.items()}


def told(findings: Iterable[Finding]) -> set[tuple[str, str, str]]:
    """What findings say in short."""
    return {(finding.flag, finding.verdict, finding.subject.id) for finding in findings}
