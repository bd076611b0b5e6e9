"""Sanctions as listings, and what a document says of an entity as a paragraph of it or a tie to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from kg.model.records import Statement, fingerprint
from loaders.formats.json_object import JsonObject
from loaders.formats.rows import Row
from loaders.ftm.data import HOUSEKEEPING, Data
from loaders.ftm.described import day
from loaders.ftm.documentation import documentation, said_besides
from loaders.ftm.ties import Ties


class Acts:
    """What stands between an authority or a document and an entity, with properties of its own."""

    def __init__(self, data: Data) -> None:
        self.data, self.reading, self.ties = data, data.reading, Ties(data)

    def act(self, row: Row) -> Iterable[Statement]:
        assert isinstance(row, JsonObject)
        form = row.need("schema")
        row.ignore("caption", *HOUSEKEEPING)
        read = self._sanction if form == "Sanction" else partial(documentation, self.ties)
        return self.data.ends(form, row, lambda: read(row))

    def _sanction(self, row: JsonObject) -> Iterator[Statement]:
        said = row.object("properties")
        said.ignore("programId", "publisher", "publisherUrl", "modifiedAt", "createdAt", "retrievedAt")
        parties = list(dict.fromkeys(said.texts("entity")))
        for party in parties:
            self.data.end(party)
        id = row.maybe("id") or fingerprint(row.data)
        for document in said.texts("proof"):
            self.data.name("STATED_IN", id, document, "", row)
        listed = " and ".join(map(self.data.caption, parties)) or "somebody"
        authority = " / ".join(self.data.caption(text) for text in said.texts("authority"))
        days = [value[:10] for name in ("listingDate", "startDate", "date") for value in said.texts(name)]
        ended = max((value[:10] for value in said.texts("endDate")), default="")
        first = next((value for value in days if day(value)), None)
        listing = self.reading.record(
            "Listing", self.data.key(id), row.locator, row.published,
            authority=authority, listing_status="listed", date=first, until=day(ended),
            programme=said.texts("program"), reason=said.texts("reason"),
            source_url=[*said.texts("sourceUrl"), *said.texts("programUrl")],
            reference=[text for name in ("authorityId", "unscId", "recordId") for text in said.texts(name)],
            note=[*said_besides(said), *(f"date: {other}" for other in dict.fromkeys(days) if other != first)],
            summary=f"{authority or 'An authority'} lists {listed}.",
        )  # fmt: skip
        yield self.data.made(id, listing)
        for party in parties:
            yield from self.ties.said("LISTS", id, party, row)

    def _named(self, texts: list[str]) -> list[str]:
        """Authorities; where one is named by the id of an entity, what that is stays behind its tie."""
        return [text for text in texts if not self.data.known.what(text)]
