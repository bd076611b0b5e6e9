"""What is told of goods and destination: one note a thing, with the place it is published at."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from kg.countries import codes

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to know about goods or destination. `sources` say where it is published; ours are named in words."""

    about: str
    """`goods`, `destination` or `cases`."""
    asked: str
    """Goods or country as they were given."""
    id: str
    """Id of the thing in the graph; empty when the note is that there is none."""
    schema: str
    caption: str
    basis: str
    """How found: `control number`, `commodity code`, `CAS number`, `name`, `words`, `published group` or `case`."""
    sentence: str
    """What is to be known, for people."""
    sources: tuple[dict[str, str], ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """JSON form, a contract: docs/json.md."""
        return asdict(self) | {"sources": list(self.sources)}


def case(row: Row, goods: str, *, same_country: bool, all: int) -> Note:
    to = " to the same country" if same_country else ""
    told = (
        f"one of {all} known events with the same goods{to}, {row['date'] or 'date not published'}, {row['modality']}"
    )
    return Note("cases", goods, row["id"], row["schema"], row["caption"], "case", told)


def published(code: str, row: Row) -> tuple[dict[str, str], ...]:
    """Where our own list of groups has it from, when no loaded source says it."""
    if row.get("groups"):
        return ()
    return tuple(
        {"source": "vocabulary", "source_title": text, "locator": f"countries_of_concern.csv: {code}"}
        for text in codes.concern_sources(code)
    )
