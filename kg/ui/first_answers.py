"""The answers of the first page, made before a browser asks: they are kept where its first look finds them."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from kg.answers.findings import Finding
from kg.answers.totals import Reconciliation
from kg.errors import KgError
from kg.ui import cached_answers, session
from kg.ui.session import State


def make() -> tuple[State, tuple[Finding, ...], Reconciliation] | None:
    """State of the graph, findings and totals of today; None where it is empty. KgError where nothing can be asked."""
    here = session.unasked()
    return None if here.state.empty else (here.state, *cached_answers.ready(here, date.today().isoformat()))


def prepare() -> None:
    """Make them. What cannot be answered is told by the page itself."""
    with suppress(KgError):
        make()
