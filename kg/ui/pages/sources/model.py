"""Sources and what a file would change, as plain values."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from kg.graph.trial import Trial
from kg.model import dates
from kg.ui.i18n import Say
from kg.ui.offered import Offered

MOST = 200
"""Entries of a kind that are told of what would change."""


def ages(sources: Iterable[Mapping[str, Any]], today: date, say: Say) -> list[dict[str, Any]]:
    """Sources whose edition bears a day, the oldest first: age in days, with the label that tells it."""
    found = [
        {"label": _aged(one, days, say),
         "start": 0, "end": days, "kind": say("sources.days")}
        for one in sources if (days := _age(str(one.get("edition") or ""), today)) is not None
    ]  # fmt: skip
    return sorted(found, key=lambda row: -int(row["end"]))


def _aged(source: Mapping[str, Any], days: int, say: Say) -> str:
    title = say.content(str(source.get("title") or source["id"]))
    return f"{title}\n{say('sources.age', edition=source['edition'], days=f'{days:,}')}"


def _age(edition: str, today: date) -> int | None:
    if not dates.is_date(edition):
        return None
    return max((today - date.fromisoformat(dates.interval(edition)[1])).days, 0)


def wanted(source: Offered, say: Say) -> list[str]:
    """A line a file that the source reads."""
    return [
        say("sources.wants", name=name, needed=say(f"sources.{'needed' if facts.get('required') else 'optional'}"),
            said=say.content(str(facts.get("description", ""))))
        for name, facts in source.files.items()
    ]  # fmt: skip


def examples(source: Offered) -> list[Path]:
    """Tables of made-up rows that show the form of the reader's own; none for a publisher's file."""
    if not source.own_tables or any(path.suffix != ".csv" for path in source.sample.iterdir()):
        return []
    found = sorted(source.sample.iterdir())
    return found if len(found) == 1 else []


def columns(path: Path) -> str:
    """The headings of a table as a sentence names them."""
    with path.open(encoding="utf-8", newline="") as file:
        return ", ".join(next(csv.reader(file)))


def counted(trial: Trial, say: Say) -> str:
    """What a load would do, in a sentence."""
    found = trial.difference
    return say(
        "sources.would", records=f"{trial.understood.records:,}", added=f"{len(found.added):,}",
        changed=f"{len(found.changed):,}", gone=f"{len(found.gone):,}",
    )  # fmt: skip


def mapping_rows(columns: Iterable[Mapping[str, str]], say: Say) -> list[dict[str, str]]:
    """What each column of the reader's own table was read as."""
    return [
        {say("sources.column"): column["column"], say("sources.read_as"): _read_as(column["read_as"], say)}
        for column in columns
    ]


def _read_as(field: str, say: Say) -> str:
    return say.content(field.replace("_", " ")) if field else say("sources.unread")


def change_rows(trial: Trial, say: Say) -> list[dict[str, str]]:
    """What would be added, changed and no longer there, the first of each kind."""
    kinds = (("added", trial.difference.added), ("changed", trial.difference.changed), ("gone", trial.difference.gone))
    return [
        {
            say("runs.what"): say(f"sources.{kind}"),
            say("sources.entry"): str(entry["caption"]),
            say("sources.values"): _values(entry.get("values", {})),
            say("evidence.record"): str(entry["id"]),
        }
        for kind, entries in kinds
        for entry in entries[:MOST]
    ]


def _values(values: Mapping[str, Any]) -> str:
    return "; ".join(f"{name}: {_joined(old)} → {_joined(new)}" for name, (old, new) in values.items())


def _joined(values: Any) -> str:
    return ", ".join(map(str, values)) if isinstance(values, list) else str(values or "–")
