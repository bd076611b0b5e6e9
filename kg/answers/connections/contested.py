"""Steps that other sources contradict: of what a thing has one at a time, such as a flag, somebody states another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from kg.answers.dossier_forms import Dossier
from kg.answers.findings import Hop
from kg.model.schema import schema

Contested = Mapping[tuple[str, str], tuple[str, ...]]
"""By id of the thing and kind of relationship: all values that sources state, as codes of countries."""


def of(hops: Iterable[Hop], dossier: Callable[[str], Dossier]) -> Contested:
    """What is contested among these steps; `dossier` is asked only for things of which a step may be."""
    found = {}
    for start, kind, relation in dict.fromkeys((hop.start.id, hop.start.schema, hop.relation) for hop in hops):
        if property := _single(kind, relation):
            facts = dossier(start).conflicts.get(property, ())
            found[start, relation] = tuple(dict.fromkeys(str(fact.value) for fact in facts))
    return {place: values for place, values in found.items() if values}


def _single(kind: str, relation: str) -> str:
    """The property that has one value at a time and becomes this relationship; empty where none does."""
    properties = schema().kind(kind).properties.values()
    return next((one.name for one in properties if one.one and one.edge == relation), "")
