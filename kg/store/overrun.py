"""A query that its engine did not end: what becomes of it, and what the user is told.

The private engine is ended and started again at the same address, when nobody else uses it at that moment; a server
is not ours to end, so the query that goes on there is named.
"""

from __future__ import annotations

import threading
from pathlib import Path

from kg.errors import DeadlineError, StoreError
from kg.store.deadlines import NARROW, Watch
from kg.store.running import Running

LOOK = 1.0
"""Seconds in which the server has to say what runs on it."""


def told(watch: Watch, private: Path | None) -> DeadlineError:
    """The error for the caller of a query that was given up, after what can be done about it was done.

    `private` is the home of the local engine, if that is where it ran.
    """
    found = _running(watch)
    if found is not None and not any(one.tag == watch.tag for one in found):
        return DeadlineError(f"ended after {watch.seconds:g} s", todo=NARROW)
    others = [one for one in found or [] if one.tag != watch.tag and not one.overdue]
    if private is None or others:
        return _goes_on(watch, found or [], private)
    return _started_again(watch, private)


def _started_again(watch: Watch, home: Path) -> DeadlineError:
    from kg.store import local

    given_up = f"given up after {watch.seconds:g} s: the engine did not end the query"
    try:
        local.restart(home)
    except StoreError as error:
        return DeadlineError(f"{given_up}, and could not be started again: {error}", todo="see `kg doctor`")
    return DeadlineError(f"{given_up}, so it was ended itself and started again", todo=NARROW)


def _goes_on(watch: Watch, found: list[Running], private: Path | None) -> DeadlineError:
    ids = [one.id for one in found if one.tag == watch.tag]
    name = f"transaction {ids[0]}" if ids else "a query that ends in " + watch.tag
    todo = "`kg server stop` ends it with the engine" if private else "have it ended there: TERMINATE TRANSACTIONS"
    return DeadlineError(f"given up after {watch.seconds:g} s, but it goes on at the server: {name}", todo=todo)


def _running(watch: Watch) -> list[Running] | None:
    """What runs on the server, or None when it does not say so in time."""
    from neo4j.exceptions import DriverError, Neo4jError

    answers: list[list[Running]] = []

    def ask() -> None:
        try:
            answers.append(watch.deadlines.shown())
        except (DriverError, Neo4jError, OSError):
            return

    asking = threading.Thread(target=ask, daemon=True, name="kg-look")
    asking.start()
    asking.join(LOOK)
    return answers[0] if answers else None
