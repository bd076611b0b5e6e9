"""A report dropped on the page, read into paragraphs and proposals; as `kg reports read` does it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

import streamlit as st

from kg.errors import KgError
from kg.reports import graph_names, opened, proposed
from kg.store.settings import settings
from kg.ui import notices
from kg.ui.session import Here

READ, CHOSEN = "documents-read", "document"
"""In the session: the document that was read last, and the one that is shown."""


def draw(here: Here, *, first: bool) -> None:
    """The form, open where nothing is read yet; the document that is read is the one that is shown next."""
    say = here.say
    if read := st.session_state.pop(READ, ""):
        st.session_state[CHOSEN] = read
    with st.expander(say("documents.read"), expanded=first, icon=":material/upload_file:"):
        file = st.file_uploader(say("documents.file"), key="documents-file")
        st.caption(say("documents.file.note"))
        if file and st.button(say("documents.read.do"), type="primary", key="documents-read-do"):
            _read(here, file)


def _read(here: Here, file: Any) -> None:
    """Nothing is kept of a file that cannot be read; nothing enters the graph before it is accepted."""
    home = settings().files.ready().folder
    try:
        with TemporaryDirectory(prefix="kg-") as folder, st.spinner(here.say("documents.reading"), show_time=True):
            path = Path(folder) / (PurePosixPath(file.name.replace("\\", "/")).name[-120:] or "file")
            path.write_bytes(file.getvalue())
            document = opened.read(path, home)
            proposed.anew(document, home, graph_names.names(here.store))
    except KgError as error:
        notices.failure(error, here.say)
        return
    st.session_state[READ] = document.id
    st.rerun()
