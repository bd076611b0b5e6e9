"""What the page shows of a screened table, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kg.answers.cells import text
from kg.batch.appended import evidence
from kg.batch.results import Result
from kg.ui.i18n import Say

MOST_PROBLEMS = 50


def counted(summary: Mapping[str, Any], say: Say) -> str:
    """How many rows matched, and how many were not screened."""
    matched = sum(summary["matched"].values())
    return say("table.counts", rows=summary["rows"], matched=matched, not_screened=summary["not_screened"])


def rows(found: Iterable[Result], say: Say) -> list[dict[str, Any]]:
    """One line a row: the user's first cells, and the best match."""
    return [
        {
            say("table.line"): one.line,
            say("table.row"): " · ".join(filter(None, map(text, one.cells)))[:120],
            say("table.status"): say(f"table.status.{one.status.replace(' ', '_')}"),
            **_best(one.matches[0] if one.matches else None, say),
        }
        for one in found
    ]


def _best(match: Mapping[str, Any] | None, say: Say) -> dict[str, Any]:
    return {
        say("table.match"): match["caption"] if match else "",
        say("table.probability"): f"{match['probability']:.3f}" if match else "",
        say("table.band"): match["band"] if match else "",
        say("screening.features"): evidence(dict(match)).replace("\n", " · ") if match else "",
    }


def problems(file: str, found: Iterable[Result]) -> list[str]:
    """The first problems, each with file and line."""
    return [f"{file}:{one.line}: {problem}" for one in found for problem in one.problems][:MOST_PROBLEMS]


def lists(about: Mapping[str, Any], say: Say) -> list[dict[str, Any]]:
    """What was screened against, with its edition."""
    return [{say("table.source"): one["title"], say("table.edition"): one["edition"]} for one in about["lists"]]
