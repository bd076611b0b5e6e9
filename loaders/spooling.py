"""Reading a source's files into a spool: in this process, or for files of strangers in a child process with limits.

`python -m loaders.spooling SOURCE PATH SPOOL ASKED` is the child: it prints one JSON object a line, progress first,
then what it understood or why it could not.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kg.errors import SourceError
from kg.files import child_answer, limits
from kg.home import disk
from kg.model.own_table import NOTHING, Asked
from kg.model.spool import Spool
from kg.model.understood import Understood
from kg.model.unread import Unread
from loaders.reading import Reading
from loaders.source_facts import Facts, facts

Progress = Callable[[int], None]
"""Told how many statements were read so far."""


def read(
    source: Facts, path: Path, spool: Spool, progress: Progress | None = None, asked: Asked = NOTHING
) -> Understood:
    """Read in this process. SourceError when the files cannot be read at all or nothing in them is understood."""
    if not path.exists():
        raise SourceError("no such file or folder", where=str(path), todo="check the path")
    if not (path.is_file() or path.is_dir()):  # it would be waited for, or read, without end
        todo = "save what comes out of it to a file, and load that"
        raise SourceError("this is a pipe, a device or a socket, no file", where=str(path), todo=todo)
    disk.nameable(path)
    reading = Reading(source, path, asked)
    for number, statement in enumerate(reading.statements(), 1):
        if not spool.add(statement):
            todo = "the first entry counts; correct the file"
            reading.problem(statement.locator, f"id {statement.id} stands twice with other content", todo=todo)
        if progress and number % 1000 == 0:
            progress(number)
    records = spool.count("record")
    if not records:
        raise reading.nothing()
    problems, counts = tuple(map(str, reading.problems)), dict(sorted(reading.counts.items()))
    of = reading
    return Understood(of.id, of.part, of.edition, records, counts, problems, of.notes, of.unread, tuple(of.mapping))


def read_apart(
    source: Facts, path: Path, file: Path, progress: Progress | None = None, asked: Asked = NOTHING
) -> Understood:
    """Read in a child process into the spool file. One that breaks its limits or crashes is a SourceError."""

    def heard(line: dict[str, Any]) -> None:
        if progress and "progress" in line:
            progress(line["progress"])

    arguments = ("loaders.spooling", source.id, str(path.absolute()), str(file), asked.to_json())
    return _understood(child_answer.answer("understood", str(path), heard, *arguments))


def _understood(facts: dict[str, Any]) -> Understood:
    """From its JSON form, in which tuples and sets are lists."""
    missed = facts["unread"]
    unread = Unread(set(missed["ids"]), set(missed["kinds"]), missed["cut"])
    lists = {name: tuple(facts[name]) for name in ("problems", "mapping")}
    return Understood(**{**facts, **lists, "unread": unread})


def main(source_id: str, path: str, spool: str, asked: str) -> int:
    """The child. Only its JSON goes to standard output; what a library prints goes to standard error."""
    limits.limit()
    with redirect_stdout(sys.stderr):
        found = _report(source_id, Path(path), Path(spool), Asked.from_json(asked))
    _say(found)
    return 0


def _report(source_id: str, path: Path, file: Path, asked: Asked = NOTHING) -> dict[str, Any]:
    try:
        with Spool(file) as spool:
            return {"understood": asdict(read(facts(source_id), path, spool, _counted, asked))}
    except BaseException as error:
        return {"error": limits.fault(error, str(path))}


def _counted(number: int) -> None:
    _say({"progress": number})


def _say(line: dict[str, Any]) -> None:
    limits.tell(json.dumps(line, default=sorted))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:5]))
