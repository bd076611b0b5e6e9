"""Answers of the graph for the pages, kept as long as the graph stays as it is."""

from __future__ import annotations

from typing import Any

import streamlit as st

from kg import dossier as dossiers
from kg import flags, queries
from kg.findings import Finding
from kg.store import Store
from kg.totals import Reconciliation, reconcile
from kg.ui.session import Here

Rows = tuple[dict[str, Any], ...]
NEIGHBOURS = 40
"""Neighbours of one thing that a picture still shows readably."""


def findings(here: Here, as_of: str) -> tuple[Finding, ...]:
    """All findings of all flags, most severe first, as `kg flags` orders them."""
    chosen = sorted(flags.flags().values(), key=lambda flag: flags.SEVERITIES.index(flag.facts["severity"]))
    with st.spinner(here.say("findings.running"), show_time=True):
        found = [_findings(here.store, here.state.token, flag.id, flag.digest, as_of) for flag in chosen]
    return tuple(finding for some in found for finding in some)


def dossier(here: Here, id: str) -> dossiers.Dossier:
    """Everything of one entity. UsageError when the graph has nothing of this id."""
    return _dossier(here.store, here.state.token, id)


def neighbours(here: Here, id: str) -> Rows:
    """Asserted relationships of one entity, NEIGHBOURS + 1 at most."""
    return rows(here, "neighbours", id=id, limit=NEIGHBOURS + 1)


def published(here: Here, ids: tuple[str, ...]) -> dict[str, dict[str, Any]]:
    """By id of record: its source, locator, quote, address and the entry as printed."""
    return {row["record"]: row for row in rows(here, "published", ids=ids)}


def totals(here: Here) -> Reconciliation:
    """Published totals beside what is evidenced, and what does not add up."""
    return _totals(here.store, here.state.token)


def rows(here: Here, lookup: str, **parameters: Any) -> Rows:
    """Rows of a look-up."""
    query = queries.lookup(lookup)
    return _rows(here.store, here.state.token, query.text, query.parameters(parameters))


@st.cache_resource(max_entries=100, show_spinner=False)
def _findings(_store: Store, token: str, flag: str, digest: str, as_of: str) -> tuple[Finding, ...]:
    return tuple(flags.run(_store, flags.flag(flag), as_of=as_of))


@st.cache_resource(max_entries=300, show_spinner=False)
def _dossier(_store: Store, token: str, id: str) -> dossiers.Dossier:
    return dossiers.dossier(_store, id)


@st.cache_resource(max_entries=1000, show_spinner=False)
def _rows(_store: Store, token: str, text: str, parameters: dict[str, Any]) -> Rows:
    return tuple(_store.read(text, parameters).rows)


@st.cache_resource(max_entries=4, show_spinner=False)
def _totals(_store: Store, token: str) -> Reconciliation:
    return reconcile(_store)
