"""What the overview begins with, as plain values: its numbers, its tasks, what does not add up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.answers.findings import Finding
from kg.answers.totals import Reconciliation
from kg.ui import contradictions
from kg.ui.i18n import Say

SAID = 6
"""Contradictions that are told here; the page of totals shows all."""
TILES = ("search", "findings", "routes", "paths", "screening", "totals")
"""Where an analyst may want to begin."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number with what it counts. `meaning`: what is to be known of it."""

    label: str
    value: str
    meaning: str = ""


def numbers(sources: Iterable[Mapping[str, Any]], entities: int, found: Iterable[Finding], say: Say) -> list[Number]:
    """Sources, records, things, patterns found, and findings that could not be judged."""
    loaded, verdicts = list(sources), [finding.verdict for finding in found]
    records = sum(source.get("records") or 0 for source in loaded)
    return [
        Number(say("overview.sources"), f"{len(loaded)}"),
        Number(say("overview.records"), f"{records:,}"),
        Number(say("overview.entities"), f"{entities:,}", say("overview.entities.help")),
        *(
            Number(say(f"verdict.{verdict}"), f"{verdicts.count(verdict):,}", say(f"verdict.{verdict}.meaning"))
            for verdict in ("hit", "not_evaluable")
        ),
    ]


def sentences(found: Reconciliation, say: Say) -> list[str]:
    """The first contradictions among published numbers, a sentence each."""
    totals = {margin.total.id: margin.total for margin in found.totals}
    return [contradictions.sentence(one, totals, say) for one in found.contradictions[:SAID]]
