"""A table whose rows lead to the page of what they tell: one click on a row opens it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from kg.ui import menu
from kg.ui.i18n import Say
from kg.ui.session import Here

ROW, BROKEN = 35, 66
"""Pixels of a row; Streamlit breaks the lines of a cell only in one higher than 64."""
TALLEST = 460


def opened_table(
    here: Here,
    rows: Sequence[Mapping[str, object]],
    ids: Sequence[str],
    alt: str,
    widths: Mapping[str, int],
    *,
    broken: bool = False,
) -> None:
    """The rows, each of the thing with the id at its place.

    `widths`: pixels of columns by their title. `broken`: long cells have several lines.
    """
    high = BROKEN if broken else ROW
    st.caption(here.say("table.opens"))
    shown = [{name: _cell(value, here.say) for name, value in row.items()} for row in rows] if broken else rows
    chosen = st.dataframe(
        shown, hide_index=True, lazy=False, alt=alt, key=f"opened-{hash(tuple(ids))}", on_select="rerun",
        selection_mode="single-row", row_height=high, height=min(high * len(rows) + 40, TALLEST),
        column_config={name: st.column_config.TextColumn(width=width) for name, width in widths.items()},
    )["selection"]["rows"]  # fmt: skip
    for row in chosen[:1]:
        if row < len(ids):
            st.switch_page(
                menu.page("party", here.say), query_params={**menu.kept_over(here.say), "id": ids[row]}
            )  # fmt: skip


def _cell(value: object, say: Say) -> object:
    return say.cell(value) if isinstance(value, str) else value
