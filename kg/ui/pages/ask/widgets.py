"""A box for each parameter of a query; its value stands in the address."""

from __future__ import annotations

from datetime import date
from typing import Any

import streamlit as st

from kg.countries import codes
from kg.ui import cached_answers, session
from kg.ui.address import kept
from kg.ui.components import named_thing
from kg.ui.markup import literal
from kg.ui.pages.ask.form import Field
from kg.ui.session import Here
from kg.vocab import terms

BEFORE = "p_"
"""How the names of the parameters begin in the address."""


def value(here: Here, field: Field) -> Any:
    """What the reader gives for a parameter; None where it is needed and not given yet."""
    if field.form == "hidden":
        return cached_answers.told_from(here) if session.as_of() else field.default
    name, label = f"{BEFORE}{field.name}", _label(here, field)
    if field.form == "things":
        return [found for text in _texts(label, name, []) if (found := named_thing.meant(here, text))] or None
    if field.form == "thing":
        text = st.text_input(label, **kept(name, field.default or ""), placeholder="Lighthouse Winmore · 9635987")
        return named_thing.meant(here, text.strip()) if text and text.strip() else field.default
    if field.form in ("country", "term"):
        return _chosen(here, field, label, name)
    if field.form == "countries":
        named = {code: _country(code, here) for code in codes.known()}
        return st.multiselect(
            label, codes.known(), format_func=named.__getitem__, **kept(name, field.default, codes.known())
        )
    return _plain(field, label, name)


def _label(here: Here, field: Field) -> str:
    """What is asked for; a thing may be given by its name, whatever the query takes."""
    if field.form in ("thing", "things"):
        return here.say(f"ask.{field.form}")
    return literal(here.say.content(field.meaning))


def _plain(field: Field, label: str, name: str) -> Any:
    if field.form == "day":
        chosen = st.date_input(label, **kept(name, date.fromisoformat(session.today())))
        return (chosen or date.today()).isoformat()
    if field.form == "number":
        step = 1 if isinstance(field.default, int) else None
        return st.number_input(label, step=step, **kept(name, field.default))
    if field.form == "words":
        return _texts(label, name, field.default)
    return (st.text_input(label, **kept(name, field.default or "")) or "").strip().lower()


def _texts(label: str, name: str, default: list[str]) -> list[str]:
    """Several texts, each typed and closed with Enter."""
    given = st.query_params.get_all(name)
    return st.multiselect(
        label, list(dict.fromkeys([*default, *given])), accept_new_options=True, **kept(name, default)
    )


def _chosen(here: Here, field: Field, label: str, name: str) -> str:
    """One of a closed list; nothing chosen asks for all."""
    known = codes.known() if field.form == "country" else tuple(terms.terms(field.vocabulary))
    shown = {
        one: _country(one, here) if field.form == "country" else here.say.term(field.vocabulary, one) for one in known
    }
    chosen = st.selectbox(
        label, known, index=None, format_func=shown.__getitem__, placeholder=here.say("filter.all"),
        **kept(name, None, known),
    )  # fmt: skip
    return chosen or str(field.default or "")


def _country(code: str, here: Here) -> str:
    return f"{here.say.country(code)} ({code})"
