"""A child process that reads a stranger's file and tells of it: a JSON object a line, its progress first."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

from kg.errors import SourceError
from kg.files import limits

Heard = Callable[[dict[str, Any]], None]
"""Told every line that the child says."""


def answer(name: str, where: str, heard: Heard, *arguments: str) -> Any:
    """What `python -m ARGUMENTS…` says under this name in its last line.

    SourceError with its own words where it says `error`, else for a child that broke its limits or crashed while it
    read the file `where`.
    """
    said: dict[str, Any] = {}
    command = [sys.executable, "-m", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True) as child:
        assert child.stdout
        for line in child.stdout:
            said = json.loads(line)
            heard(said)
    if name in said:
        return said[name]
    if "error" in said:
        raise SourceError(**said["error"])
    found, todo = limits.ended(child.returncode)
    raise SourceError(found, where=where, todo=todo)
