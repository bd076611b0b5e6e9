"""Answers of the graph for the pages, kept as long as the graph stays as it is.

What the first page does not need is imported where it is asked for: the first answer waits for all imports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from kg.answers import flags, looking_back, queries
from kg.answers.findings import Against, Finding, Hop, Node
from kg.answers.totals import Reconciliation, reconcile
from kg.errors import UsageError
from kg.review import kept_findings as kept
from kg.store import Result, Store
from kg.store.settings import settings
from kg.ui.session import Here

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.answers.connections import Ways
    from kg.answers.dossier_forms import Dossier
    from kg.licensing.spoken import Debate
    from kg.screening.door import Door

Rows = tuple[dict[str, Any], ...]
MEANT = 5
"""Parties that a name typed for a path may mean."""
DEADLINE, MOST, MOST_BYTES = 30.0, 2000, 16_000_000
"""Of a query of the library: seconds, rows and bytes."""
NEIGHBOURS = 40
"""Neighbours of one thing that a picture still shows readably."""


def findings(here: Here, as_of: str) -> tuple[Finding, ...]:
    """All findings of all flags, most severe first, as `kg flags` orders them."""
    with st.spinner(here.say("findings.running"), show_time=True):
        return _findings(here.store, here.state.token, here.state.resolved, _queries_now(), as_of)


def ready(here: Here, today: str) -> tuple[tuple[Finding, ...], Reconciliation]:
    """What the first page shows, also before anybody looks: findings of today, and totals."""
    found = _findings(here.store, here.state.token, here.state.resolved, _queries_now(), today)
    return found, _totals(here.store, here.state.token, "")


def _queries_now() -> tuple[tuple[str, str], ...]:
    return tuple((flag.id, flag.text_hash) for flag in flags.flags().values())


def dossier(here: Here, id: str, as_of: str = "") -> Dossier:
    """Everything of one entity, by the day if there is one. UsageError when the graph has nothing of this id."""
    return _dossier(here.store, here.state.token, id, as_of)


def against(here: Here, found: Dossier, as_of: str) -> tuple[Against, ...]:
    """What speaks by the day against this entity and the events in which sources have it."""
    return _against(here.store, here.state.token, found.entity.id, as_of, found)


def denials(here: Here, hops: Iterable[Hop], as_of: str) -> tuple[Against, ...]:
    """Who denies by the day what is told of the parties and events of these steps."""
    nodes = {node.id: node for hop in hops for node in (hop.start, hop.end)}
    return _denials(here.store, here.state.token, tuple(sorted(nodes)), as_of, tuple(nodes.values()))


def neighbours(here: Here, id: str, as_of: str = "") -> Rows:
    """Relationships of one entity by the day, each as surely as it is told, NEIGHBOURS + 1 at most."""
    day = looking_back.cut(here.store, as_of)
    undated = {"undated": day.undated} if day.undated else {}
    return rows(here, "neighbours", as_of or "9999", id=id, limit=NEIGHBOURS + 1, **undated)


def told_from(here: Here) -> str:
    """Day the loaded sources were read: from then on what bears no day of its own is told."""
    return _loaded(here.store, here.state.token)


def published(here: Here, ids: tuple[str, ...]) -> dict[str, dict[str, Any]]:
    """By id of record: its source, locator, quote, address and the entry as printed."""
    return {row["record"]: row for row in rows(here, "published", ids=ids)}


def totals(here: Here, as_of: str = "") -> Reconciliation:
    """Published totals beside what is evidenced, and what does not add up, by the day if there is one."""
    return _totals(here.store, here.state.token, as_of)


def door(here: Here) -> Door:
    """The one door to screening, over this state of the graph."""
    return _door(here.store, here.state.token)


def debates(here: Here, about: str, as_of: str) -> tuple[Debate, ...]:
    """What was said on every question, or on what `about` means. UsageError when nothing was."""
    return _debates(here.store, here.state.token, about, as_of)


def spoken_of(here: Here, ids: tuple[str, ...]) -> frozenset[str]:
    """Those of which the page of claims has something, on the day looked back to."""
    from kg.ui.session import today

    return frozenset(row["id"] for row in rows(here, "things-spoken-of", today(), ids=ids))


def ways(here: Here, start: str, end: str, kinds: tuple[str, ...], as_of: str) -> Ways:
    """Up to five ways between the things of two ids."""
    return _ways(here.store, here.state.token, start, end, kinds, as_of)


def meant(here: Here, name: str) -> tuple[Node, ...]:
    """The things that an id or name means: parties called so, else other things, else parties it may mean, those with
    the text within their name first."""
    exact = list(rows(here, "things-named", name=name))
    from kg.screening.query import query

    chosen = [row for row in exact if row["id"] == name] or [row for row in exact if row["party"]] or exact
    if chosen:
        return tuple(Node(row["id"], row["schema"], row["caption"]) for row in chosen)
    try:
        found = door(here).ask(query(name), MEANT).matches
    except UsageError:
        return ()
    nodes = [Node(match.id, match.schema, match.caption) for match in found]
    return tuple(sorted(nodes, key=lambda node: name.casefold() not in node.caption.casefold()))


def rows(here: Here, lookup: str, as_of: str = "", **parameters: Any) -> Rows:
    """Rows of a look-up, those of the day where it looks back to one."""
    asked = queries.lookup(lookup)
    day = {"as_of": as_of} if as_of else {}
    return _rows(here.store, here.state.token, asked.text, asked.parameters(parameters) | day)


def by_day(here: Here, lookup: str, **parameters: Any) -> Rows:
    """Rows of a look-up that knows days: by the day looked back to, else all."""
    from kg.ui.session import as_of

    undated = {"undated": told_from(here)} if as_of() else {}
    return rows(here, lookup, as_of() or looking_back.LAST, **parameters, **undated)


def asked(here: Here, query: queries.Query, parameters: dict[str, Any]) -> Result:
    """What a query of the library brings for these values of all its parameters; capped, and ended after a while."""
    return _asked(here.store, here.state.token, query.text, parameters)


@st.cache_resource(max_entries=6, show_spinner=False)
def _findings(
    _store: Store, token: str, resolved: str, queries_now: tuple[tuple[str, str], ...], as_of: str
) -> tuple[Finding, ...]:
    """Kept on disk too: after a judgement only the flags it reaches are run again."""
    return tuple(kept.findings(_store, settings().home, resolved, as_of))


@st.cache_resource(max_entries=100, show_spinner=False)
def _ways(_store: Store, token: str, start: str, end: str, kinds: tuple[str, ...], as_of: str) -> Ways:
    from kg.answers import connections
    from kg.answers.connections import named

    ends = [named.named(_store, id) for id in (start, end)]
    return connections.between(_store, ends[0], ends[1], chosen=kinds, as_of=as_of)


@st.cache_resource(max_entries=1, show_spinner=False)
def _door(_store: Store, token: str) -> Door:
    from kg.screening.door import Door

    return Door(_store)


@st.cache_resource(max_entries=50, show_spinner=False)
def _debates(_store: Store, token: str, about: str, as_of: str) -> tuple[Debate, ...]:
    from kg.licensing import debates as licensing

    return tuple(licensing.debates(_store, about, as_of=as_of))


@st.cache_resource(max_entries=300, show_spinner=False)
def _dossier(_store: Store, token: str, id: str, as_of: str) -> Dossier:
    from kg.answers import dossier as dossiers

    return dossiers.dossier(_store, id, as_of)


@st.cache_resource(max_entries=100, show_spinner=False)
def _against(_store: Store, token: str, id: str, as_of: str, _found: Dossier) -> tuple[Against, ...]:
    from kg.answers import speaking_against

    return speaking_against.of_dossier(_store, _found, as_of)


@st.cache_resource(max_entries=100, show_spinner=False)
def _denials(
    _store: Store, token: str, ids: tuple[str, ...], as_of: str, _nodes: tuple[Node, ...]
) -> tuple[Against, ...]:
    from kg.answers import speaking_against

    return speaking_against.denials(_store, _nodes, as_of)


@st.cache_resource(max_entries=1000, show_spinner=False)
def _rows(_store: Store, token: str, text: str, parameters: dict[str, Any]) -> Rows:
    return tuple(_store.read(text, parameters).rows)


@st.cache_resource(max_entries=1, show_spinner=False)
def _loaded(_store: Store, token: str) -> str:
    return looking_back.loaded(_store)


@st.cache_resource(max_entries=20, show_spinner=False)
def _asked(_store: Store, token: str, text: str, parameters: dict[str, Any]) -> Result:
    return _store.read(text, parameters, deadline=DEADLINE, limit=MOST, max_bytes=MOST_BYTES)


@st.cache_resource(max_entries=4, show_spinner=False)
def _totals(_store: Store, token: str, as_of: str) -> Reconciliation:
    return reconcile(_store, as_of=as_of)
