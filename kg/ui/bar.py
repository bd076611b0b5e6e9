"""The bar above every page: one search box for all, the day looked back to, the language."""

from __future__ import annotations

from datetime import date

import streamlit as st

from kg.ui import frame, menu
from kg.ui.address import kept
from kg.ui.components import entered_day, reader_language
from kg.ui.i18n import LOCALES, Say, words

WANTED, ASKED = "frame-search", "frame-searched"
"""In the session: what stands in the box, and what was just asked there."""
STYLE = """<style>
.stMainBlockContainer { padding-top: 0.7rem; padding-bottom: 3rem; padding-left: 2rem; padding-right: 2rem; }
header[data-testid="stHeader"] { background: transparent; }
header[data-testid="stHeader"], header[data-testid="stHeader"] * { pointer-events: none; }
header[data-testid="stHeader"] :is(button, a, button *, a *) { pointer-events: auto; }
[data-testid="stStatusWidget"] { position: fixed; top: 54px; right: 1rem; }
.st-key-frame-bar { min-height: 48px; padding-right: 2.2rem; }
.stApp:has(section[data-testid="stSidebar"][aria-expanded="false"]) .st-key-frame-bar { padding-left: 2rem; }
[data-testid="stSidebarHeader"] { height: 2.2rem !important; min-height: 0 !important; padding: 0 !important;
  margin: 0 !important; }
.stMainBlockContainer [data-testid="stPageLink"] p { white-space: normal !important; overflow: visible !important; }
.stMainBlockContainer a[data-testid="stPageLink-NavLink"] { height: auto; align-items: baseline; }
.stMainBlockContainer a[data-testid="stPageLink-NavLink"] [data-testid="stIconMaterial"] { position: relative;
  top: 3px; }
section[data-testid="stSidebar"] { width: 232px !important; min-width: 232px !important; }
section[data-testid="stSidebar"][aria-expanded="false"] { min-width: 0 !important; }
.st-key-rail { gap: 2px; }
.st-key-rail > .stElementContainer { margin: 0 !important; }
.st-key-rail [data-testid="stMarkdownContainer"] { margin-bottom: 0 !important; }
.st-key-rail p { margin: 0; }
.st-key-rail a { min-height: 28px; margin: 0 !important; }
.st-key-rail .stMarkdown { padding: 10px 0 2px; }
[data-testid="stCaptionContainer"] { color: inherit !important; opacity: 0.8; }
[data-testid="stDateInput"] [role="spinbutton"] { display: inline-block; min-width: 24px; min-height: 24px;
  line-height: 24px; text-align: center; }
[data-testid="stLayoutWrapper"]:has(> .st-key-review-bar) { position: sticky; bottom: 0; z-index: 5; }
.st-key-review-bar { background: var(--st-background-color, Canvas); border-radius: 6px; gap: 0; }
.st-key-review-bar [data-testid="stForm"] { padding: 8px 12px; }
[data-testid^="stBaseButton-primary"], [data-testid^="stBaseButton-primary"] p,
[data-testid="stMultiSelectTagsContainer"] span span { color: var(--st-background-color, Canvas); }
button kbd, button kbd * { color: inherit !important; opacity: 1 !important; }
.stApp :is(a, [role="spinbutton"]):focus-visible { outline: 2px solid currentColor; outline-offset: 1px; }
.stMainBlockContainer :is(h1, h2, h3, h4) { word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem !important; padding: 0.4rem 0 0.6rem !important; }
</style>"""
"""48 px for the bar, and no empty screen above the title."""


def draw(say: Say) -> None:
    """Draw it; Enter in the box leads to the page of search."""
    st.html(STYLE)
    frame.keep_day()
    with st.container(key="frame-bar", horizontal=True, vertical_alignment="center", gap="small"):
        st.text_input(
            say("bar.search"), key=WANTED, placeholder=say("bar.search.example"), label_visibility="collapsed",
            icon=":material/search:", on_change=_asked,
        )  # fmt: skip
        st.caption(say("card.as_of"), width="content")
        day = kept("as_of", date.today(), then=frame.day_chosen)
        st.date_input(say("card.as_of"), **day, label_visibility="collapsed", width=150, format="YYYY-MM-DD")
        st.selectbox(
            "Language · 언어 · 言語", LOCALES, format_func=lambda locale: words(locale)("language"), key="lang",
            on_change=frame.choose, label_visibility="collapsed", width=130,
        )  # fmt: skip
    reader_language.tell(say.locale)
    entered_day.listen()
    if wanted := st.session_state.pop(ASKED, "").strip():
        st.session_state.pop("q", None)  # on the page of the search its box holds what was asked before
        st.switch_page(menu.page("search", say), query_params={**menu.kept_over(say), "q": wanted})


def _asked() -> None:
    """The box is emptied as it leads away: the same words can be asked again, and stand in the box of the search."""
    st.session_state[ASKED] = st.session_state[WANTED]
    st.session_state[WANTED] = ""
