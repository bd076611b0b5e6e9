"""`kg export`: the graph for other tools."""

from __future__ import annotations

from pathlib import Path

import click

from kg.terminal import output

FORMS = ("ftm", "graphml", "jsonl", "neo4j-csv", "parquet")


@click.command(short_help="Write the graph for other tools.")
@click.argument("what", metavar="FORM", type=click.Choice(FORMS))
@click.option("--out", type=click.Path(path_type=Path), help="File, or folder for neo4j-csv and parquet.")
@click.option("--around", metavar="ID", default="", help="Only the thing of this id and what lies around it.")
@click.option("--hops", type=click.IntRange(0, 4), default=1, show_default=True, help="With --around: how far.")
@click.option("--evidence", is_flag=True, help="Records and sources too, not for ftm.")
@click.option("--overwrite", is_flag=True, help="Replace what is there.")
@output.format_option()
def command(what: str, out: Path | None, around: str, hops: int, evidence: bool, overwrite: bool, form: str) -> None:
    """Write the entities and their relationships; every one names its records, dates and modality.

    \b
      ftm         entities of FollowTheMoney, a line each (OpenAleph, yente, nomenklatura; `kg load ftm` reads it)
      graphml     Gephi, yEd, networkx
      jsonl       a line a node, a line a relationship
      parquet     nodes.parquet and edges.parquet
      neo4j-csv   files and the command for neo4j-admin database import

    \b
      kg export graphml --around vessel:imo:9635987 --hops 2
      kg export neo4j-csv --evidence --out import/
    """
    from kg.errors import UsageError
    from kg.export.endings import ENDINGS
    from kg.export.formats import FORMATS
    from kg.export.reading import Selection
    from kg.export.reading import around as near
    from kg.store import open_store

    path = out or Path(f"graph{ENDINGS[what]}" if ENDINGS[what] else f"graph-{what}")
    if not overwrite and (path.is_file() or (path.is_dir() and any(path.iterdir()))):
        raise UsageError("this is there already", where=str(path), todo="--overwrite, or another --out")
    if what == "ftm" and evidence:
        raise UsageError("FollowTheMoney has no records", todo="leave --evidence out, or take jsonl")
    if around and evidence:
        raise UsageError("--around takes things, not records", todo="leave one of --around and --evidence out")
    with open_store() as store:
        selected = near(store, around, hops) if around else Selection(store, evidence=evidence)
        counts = FORMATS[what](selected, path)
    output.note(f"Written: {path}  ({counts['nodes']:,} nodes, {counts['edges']:,} relationships)")
    if form == "json":
        output.document({"written": str(path), **counts})
