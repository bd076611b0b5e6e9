"""Which ways a reader wants: a country where goods came from, one on the way, one where they went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.ui.i18n import Say
from kg.ui.pages.routes.model import Step, place

COLUMNS = ("start", "via", "end")
"""What a country can be for goods, in the order of the columns of a flow."""
ANY = "any"
"""Stands for whatever country is on the way, as long as there is one."""


def places(steps: Iterable[Step], column: int) -> set[str]:
    """Codes of the countries in a column."""
    return {country for step in steps for here, country in step.ends if here == column and country}


def between(steps: Iterable[Step], wanted: Mapping[int, str]) -> list[Step]:
    """The steps of events that have all wanted countries, each in its column; other countries of those columns are out.

    Where a country on the way is wanted, so are ways past it out.
    """
    fitting: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        if _fits(dict(step.ends), wanted):
            fitting[step.event].append(step)
    return [step for those in fitting.values() if _whole(those, wanted) for step in those]


def _whole(those: Sequence[Step], wanted: Mapping[int, str]) -> bool:
    ends = {end for step in those for end in step.ends}
    return all(any(column == at and _is(want, country) for at, country in ends) for column, want in wanted.items())


def _is(want: str, country: str) -> bool:
    return want in (country, ANY)


def _fits(ends: Mapping[int, str], wanted: Mapping[int, str]) -> bool:
    others = any(not _is(wanted.get(column, country), country) for column, country in ends.items())
    return not others and (1 not in wanted or 1 in ends)


def unstated(steps: Iterable[Step], wanted: Mapping[int, str]) -> int:
    """Events that have all else that is wanted, but of which no source states where the goods came from."""
    other = {column: country for column, country in wanted.items() if column}
    return len({step.event for step in between(steps, {**other, 0: ""})}) if 0 in wanted else 0


def asked(wanted: Mapping[int, str], kinds: Sequence[str], say: Say) -> str:
    """What the reader asked for, in a line."""
    places = [
        f"{say(f'routes.{name}')}: {named(wanted[column], say) if column in wanted else say('filter.all')}"
        for column, name in enumerate(COLUMNS)
    ]
    return " · ".join([*places, f"{say('routes.kinds')}: {', '.join(say(f'routes.{kind}') for kind in kinds)}"])


def named(wanted: str, say: Say) -> str:
    """The country in the reader's language, or that any will do."""
    return say("routes.any") if wanted == ANY else place(wanted, say)
