"""The thing that a name or an id typed by the reader means."""

from __future__ import annotations

import streamlit as st

from kg.answers.findings import Node
from kg.ui import address, cached_answers
from kg.ui.markup import literal
from kg.ui.session import Here


def meant(here: Here, text: str, field: str = "") -> str | None:
    """Its id; where several bear the name, or may, the reader chooses; None, and said so, where nothing does.

    `field`: the field of the address it was typed into, which then names what was chosen.
    """
    found = cached_answers.meant(here, text)
    if not found:
        st.warning(here.say("meant.nobody", name=literal(text)))
        return None
    if len(found) == 1:
        return found[0].id
    say = here.say
    captions = {node.id: f"{say.named(node)} ({say.kind(node.schema)}, {node.id})" for node in found}
    called = all(text.casefold() == node.caption.casefold() for node in found)
    key = f"meant-{text}"
    return st.selectbox(
        say("meant.which" if called else "meant.may", name=literal(text)),
        list(captions),
        format_func=captions.__getitem__,
        key=key,
        on_change=_chosen if field else None,
        args=(here, field, found, key) if field else None,
    )


def _chosen(here: Here, field: str, found: tuple[Node, ...], key: str) -> None:
    """Put what was chosen into the field, by its caption where nothing else bears it."""
    node = next(one for one in found if one.id == st.session_state[key])
    alone = len(cached_answers.meant(here, node.caption)) == 1
    st.session_state[field] = node.caption if alone else node.id
    address.write(field, "")
