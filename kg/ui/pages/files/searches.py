"""Saved searches: links to pages as they were seen, and the one of the page last seen to be saved."""

from __future__ import annotations

import streamlit as st

from kg.casework import saved_searches
from kg.store.settings import settings
from kg.ui import address, menu
from kg.ui.markup import literal
from kg.ui.session import Here

OWN = "files"


def draw(here: Here) -> None:
    """The saved ones, and a form to save what stood in the address of another page of this session."""
    say, home = here.say, settings().files
    st.subheader(say("searches"))
    pages = {one.name for one in menu.entries()}
    for one in saved_searches.every(home):
        if one.page in pages:
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                menu.link(one.page, literal(one.name), say, **one.asked)
                if st.button(say("files.take_out"), icon=":material/close:", key=f"forget-{one.name}", type="tertiary"):
                    saved_searches.forget(home, one.name)
                    st.rerun()
    stood = {page: asked for page, asked in st.session_state.get(address.STOOD, {}).items() if asked and page in pages}
    stood.pop(OWN, None)
    if not stood:
        st.caption(say("searches.how"))
        return
    with st.form("save-search", clear_on_submit=True, border=False):
        page = st.selectbox(say("searches.page"), list(stood), format_func=lambda name: say(f"page.{name}"))
        name = st.text_input(say("searches.name"))
        if st.form_submit_button(say("searches.save"), icon=":material/bookmark_add:") and page and name.strip():
            saved_searches.save(home, name, page, stood[page])
            st.rerun()
