"""The tray: put what is on the page into a case file."""

from __future__ import annotations

import streamlit as st

from kg.casework import case_files
from kg.errors import KgError
from kg.store.settings import settings
from kg.ui import menu, notices
from kg.ui.session import Here

LAST = "collected-into"
"""In the session: the case file that was chosen last."""


def collect(here: Here, kind: str, id: str, caption: str) -> None:
    """A button with a case file to choose, or a title for a new one."""
    say, home = here.say, settings().files
    known = {one.id: one for one in case_files.every(home) if one.status != "closed"}
    inside = [one.title for one in known.values() if any((item.kind, item.id) == (kind, id) for item in one.items)]
    with st.popover(say("collect"), icon=":material/create_new_folder:", help=", ".join(inside) or None):
        if inside:
            st.caption(say("collect.inside", titles=", ".join(inside)))
        ids, last = list(known), st.session_state.get(LAST)
        chosen = st.selectbox(
            say("collect.into"), ids, format_func=lambda one: known[one].title, placeholder=say("collect.new"),
            index=ids.index(last) if last in ids else None,
            key=f"into-{kind}-{id}-{last}",  # a box that was drawn before would stay on "a new one"
        )  # fmt: skip
        title = "" if chosen else st.text_input(say("collect.title"), key=f"title-{kind}-{id}")
        # never grey: a title that is being typed has not been sent, and a click on it would be lost
        if st.button(say("collect.add"), key=f"collect-{kind}-{id}"):
            _add(here, chosen, title or "", (kind, id, caption))
        if kept := st.session_state.get(LAST):
            menu.link("files", say("collect.open"), say, file=kept)


def _add(here: Here, chosen: str | None, title: str, item: tuple[str, str, str]) -> None:
    home = settings().files
    if not (chosen or title.strip()):
        st.warning(here.say("collect.title.needed"))
        return
    try:
        into = chosen or case_files.begin(home, title)
        case_files.add(home, into, *item)
    except KgError as error:
        notices.failure(error, here.say)
        return
    st.session_state[LAST] = into
    st.toast(here.say("collect.done", title=case_files.found(home, into).title), icon=":material/check:")
