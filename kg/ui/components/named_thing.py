"""The thing that a name or an id typed by the reader means."""

from __future__ import annotations

import streamlit as st

from kg.ui import cached_answers
from kg.ui.markup import literal
from kg.ui.session import Here


def meant(here: Here, text: str) -> str | None:
    """Its id; where several bear the name, the reader chooses; None, and said so, where nothing does."""
    found = cached_answers.meant(here, text)
    if not found:
        st.warning(here.say("meant.nobody", name=literal(text)))
        return None
    if len(found) == 1:
        return found[0].id
    say = here.say
    captions = {node.id: f"{say.named(node)} ({say.kind(node.schema)}, {node.id})" for node in found}
    return st.selectbox(
        say("meant.which", name=literal(text)),
        list(captions),
        format_func=captions.__getitem__,
        key=f"meant-{text}",
    )
