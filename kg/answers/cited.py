"""Records as evidence: what they say, in whose words, where they stand and which publications they were taken from."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from kg.answers import lots
from kg.answers.citations import Citation, citations
from kg.answers.findings import Evidence
from kg.model import dates
from kg.store import Store
from kg.store.deadlines import LONG

TOLD = {
    "record": "r.id", "source": "r.source", "locator": "r.locator", "caption": "r.caption",
    "quote": "coalesce(r.quote[0], '')", "quote_lang": "coalesce(r.quote_lang[0], '')",
    "quote_url": "coalesce(r.quote_url[0], '')",
    "second_hand": "r.schema <> 'Listing' AND size(coalesce(r.report, [])) > 0 AND size(coalesce(r.paragraph, [])) = 0",
    "summary": "coalesce(r.summary[0], '')", "notes": "coalesce(r.note, [])",
    "citations": "coalesce(r.citation, r.publication, [])", "urls": "coalesce(r.source_url, [])",
    "report": "trim(coalesce(r.report[0], '') + ' ' + coalesce(r.paragraph[0], ''))",
    "confidence": "coalesce(r.confidence[0], '')", "modality": "coalesce(r.modality[0], 'asserted')",
}  # fmt: skip
"""What is told of a record, as the look-up `published` tells it and by its names."""
RECORDS = lots.asked("UNWIND $ids AS id\nMATCH (r:Record {id: id})", TOLD.values())
SOURCES = (
    "MATCH (s:Source) RETURN s.id AS id, coalesce(s.title, s.id) AS title, coalesce(s.publisher, '') AS publisher, "
    "coalesce(s.url, '') AS home, coalesce(s.edition, '') AS edition ORDER BY id"
)
"""Read apart: they are few, and to walk to one from each record took longer than all else."""


def evidence(store: Store, ids: Collection[str]) -> dict[str, Evidence]:
    """By id, the records of the graph with these ids."""
    if not ids:
        return {}
    sources = {row["id"]: row for row in store.read(SOURCES).rows}
    rows = lots.rows(store.read(RECORDS, {"ids": sorted(ids)}, deadline=LONG).rows, TOLD)
    return {row["record"]: of_row({**row, **_publisher(sources, row["source"])}) for row in rows}


def _publisher(sources: Mapping[str, Mapping[str, str]], id: str) -> Mapping[str, str]:
    return sources.get(id) or {"title": id, "publisher": "", "home": "", "edition": ""}


def of_row(row: Mapping[str, Any]) -> Evidence:
    """A record of the look-up `published` as evidence."""
    found = cited(row)
    return Evidence(
        record=row["record"], source=row["source"], source_title=row["title"], locator=row["locator"],
        caption=row["caption"], quote=row["quote"], quote_lang=row["quote_lang"], summary=row["summary"],
        notes=tuple(row["notes"]), citations=found, report=row["report"],
        quote_url=row["quote_url"], second_hand=row["second_hand"],
        url=next((citation.url for citation in found if citation.url), ""), confidence=row["confidence"],
        modality=row["modality"],
    )  # fmt: skip


COMPILED = re.compile(
    r"^(?:Curated by this project|Export-control graph|The user's own table)|by this project$|arranged as rows by"
    r"|as (?:one|a) table by|as the press printed them$|that each row names"
)
"""How `source.yaml` names the publisher of a table that somebody put together: its rows were published by nobody."""


def compiled(publisher: str) -> bool:
    """Whether what is stored of a record is the row of such a table, not the entry as its authority published it."""
    return bool(COMPILED.search(publisher))


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
