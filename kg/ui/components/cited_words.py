"""What a record says and where that was published, the same on every card: words, notes, publications, small print."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from kg.answers.citations import Citation
from kg.answers.quoting import Told, account, quoted
from kg.ui.i18n import Say
from kg.ui.markup import literal


def words(told: Told, say: Say, caption: str = "") -> None:
    """The words of the document in quotation marks, or our summary under its own name."""
    if text := quoted(told):
        st.text(text)
    elif (own := account(told)) and own != caption:
        st.text(f"{say('evidence.summary')}: {say.sentence(own)}")
    if account(told):
        st.caption(say("evidence.original.none"))


def notes(lines: Sequence[str], say: Say) -> None:
    """Remarks and caveats that came with the record."""
    for line in lines:
        st.caption(f"{say('evidence.note')}: {literal(line)}")


def publications(citations: Sequence[Citation], say: Say) -> None:
    """One line a publication, best first. Addresses are text: opening one tells its publisher what is looked into."""
    for citation in citations:
        told = ", ".join(filter(None, (citation.outlet, citation.date, citation.title)))
        st.markdown(f"{literal(told)} ({say(f'citation.{citation.kind}')})")
        if citation.url:
            st.code(citation.url, language=None, wrap_lines=True)
