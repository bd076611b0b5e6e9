"""An insight of the API into one vessel → what Global Fishing Watch claims of it.

The answer does not name its vessel; the file's name must.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import RowError
from kg.model.records import Statement
from loaders.formats.figures import figure
from loaders.formats.json_object import JsonObject
from loaders.gfw_events.events import Events
from loaders.reading import Reading

SPEAKER = "Global Fishing Watch"
VESSEL = re.compile(r"[0-9a-f]{8,9}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
"""A vessel id of the API."""


def insight(reading: Reading, row: JsonObject, events: Events) -> Iterable[Statement]:
    """The claims of an insight, and the vessel they are about."""
    found = VESSEL.search(Path(row.file).stem)
    if not found:
        todo = "save the answer under a name that holds the id you asked for: insight_<vessel id>.json"
        raise RowError("the insight names no vessel", where=row.locator, todo=todo)
    row.ignore("apparentFishing", "vesselIdsWithoutIdentity")  # fishing; ids for which there is nothing
    period = row.object("period")
    first, last = period.need("startDate"), period.need("endDate")
    ship = events.ship(JsonObject(row.file, int(row.line), {"id": found[0]}))
    made: list[Statement] = [] if ship.id.partition(":")[2] in events.seen else [ship]
    for name, text in (("gaps", "; ".join(_gaps(row))), ("list", _listed(row))):
        if text:
            claim = reading.record(
                "Claim", f"insight/{found[0]}/{first}/{last}/{name}", row.locator, row.published, speaker=SPEAKER,
                text=text, summary=f"{SPEAKER}, {first} to {last}: {text}", as_of=f"{first}/{last}",
                modality="asserted",
            )  # fmt: skip
            made += [claim, reading.relation("ABOUT", claim, ship, row.locator)]
    events.know(made)
    return made


def _gaps(row: JsonObject) -> Iterator[str]:
    """How often signals broke off, and how much of the ship's time receivers covered."""
    part, seen = row.object("gap"), row.object("coverage")
    part.ignore("datasets", "aisOff")  # aisOff: ids of the events, which are answers of their own
    seen.ignore("blocks", "blocksWithPositions")
    for name, when in (("periodSelectedCounters", "in the period"), ("historicalCounters", "in the vessel's history")):
        counts = part.object(name)
        events, off = counts.take("events"), counts.take("eventsGapOff")
        if events:
            yield f"{when} {events} breaks in its signals, {off or 'an unknown number'} of them taken for switched off"
    if (percent := figure(seen, "percentage")) is not None:
        yield f"{percent:.1f} % of the period covered by receivers"


def _listed(row: JsonObject) -> str:
    """Its times on a list of illegal, unreported and unregulated fishing."""
    identity = row.object("vesselIdentity")
    identity.ignore("datasets")
    part = identity.object("iuuVesselList")
    total, within = part.take("totalTimesListed"), part.take("totalTimesListedInThePeriod")
    spans = [f"{span.take('from')[:10]} to {span.take('to')[:10]}" for span in part.objects("valuesInThePeriod")]
    if not total.strip("0"):
        return ""
    often = f"times on a list of illegal fishing: {total} in all, {within or 'an unknown number'} in the period"
    return often + (f" ({'; '.join(spans)})" if spans else "")
