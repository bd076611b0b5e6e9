"""Whose lists a name is looked for on: whole publications with their editions, and single acts that others tell of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import streamlit as st

from kg.answers.cited import OURS
from kg.model import dates
from kg.ui import cached_answers
from kg.ui.i18n import Say
from kg.ui.markup import literal
from kg.ui.session import Here

Row = Mapping[str, Any]
OLD = 90
"""Days after which an edition is warned of: lists of sanctions change every few weeks."""


def told(rows: Iterable[Row], say: Say) -> list[str]:
    """Two lines at most: the lists with edition and number of acts; authorities of which only tables of ours tell.

    An authority whose own list is loaded is not among the others.
    """
    every = list(rows)
    lists = [row for row in every if _is_list(row)]
    whole = {row["authority"] for row in lists}
    others: dict[str, int] = {}
    for row in every:
        if row["authority"] not in whole:
            others[row["authority"]] = others.get(row["authority"], 0) + row["acts"]
    some = ", ".join(f"{say.content(name)} {acts}" for name, acts in others.items())
    lines = [say("screening.lists", lists="; ".join(_list(row, say) for row in lists))] if lists else []
    return lines + ([say("screening.lists.others", authorities=some)] if some else [])


def old(rows: Iterable[Row], today: date, say: Say) -> str:
    """A warning of the lists whose edition is older than OLD days, the oldest first; empty where none is."""
    aged = {row["title"]: (_days(row["edition"], today), row["edition"]) for row in rows if _is_list(row)}
    found = sorted(((days, title, edition) for title, (days, edition) in aged.items() if days > OLD), reverse=True)
    told = "; ".join(
        say("screening.lists.aged", title=say.content(title), edition=edition, days=f"{days:,}")
        for days, title, edition in found
    )
    return say("screening.lists.old", old=OLD, lists=told) if told else ""


def warn(here: Here) -> None:
    """Put the warning on the page."""
    if told := old(cached_answers.rows(here, "listing-authorities"), date.today(), here.say):
        st.warning(literal(told), icon=":material/schedule:")


def _is_list(row: Row) -> bool:
    return not row["publisher"].startswith(OURS)


def _days(edition: str, today: date) -> int:
    """Since the edition; none for one without a day, of which nobody can say it."""
    return (today - date.fromisoformat(dates.interval(edition)[1])).days if dates.is_date(edition) else 0


def _list(row: Row, say: Say) -> str:
    edition = row["edition"] if dates.is_date(row["edition"]) else say("screening.lists.undated")
    return say("screening.lists.one", title=say.content(row["title"]), edition=edition, acts=row["acts"])
