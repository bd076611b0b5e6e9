"""How many of a thousand ordinary names alert, by tongue and kind; and are they found when they are listed?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from benchmarks import goals
from benchmarks.ordinary.clean import Group
from benchmarks.ordinary.steps import Steps
from kg.errors import KgError
from kg.index.building import build
from kg.index.entries import entry
from kg.index.index import Index
from kg.screening.lookup import screen_many
from kg.screening.match import Match
from kg.screening.query import Query, query

ALERT, STRONG = 0.5, 0.85


class Alarms(NamedTuple):
    """Alerts a thousand names."""

    asked: int
    alert: float
    strong: float


def alarms(index: Index, group: Group, schema: str, worst: int = 0) -> Alarms:
    """The group asked under a kind ('' for none). Prints the `worst` alerts, to be read."""
    asked = list(queries(group.names, schema))
    found: list[list[Match]] = list(screen_many(index, asked, limit=1))
    alerts = [(m[0].probability, q.names[0], m[0].caption) for q, m in zip(asked, found, strict=True) if m]
    for chance, name, caption in sorted(alerts, reverse=True)[:worst]:
        if chance >= ALERT:
            print(f"    {name} ~ {caption} {chance:.3f}")
    per = 1000 / max(len(asked), 1)
    return Alarms(len(asked), *(per * sum(one[0] >= least for one in alerts) for least in (ALERT, STRONG)))


def queries(names: Sequence[str], schema: str) -> Iterator[Query]:
    for name in names:
        try:
            yield query(name, schema=schema)
        except KgError:
            continue  # a placeholder by chance


def letter_for_letter(group: Group) -> float:
    """Share of names that come first when they are listed as they are asked, without a kind."""
    rows = [
        {"id": str(n), "schema": group.schema, "caption": name, "name": [name]} for n, name in enumerate(group.names)
    ]
    index = build(one for row in rows if (one := entry(row)))
    first = 0
    for number, matches in enumerate(screen_many(index, [query(name) for name in group.names], limit=30)):
        best = [m.id for m in matches if m.probability >= matches[0].probability]
        first += str(number) in best
    return first / max(len(group.names), 1)


def table(run: Steps, index: Index, groups: Sequence[Group], worst: int) -> None:
    """A line for each group and kind, and the goals they belong to."""
    print(f"\n{'alerts a thousand ordinary names':34}{'kind':>13}{'n':>6}{'>= .5':>8}{'>= .85':>8}  listed, first")
    for group in groups:
        for schema in (group.schema, ""):
            run.step(f"{group.name} as {schema or 'none'}", partial(_line, index, group, schema, worst))
    for group in groups:
        print(f"  {group.name}: {len(group.names):,} names; {group.origin}; {group.licence}")


def _line(index: Index, group: Group, schema: str, worst: int) -> None:
    held = alarms(index, group, schema, worst)
    found = f"{letter_for_letter(group):9.4f}" if not schema else ""
    print(f"{group.name:34}{schema or 'none':>13}{held.asked:6}{held.alert:8.1f}{held.strong:8.1f}  {found}")
    if group.goal and schema:
        goals.told(f"clean {group.goal}", held.alert)
        goals.told(f"clean strong {group.goal}", held.strong)
