"""One record on the page: what a source says at one place, in its own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import streamlit as st

from kg.answers import cited
from kg.ui.components import cited_words
from kg.ui.i18n import Say
from kg.ui.markup import literal

Record = Mapping[str, Any]
"""A row of the look-up `published`."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a row of the look-up."""

    quote: str
    """As it stands in the document."""
    quote_lang: str
    summary: str
    """In our words."""
    quote_url: str
    """Page on which the quote was read."""


PRINTED = '<pre style="white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.875rem; margin: 0">{}</pre>'
"""An entry as printed; Streamlit's box for code would fetch what colours programs."""


def record_card(record: Record, say: Say) -> None:
    """Caption, words, publications, the entry as printed and, small, its place in the loaded tables."""
    with st.container(border=True):
        st.markdown(f"**{literal(say.sentence(record['caption']))}**")
        told = Words(record["quote"], record["quote_lang"], record["summary"], record["quote_url"])
        cited_words.words(told, say, record["caption"])
        cited_words.notes(record["notes"], say)
        cited_words.publications(cited.cited(record), say)
        st.caption(
            " · ".join(
                (
                    f"{literal(say.content(record['title']))}, {literal(say.place(record['locator']))}",
                    *facts(record, say),
                )
            )
        )
        if record["published"]:
            st.caption(say("record.row" if cited.compiled(record["publisher"]) else "record.published"))
            st.html(PRINTED.format(escape(record["published"])))


def facts(record: Record, say: Say) -> list[str]:
    """Modality, confidence, edition and id, each with its label."""
    told = {
        "evidence.modality": say(f"modality.{record['modality']}"),
        "evidence.confidence": say(f"confidence.{record['confidence']}") if record["confidence"] else "",
        "evidence.report": say.report(record["report"], second_hand=record["second_hand"]),
        "source.edition": record["edition"],
        "evidence.record": record["record"],
    }
    return [f"{say(key)}: {literal(str(value))}" for key, value in told.items() if value]
