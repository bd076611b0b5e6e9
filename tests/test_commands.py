"""The contract of a command, found by listing: help with an example, JSON that is described and tried."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from kg.cli import COMMANDS, group
from tests.test_json import CALLS

ROOT = Path(__file__).parent.parent
NO_DATA = {
    "app": "a dashboard for people, whose address is all that is printed",
    "mcp": "speaks the Model Context Protocol on standard output, which is JSON of its own",
    "server stop": "prints nothing",
}
"""Commands that print no data, each with the reason."""


def of(name: str) -> click.Command:
    command: click.Command = group
    for part in name.split():
        assert isinstance(command, click.Group)
        found = command.get_command(click.Context(command), part)
        assert found
        command = found
    return command


def names() -> list[str]:
    """Every command and subcommand there is, as typed."""
    inner = {name: command.commands if isinstance(command := of(name), click.Group) else {} for name in COMMANDS}
    return [typed for name, subs in inner.items() for typed in (name, *(f"{name} {sub}" for sub in subs))]


EVERY = names()
LEAVES = [name for name in EVERY if not isinstance(of(name), click.Group)]


def asked(*arguments: str) -> Result:
    return CliRunner().invoke(group, arguments)


def test_every_module_with_a_command_is_listed_and_every_listed_one_is_there() -> None:
    modules = (ROOT / "kg" / "cli").glob("*.py")
    written = {path.stem for path in modules if re.search(r"^def command\(|^command = ", path.read_text("utf-8"), re.M)}
    assert written == set(COMMANDS)


@pytest.mark.parametrize("name", EVERY)
def test_every_command_has_help_that_says_what_it_does(name: str) -> None:
    shown = asked(*name.split(), "--help")
    assert shown.exit_code == 0
    assert f"Usage: kg {name}" in shown.output.replace("Usage: group", "Usage: kg")
    described = shown.output.split("Options:")[0].split("\n\n", 1)[1]
    assert len(described.split()) > 3, "say what it is for"
    undescribed = [p.name for p in of(name).params if isinstance(p, click.Option) and not (p.help or p.hidden)]
    assert not undescribed, "an option without a word of help"


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_teaches_by_example(name: str) -> None:
    assert re.search(rf"^ +kg {name}\b", asked(name, "--help").output, re.MULTILINE)


@pytest.mark.parametrize("name", LEAVES)
def test_every_command_that_prints_data_prints_json(name: str) -> None:
    forms = [p.type.choices for p in of(name).params if "--format" in p.opts and isinstance(p.type, click.Choice)]
    assert [("json" in one) for one in forms] == ([] if name in NO_DATA else [True])


@pytest.mark.parametrize("name", [name for name in LEAVES if name not in NO_DATA])
def test_the_json_of_every_command_is_described_and_tried(name: str) -> None:
    first = name.split()[0]
    assert (ROOT / "docs" / "schemas" / f"{first}.schema.json").is_file(), "describe what it prints"
    tried = [call for calls in CALLS.values() for call in calls if call[: len(name.split())] == name.split()]
    elsewhere = re.findall(r"(?:document|kg)\(home, \"([a-z]+)\"", (ROOT / "tests" / "test_json.py").read_text("utf-8"))
    assert tried or first in elsewhere, "add a call to CALLS in tests/test_json.py"
