"""`kg network`: what stands around one thing."""

from __future__ import annotations

import click

from kg.cli.path import kinds_option, told
from kg.terminal import output


@click.command(short_help="What stands around a thing, step by step.")
@click.argument("party")
@click.option("--hops", type=click.IntRange(1, 4), default=2, show_default=True, help="Steps away from it.")
@kinds_option()
@click.option("--as-of", metavar="YYYY-MM-DD", help="Day to look back to. Today if left out.")
@output.format_option()
def command(party: str, hops: int, chosen: tuple[str, ...], as_of: str | None, form: str) -> None:
    """The neighbourhood of a PARTY, given as id or name: at most 200 things, hubs reached and not crossed.

    Kinds as for `kg path`.

    \b
      kg network "Lighthouse Winmore"
      kg network "Billions No. 18" --hops 1 --by holding
      kg network vessel:imo:9635987 --format json
    """
    from datetime import date

    from kg.answers.connections import around
    from kg.answers.connections.named import named
    from kg.cli.flags import given_day
    from kg.store import open_store

    day = given_day(as_of or date.today().isoformat())
    with open_store() as store:
        found = around(store, named(store, party), steps=hops, chosen=chosen, as_of=day)
    if form == "json":
        output.document(found.to_dict())
        return
    rows = [(str(found.away[node.id]), node.caption, node.schema, node.id) for node in found.nodes]
    output.table(["steps", "thing", "kind", "id"], rows)
    for hop in found.hops:
        output.say(told(hop))
    more = " More stands around than is told here: fewer --hops, or --by KIND." if found.cut else ""
    output.note(f"{len(found.nodes)} things, {len(found.hops)} relationships.{more}")
