"""The facts about a run as lines of a sheet: what was screened against what, when, how, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

LEFT_OUT = "left out: less sure than was asked for"
NO_PROOF = "A match is a candidate for review, not an identification. No match does not mean no risk."


def facts(about: Mapping[str, Any]) -> Iterator[list[object]]:
    """Lines of cells."""
    summary = about["summary"]
    yield ["Screening of", about["file"] + (f", sheet {about['sheet']}" if about["sheet"] else "")]
    yield ["What it means", NO_PROOF]
    yield ["Rows", summary["rows"]]
    for band, count in summary["matched"].items():
        yield [f"Best match {band}", count if band in _told(about["least"]) else LEFT_OUT]
    yield ["No match", summary["no_match"]]
    yield ["Not screened", summary["not_screened"]]
    yield ["Rows with problems", summary["rows_with_problems"]]
    yield []
    for name in ("began", "finished", "as_of", "ruleset", "engine", "state", "sha256", "encoding", "least", "limit"):
        yield [name.replace("_", " ").capitalize(), about[name]]
    yield ["Seconds", summary["seconds"]]
    yield ["Names a second", round(summary["names"] / summary["seconds"]) if summary["seconds"] else ""]
    for flag in about["flags_unanswered"]:
        yield ["Red flag without an answer", flag, "it did not end within its deadline: its findings are missing"]
    for sheet in about["sheets_left_out"]:
        yield ["Sheet left out", sheet, "name it with --sheet"]
    yield []
    yield ["Column", "understood as", "by"]
    for column in about["columns"]:
        yield [column["column"], column["field"] or "not asked", column["by"] or "--column 'HEADING=FIELD' changes it"]
    yield []
    yield ["List", "title", "publisher", "edition", "loaded at", "records"]
    for one in about["lists"]:
        yield [one[name] for name in ("source", "title", "publisher", "edition", "loaded_at", "records")]


def _told(least: str) -> tuple[str, ...]:
    bands = ("certain", "strong", "possible", "weak")
    return bands[: bands.index(least) + 1]
