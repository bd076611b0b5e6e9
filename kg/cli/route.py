"""`kg route`: the way of goods leg by leg."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kg.terminal import output, staleness_note

if TYPE_CHECKING:
    from kg.licensing.routes import Route

NAMED = {"origin": "comes from", "declared": "declared for", "via": "by way of", "destination": "went to"}


@click.command(short_help="The way of goods, leg by leg.")
@click.argument("event", metavar="[CASE]", default="")
@click.option("--as-of", "as_of", default="", help="Nothing that became known after this day. Default: today.")
@output.format_option()
def command(event: str, as_of: str, form: str) -> None:
    """Show the legs of a case, shipment or flow in order: from where to where on which day, declared beside real, who
    sent, carried and received, who allowed the leg and who did not. CASE is its id, or what stands in it behind the
    source, such as JPC-01. Without CASE those with legs are listed.

    The countries on the way are computed from the legs; one that was only declared is none of them.

    \b
      kg route
      kg route hf-chain
      kg route kr_motie_cases:JPC-01 --format json
    """
    from datetime import date

    from kg.cli.flags import given_day
    from kg.licensing.routes import route, routes
    from kg.store import open_store

    day = given_day(as_of or date.today().isoformat())
    with open_store() as store:
        found = [route(store, event, day)] if event else routes(store, day)
        stale = staleness_note.told(store)
    if form == "json":
        output.document({"as_of": day, "routes": [one.to_dict() for one in found], "stale": stale})
    elif event:
        _print(found[0])
    else:
        output.table(["event", "date", "what", "legs"], [(r.event, r.date, r.caption, len(r.legs)) for r in found])
        output.note("kg route EVENT shows one.")


def _print(route: Route) -> None:
    from kg.licensing.sources import line

    output.say(f"{route.caption}" + (f" ({route.date})" if route.date else ""))
    for end in route.ends:
        day = f", {end.since}" if end.since else ", day not published"
        sure = "" if end.modality == "asserted" else f" [{end.modality}]"
        why = f" ({end.role})" if end.role else ""
        output.say(f"  {NAMED[end.what]} {end.name}{day}{why}{sure}")
    if not route.legs:
        output.say("  No legs are known: what stands above is as the source says it.")
    for leg in route.legs:
        _leg(leg)
    output.say(f"  source: {line(route.source)}")


def _leg(leg: Any) -> None:
    from kg.licensing.sources import line

    declared = f"; declared for {leg['declared']}" if leg["declared"] and leg["declared"] != leg["to"] else ""
    state = f", {leg['state']}" if leg["state"] not in ("", "done") else ""
    sure = "" if leg["modality"] == "asserted" else f" [{leg['modality']}]"
    way = f"{_place(leg, 'from')} → {_place(leg, 'to')}"
    output.say(f"  {leg['position'] or 0:g}. {way}, {leg['date'] or 'no day'}{state}{declared}{sure}")
    rows = {
        "goods": leg["items"] + leg["quantity"], "sent by": leg["consignor"], "carried by": leg["carrier"],
        "for": leg["consignee"], "end user": leg["end_user"], "declared origin": leg["declared_origin"],
        "allowed by": leg["permitted_by"], "not allowed by": leg["forbidden_by"] or leg["not_permitted_by"],
        "note": leg["note"],
    }  # fmt: skip
    for name, values in rows.items():
        if values:
            output.say(f"       {name}: {'; '.join(values)}")
    output.say(f"       source: {line(leg['source'])}")


def _place(leg: Any, end: str) -> str:
    return ", ".join(filter(None, (leg[f"{end}_place"], leg[end]))) or "not published"
