"""Counter-evidence: one mechanism for every flag, over everything a finding speaks of.

A flag's query does not look for it. What speaks against a finding, or limits it, is gathered here for the subject, the
event and every party, document and country on the path: denials and explanations, acts that refuse or end a listing,
acquittals, relations that are denied or only alleged, and what a source hides or cannot tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from kg.answers import queries
from kg.answers.findings import Against, Evidence, Hop, Node
from kg.answers.possible import Possible, possible
from kg.model.records import fingerprint
from kg.store import Store
from kg.store.together import together
from kg.vocab import terms

CLAIMS, ACTS = "counter-claims", ("counter-listings", "counter-measures")
RELATIONS, SAME, POSSIBLE = "counter-relations", "counter-same-event", "possibly-same"
LOOKUPS = (CLAIMS, *ACTS, RELATIONS, SAME)
CAVEATS = {
    "masked": "The name is hidden: the label stands for one party inside this release only.",
    "position_unclear": "The source cannot tell which ships took part.",
    "regime_contested": "Sources disagree on the control regime.",
    "kind_assumed": "Whether this is a person or a body is this project's reading of the name.",
}
"""Marks of a thing that limit what any finding about it says."""
Row = Mapping[str, Any]


@dataclass(slots=True)
class Found:
    """What was found about many things at once, by the thing it is about."""

    rows: dict[str, list[tuple[str, Row]]] = field(default_factory=lambda: defaultdict(list))
    marks: dict[str, list[str]] = field(default_factory=dict)
    """Caveats of the things themselves."""

    @property
    def records(self) -> set[str]:
        """Records behind all that was found."""
        return {record for rows in self.rows.values() for _, row in rows for record in row["records"]}


def queries_hash() -> str:
    """Hash of the queries that look for it."""
    return fingerprint([queries.lookup(name).text for name in (*LOOKUPS, POSSIBLE)])


def look(store: Store, ids: Collection[str], as_of: str, undated: str) -> Found:
    """Everything that speaks against what may be said of these things by the day."""
    found = Found()
    if not ids:
        return found
    asked = {"ids": sorted(ids), "as_of": as_of}
    looks = [_look(name, asked, undated) for name in LOOKUPS] + [(MARKS, asked)]
    *rows, marked = together(store, [partial(_rows, store, text, values) for text, values in looks])
    for name, some in zip(LOOKUPS, rows, strict=True):
        for row in some:
            if name != SAME or row["known"] <= as_of:
                found.rows[row["about"]].append((name, row))
    for about, maybe in possible(store, ids, as_of).items():
        found.rows[about] += [(POSSIBLE, _open(about, one)) for one in maybe if one.authorities]
    found.marks = {row["id"]: [CAVEATS[name] for name in CAVEATS if row["marks"][name]] for row in marked}
    return found


def _look(name: str, asked: dict[str, Any], undated: str) -> tuple[str, dict[str, Any]]:
    """Text and parameters of a look-up."""
    query = queries.lookup(name)
    known = {key: value for key, value in {"undated": undated}.items() if key in query.facts["params"]}
    return query.text, query.parameters(known) | asked


def _rows(store: Store, text: str, values: dict[str, Any]) -> list[dict[str, Any]]:
    return store.read(text, values, deadline=120).rows


def _open(about: str, one: Possible) -> Row:
    """An open pair with a listed party as a row: listings that nobody has tied to the thing."""
    id = "|".join(sorted((about, one.other.id)))
    return {"id": id, "said": one.sentence, "date": "", "stance": "", "records": one.records}


MARKS = (
    f"UNWIND $ids AS id MATCH (n:Thing {{id: id}}) WHERE {' OR '.join(f'n.{name}' for name in CAVEATS)} RETURN id, {{"
    + ", ".join(f"{name}: coalesce(n.{name}, false)" for name in CAVEATS)
    + "} AS marks ORDER BY id"
)


def against(
    things: Iterable[Node], path: Iterable[Hop], found: Found, evidence: Mapping[str, Evidence]
) -> tuple[Against, ...]:
    """What of it concerns a finding about these things. Relations count between two of them, and not again those of
    the path, which say by themselves how surely they are told."""
    nodes = {node.id: node for node in things}
    drawn = {(hop.start.id, hop.relation, hop.end.id, hop.modality) for hop in path}
    told: dict[tuple[str, ...], Against] = {}
    for node in nodes.values():
        for mark in found.marks.get(node.id, ()):
            told[node.id, mark] = Against("caveat", node, "", mark)
        for name, row in found.rows.get(node.id, ()):
            outside = name == RELATIONS and (
                row["other"] not in nodes or (node.id, row["relation"], row["other"], row["stance"]) in drawn
            )
            if not outside:
                one = _told(name, node, row, evidence)
                key = _act(one) if name == ACTS[0] and one.date else (name, row["id"])
                told[key] = _together(told[key], one) if key in told else one
    return tuple(sorted(told.values(), key=lambda one: ORDER.index(one.kind)))


def _act(one: Against) -> tuple[str, ...]:
    """What makes two accounts one act: authority, act, day and party."""
    return one.by, one.stance, one.date, one.about.id


def _together(one: Against, other: Against) -> Against:
    """One statement that several records tell; the words of the first, the publications of all."""
    if one.records == other.records:
        return one
    records = tuple(dict.fromkeys((*one.records, *other.records)))
    return replace(one, records=records, citations=tuple(dict.fromkeys((*one.citations, *other.citations))))


ORDER = ("claim", "act", "relation", "caveat")


def _told(name: str, about: Node, row: Row, evidence: Mapping[str, Evidence]) -> Against:
    known = [evidence[record] for record in row["records"] if record in evidence]
    cited = tuple(dict.fromkeys(citation for item in known for citation in item.citations))
    more = {"records": tuple(row["records"]), "citations": cited, "stance": row["stance"]}
    if name == CLAIMS:
        return Against("claim", about, row["by"], row["said"], row["date"], **more)
    if name in ACTS:
        act = terms.label("listing_status" if name == ACTS[0] else "measures", row["stance"])
        said = f"{act}: {about.caption.removesuffix('.')}" + (f". {row['said']}" if row["said"] else "")
        return Against("act", about, row["by"], said, row["date"], **more)
    if name == RELATIONS:
        said = f"{row['stance']}: {about.caption} {_verb(row['relation'])} {row['caption']}"
        return Against("relation", about, "", said, row["date"], **more)
    if name == POSSIBLE:
        return Against("caveat", about, "", f"{about.caption}: {row['said']}", **more)
    return Against("caveat", about, "", f"May be one event with another: {row['caption']}", **more)


def _verb(relation: str) -> str:
    return relation.replace("_", " ").lower()
