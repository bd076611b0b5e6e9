"""Errors in the words of the dashboard: what was found, where and what to do here, not at a command line."""

from __future__ import annotations

import re

from kg.errors import KgError, StoreError
from kg.ui.i18n import Say

COMMAND = re.compile(r"\bkg\b ?[a-z]|--[a-z]|\bKG_[A-Z]|\bchmod\b|HEADING=")
"""Words of the command line: its commands, options, environment and the shell."""
ADDRESS = re.compile(
    r"(?:bolt|neo4j)(?:\+s|\+ssc)?://[^\s,;)]+|\b(?:127\.0\.0\.1|localhost)(?::\d+)?|\[::1\](?::\d+)?|\('[^']*', \d+\)"
)
"""Where the database listens: of no use to a reader."""
RESOLVED = re.compile(r"\s*\(resolved to .*", re.DOTALL)
"""What the driver adds after the address it tried: only the same address again, as a tuple of Python."""
SYNTAX = re.compile(r"Syntax error at line (\d+):(\d+)|\(line (\d+), column (\d+)")
"""How ArcadeDB (columns from 0) and Neo4j (from 1) say where they stopped; what they expected there is theirs."""
STEPS = (
    (re.compile("kg screen"), "step.search"),
    (re.compile("kg restore|--accept-history"), "step.history"),
    (re.compile("kg review|--replace|--undo"), "step.review"),
    (re.compile("--by|--reason"), "step.reason"),
    (re.compile("--column|--encoding|--out|--overwrite|--sheet"), "step.table"),
    (re.compile("kg (?:load|build|resolve|fetch|flags)|--fewer"), "step.keeper"),
)
"""By what the command line would say: the same step here."""


def found(error: KgError, say: Say) -> str:
    """What was found, without the database's address; for a query that cannot be read, the place alone."""
    if place := SYNTAX.search(error.found):
        theirs, line = place[1] is None, place[1] or place[3]
        return say("failure.syntax", line=line, column=int(place[4]) if theirs else int(place[2]) + 1)
    return ADDRESS.sub(say("failure.database"), RESOLVED.sub("", error.found))


def where(error: KgError) -> str:
    """The place, when it is one that the reader knows."""
    theirs = isinstance(error, StoreError) or ADDRESS.search(error.where) or COMMAND.search(error.where)
    return "" if theirs else error.where


def todo(error: KgError, say: Say) -> str:
    """The next step here. Of a database that is away only whoever started the dashboard can do something."""
    return say("step.keeper") if isinstance(error, StoreError) else here(error.todo, say)


def here(step: str, say: Say) -> str:
    """A next step as it is, or, where it names the command line, the step that leads there on this dashboard."""
    if not (COMMAND.search(step) or ADDRESS.search(step)):
        return step
    return say(next((key for pattern, key in STEPS if pattern.search(step)), "step.other"))


def line(told: str, say: Say) -> str:
    """A line `place: fault → next step` of a file, the step in this door's words."""
    fault, arrow, step = told.partition(" → ")
    return f"{fault} → {here(step, say)}" if arrow else told
