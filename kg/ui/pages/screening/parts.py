"""The parts of the page that screens a table: its columns, the run, what came of it."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from kg.batch.columns import Column
from kg.casework import decided_matches
from kg.files import heading_words
from kg.store.settings import settings
from kg.ui.components import hand_over
from kg.ui.i18n import Say
from kg.ui.markup import literal
from kg.ui.pages.screening import deciding, loaded_lists, table
from kg.ui.pages.screening import upload as tables
from kg.ui.pages.screening.upload import Screened, Upload
from kg.ui.report import editions, of_screening
from kg.ui.report.parts import Report
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


def result(here: Here, given: Upload, chosen: dict[str, str], found: Screened) -> None:
    """Counts, what is otherwise than in the last run, the rows with decisions, both files, and what was screened."""
    say, summary = here.say, found.about["summary"]
    st.markdown(f"**{table.counted(summary, say)}**")
    st.caption(say("screening.note"))
    loaded_lists.warn(here)
    if found.damaged:
        st.caption(say("table.damaged"))
    _since(here, found)
    deciding.rows(here, found.rows)
    if summary["rows"] > len(found.rows):
        st.caption(say("table.more", shown=len(found.rows), rows=summary["rows"]))
    _files(here, given, chosen, found)
    problems = table.problems(found.about["file"], found.rows)
    if problems:
        with st.expander(say("table.problems", number=summary["problems"])):
            st.markdown("\n".join(f"- {literal(problem)}" for problem in problems))
    with st.expander(say("table.lists")):
        st.dataframe(table.lists(found.about, say), hide_index=True, lazy=False, alt=say("table.lists"))


def _files(here: Here, given: Upload, chosen: dict[str, str], found: Screened) -> None:
    """Both files and the report, made when somebody asks for them: they hold what was decided by then."""

    def report(say: Say) -> Report:
        decided, every = decided_matches.in_force(settings().files), editions.loaded(here.store)
        return of_screening.report(found.about, found.rows, found.differences, decided, say, every)

    stem, media = given.name.rsplit(".", 1)[0], {".xlsx": XLSX, ".csv": "text/csv"}
    with st.container(horizontal=True):
        for suffix, kind in media.items():
            st.download_button(
                here.say(f"table{suffix}"), partial(tables.written, here, given, chosen, suffix),
                f"{stem}.screened{suffix}", kind, icon=":material/download:", on_click="ignore",
            )  # fmt: skip
        hand_over.reports(here, f"{stem}.screened", report, picture=False)


def _since(here: Here, found: Screened) -> None:
    """What is otherwise than in the last run of this file."""
    if found.before is None:
        return
    say, rows = here.say, table.differences(found.differences, here.say)
    st.markdown(f"**{say('runs.since', day=found.before.at[:16].replace('T', ' '), number=len(rows))}**")
    if rows:
        st.dataframe(rows, hide_index=True, lazy=False, alt=say("runs.differences"))
        hand_over.table(rows, "differences", say)
