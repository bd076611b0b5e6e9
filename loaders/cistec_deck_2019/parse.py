"""The CISTEC deck of 1 November 2019, slide by slide: claims, rules, measures of states, licences, the way of goods.

One table a kind, each row with the slide and the place on it. Every record names the document; a relation leads to the
slide, so that a slide can be asked for all that it states.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.model.records import Record, Statement
from loaders.formats.compiled import Compiled
from loaders.formats.rows import Row
from loaders.reading import Reading

SYMBOL = "CISTEC 2019-11-01"
TITLE = "CISTEC deck of 1 November 2019 on export controls towards the ROK"
COPY = "https://pdfslide.us/documents/on-the-revision-of-japans-application-of-export-controls-.html"
KINDS = {
    "documents.csv": "Document", "slides.csv": "Paragraph", "speakers.csv": "", "regimes.csv": "Regime",
    "countries.csv": "Country", "groups.csv": "CountryGroup", "goods.csv": "Item", "substances.csv": "Substance",
    "measures.csv": "StateMeasure", "claims.csv": "Claim", "rules.csv": "Rule", "applications.csv": "Application",
    "shipments.csv": "Shipment", "licences.csv": "Licence", "legs.csv": "Leg", "end_uses.csv": "EndUse",
}  # fmt: skip


class Deck(Compiled):
    """The tables of the deck: each row stands on a slide."""

    def made(self, id: str, kind: str, row: Row) -> Record:
        slide, place = row.maybe("slide"), row.maybe("bullet")
        if not slide:
            return super().made(id, kind, row)
        where = f"slide {slide}, {place}"
        facts: dict[str, Any] = {"report": [SYMBOL], "paragraph": [where], "citation": [f"{TITLE}, {where}"]}
        facts |= self.properties(kind, row) | {"source_url": [COPY]}
        return self.reading.record(kind, id, f"{where} ({row.locator})", row.published, **facts)

    def relations(self, row: Row) -> list[Statement]:
        said = super().relations(row)
        slide, record = row.maybe("slide"), self.known[row.take("id")]
        if slide:
            page = self.known[f"slide-{slide}"]
            said.append(self.reading.relation("AT_PARAGRAPH", record, page, row.locator, role=row.maybe("bullet")))
        return said


def parse(reading: Reading) -> Iterator[Statement]:
    """Records of all tables, then what they state of each other."""
    return Deck(reading, KINDS).statements()
