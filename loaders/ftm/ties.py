"""Entities that stand between others: ownership and the like, sanctions, and the addresses of parties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kg.errors import RowError
from kg.model import dates
from kg.model.records import Statement, fingerprint
from loaders.formats.disk import Shelf
from loaders.formats.json_object import JsonObject
from loaders.formats.rows import Row
from loaders.ftm.party import HOUSEKEEPING
from loaders.reading import Reading

STAYS = (
    "summary",
    "description",
    "sourceUrl",
    "publisher",
    "recordId",
    "modifiedAt",
    "createdAt",
    "status",
    "sharesType",
)


class Ties:
    """`key` makes the key of an entity's id; `known` are the keys that were emitted."""

    def __init__(self, reading: Reading, known: Shelf, prefix: str) -> None:
        self.reading, self.known, self.prefix = reading, known, prefix

    def tie(self, row: Row) -> Iterable[Statement]:
        assert isinstance(row, JsonObject)
        form = row.need("schema")
        row.ignore("id", "caption", *HOUSEKEEPING)
        return list(self._sanction(row) if form == "Sanction" else self._link(row, form))

    def address(self, row: Row) -> Iterable[Statement]:
        """`addressEntity` of a party."""
        start, end = self._end(row.need("start"), row), self._end(row.need("end"), row)
        return [self.reading.relation("LOCATED_AT", start, end, row.locator)]

    def _end(self, id: str, row: Row) -> str:
        if f"{self.prefix}{id}" not in self.known:
            raise RowError(f"{id} is not in the file", where=row.locator, todo="take the whole data set")
        return f"{self.reading.source.id}:{self.prefix}{id}"

    def _link(self, row: JsonObject, form: str) -> Iterator[Statement]:
        kind, first, second = self.reading.lookup("links", form, row.locator).split()
        said = row.object("properties")
        said.ignore(*STAYS)
        starts = said.texts(first) or row.texts("source")
        ends = said.texts(second) or row.texts("target")
        if not starts or not ends:
            raise RowError(f"{form} without {second if starts else first}", where=row.locator, todo="two ends needed")
        words = [*said.texts("role"), *said.texts("relationship"), *row.texts("role"), *row.texts("relationship")]
        facts = {"role": "; ".join(dict.fromkeys(words)), **_period(said, row), **_share(said)}
        for start in starts:
            for end in ends:
                yield self.reading.relation(kind, self._end(start, row), self._end(end, row), row.locator, **facts)

    def _sanction(self, row: JsonObject) -> Iterator[Statement]:
        said = row.object("properties")
        said.ignore(
            "country", "programUrl", "programId", "publisher", "modifiedAt", "createdAt", "retrievedAt", "naicsCode"
        )
        parties = [self._end(id, row) for id in said.texts("entity") or row.texts("target")]
        if not parties:
            raise RowError("a sanction of nobody", where=row.locator, todo="its entity is missing")
        authority = " / ".join(said.texts("authority"))
        listed, started = said.texts("listingDate"), said.texts("startDate")
        day, *others = [value[:10] for value in (*listed, *started)] or [""]
        ended = max((value[:10] for value in said.texts("endDate")), default="")
        notes = [
            f"{name}: {value}" for name in ("status", "provisions", "duration", "summary") for value in said.texts(name)
        ]
        listing = self.reading.record(
            "Listing", f"{self.prefix}{row.take('id') or fingerprint(row.data)}", row.locator, row.published,
            authority=authority, listing_status="listed", date=_day(day, row), until=_day(ended, row),
            programme=said.texts("program"), reason=said.texts("reason"), source_url=said.texts("sourceUrl"),
            reference=[*said.texts("authorityId"), *said.texts("unscId"), *said.texts("recordId")],
            note=[*notes, *(f"date: {other}" for other in others if other != day)],
            summary=f"{authority or 'An authority'} lists {' and '.join(parties)}.",
        )  # fmt: skip
        yield listing
        for party in dict.fromkeys(parties):
            yield self.reading.relation("LISTS", listing, party, row.locator)


def _day(text: str, row: Row) -> str:
    if text and not dates.is_date(text):
        raise RowError(f"no date: {text!r}", where=row.locator, todo="expected one such as 2017-10-11")
    return text


def _period(said: JsonObject, row: Row) -> dict[str, str]:
    """First start and last end: several mean that sources differ, and the widest holds both."""
    starts, ends = said.texts("startDate"), said.texts("endDate")
    said.ignore("date")
    return {
        "since": _day(min((value[:10] for value in starts), default=""), row),
        "until": _day(max((value[:10] for value in ends), default=""), row),
    }


def _share(said: JsonObject) -> dict[str, Any]:
    """The one stake; several are kept as words, since nobody says which holds when."""
    stakes = said.texts("percentage")
    said.ignore("sharesCount", "sharesValue", "sharesCurrency", "ownershipType", "legalBasis", "isActing")
    try:
        numbers = [float(value.rstrip("% ").replace(",", ".")) for value in stakes]
    except ValueError:
        numbers = []
    if len(numbers) == 1:
        return {"share_pct": numbers[0]}
    return {"quote": f"percentage: {', '.join(stakes)}"} if stakes else {}
