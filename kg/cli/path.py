"""`kg path`: what leads from one thing to another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.terminal import output

if TYPE_CHECKING:
    from kg.answers.connections import Ways
    from kg.answers.findings import Hop, Node


Command = TypeVar("Command", bound=Callable[..., Any])


def kinds_option() -> Callable[[Command], Command]:
    """`--by KIND`, of both commands."""
    return click.option("--by", "chosen", multiple=True, metavar="KIND", help="Kind of connection; several times.")


@click.command(short_help="What leads from one thing to another, each step with its day and source.")
@click.argument("start")
@click.argument("end")
@kinds_option()
@click.option("--as-of", metavar="YYYY-MM-DD", help="Day to look back to. Today if left out.")
@click.option("--hubs", type=click.IntRange(2), metavar="N", help="Cross things with up to N relationships (60).")
@output.format_option()
def command(start: str, end: str, chosen: tuple[str, ...], as_of: str | None, hubs: int | None, form: str) -> None:
    """Up to five ways between two things, given as ids or names, best first: by how surely and by how many sources
    the weakest step is told.

    Kinds: holding, people, links, events, addresses are walked by default; measures, countries, places, goods, lists
    and claims connect nearly everything and must be asked for with --by; so must an address that is no more than a
    country or a town. A thing with more than 60 relationships is reached and not crossed. Where there is no way, it
    is told what both have in common: an act, a list or an authority that names both, a document or page that tells of
    both, what both stand beside, hubs too. That is no way.

    \b
      kg path "Lighthouse Winmore" "Sam Jong 2"
      kg path "Billions No. 18" "Lighthouse Winmore" --by holding --by people
      kg path Glocom "Pan Systems Pyongyang" --as-of 2017-06-30 --format json
    """
    from datetime import date

    from kg.answers.connections import between
    from kg.answers.connections.named import named
    from kg.answers.connections.steps import HUB
    from kg.cli.flags import given_day
    from kg.store import open_store

    day = given_day(as_of or date.today().isoformat())
    with open_store() as store:
        first, last = named(store, start), named(store, end)
        found = between(store, first, last, chosen=chosen, as_of=day, hub=hubs or HUB)
    if form == "json":
        output.document(found.to_dict())
        return
    for number, way in enumerate(found.ways, 1):
        output.say(f"{number}. {len(way)} steps")
        for hop in way:
            _step(found, hop)
    for one in found.in_common:
        doubt = " (contradicted by other sources)" if one.contested else ""
        output.say(f"In common, {one.by}: {one.node.caption} {one.node.id}".rstrip() + doubt)
        for hop in (*one.start, *one.end):
            _step(found, hop)
    if found.hubs:
        names = ", ".join(node.caption for node in found.hubs[:5])
        output.note(
            f"not crossed: {names} (--hubs N; a country or town that is told as an address: --by countries, places)"
        )
    output.note(f"{found.sentence} A way is no proof of dealings.")


def _step(found: Ways, hop: Hop) -> None:
    output.say(f"   {told(hop)}")
    for citation in found.citations(hop)[:2]:
        output.say(f"      {citation}")


def told(hop: Hop) -> str:
    """A step in a line: both ends, how surely, when, where it stands."""
    from kg.answers.sentences import span

    when = f" {span(hop.since, hop.until)}" if hop.since or hop.until else " day not published"
    sure = "" if hop.modality == "asserted" else f" {hop.modality}"
    place = ", ".join(hop.stated_at or hop.sources)
    start, end = (_named(node, hop) for node in (hop.start, hop.end))
    return f"{start} -[{hop.relation}{sure}{when}]-> {end}   ({place})"


def _named(node: Node, hop: Hop) -> str:
    """The caption; with its kind where both ends are called the same, as a ship and the network named after it."""
    return f"{node.caption} ({node.schema})" if hop.start.caption == hop.end.caption else node.caption
