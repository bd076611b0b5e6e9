"""Ships and what is dated of them, as plain values: flags over time, listings, transfers at sea, port calls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.model import dates
from kg.ui.i18n import Say

KINDS = ("flag", "listing", "transfer", "cargo", "port", "other")
"""What a mark of a lane can be, from the top of the lane to its foot."""
OF = {"FLIES_FLAG_OF": "flag", "LISTS": "listing", "SUPPLIED_IN": "transfer", "RECEIVED_IN": "transfer",
      "CARRIED_IN": "cargo"}  # fmt: skip
FIRST = 6
"""Ships that are drawn while the reader has chosen none: those with most transfers."""
OF_FLAGS = ("flag-hopping", "name-and-flag-changed", "flag-state-contradicted")
"""Red flags about the flag states of a ship."""
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that is told of a ship. `since` and `until` are empty where no day is published."""

    ship: str
    """Id of the ship."""
    name: str
    kind: str
    """`flag`, `listing`, `transfer` or `cargo`."""
    since: str
    until: str
    said: str
    short: str
    """What stands beside the mark: the code of a flag state; empty for others."""
    modality: str
    event: str
    """Id of the event, the same for both ships of a transfer."""
    place: str
    sources: tuple[str, ...]

    @property
    def days(self) -> tuple[str, str] | None:
        """First and last day; None without one. What has no end is told for its first day alone: a list may go on."""
        if not dates.is_date(self.since):
            return None
        first, last = dates.interval(self.since)
        return first, dates.interval(self.until)[1] if dates.is_date(self.until) else last


def passes(ship: Row, text: str, flags: Sequence[str], kinds: Sequence[str], own: str = "") -> bool:
    """Whether a ship has the text in a name or number, one of the flags, and all of what is asked for."""
    held = " ".join(
        (ship["caption"], *ship["names"], *ship["imo"], *ship["claimed_imo"], *ship["mmsi"], own)
    ).casefold()
    has = {
        "listed": ship["authorities"],
        "transfers": ship["transfers"],
        "flags": len({*ship["flags"], *ship["former_flags"]}) > 1,
    }
    return (
        text.casefold() in held
        and (not flags or bool(set(flags) & {*ship["flags"], *ship["former_flags"]}))
        and all(has[kind] for kind in kinds)
    )


def countries(found: Iterable[str], say: Say) -> str:
    """Flag states by name; several are said to be several."""
    names = [say.country(code) for code in dict.fromkeys(found)]
    return f"⚠ {' / '.join(names)}" if len(names) > 1 else "".join(names)


def ship_rows(ships: Iterable[Row], say: Say) -> list[dict[str, Any]]:
    """The table of ships: a dash where nothing is published."""
    return [
        {
            say("vessels.ship"): say.caption(one["caption"], "Vessel", one["id"]),
            say("vessels.imo"): ", ".join(one["imo"]) or _claimed(one, say) or "–",
            say("vessels.flags"): countries(one["flags"], say) or "–",
            say("vessels.former"): ", ".join(map(say.country, one["former_flags"])) or "–",
            say("vessels.listed"): ", ".join(map(say.content, one["authorities"])) or "–",
            say("vessels.transfers"): one["transfers"],
            say("vessels.events"): one["events"],
            say("vessels.names"): ", ".join(name for name in dict.fromkeys(one["names"]) if name != one["caption"]),
        }
        for one in ships
    ]


def _claimed(ship: Row, say: Say) -> str:
    return say("vessels.claimed", number=", ".join(ship["claimed_imo"])) if ship["claimed_imo"] else ""


def moments(rows: Iterable[Row], say: Say) -> list[Moment]:
    """What is told of the ships, each once, dated first."""
    found = {_moment(row, say): None for row in rows}
    return sorted(found, key=lambda one: (one.days or ("9999", ""), one.ship, one.kind))


def _moment(row: Row, say: Say) -> Moment:
    kind = OF.get(row["relation"]) or ("port" if row["schema"] == "PortCall" else "other")
    since, _, end = str(row["since"]).partition("/")
    return Moment(
        row["ship"], row["ship_name"], kind, since, end or row["until"], _said(kind, row, say),
        str(row["code"]).upper(), row["modality"], row["other"], ", ".join(row["place"]), tuple(row["sources"]),
    )  # fmt: skip


def _said(kind: str, row: Row, say: Say) -> str:
    if kind == "listing":
        return f"{say.content(row['authority'])}: {say.term('listing_status', row['status'])}"
    return (
        say.country(row["code"]) if row["code"] else say.caption(str(row["caption"]), str(row["schema"]), row["other"])
    )


def marks(shown: Iterable[Moment], say: Say) -> list[dict[str, Any]]:
    """The dated ones as rows of the picture."""
    return [
        {
            "ship": say.caption(one.name, "Vessel", one.ship),
            "lane": KINDS.index(one.kind), "kind": say(f"vessels.kind.{one.kind}"),
            "start": one.days[0], "end": one.days[1], "spans": one.days[0] != one.days[1], "short": one.short,
            "sure": one.modality == "asserted", "event": one.event if one.kind == "transfer" else f"{one.ship} {place}",
            "said": told(one, say),
        }
        for place, one in enumerate(shown) if one.days
    ]  # fmt: skip


def told(one: Moment, say: Say) -> str:
    """One moment in a line."""
    when = " – ".join(dict.fromkeys(filter(None, (one.since, one.until)))) or say("date.none")
    sure = "" if one.modality == "asserted" else f" [{say(f'modality.{one.modality}')}]"
    return f"{when}: {say(f'vessels.kind.{one.kind}')}: {one.said}{sure}" + (f" ({one.place})" if one.place else "")


def moment_rows(shown: Iterable[Moment], say: Say) -> list[dict[str, Any]]:
    """The picture as a table, with what bears no day at its end."""
    return [
        {
            say("hop.dates"): " – ".join(dict.fromkeys(filter(None, (one.since, one.until)))) or say("date.none"),
            say("vessels.ship"): say.caption(one.name, "Vessel", one.ship),
            say("vessels.what"): say(f"vessels.kind.{one.kind}"),
            say("vessels.said"): one.said,
            say("vessels.place"): one.place or "–",
            say("evidence.modality"): say(f"modality.{one.modality}"),
            say("hop.source"): ", ".join(one.sources),
        }
        for one in shown
    ]
