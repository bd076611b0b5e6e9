"""What is checked before a commit is what `./run test` checks first, and nothing of it is fetched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from tests.check import OTHERS, PARTS, STEPS

ROOT = Path(__file__).parent.parent


def hooks() -> dict[str, dict[str, Any]]:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert [repo["repo"] for repo in config["repos"]] == ["local"]
    return {hook["id"]: hook for repo in config["repos"] for hook in repo["hooks"]}


def test_every_hook_is_a_step_of_the_test_command() -> None:
    for id, hook in hooks().items():
        assert hook["language"] == "system" and STEPS[id][0] in hook["entry"], id
        assert all(word in hook["entry"] for word in STEPS[id][1:] if word != "."), id


def test_the_hooks_are_all_the_checks_that_take_seconds() -> None:
    assert set(hooks()) == {"style", "form", "arrows"} == set(STEPS) - {"types"}


def test_the_parts_of_the_test_command_leave_no_test_out_and_run_none_twice() -> None:
    by_folder = {part for arguments in PARTS.values() for part in arguments if part.startswith("tests/")}
    assert by_folder == {word.removeprefix("--ignore=") for word in OTHERS if word.startswith("--ignore=")}
    marked = [arguments[len(OTHERS) :] for arguments in PARTS.values() if arguments[: len(OTHERS)] == OTHERS]
    assert sorted(marked) == [["-m", "neo4j"], ["-m", "not neo4j"]]
    assert len(PARTS) == len(by_folder) + len(marked)
