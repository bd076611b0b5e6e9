"""The pair that `kg review` shows, and the questions it asks in a terminal."""

from __future__ import annotations

import getpass
import json
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.errors import UsageError
from kg.home import sealed
from kg.home.places import Home
from kg.review.pair import record_id
from kg.terminal import output, review_shown

if TYPE_CHECKING:
    from kg.review.case import Case
    from kg.review.desk import Desk
    from kg.store import Store

KIND = "shown-1"
ANSWERS = {"s": "same", "d": "different", "u": "unsure", "n": "next", "q": "quit"}


def named(store: Store, home: Path, ids: tuple[str, ...]) -> tuple[str, str]:
    """The records named, or those shown last. UsageError when there are none."""
    if ids:
        return record_id(store, ids[0]), record_id(store, ids[1])
    shown = sealed.read(Home(home).shown, KIND)
    if shown is None:
        raise UsageError("no pair was shown", todo="run kg review first, or name two records")
    left, right = json.loads(shown)
    return str(left), str(right)


def forget(home: Path) -> None:
    """The pair shown is decided: no other decision is on it unasked."""
    Home(home).shown.unlink(missing_ok=True)


def show(desk: Desk, store: Store, ids: tuple[str, ...], form: str, who: str) -> None:
    """The next pair or the named one; in a terminal with questions, until the reviewer has enough."""
    case = desk.case(*named(store, desk.file.parent, ids)) if ids else desk.next()
    review_shown.case(desk, case, form)
    if case:
        pair = [case.pair.left.record, case.pair.right.record]
        shown = Home(desk.file.parent).shown
        sealed.keep(partial(sealed.write, shown, KIND, json.dumps(pair).encode()))
    if form == "table" and terminal():
        _ask(desk, case, who)


def terminal() -> bool:
    """Whether somebody sits there to be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _ask(desk: Desk, case: Case | None, who: str) -> None:
    passed: set[tuple[str, str]] = set()
    while case:
        pair = (case.pair.left.record, case.pair.right.record)
        choice = click.Choice(list(ANSWERS))
        asked = "Same, different, unsure, next, quit"
        answer = ANSWERS[output.asked(asked, type=choice, show_choices=True)]
        if answer == "quit":
            return
        passed.add(pair)
        if answer != "next":
            who = _decide(desk, case, answer, who)
        case = desk.next(passed)
        review_shown.case(desk, case, "table")


def _decide(desk: Desk, case: Case, decision: str, who: str) -> str:
    """Ask why and who, note it, and return who it was."""
    reason = output.asked("Why")
    who = who or output.asked("Your name", default=getpass.getuser())
    other = case.standing and case.standing.by != who and case.standing.decision != decision
    if other and not output.agreed(f"Replace the judgement of {case.standing and case.standing.by}?"):
        output.note("Nothing noted.")
        return who
    pair = case.pair.left.record, case.pair.right.record
    review_shown.decided(desk.decide(*pair, decision, who, reason, replaces=bool(other)), "table")
    return who
