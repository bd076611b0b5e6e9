"""Whose lists a name is looked for on: whole publications with their editions, and single acts that others tell of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kg.answers.cited import OURS
from kg.model import dates
from kg.ui.i18n import Say

Row = Mapping[str, Any]


def told(rows: Iterable[Row], say: Say) -> list[str]:
    """Two lines at most: the lists with edition and number of acts; authorities of which only tables of ours tell.

    An authority whose own list is loaded is not among the others.
    """
    every = list(rows)
    lists = [row for row in every if not row["publisher"].startswith(OURS)]
    whole = {row["authority"] for row in lists}
    others: dict[str, int] = {}
    for row in every:
        if row["authority"] not in whole:
            others[row["authority"]] = others.get(row["authority"], 0) + row["acts"]
    some = ", ".join(f"{say.content(name)} {acts}" for name, acts in others.items())
    lines = [say("screening.lists", lists="; ".join(_list(row, say) for row in lists))] if lists else []
    return lines + ([say("screening.lists.others", authorities=some)] if some else [])


def _list(row: Row, say: Say) -> str:
    edition = row["edition"] if dates.is_date(row["edition"]) else say("screening.lists.undated")
    return say("screening.lists.one", title=say.content(row["title"]), edition=edition, acts=row["acts"])
