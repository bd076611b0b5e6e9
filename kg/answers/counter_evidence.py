"""Counter-evidence: one mechanism for every flag, over everything a finding speaks of.

A flag's query does not look for it. What speaks against a finding, or limits it, is gathered here for the subject, the
event and every party, document and country on the path: denials and explanations, acts that refuse or end a listing,
acquittals, relations that are denied or only alleged, and what a source hides or cannot tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from kg.answers.counter_rows import ACTS, CLAIMS, POSSIBLE, RELATIONS, Found, Row, look, queries_hash
from kg.answers.findings import Against, Evidence, Hop, Node
from kg.vocab import terms

CAVEAT: Final = "caveat"
"""A limit of what is known: nobody's word, so that it is told and not counted among what was found."""
__all__ = ["CAVEAT", "Found", "against", "look", "queries_hash"]


def against(
    things: Iterable[Node], path: Iterable[Hop], found: Found, evidence: Mapping[str, Evidence]
) -> tuple[Against, ...]:
    """What of it concerns a finding about these things. Relations count between two of them, and not again those of
    the path, which say by themselves how surely they are told."""
    nodes = {node.id: node for node in things}
    if not any(id in found.rows or id in found.marks for id in nodes):
        return ()
    drawn = {(hop.start.id, hop.relation, hop.end.id, hop.modality) for hop in path}
    told: dict[tuple[str, ...], Against] = {}
    for node in nodes.values():
        for mark in found.marks.get(node.id, ()):
            told[node.id, mark] = Against(CAVEAT, node, "", mark)
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


ORDER = ("claim", "act", "relation", CAVEAT)


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
