"""The parts of the page that screens a table: its columns, the run, what came of it."""

from __future__ import annotations

from typing import Any

import streamlit as st

from kg.batch.columns import Column
from kg.files import heading_words
from kg.ui.markup import literal
from kg.ui.pages.screening import table
from kg.ui.pages.screening import upload as tables
from kg.ui.pages.screening.upload import Screened, Upload
from kg.ui.session import Here

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def upload(here: Here) -> Upload | None:
    """The box for a file."""
    given = st.file_uploader(here.say("table.upload"), type=["xlsx", "csv"], key="table", help=here.say("table.help"))
    return Upload(given.name, given.getvalue()) if given is not None else None


def columns(here: Here, found: tuple[Column, ...]) -> dict[str, str]:
    """What every column was understood to be; the reader may say otherwise. Heading → field where he did."""
    say, none = here.say, here.say("table.not_asked")
    fields = {say(f"field.{name}"): name for name in heading_words.names()}
    shown = {name: label for label, name in fields.items()} | {"": none}
    rows = [{say("table.column"): c.heading, say("table.field"): shown[c.field]} for c in found]
    config: dict[str, Any] = {
        say("table.field"): st.column_config.SelectboxColumn(options=[none, *fields], required=True)
    }
    edited = st.data_editor(rows, hide_index=True, disabled=[say("table.column")], column_config=config, key="columns")
    said = [(fields.get(row[say("table.field")], ""), column) for row, column in zip(edited, found, strict=True)]
    return {column.heading: field for field, column in said if field != column.field}


def run(here: Here, given: Upload, chosen: dict[str, str]) -> Screened:
    """Screen, with a bar; the result is kept in the session, so that nothing is done again for another click."""
    key = (given.key, tuple(sorted(chosen.items())), here.state.token)
    kept = st.session_state.get("screened")
    if kept is None or kept[0] != key:
        bar = st.progress(0.0, here.say("table.running"))
        told = here.say("table.running")

        def tell(done: int, total: int) -> None:
            bar.progress(min(done / total, 1.0) if total else 0.0, f"{told} {done:,}")

        kept = (key, tables.screen(here, given, chosen, tell))
        st.session_state["screened"] = kept
        bar.empty()
    found: Screened = kept[1]
    return found


def result(here: Here, given: Upload, found: Screened) -> None:
    """Counts, the rows, both files, and against what was screened."""
    say, summary = here.say, found.about["summary"]
    st.markdown(f"**{table.counted(summary, say)}**")
    st.caption(say("screening.note"))
    if found.damaged:
        st.caption(say("table.damaged"))
    xlsx, text = st.columns(2)
    stem = given.name.rsplit(".", 1)[0]
    xlsx.download_button(
        say("table.xlsx"), found.workbook, f"{stem}.screened.xlsx", XLSX, icon=":material/download:", on_click="ignore"
    )
    text.download_button(
        say("table.csv"), found.text, f"{stem}.screened.csv", "text/csv", icon=":material/download:", on_click="ignore"
    )
    st.dataframe(table.rows(found.rows, say), hide_index=True, lazy=False, alt=say("table.rows"))
    if summary["rows"] > len(found.rows):
        st.caption(say("table.more", shown=len(found.rows), rows=summary["rows"]))
    problems = table.problems(found.about["file"], found.rows)
    if problems:
        with st.expander(say("table.problems", number=summary["problems"])):
            st.markdown("\n".join(f"- {literal(problem)}" for problem in problems))
    with st.expander(say("table.lists")):
        st.dataframe(table.lists(found.about, say), hide_index=True, lazy=False, alt=say("table.lists"))
