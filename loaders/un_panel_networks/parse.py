"""Networks that reports of the Panel of Experts tell of → parties, events, measures and what was said, by network.

Tables in our own words. Every row names its network; a report is known by its symbol, a paragraph by report and number.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.model.records import Statement
from loaders.formats.compiled import Compiled
from loaders.source import Reading

KINDS = {
    "documents.csv": "Document",
    "paragraphs.csv": "Paragraph",
    "networks.csv": "Network",
    "parties.csv": "",
    "events.csv": "",
    "measures.csv": "Measure",
    "listings.csv": "Listing",
    "claims.csv": "Claim",
}


def parse(reading: Reading) -> Iterator[Statement]:
    """Records of the eight tables, then who took part, what was decided about whom, and who belongs to whom."""
    yield from Compiled(reading, KINDS).statements()
