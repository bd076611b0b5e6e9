"""The answers of the first page, made before a browser asks: they are kept where its first look finds them."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from kg.errors import KgError
from kg.ui import cached_answers, session


def make() -> None:
    """State of the graph, findings and totals of today. What cannot be answered is told by the page itself."""
    with suppress(KgError):
        here = session.unasked()
        if not here.state.empty:
            cached_answers.ready(here, date.today().isoformat())
