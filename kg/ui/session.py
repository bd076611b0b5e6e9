"""The open graph database of the dashboard, and the state of the graph that every cached answer hangs on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import streamlit as st

from kg.graph import evidence, staleness
from kg.graph.staleness import Stale
from kg.model import dates
from kg.store import Store, ownership
from kg.store.opening import located, recognised, store_at
from kg.store.settings import Settings, settings
from kg.ui import own_names
from kg.ui.i18n import LOCALES, Say, words

Source = dict[str, Any]


@dataclass(frozen=True)
class State:
    """What is in the graph. Two equal states give equal answers, so answers are cached by `token`."""

    sources: tuple[Source, ...]
    entities: int
    engine: str
    token: str
    stale: Stale | None = None
    """Why the entities are not those of what is loaded and judged."""

    @property
    def resolved(self) -> str:
        """State of records and judgements that the entities are computed for; empty when that is not what is loaded."""
        return evidence.resolved(self.sources)

    @property
    def empty(self) -> bool:
        return not any(source.get("records") for source in self.sources)


@dataclass(frozen=True)
class Here:
    """What a page needs: the store, the state of its graph, the words of its reader."""

    store: Store
    state: State
    say: Say


def as_of() -> str:
    """The day in the address, where it is one that lies behind us; empty where nothing is cut."""
    day = st.query_params.get("as_of", "")
    return day if dates.is_date(day) and len(day) == 10 and day < date.today().isoformat() else ""


def today() -> str:
    """The day looked back to, else today."""
    return as_of() or date.today().isoformat()


def opened() -> Here:
    """The graph the settings name. StoreError when it cannot be reached; the page frame shows it."""
    store = _store_here()
    state = _state(store, store.uri)
    if state.empty:  # who has just built the graph need not wait for the kept state to lapse
        _state.clear()
        state = _state(store, store.uri)
    spoken = undated_told(say()) if as_of() else say()
    return Here(store, state, own_names.naming(spoken, lambda: _own_names(store, state.token, spoken.locale)))


def undated_told(said: Say) -> Say:
    """Words for a day looked back to: what bears no day is told as well, and is said to be."""
    told = said("date.none.told")
    return replace(said, phrases={**said.phrases, "date.none": told, "lists.undated": told, "date.blank": told})


def unasked() -> Here:
    """The same before any reader is there, in English."""
    store = _store_here()
    return Here(store, _state(store, store.uri), words())


def say() -> Say:
    """The reader's words: as chosen in the side bar, else as the browser asks for, else English."""
    return words(st.session_state.get("language") or preferred())


@st.cache_resource(max_entries=len(LOCALES), show_spinner=False)
def _own_names(_store: Store, token: str, locale: str) -> dict[str, str]:
    return own_names.of(_store, locale)


def preferred() -> str:
    """The language the browser asks for, when we speak it."""
    asked = (st.context.locale or "").partition("-")[0]
    return asked if asked in LOCALES else LOCALES[0]


def forget() -> None:
    """Drop all cached answers: the next page reads the graph anew."""
    st.cache_data.clear()
    st.cache_resource.clear()


def changed() -> None:
    """The graph was changed on a page: look at its state anew; answers on other states stay."""
    _state.clear()


def _store_here() -> Store:
    """The settings are looked at in every run: a local engine that was stopped comes back at a new port."""
    return _store(located())


def _close(store: Store) -> None:
    store.close()


@st.cache_resource(max_entries=1, show_spinner=False, on_release=_close)
def _store(to: Settings) -> Store:
    return recognised(store_at(to))


SIZE = "MATCH (n:Thing) RETURN count(n) AS entities"
"""The engine knows the number of a label's nodes; it would look at every relationship to count some of them."""


@st.cache_data(ttl=10, show_spinner=False)
def _state(_store: Store, uri: str) -> State:
    return looked(_store)


def looked(store: Store) -> State:
    """The state of the graph as it is now, by what loads and resolutions leave at the sources."""
    ownership.look(store)
    sources = tuple(evidence.sources(store))
    entities = next((row["entities"] for row in store.read(SIZE).rows), 0)
    facts = ("id", "edition", "state", "records", "loaded_at", "resolved")
    seen = [tuple(source.get(name) for name in facts) for source in sources]
    stale = staleness.of(sources, settings().files.judgements)
    return State(sources, entities, store.engine, repr((store.uri, seen, entities)), stale)
