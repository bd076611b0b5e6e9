"""One record on the page: what a source says at one place, in its own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from kg.ui.i18n import Say
from kg.ui.markup import literal

Record = Mapping[str, Any]
"""A row of the look-up `published`."""


def record_card(record: Record, say: Say) -> None:
    """Source, place, quote, address and the entry as printed."""
    with st.container(border=True):
        st.markdown(f"**{literal(record['title'])}**, {literal(record['locator'])}  \n{literal(record['caption'])}")
        if record["quote"] and record["quote"] != record["caption"]:
            st.text(f"“{record['quote']}”")
        st.caption(" · ".join(facts(record, say)))
        if record["url"]:
            # As text: opening a source tells its publisher what is being looked into. That is the reader's choice.
            st.code(record["url"], language=None, wrap_lines=True)
        if record["published"]:
            st.caption(say("record.published"))
            st.code(record["published"], language=None, wrap_lines=True)


def facts(record: Record, say: Say) -> list[str]:
    """Modality, confidence, edition and id, each with its label."""
    told = {
        "evidence.modality": say(f"modality.{record['modality']}"),
        "evidence.confidence": say(f"confidence.{record['confidence']}") if record["confidence"] else "",
        "source.edition": record["edition"],
        "evidence.record": record["record"],
    }
    return [f"{say(key)}: {literal(str(value))}" for key, value in told.items() if value]
