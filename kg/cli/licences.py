"""`kg licences`: which types of licence may be used, for whom, on which day; licences and reviews that are known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from kg.terminal import output, staleness_note


@click.command(short_help="Which licence types may be used, for whom, on which day.")
@click.option("--from", "start", default="", help="Country whose authority licenses, such as jp.")
@click.option("--to", "end", default="", help="Destination, such as kr.")
@click.option("--on", "on", default="", help="Day. Default: today.")
@click.option("--goods", default="", help='Goods, such as "hydrogen fluoride". Default: any controlled goods.')
@output.format_option()
def command(start: str, end: str, on: str, goods: str, form: str) -> None:
    """With --from and --to: every type of licence, whether it may be used on the day, by which rule, who says
    otherwise, and in which lists of favoured countries the destination is. Without: the licences and the times of
    review that are loaded.

    "not known" means that no loaded rule says; it is no permission.

    \b
      kg licences
      kg licences --from jp --to kr --on 2019-08-28
      kg licences --from jp --to kr --on 2019-07-20 --goods "hydrogen fluoride"
      kg licences --from kr --to jp --on 2023-05-01 --format json
    """
    from kg.errors import UsageError
    from kg.store import open_store

    if bool(start) != bool(end):
        raise UsageError("--from and --to go together", todo="kg licences --from jp --to kr")
    with open_store() as store:
        found = _answer(store, start, end, on, goods) if start else _known(store, goods)
        stale = staleness_note.told(store)
    if form == "json":
        output.document(found | {"stale": stale})
    elif start:
        _print(found)
    else:
        _print_known(found)


def _answer(store: Any, start: str, end: str, on: str, goods: str) -> dict[str, Any]:
    from datetime import date

    from kg.cli import asked
    from kg.cli.flags import given_day
    from kg.licensing.lists import memberships
    from kg.licensing.usable import usable

    day, of, to = given_day(on or date.today().isoformat()), asked.country(start), asked.country(end)
    types = [one.to_dict() for one in usable(store, of, to, day, goods)]
    return {"from": of, "to": to, "on": day, "goods": goods, "types": types, "lists": memberships(store, of, to, day)}


def _known(store: Any, goods: str) -> dict[str, Any]:
    from kg.licensing.lists import known

    return known(store, goods)


def _print(found: dict[str, Any]) -> None:
    what = f"{found['from']} to {found['to']} on {found['on']}" + (f", {found['goods']}" if found["goods"] else "")
    rows = [_row(one) for one in found["types"]]
    output.table(["licence", "may it be used", "since", "until"], rows, title=f"Licences from {what}")
    for one in found["types"]:
        for sign, ruling in _rulings(one):
            output.say(f"  {one['label']}, {sign}: {_said(ruling)}")
    for one in _lists(found["lists"]):
        output.say(f"  {one['sentence']} {one['source']}")
    if not found["types"]:
        output.note("No loaded rule speaks of these two countries: kg query rules lists all.")


def _lists(told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What tells of the day: the memberships of the day and what contradicts them; where there is none, all."""
    return [one for one in told if one["member"] or one["contradicts"]] or told


def _row(one: dict[str, Any]) -> tuple[Any, ...]:
    ruling = one["decided_by"] or {"since": "", "until": ""}
    named = one["label"] + (f" ({', '.join(one['own_terms'])})" if one["own_terms"] else "")
    return named, one["state"], ruling["since"], ruling["until"]


def _rulings(one: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """What is said of a type of licence: the deciding rule first, then what contradicts it, gives way, or describes."""
    if one["decided_by"]:
        yield one["decided_by"]["state"], one["decided_by"]
    yield from (("also", ruling) for ruling in one["agreeing"])
    yield from ((f"otherwise, {ruling['state']}", ruling) for ruling in one["otherwise"])
    yield from (("gives way", ruling) for ruling in one["overtaken"])
    for ruling in one["narrower"]:
        yield f"for {', '.join(ruling['goods'])}: {ruling['state'] or 'described'}", ruling
    yield from (("described", ruling) for ruling in one["described_by"])


def _said(ruling: dict[str, Any]) -> str:
    from kg.licensing.sources import line

    days = _days(ruling["since"], ruling["until"])
    return f"{ruling['asks']}" + (f" [{days}]" if days else "") + f" ({line(ruling['source'])})"


def _days(since: str, until: str) -> str:
    """A day alone says whether something began or ended on it."""
    if since and until:
        return f"{since} to {until}"
    return f"since {since}" if since else f"until {until}" if until else ""


def _print_known(found: dict[str, Any]) -> None:
    from kg.licensing.sources import line

    rows = [
        (one["said"], one["licence_type"], one["valid_from"], one["until"], one["modality"], line(one["source"]))
        for one in found["licences"]
    ]
    output.table(["licence", "type", "from", "until", "told as", "source"], rows, title="Licences")
    output.say()
    times = [
        (one["said"], one["outcome"], one["filed"], one["decided"], one["days"], line(one["source"]))
        for one in found["reviews"]
    ]
    output.table(["application", "outcome", "filed", "decided", "days", "source"], times, title="Times of review")
    output.note("kg licences --from COUNTRY --to COUNTRY --on DAY says which types may be used.")
