"""What a party has in common with goods and destination that are asked beside a name. It never weighs: two firms can
sell the same goods to the same country. It says what to look at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from kg.countries import codes as countries
from kg.screening.match_evidence import Feature

MOST = 3
"""Events that are told for one party and fact."""
WEIGHS_NOTHING = "a reason to look at this transaction, no sign of who it is"


def overlaps(
    goods: str,
    same: Collection[str],
    destinations: Collection[str],
    events: Iterable[Mapping[str, Any]],
    connected: Collection[str],
) -> Iterator[Feature]:
    """Features of weight 0 for a party.

    `same`: captions of the goods of the graph that were asked for. `events`: what the party takes part in, as
    lookups/parties-events gives it. `connected`: codes of the party's own countries.
    """
    told = list(events)
    concerned = [(event, [item for item in event["items"] if item in same]) for event in told]
    for event, items in [pair for pair in concerned if pair[1]][:MOST]:
        yield Feature(
            "goods", goods, "; ".join(items), 0.0, f"{_event(event)} concerns the same goods: {WEIGHS_NOTHING}"
        )
    reached = [(event, [code for code in event["destinations"] if code in destinations]) for event in told]
    for event, codes in [pair for pair in reached if pair[1]][:MOST]:
        told_country = f"{_event(event)} went to the same country: {WEIGHS_NOTHING}"
        yield Feature("destination", _names(destinations), _names(codes), 0.0, told_country)
    if common := [code for code in destinations if code in connected]:
        sentence = (
            f"the party itself is connected with {_names(common)}: a consignee often is, an exporter is not, "
            "so this counts neither way"
        )
        yield Feature("destination", _names(destinations), _names(connected), 0.0, sentence)


def _event(event: Mapping[str, Any]) -> str:
    said = "" if event["modality"] == "asserted" else f" ({event['modality']})"
    return f"its {event['schema'].lower()} {event['date'] or 'without a date'}{said}, {event['id']},"


def _names(codes: Collection[str]) -> str:
    return ", ".join(map(countries.name, codes))
