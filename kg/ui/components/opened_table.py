"""A table whose rows lead to the page of what they tell: one click on a row opens it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

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
    leave(here, ids, chosen)


def of_columns(
    here: Here, columns: Mapping[str, list[Any]], ids: Sequence[str], alt: str, headed: Mapping[str, Any]
) -> None:
    """A table given by its columns, each row of the thing with the id at its place; where no row has one, a table."""
    if not any(ids):
        st.dataframe(columns, hide_index=True, lazy=False, alt=alt, column_config=headed)
        return
    st.caption(here.say("table.opens"))
    chosen = st.dataframe(
        columns, hide_index=True, lazy=False, alt=alt, column_config=headed, key=f"opened-{hash(tuple(ids))}",
        on_select="rerun", selection_mode="single-row",
    )["selection"]["rows"]  # fmt: skip
    leave(here, ids, chosen)


def leave(here: Here, ids: Sequence[str], chosen: Sequence[int]) -> None:
    """To the page of what the chosen row tells; a row that tells of nothing with a page stays."""
    for row in chosen[:1]:
        if row < len(ids) and ids[row]:
            st.switch_page(
                menu.page("party", here.say), query_params={**menu.kept_over(here.say), "id": ids[row]}
            )  # fmt: skip


def _cell(value: object, say: Say) -> object:
    return say.cell(value) if isinstance(value, str) else value
