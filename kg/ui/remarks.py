"""Said above a page of its address: what of it counts for nothing, and that an earlier visit was put back."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from kg.ui import address, frame
from kg.ui.first_sight.elsewhere import NO_PAGE
from kg.ui.i18n import Say
from kg.ui.markup import literal


def draw(say: Say) -> None:
    """After the page, in a place above it: only then it is known what the page looked for."""
    if told := list(_lines(say)):
        st.warning("  \n".join(literal(line) for line in told), icon=":material/link_off:")
    if number := address.restored():
        with st.container(key="left-as", horizontal=True, vertical_alignment="center"):
            st.caption(say("frame.as_left", number=number), width="content")
            st.button(say("frame.afresh"), icon=":material/filter_alt_off:", type="tertiary", on_click=address.afresh)


def _lines(say: Say) -> Iterator[str]:
    if asked := address.asked(NO_PAGE):
        yield say("frame.no_page", page=asked, shown=say("page.overview"))
    for name, value, shown in frame.unheeded(say):
        yield say("frame.unheeded.instead", asked=f"{name}={value}", shown=shown)
    if left := [f"{name}={value}" for name, values in address.uncounted().items() for value in values]:
        yield say("frame.unheeded", asked=" · ".join(left))
