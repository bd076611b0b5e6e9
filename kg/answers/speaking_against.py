"""What speaks against what is told of a thing, with or without a finding: denials, acts that end others, caveats."""

from __future__ import annotations

from collections.abc import Iterable

from kg.answers import counter_evidence
from kg.answers.cited import evidence
from kg.answers.dossier_forms import Dossier
from kg.answers.findings import Against, Hop, Node
from kg.answers.looking_back import loaded
from kg.model.schema import schema
from kg.store import Store


def of_dossier(store: Store, found: Dossier, as_of: str) -> tuple[Against, ...]:
    """What speaks against the thing, or against an event in which a source has it."""
    events = (said.other for said in found.statements if schema().kind(said.other.schema).is_a("Event"))
    return among(store, (found.entity, *events), (), as_of)


def denials(store: Store, things: Iterable[Node], as_of: str) -> tuple[Against, ...]:
    """Who denies what is told of these parties and events; of a country or place everything is denied somewhere."""
    asked = (node for node in things if any(map(schema().kind(node.schema).is_a, ("Party", "Event"))))
    return tuple(one for one in among(store, asked, (), as_of) if (one.kind, one.stance) == ("claim", "denies"))


def among(store: Store, things: Iterable[Node], hops: Iterable[Hop], as_of: str) -> tuple[Against, ...]:
    """What speaks by the day against what is told of these things; `hops`: the steps between them that are shown."""
    nodes = {node.id: node for node in things}
    found = counter_evidence.look(store, frozenset(nodes), as_of, loaded(store))
    return counter_evidence.against(nodes.values(), hops, found, evidence(store, found.records))
