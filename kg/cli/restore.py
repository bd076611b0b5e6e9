"""`kg restore`: fill graph and home from a backup."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from kg.terminal import output, turn_option

if TYPE_CHECKING:
    from kg.backup.archive import Reader
    from kg.backup.restoring import Restored


@click.command(short_help="Fill graph and home from a backup.")
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--local", is_flag=True, help="Instead of FILE: what the local engine of KG_HOME holds.")
@click.option("--replace", is_flag=True, help="Take the place of a graph that is there. You are asked.")
@click.option("--yes", is_flag=True, help="With --replace: do not ask.")
@click.option("--check", is_flag=True, help="Prove that FILE is whole, and change nothing.")
@turn_option.beside_option()
@output.format_option()
def command(file: Path | None, local: bool, replace: bool, yes: bool, check: bool, beside: bool, form: str) -> None:
    """Bring the graph and the home to FILE, which kg backup made, on this or any other engine.

    Every byte is proved before anything is touched. A graph or a home that holds something is left alone unless you say
    --replace; files that were there are moved to KG_HOME/replaced, never deleted. At the end the parts are counted.
    Interrupted, the same command completes it.

    With --local the graph moves from this machine's engine to the server at KG_NEO4J_URI; the home stays as it is, and
    so does the local engine.

    \b
      kg restore before-the-new-list.kgz --check
      kg restore before-the-new-list.kgz
      kg restore before-the-new-list.kgz --replace
      KG_NEO4J_URI=neo4j+s://graph.example.org kg restore --local
    """
    from kg.backup import archive, moving
    from kg.errors import UsageError
    from kg.store.settings import settings

    if local == (file is not None):
        raise UsageError("one of FILE and --local is wanted", where="kg restore", todo="kg restore --help")
    with ExitStack() as stack:
        if file is None:
            with output.progress("Reading the local graph") as count:
                backup = stack.enter_context(moving.local_graph(settings(), count))
        else:
            backup = stack.enter_context(archive.opened(file))
        _bring(backup, str(file or settings().uri), _Asked(files=not local, replace=replace, yes=yes, beside=beside),
               check, form)  # fmt: skip


class _Asked(NamedTuple):
    """What the options say of a graph that is there."""

    files: bool
    replace: bool
    yes: bool
    beside: bool


def _bring(backup: Reader, name: str, asked: _Asked, check: bool, form: str) -> None:
    facts = {"file": name, **{fact: backup.manifest[fact] for fact in ("made_at", "engine", "counts")}}
    if check:
        _report({**facts, "restored": False, "files": 0, "replaced": ""}, form)
        return
    done = _restored(backup, asked)
    _report({**facts, "counts": done.counts, "restored": True, "files": done.files, "replaced": done.replaced}, form)


def _restored(backup: Reader, asked: _Asked) -> Restored:
    from kg.backup import restoring
    from kg.errors import UsageError
    from kg.store.settings import settings

    home = settings().home
    with turn_option.opened("kg restore", beside=asked.beside) as store:
        there = restoring.occupied(store, home if asked.files else None)
        if there and not asked.replace:
            todo = "set KG_HOME or KG_NEO4J_URI to an empty one, or --replace"
            raise UsageError(f"there are {there}", where=store.uri, todo=todo)
        if there:
            output.confirm(f"There are {there}. Replace them?", asked.yes, todo="kg restore … --replace --yes")
        with output.progress("Restoring") as count:
            return restoring.restore(backup, store, home, count, files=asked.files)


def _report(facts: dict[str, object], form: str) -> None:
    if form == "json":
        output.document(facts)
        return
    counts = facts["counts"]
    assert isinstance(counts, dict)
    output.table(["part", "number"], [*counts.items(), ("files of the home", facts["files"])], title=str(facts["file"]))
    if facts["replaced"]:
        output.note(f"What was in the home before: {facts['replaced']}")
    output.note("Restored, every part counted. Next: kg doctor" if facts["restored"] else "Whole. Nothing was changed.")
