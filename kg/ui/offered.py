"""The sources that whoever started the dashboard handed over; how they are parsed is nothing to the dashboard."""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from kg.graph.handed import Source


class Offered(Source, Protocol):
    """A source with what a reader is told of its files."""

    @property
    def files(self) -> Mapping[str, Mapping[str, Any]]:
        """File name → whether it is `required` and its `description`."""

    @property
    def own_tables(self) -> bool:
        """Whether it reads the user's own tables."""


class Sources(Protocol):
    """Sources that can be loaded."""

    def every(self) -> Sequence[Offered]:
        """All of them, by name."""

    def named(self, id: str) -> Offered:
        """The one of this id. UsageError when there is none."""


_handed: list[Sources] = []


def hand(module: str) -> None:
    """Take the sources from a module that has them; an empty name hands nothing."""
    _handed[:] = [importlib.import_module(module)] if module else []


def sources() -> Sources | None:
    """What was handed over; None when nothing was, as under a bare `streamlit run`."""
    return _handed[0] if _handed else None
