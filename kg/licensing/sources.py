"""Where a row of a look-up stands: its publications in one form, its place in the document, its records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kg.answers.citations import citations


def source(row: Mapping[str, Any]) -> dict[str, Any]:
    """The source of a row as JSON has it: publications, the best first, with their addresses, place, records."""
    told = citations(row["citations"], row.get("urls") or [])
    return {
        "publications": [", ".join(filter(None, (one.outlet, one.date, one.title))) for one in told],
        "addresses": [one.url for one in told if one.url],
        "place": list(row.get("place") or []),
        "records": list(row["records"]),
    }


def line(source: Mapping[str, Any]) -> str:
    """The source in one line, for a reader; the addresses stand in the JSON."""
    return "; ".join(source["publications"]) or ", ".join(source["records"])
