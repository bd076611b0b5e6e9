"""Something to hand to a colleague: the report of what is on the page, made when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import streamlit as st

from kg.answers import cells
from kg.ui.i18n import Say
from kg.ui.report import writing
from kg.ui.report.parts import Report

MEDIA = {
    ".html": "text/html",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".svg": "image/svg+xml",
    ".csv": "text/csv",
}


def reports(id: str, made: Callable[[], Report], say: Say, *, picture: bool = True) -> None:
    """A menu of the forms; nothing is made before one is chosen."""
    forms = [form for form in (".html", ".docx", ".svg") if picture or form != ".svg"]
    with st.popover(say("report.hand_over"), icon=":material/ios_share:"):
        st.caption(say("report.hand_over.note"))
        for form in forms:
            st.download_button(
                say(f"report.as{form}"), data=partial(_made, made, form),
                file_name=f"{writing.stem(id)}{form}", mime=MEDIA[form], key=f"report-{id}{form}", on_click="ignore",
            )  # fmt: skip


def _made(made: Callable[[], Report], form: str) -> bytes:
    return writing.content(made(), form)


def table(rows: Sequence[Mapping[str, object]], name: str, say: Say) -> None:
    """The rows on the page as CSV, in which no cell computes."""
    if rows:
        st.download_button(
            say("report.as.csv"), data=lambda: _csv(rows), file_name=f"{name}.csv", mime=MEDIA[".csv"],
            key=f"table-{name}", icon=":material/table:", on_click="ignore",
        )  # fmt: skip


def _csv(rows: Sequence[Mapping[str, object]]) -> bytes:
    return cells.comma_separated(list(rows[0]), [list(row.values()) for row in rows]).encode("utf-8-sig")
