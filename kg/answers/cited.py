"""Records as evidence: what they say, in whose words, where they stand and which publications they were taken from."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from kg.answers import queries
from kg.answers.citations import Citation, citations
from kg.answers.findings import Evidence
from kg.model import dates
from kg.store import Store


def evidence(store: Store, ids: Collection[str]) -> dict[str, Evidence]:
    """By id, the records of the graph with these ids."""
    if not ids:
        return {}
    rows = store.read(queries.lookup("published").text, {"ids": sorted(ids)}, deadline=120).rows
    return {row["record"]: _evidence(row) for row in rows}


def _evidence(row: Mapping[str, Any]) -> Evidence:
    found = cited(row)
    return Evidence(
        record=row["record"], source=row["source"], source_title=row["title"], locator=row["locator"],
        caption=row["caption"], quote=row["quote"], quote_lang=row["quote_lang"], summary=row["summary"],
        notes=tuple(row["notes"]), citations=found, report=row["report"],
        quote_url=row["quote_url"], second_hand=row["second_hand"],
        url=next((citation.url for citation in found if citation.url), ""), confidence=row["confidence"],
        modality=row["modality"],
    )  # fmt: skip


OURS = ("Curated by this project", "Export-control graph")
"""How the tables that this project compiled name their publisher in `source.yaml`."""


def cited(row: Mapping[str, Any]) -> tuple[Citation, ...]:
    """Publications of a row of the look-up `published`; a list that cites nothing is its own.

    A table of our own is no source: what it does not cite stays without one.
    """
    if row["publisher"].startswith(OURS):
        return citations(row["citations"], row["urls"])
    edition = row["edition"] if dates.is_date(row["edition"]) else ""
    own = Citation(
        row["publisher"] or row["title"], edition, row["title"] if row["publisher"] else "", "list", row["home"]
    )
    return citations(row["citations"], row["urls"], own)
