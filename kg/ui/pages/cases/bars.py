"""The pictures of cases: bars by destination and by year, parted by how far the exporter is published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from kg.ui.i18n import Say
from kg.ui.pages.cases.model import KNOWN, Case

MOST_BARS = 13


def by_destination(shown: Iterable[Case], say: Say) -> list[dict[str, Any]]:
    """Cases by destination, most first; one with several counts under each."""
    pairs = [(say.country(code), one) for one in shown for code in one.destination or ("",)]
    return _bars([(name or say("cases.no_destination"), one) for name, one in pairs], say)


def by_year(shown: Iterable[Case], say: Say) -> list[dict[str, Any]]:
    """Cases by year, in order; those without a day at the end."""
    found = _bars([(one.year or say("cases.undated"), one) for one in shown], say, most=None)
    return sorted(found, key=lambda row: str(row["label"]))


def _bars(pairs: Sequence[tuple[str, Case]], say: Say, most: int | None = MOST_BARS) -> list[dict[str, Any]]:
    """A bar a name, parted by how far the exporter is published; names after the `most` frequent ones are one bar."""
    frequent = [name for name, _ in Counter(name for name, _ in pairs).most_common(most)]
    further = len({name for name, _ in pairs} - set(frequent))
    kept = [(name if name in frequent else say("cases.further", number=further), one) for name, one in pairs]
    all, counts = Counter(name for name, _ in kept), Counter((name, one.known) for name, one in kept)
    return [
        {"label": f"{name}  {all[name]}", "exporter": say(f"cases.{known}"), "cases": counts[name, known]}
        for name in dict.fromkeys([*frequent, *all]) for known in KNOWN if counts[name, known]
    ]  # fmt: skip
