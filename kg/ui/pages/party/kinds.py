"""Rows of things of some kinds, as plain values: which pass a text, and how they are told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kg.ui.i18n import Say

KINDS = ("Company", "Organization", "Person", "Vessel", "Case", "Item", "Country", "Authority", "Network")
FIRST = KINDS[:3]
"""Parties: what the page begins with."""


def told(row: Mapping[str, Any], say: Say) -> dict[str, Any]:
    """Name, kind, countries, who lists it, and in how many events it takes part."""
    return {
        say("choose.name"): say.caption(str(row["caption"]), str(row["schema"]), str(row["id"])),
        say("choose.kind"): say.kind(str(row["schema"])),
        say("choose.country"): ", ".join(say.country(code) for code in row["countries"]),
        say("choose.lists"): ", ".join(say.content(one) for one in row["authorities"]),
        say("choose.events"): int(row["events"]),
    }


def passes(row: Mapping[str, Any], text: str, say: Say) -> bool:
    """Whether every word of the text stands in what is told of the thing, in another name or in its id."""
    told_of = (row["id"], row["caption"], *row["names"], *told(row, say).values())
    held = " ".join(map(str, told_of)).casefold()
    return all(word in held for word in text.casefold().split())
