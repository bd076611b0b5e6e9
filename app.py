"""The dashboard: `kg app`, or `streamlit run app.py`. Layout and wiring only; what is shown is made in kg/ui.

Streamlit imports this file to find `app`, and runs it as a script for every look of a reader at a page.
"""

from __future__ import annotations

import streamlit as st

from kg.errors import KgError
from kg.ui import address, bar, first_sight, frame, gate, menu, notices, remarks, session


def draw() -> None:
    st.set_page_config(
        page_title="Export-control graph", page_icon=menu.FAVICON, layout="wide", initial_sidebar_state="expanded"
    )
    say = frame.language()
    chosen = st.navigation(menu.all(say), position="hidden")
    menu.rail(say)
    address.entered(chosen.url_path)
    bar.draw(say)
    above = st.container()
    try:
        state = session.opened().state
        frame.sidebar(say, state.engine)
        if state.empty:
            notices.empty(say)
        else:
            notices.stale(state.stale, say)
            frame.looked_back(say, menu.looks_back(chosen.url_path))
            chosen.run()
            address.heeded()
    except KgError as error:
        notices.failure(error, say)
    with above:
        remarks.draw(say)


if __name__ == "__main__":
    draw()
else:
    app = st.App(__file__, middleware=[*gate.guarded(), first_sight.shown()])
