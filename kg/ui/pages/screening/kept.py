"""The runs that are kept: one that is chosen stands in the address, and what it found with what was decided since."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from kg.casework import decided_matches, kept_runs
from kg.casework.kept_runs import KeptRun
from kg.store.settings import settings
from kg.ui import address
from kg.ui.components import hand_over
from kg.ui.components.opened_table import opened_table
from kg.ui.markup import literal
from kg.ui.pages.screening import table
from kg.ui.session import Here

NAME = "run"
"""In the address: id of the run that is open."""
TABLE = "kept-runs"


def runs(here: Here) -> None:
    """The last run first; a click on one opens it."""
    say, kept = here.say, kept_runs.runs(settings().files)[::-1]
    id = address.noted(NAME)
    if kept:
        head = say("runs.kept", number=len(kept))
        with st.expander(head, icon=":material/history:", expanded=bool(id)):
            rows = table.run_rows(kept, say)
            st.dataframe(
                rows, hide_index=True, lazy=False, alt=head, key=TABLE, on_select=lambda: _choose(kept),
                selection_mode="single-row",
            )  # fmt: skip
            hand_over.table(rows, "runs", say)
    if id:
        _run(here, next((one for one in kept if one.id == id), None), id)


def _choose(kept: Sequence[KeptRun]) -> None:
    if chosen := [kept[row].id for row in st.session_state[TABLE]["selection"]["rows"] if row < len(kept)]:
        address.note(NAME, chosen[0])


def _run(here: Here, run: KeptRun | None, id: str) -> None:
    """What a run found; its file is not kept, so that a row is told by whom it asked for."""
    say, home = here.say, settings().files
    found = kept_runs.outcome(home, id) if run else None
    if run is None or found is None:
        st.warning(say("runs.unknown", id=literal(id)))
        return
    st.markdown(f"**{literal(say('runs.open', file=run.file, day=run.at[:16].replace('T', ' '), rows=run.rows))}**")
    rows = table.outcome_rows(found, say, decided_matches.in_force(home))
    if not rows:
        st.info(say("runs.nothing"))
        return
    opened_table(here, rows, [best.party for best in found.values()], say("runs.matched"), {say("table.match"): 320})
    hand_over.table(rows, f"run-{id}", say)
