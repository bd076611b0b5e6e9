"""Each door speaks of itself: the dashboard of its pages, the command line of its commands."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from kg.errors import DeadlineError, KgError, StoreError, UsageError
from kg.graph import staleness
from kg.judgements import history
from kg.ui import steps
from kg.ui.i18n import LOCALES, words

KG = Path(__file__).parents[2] / "kg"
OF_ONE_DOOR = ("cli", "docs", "ui")
PAGES = re.compile(r"\b(?:this|the|on) page\b|\bbutton\b|\bclick\b|\bsidebar\b", re.IGNORECASE)


def _text(node: ast.AST) -> str:
    """A text of the source; what is filled in stands as `x`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) if isinstance(part, ast.Constant) else "x" for part in node.values)
    if isinstance(node, ast.BinOp):
        return _text(node.left) + _text(node.right)
    return " ".join(_text(part) for part in (node.body, node.orelse)) if isinstance(node, ast.IfExp) else ""


def next_steps() -> set[str]:
    """Every next step that is written in the modules both doors call."""
    found = set()
    for path in KG.rglob("*.py"):
        if path.relative_to(KG).parts[0] in OF_ONE_DOOR:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "todo":
                found.add(_text(node.value))
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "todo":
                found.add(_text(node.value))
    return found - {""}


@pytest.mark.parametrize("locale", LOCALES)
def test_no_next_step_of_the_dashboard_is_one_of_the_command_line(locale):
    all_steps = next_steps()
    assert len(all_steps) > 40
    for step in all_steps:
        for kind in (UsageError, StoreError, DeadlineError):
            told = steps.todo(kind("x", todo=step), words(locale))
            assert told and not steps.COMMAND.search(told) and not steps.ADDRESS.search(told), step


def test_no_next_step_of_the_command_line_is_one_of_a_page():
    assert not [step for step in next_steps() if PAGES.search(step)]


@pytest.mark.parametrize(
    "error",
    [
        StoreError("no graph database answers: Couldn't connect to 127.0.0.1:9 (resolved to ('127.0.0.1:9',)):",
                   where="bolt://127.0.0.1:9", todo="start the server, or check KG_NEO4J_URI"),
        StoreError("bolt+s://db.example:7687 is gone", where="neo4j://db.example"),
        UsageError("the query failed", where="bolt://127.0.0.1:46677", todo="correct the query or its parameters"),
        UsageError("that is no table", where="--column", todo="say --column"),
    ],
)  # fmt: skip
def test_no_address_and_no_option_is_shown(error: KgError):
    say = words()
    shown = " ".join((steps.found(error, say), steps.where(error), steps.todo(error, say)))
    assert not re.search(r"://|127[.]0|--|KG_|\d{4,}|resolved to|[(]'", shown), shown


@pytest.mark.parametrize(
    ("message", "place"),
    [
        ("Syntax error at line 1:9 - no viable alternative at input '(n RETURN'", "line 1, column 10"),
        ("Invalid input 'RETURN': expected a parameter, '&', ')' (line 2, column 3 (offset: 9))", "line 2, column 3"),
    ],
)
def test_a_query_that_cannot_be_read_is_told_by_its_place(message, place):
    told = steps.found(UsageError(f"the query failed: {message}"), words())
    assert place in told and "expected" not in told and "viable" not in told


@pytest.mark.parametrize("locale", LOCALES)
def test_a_line_of_the_file_of_judgements_names_no_command_on_a_page(locale):
    for way in (history.WAY_BACK, history.LEAVE, history.COMPARE, "judge the pair anew, or kg review --undo 1a2b"):
        told = steps.line(f"judgements.jsonl: 2 lines are gone → {way}", words(locale))
        assert told.startswith("judgements.jsonl: 2 lines are gone → ") and not steps.COMMAND.search(told), told


@pytest.mark.parametrize("locale", LOCALES)
def test_a_note_of_stale_entities_names_no_command_on_a_page(locale):
    for step in (staleness.RESOLVE, staleness.AGAIN):
        assert not steps.COMMAND.search(steps.here(step, words(locale)))
