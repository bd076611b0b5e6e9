"""The dashboard's one way to screening: a question in, the documented answer out (docs/json.md, `kg screen`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kg.errors import UsageError
from kg.ui.session import Here

Match = Mapping[str, Any]
KINDS = ("Company", "Organization", "Person", "Vessel", "Aircraft")


def matches(here: Here, question: Mapping[str, str]) -> list[Match]:
    """Matches of a question with `name` and optionally `schema`, `country`, `birth_date`, `imo`, best first."""
    raise UsageError("screening is not part of this version yet", todo="use the console: lookups/…")
