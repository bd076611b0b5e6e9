"""The dashboard's one way to screening: what was typed in; out come matches, best first, and notes on the goods."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from kg.index.stored import stored_index
from kg.screening.context import Context
from kg.screening.lookup import screen
from kg.screening.match import Match
from kg.screening.notes import Note
from kg.screening.query import query
from kg.store import Store
from kg.ui.session import Here

KINDS = ("Company", "Organization", "Person", "Vessel", "Aircraft")
MOST = 10


@dataclass(frozen=True, slots=True)
class Question:
    """What stands in the boxes of the page."""

    name: str = ""
    kind: str = ""
    country: str = ""
    birth_date: str = ""
    imo: str = ""
    goods: str = ""
    destination: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to look up."""
        return not (self.name or self.imo or self.goods or self.destination)


def matches(here: Here, asked: Question) -> tuple[list[Match], list[Note]]:
    """At most MOST matches, and notes. UsageError for a country, date or number that is none."""
    checked = query(
        asked.name, schema=asked.kind, imo=asked.imo, countries=_one(asked.country), birth_dates=_one(asked.birth_date),
        goods=_one(asked.goods), destinations=_one(asked.destination),
    )  # fmt: skip
    found = screen(stored_index(here.store), checked, MOST)
    if not (checked.goods or checked.destinations):
        return found, []
    context = _context(here.store, here.state.token)
    return context.around(checked, found), context.notes(checked.goods, checked.destinations)


def _one(text: str) -> list[str]:
    return [text] if text else []


@st.cache_resource(max_entries=1, show_spinner=False)
def _context(_store: Store, token: str) -> Context:
    return Context(_store)
