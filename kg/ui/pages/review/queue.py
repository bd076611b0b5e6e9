"""All pairs that wait, to be sorted and filtered: a row opens its pair on the page."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from kg.review.queue import Waiting
from kg.ui.address import kept
from kg.ui.pages.review import deciding, model
from kg.ui.session import Here

ORDERS = ("worth", "probability", "findings")


def draw(here: Here, waiting: Sequence[Waiting]) -> None:
    """The table, closed until it is wanted; Streamlit sorts it by any heading."""
    say = here.say
    if not waiting:
        return
    with st.expander(say("queue.title", number=len(waiting)), expanded="why" in st.query_params):
        kinds = sorted({one.left.schema for one in waiting})
        whys = sorted({one.kind for one in waiting})
        with st.container(horizontal=True, vertical_alignment="bottom"):
            asked = st.pills(
                say("queue.why"), whys, selection_mode="multi", format_func=lambda why: say(f"queue.why.{why}"),
                **kept("why", [], whys),
            )  # fmt: skip
            kind = st.pills(
                say("queue.kind"), kinds, selection_mode="multi", format_func=say.kind, **kept("kind", [], kinds)
            )
            order = st.selectbox(
                say("queue.order"), ORDERS, format_func=lambda name: say(f"queue.order.{name}"), width=260,
                **kept("order", ORDERS[0], ORDERS),
            )  # fmt: skip
        shown = model.queued(waiting, asked, kind, order)
        _table(here, shown)


def _table(here: Here, shown: Sequence[Waiting]) -> None:
    say = here.say
    key = f"queue-{hash(tuple(one.judgement.pair for one in shown))}"
    st.caption(say("queue.open"))
    st.dataframe(
        [model.queue_row(one, say) for one in shown], hide_index=True, lazy=False, key=key,
        alt=say("queue.title", number=len(shown)), on_select=lambda: _open(shown, key), selection_mode="single-row",
    )  # fmt: skip


def _open(shown: Sequence[Waiting], key: str) -> None:
    """When a row is chosen, and only then: the next pair may be asked for while it still is."""
    for row in st.session_state[key]["selection"]["rows"][:1]:
        if row < len(shown):
            deciding.show(*shown[row].judgement.pair)
