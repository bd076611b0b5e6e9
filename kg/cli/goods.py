"""`kg goods`: what goods are called, which list controls them, their use, what states did about them, their cases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from kg.terminal import output, staleness_note

if TYPE_CHECKING:
    from kg.licensing.wares import Wares

MOST = 40
"""Rows of one table that the terminal shows; the JSON has all."""


@click.command(short_help="Goods by name or CAS number: control entries of each country, use, cases.")
@click.argument("name")
@output.format_option()
def command(name: str, form: str) -> None:
    """Show goods under any of their names (English, Korean, Japanese, Chinese) or under a CAS number: names, use, what
    they are raw material of, which entry of which country's control list names them, rules, licences and measures about
    them, and the cases and ways they are known from.

    An entry of another regime is shown as such: zirconium of the Nuclear Suppliers Group is no powder for missiles.
    An entry says where to look; its terms decide whether it covers the goods.

    \b
      kg goods "hydrogen fluoride"
      kg goods 불화수소
      kg goods 7681-49-4 --format json
    """
    from kg.licensing.wares import wares
    from kg.store import open_store

    with open_store() as store:
        found = wares(store, name)
        stale = staleness_note.told(store)
    if form == "json":
        output.document(found.to_dict() | {"stale": stale})
    else:
        _print(found)


def _print(found: Wares) -> None:
    for one in found.goods:
        _ware(one)
    rows = [(e["list"], f"{e['code']}: {e['heading']}", e["place"], e["fits"], _said(e)) for e in found.entries]
    output.table(["list", "entry", "where", "how far it fits", "says"], rows, title="Control lists")
    if not rows:
        output.note("No loaded list names these goods: this does not show that no licence is needed.")
    _acts(found)
    if not found.events:
        output.note("No loaded case or shipment is of these goods.")
        return
    events = [(v["date"] or "no day", v["caption"], v["destinations"], v["modality"]) for v in found.events[:MOST]]
    output.table(["day", "what", "to", "told as"], events, title=f"Known from {len(found.events)} cases and shipments")


def _acts(found: Wares) -> None:
    if found.acts:
        rows = [(v["date"] or "no day", v["schema"], v["caption"], v["modality"]) for v in found.acts[:MOST]]
        more = f", the first {MOST}" if len(found.acts) > MOST else ""
        title = f"Rules, licences, applications and measures about them: {len(found.acts)}{more}"
        output.table(["day", "kind", "what", "told as"], rows, title=title)


def _said(entry: Mapping[str, Any]) -> str:
    """Where the entry says so: the words with their publication, else the publication of the list."""
    from kg.licensing.sources import line

    return "; ".join(entry["quotes"]) or line(entry["source"])


def _ware(one: Mapping[str, Any]) -> None:
    from kg.licensing.sources import line

    output.say(f"{one['caption']}" + (f", CAS {', '.join(one['cas'])}" if one["cas"] else ""))
    rows = {
        "also called": [name for name in one["names"] if name != one["caption"]], "regime": one["regimes"],
        "heading of the Harmonized System": one["hs"], "use": one["use"], "raw material of": one["raw_material_of"],
        "substance": one["substances"],
    }  # fmt: skip
    for what, values in rows.items():
        if values:
            output.say(f"  {what}: {'; '.join(values)}")
    if one["source"]["publications"]:
        output.say(f"  source: {line(one['source'])}")
