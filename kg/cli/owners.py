"""`kg owners`: who owns a party, and what the rules that reach through ownership say of it on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.terminal import output

if TYPE_CHECKING:
    from kg.ownership.answering import Owned, Says

WORDS = {
    "listed": "is listed itself",
    "owned": "owned to the threshold by such parties",
    "undecided": "a stake that would decide is not known",
    "below": "below the threshold",
    "none": "no stake of such a party is known",
}


@click.command(short_help="Who owns a party, and which 50 per cent rule reaches it on a day.")
@click.argument("party")
@click.option("--as-of", metavar="YYYY-MM-DD", help="Day to ask for. Today if left out.")
@output.format_option()
def command(party: str, as_of: str | None, form: str) -> None:
    """Stakes above a PARTY, given as id or name, and the rules that reach through them: OFAC's 50 per cent rule and
    the Affiliates Rule of BIS with its days of force. Stakes of listed parties are added up; along a chain they count
    whole where the firm between is itself owned to 50 per cent. Control is not ownership.

    \b
      kg owners "Bunkers Taiwan Group Corp"
      kg owners "Bunkers Taiwan Group Corp" --as-of 2026-06-01
      kg owners "Bunkers Taiwan Group Corp" --format json
    """
    from datetime import date

    from kg.answers.connections.named import named
    from kg.cli.flags import given_day
    from kg.ownership import owned
    from kg.store import open_store

    day = given_day(as_of or date.today().isoformat())
    with open_store() as store:
        found = owned(store, named(store, party), day)
    if form == "json":
        output.document(found.to_dict())
        return
    _print(found)


def _print(found: Owned) -> None:
    from kg.cli.path import told

    for hop in found.chain:
        output.say(told(hop))
    rows = [(one.rule, _force(one), _verdict(one), _parts(found, one)) for one in found.says]
    output.table(["rule", f"on {found.as_of}", "says", "stakes that count"], rows)
    missing = f"owners of {100 - found.known_pct:.10g} % are not known" if found.known_pct < 100 else ""
    more = [
        missing,
        "somebody above is owned from below" if found.circle else "",
        "the chain goes on" if found.cut else "",
    ]
    output.note("; ".join(filter(None, more)) or f"owners of all of {found.party.caption} are known")


def _force(one: Says) -> str:
    """`in force since 2014-08-14`; `not in force: ended on 2025-11-09, from 2026-11-10`."""
    return f"{one.state}{': ' if one.state == 'not in force' else ' '}{one.when}" if one.when else one.state


def _verdict(one: Says) -> str:
    said = WORDS[one.reached.verdict]
    total = f" ({one.reached.total:.10g} %)" if one.reached.total else ""
    return said + total if one.state == "in force" else f"if it were in force: {said}{total}"


def _parts(found: Owned, one: Says) -> tuple[str, ...]:
    known = [f"{found.names[s.owner]} {s.pct:.10g} %" for s in one.reached.through if s.pct is not None]
    return (*known, *(f"{found.names[s.owner]}: how much is not known" for s in one.reached.unknown))
