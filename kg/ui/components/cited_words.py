"""What a record says and where that was published, the same on every card: words, notes, publications, small print."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from kg.answers.citations import Citation
from kg.answers.quoting import Told, account, quoted, read_at
from kg.ui.i18n import Say
from kg.ui.markup import linked, literal


def words(told: Told, say: Say, caption: str = "") -> None:
    """The words of the document in quotation marks, or our summary under its own name."""
    if text := quoted(told):
        st.text(text)
        if host := read_at(told):
            st.caption(f"{say('evidence.read_at')} {linked(host, told.quote_url)}")
    elif (own := account(told)) and own != caption:
        st.text(f"{say('evidence.summary')}: {say.sentence(own)}")
    if account(told):
        st.caption(say("evidence.original.none"))


def notes(lines: Sequence[str], say: Say) -> None:
    """Remarks and caveats that came with the record."""
    for line in lines:
        st.caption(literal(say.note(line)))


def publications(citations: Sequence[Citation], say: Say) -> None:
    """One line a publication, best first, each a link. Opening one tells its publisher what is looked into: the host
    stands beside it, and nothing is asked of it before.
    """
    for citation in citations:
        st.markdown(line(citation, say))


def line(citation: Citation, say: Say) -> str:
    """A publication as Markdown: outlet, day and title leading to its page, host and kind."""
    told = ", ".join(filter(None, (citation.outlet, citation.date, citation.title)))
    return f"{linked(told, citation.url)} ({say(f'citation.{citation.kind}')})"
