"""Data sets of the door: `default` is the whole graph, `sanctions` what the lists have, every loaded source is one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from kg.api import asked
from kg.api.graph import Graph
from kg.errors import UsageError

WHOLE = ("default", "all")
LISTED = "sanctions"
"""All sources that tell of acts of listing, under the name by which OpenSanctions has its lists together."""


class NotThere(UsageError):
    """An address names something that the graph does not hold."""


def chosen(graph: Graph, request: Request) -> Choice:
    """What an address asks for: data sets, and what of them is left out. NotThere for a data set that is not loaded."""
    loaded = {str(source["id"]) for source in graph.sources()}
    named = [request.path_params.get("dataset") or WHOLE[0], *asked.words(request, "include_dataset")]
    but = asked.words(request, "exclude_dataset")
    for name in [*named, *but]:
        if name not in loaded and name not in (*WHOLE, LISTED):
            raise NotThere(f"no data set {name[:80]!r} is loaded", todo="GET /catalog lists them")
    whole = any(name in WHOLE for name in named)
    return Choice(
        frozenset() if whole else _sources(graph, named),
        _sources(graph, but),
        frozenset(asked.words(request, "exclude_schema")),
        frozenset(asked.words(request, "exclude_entity_ids")),
    )


def _sources(graph: Graph, named: Iterable[str]) -> frozenset[str]:
    """The sources of these data sets."""
    found = frozenset(named)
    return (found - {LISTED}) | graph.listing() if LISTED in found else found


@dataclass(frozen=True, slots=True)
class Choice:
    """Which entities an answer may hold."""

    only: frozenset[str]
    """Data sets, one of which must hold it; empty for all."""
    but: frozenset[str]
    """Data sets that must not be the only ones."""
    schemata: frozenset[str]
    ids: frozenset[str]

    @property
    def narrow(self) -> bool:
        """Whether anything is left out."""
        return bool(self.only or self.but or self.schemata or self.ids)

    def of(self, entities: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        """The entities that may be told."""
        return [one for one in entities if self._holds(one)]

    def _holds(self, one: Mapping[str, Any]) -> bool:
        sources = set(one["datasets"])
        if self.only and not sources & self.only:
            return False
        if sources and sources <= self.but:
            return False
        return one["schema"] not in self.schemata and one["id"] not in self.ids
