"""Load a file from the dashboard: dropped, tried, and only then brought to the graph; as `kg load` does it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

import streamlit as st

from kg.errors import KgError
from kg.graph import entities
from kg.graph.loading import Loaded, load
from kg.graph.trial import Trial, trial
from kg.home import mappings
from kg.model.own_table import NOTHING, Asked
from kg.store import writing
from kg.store.settings import settings
from kg.ui import menu, notices, offered, session, steps
from kg.ui.components import hand_over
from kg.ui.markup import literal
from kg.ui.pages.sources import model
from kg.ui.session import Here

TRIED, DONE = "load-tried", "load-done"
"""In the session: what was tried with which files, and what the last load did."""
PROBLEMS = 200


def draw(here: Here) -> None:
    """The form; without sources handed over, a line that says so."""
    say, known = here.say, offered.sources()
    st.subheader(say("sources.load"))
    if known is None:
        st.info(say("sources.none_offered"))
        return
    st.caption(say("sources.load.note"))
    menu.link("screening", say("sources.own_list"), say, tab="many")
    every = {one.id: one for one in known.every()}
    id = st.selectbox(
        say("sources.which"), list(every), index=None, key="load-source", placeholder=say("sources.choose"),
        format_func=lambda id: f"{say.content(every[id].title)} ({id})",
    )  # fmt: skip
    files = st.file_uploader(say("sources.files"), accept_multiple_files=True, key="load-files")
    if id:
        _wanted(here, every[id])
    elif files:
        st.info(say("sources.choose.first"))
    if id and files:
        _tried(here, every[id], files)
    _done(here)


def _wanted(here: Here, source: offered.Offered) -> None:
    """Which files the source reads; of a table of the reader's own also its columns, with an example to fill in."""
    say = here.say
    for line in model.wanted(source, say):
        st.caption(literal(line))
    for path in model.examples(source):
        st.caption(literal(say("sources.columns", columns=model.columns(path))))
        st.download_button(
            say("sources.example"), path.read_bytes(), path.name, "text/csv", on_click="ignore",
            icon=":material/download:", key=f"example-{path.name}",
        )  # fmt: skip


def _tried(here: Here, source: offered.Offered, files: Sequence[Any]) -> None:
    say = here.say
    key = (source.id, tuple((file.name, file.file_id) for file in files))
    with st.container(horizontal=True):
        if st.button(say("sources.try"), icon=":material/science:", type="primary"):
            st.session_state[TRIED] = (key, _try(here, source, files))
        kept = st.session_state.get(TRIED)
        found = kept[1] if kept and kept[0] == key else None
        if found and st.button(say("sources.do"), icon=":material/publish:"):
            _load(here, source, files)
    if isinstance(found, Trial):
        _told(here, found)


def _try(here: Here, source: offered.Offered, files: Sequence[Any]) -> Trial | None:
    try:
        with _folder(files) as path, st.spinner(here.say("sources.trying"), show_time=True):
            return trial(here.store, source, path, asked=_asked(source))
    except KgError as error:
        notices.failure(error, here.say)
        return None


def _asked(source: offered.Offered) -> Asked:
    """What was said at the command line of columns with such headings, and kept."""
    return Asked(kept=mappings.read(settings().files.mappings)) if source.own_tables else NOTHING


def _told(here: Here, found: Trial) -> None:
    """What would change, and the rows that were not understood."""
    say = here.say
    st.markdown(f"**{literal(model.counted(found, say))}**")
    st.caption(literal(say("sources.against", edition=found.loaded)) if found.loaded else say("sources.against.none"))
    if columns := model.mapping_rows(found.understood.mapping, say):
        with st.expander(say("sources.mapping"), expanded=True):
            st.table([{name: literal(value) for name, value in row.items()} for row in columns], hide_index=True)
    if rows := model.change_rows(found, say):
        st.dataframe(rows, hide_index=True, lazy=False, alt=model.counted(found, say))
        hand_over.table(rows, f"changes-{found.difference.source}", say)
    _problems(here, found.understood.problems)


def _load(here: Here, source: offered.Offered, files: Sequence[Any]) -> None:
    """Load, then compute the entities: with what comes of each step said as it goes."""
    say, home = here.say, settings()
    try:
        with st.status(say("sources.loading"), expanded=True) as status, _folder(files) as path:
            with writing.turn(here.store, "dashboard"):
                place = st.empty()

                def tell(rows: int) -> None:
                    place.text(f"{rows:,}")

                done = load(here.store, source, path, home=home.home, progress=tell, table=_asked(source))
                status.update(label=say("sources.resolving"))
                entities.rebuild(here.store, home.files.judgements, tell)
            status.update(label=say("sources.loaded", records=f"{done.records:,}"), state="complete")
    except KgError as error:
        notices.failure(error, say)
        return
    st.session_state[DONE] = done
    st.session_state.pop(TRIED, None)
    session.changed()
    st.rerun()


def _done(here: Here) -> None:
    """What the last load of this session did."""
    done, say = st.session_state.get(DONE), here.say
    if isinstance(done, Loaded):
        changes = done.changes
        facts = {"made": changes.made, "set": changes.set, "removed": changes.removed}
        st.success(literal(say("sources.done", source=done.source, records=f"{done.records:,}", **facts)))
        _problems(here, done.problems)


def _problems(here: Here, problems: Sequence[str]) -> None:
    if problems:
        with st.expander(here.say("sources.problems", number=f"{len(problems):,}")):
            st.text("\n".join(steps.line(one, here.say) for one in problems[:PROBLEMS]))


@contextmanager
def _folder(files: Sequence[Any]) -> Iterator[Path]:
    """The files under their own names in a folder that is gone afterwards; one file alone as itself."""
    with TemporaryDirectory(prefix="kg-") as folder:
        paths = [Path(folder) / (PurePosixPath(file.name.replace("\\", "/")).name[-120:] or "file") for file in files]
        for path, file in zip(paths, files, strict=True):
            path.write_bytes(file.getvalue())
        yield paths[0] if len(paths) == 1 else Path(folder)
