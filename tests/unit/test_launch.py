"""What is got ready beside the server: modules that are there, and the answers of the first page."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from kg.ui import cached_answers, first_answers, launch, session
from kg.ui.i18n import words
from kg.ui.session import State


@pytest.mark.parametrize("name", launch.NEEDED)
def test_what_is_read_in_beside_the_server_is_there(name: str) -> None:
    importlib.import_module(name)


def test_the_answers_of_the_first_page_are_there_before_anybody_asks(
    bundled_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_answers.make()
    here = session.unasked()
    with monkeypatch.context() as patched:
        patched.setattr(cached_answers, "reconcile", None)
        assert cached_answers.totals(here).contradictions
    session.forget()


def test_an_empty_graph_has_no_first_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = session.Here(None, State((), 0, "", ""), words())  # type: ignore[arg-type]
    monkeypatch.setattr(session, "unasked", lambda: nothing)
    first_answers.make()
