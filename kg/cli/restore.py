"""`kg restore`: fill graph and home from a backup."""

from __future__ import annotations

from pathlib import Path

import click

from kg.terminal import output, turn_option


@click.command(short_help="Fill graph and home from a backup.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--replace", is_flag=True, help="Take the place of a graph that is there. You are asked.")
@click.option("--yes", is_flag=True, help="With --replace: do not ask.")
@click.option("--check", is_flag=True, help="Prove that FILE is whole, and change nothing.")
@turn_option.beside_option()
@output.format_option()
def command(file: Path, replace: bool, yes: bool, check: bool, beside: bool, form: str) -> None:
    """Bring the graph and the home to FILE, which kg backup made, on this or any other engine.

    Every byte is proved before anything is touched. A graph or a home that holds something is left alone unless you say
    --replace; files that were there are moved to KG_HOME/replaced, never deleted. At the end the parts are counted.
    Interrupted, the same command completes it.

    \b
      kg restore before-the-new-list.kgz --check
      kg restore before-the-new-list.kgz
      kg restore before-the-new-list.kgz --replace
    """
    from kg.backup import archive, restoring
    from kg.errors import UsageError
    from kg.store.settings import settings

    with archive.opened(file) as backup:
        facts = {name: backup.manifest[name] for name in ("made_at", "engine", "counts")}
        if check:
            _report({"file": str(file), "restored": False, "files": 0, "replaced": "", **facts}, form)
            return
        with turn_option.opened("kg restore", beside=beside) as store:
            there = restoring.occupied(store, settings().home)
            if there and not replace:
                todo = "set KG_HOME or KG_NEO4J_URI to an empty one, or --replace"
                raise UsageError(f"there are {there}", where=store.uri, todo=todo)
            if there:
                output.confirm(f"There are {there}. Replace them?", yes, todo="kg restore FILE --replace --yes")
            with output.progress("Restoring") as count:
                done = restoring.restore(backup, store, settings().home, count)
    facts |= {"counts": done.counts}
    _report({"file": str(file), "restored": True, "files": done.files, "replaced": done.replaced, **facts}, form)


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
