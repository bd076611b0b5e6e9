"""`kg backup`: graph, judgements and the user's own files in one file."""

from __future__ import annotations

from pathlib import Path

import click

from kg.terminal import output


@click.command(short_help="Keep graph, judgements and your own files in one file.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--overwrite", is_flag=True, help="Write over FILE if it is there.")
@output.format_option()
def command(file: Path, overwrite: bool, form: str) -> None:
    """Write to FILE all that cannot be computed again: the graph with its sources and records, all judgements, the logs
    of editions, what you fetched and your readings of tables.

    It can be made while everything runs; when somebody loads or decides meanwhile, it is made again. FILE is a zip of
    JSON lines with a checksum for each part, independent of the engine: kg restore fills a local engine or a Neo4j
    server from it. Not in it: the engine's own files, passwords and tokens, and what is made anew by itself.

    \b
      kg backup before-the-new-list.kgz
      kg backup /media/usb/graph.kgz --overwrite
      KG_NEO4J_URI=bolt://server:7687 kg restore before-the-new-list.kgz
    """
    from kg.backup.making import make
    from kg.errors import UsageError
    from kg.store import open_store
    from kg.store.settings import settings

    if file.exists() and not overwrite:
        raise UsageError("this file is there already", where=str(file), todo="name another one, or --overwrite")
    with open_store() as store, output.progress("Reading the graph") as count:
        manifest = make(store, settings().home, file, count)
    files = sum(name.startswith("home/") for name in manifest["members"])
    if form == "json":
        facts = {name: manifest[name] for name in ("made_at", "engine", "counts")}
        output.document({"file": str(file), "bytes": file.stat().st_size, "files": files, **facts})
        return
    output.table(["part", "number"], [*manifest["counts"].items(), ("files of the home", files)], title=str(file))
    output.note(f"{file.stat().st_size:,} bytes. Back again: kg restore {file}")
