"""Rules that reach what a listed party owns, with the days they are in force (`kg/vocab/ownership_rules.csv`)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kg.vocab import tables

State = Literal["in force", "due", "not in force"]


@dataclass(frozen=True, slots=True)
class Reach:
    """What one rule reaches in one period."""

    rule: str
    """Its code, such as ofac-50."""
    authority: str
    """Who made the rule."""
    list: str
    """Beginning of the name of the list, as its publisher has it."""
    programmes: tuple[str, ...]
    """Beginnings of the programmes it is limited to; empty for all of them."""
    threshold: float
    """Per cent from which on the rule reaches what is owned."""
    since: str
    """First day, ISO."""
    until: str
    """Last day; empty while it is open."""
    basis: str
    """In force, or due: announced for a day and not seen in force by whoever wrote the table."""
    source: str
    """Where the rule is published."""

    def covers(self, authority: str, list_: str, programmes: Collection[str]) -> bool:
        """Whether a listing is one whose parties the rule reaches through. A list without a name is the authority's
        main one: OFAC's own files of SDNs do not name the list."""
        named = list_.startswith(self.list) or (not list_ and self.authority == "US OFAC")
        limited = not self.programmes or any(p.startswith(self.programmes) for p in programmes)
        return authority == self.authority and named and limited

    def holds(self, day: str) -> bool:
        return self.since <= day and (not self.until or day <= self.until)


@cache
def reaches() -> tuple[Reach, ...]:
    """All rows of the table."""
    return tuple(
        Reach(
            row["rule"], row["authority"], row["list"], tuple(filter(None, row["programmes"].split(";"))),
            float(row["threshold"]), row["from"], row["until"], row["basis"], row["source"],
        )
        for row in tables.rows("ownership_rules")
    )  # fmt: skip


def names() -> tuple[str, ...]:
    """The rules."""
    return tuple(dict.fromkeys(reach.rule for reach in reaches()))


def on(rule: str, day: str) -> tuple[Reach, ...]:
    """What a rule reaches on a day; nothing while it is not in force."""
    return tuple(reach for reach in reaches() if reach.rule == rule and reach.holds(day))


def state(rule: str, day: str) -> tuple[State, str]:
    """Whether the rule is in force on the day, and in words since or until when."""
    mine = [reach for reach in reaches() if reach.rule == rule]
    if now := on(rule, day):
        how: State = "due" if now[0].basis == "due" else "in force"
        return how, f"since {now[0].since}" + (f", until {now[0].until}" if now[0].until else "")
    later = sorted(reach.since for reach in mine if reach.since > day)
    ended = sorted(reach.until for reach in mine if reach.until and reach.until < day)
    told = ", ".join(filter(None, (f"ended on {ended[-1]}" if ended else "", f"from {later[0]}" if later else "")))
    return "not in force", told
