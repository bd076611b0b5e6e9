"""`kg load`: one source from the user's file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.terminal import output, staleness_note, turn_option


@click.command(short_help="Load a source from your file.")
@click.argument("source_id", metavar="SOURCE")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Load nothing if anything was not understood.")
@click.option("--fewer", is_flag=True, help="Accept an edition that lacks much of the loaded one, or a whole list.")
@click.option("--older", is_flag=True, help="Take an older edition as the next one.")
@click.option("--map", "pairs", multiple=True, metavar="HEADING=FIELD", help="What a column of your own table is.")
@click.option("--mapping", "file", type=click.Path(path_type=Path), help="The same from a YAML file: HEADING: FIELD.")
@click.option("--forget-mapping", "anew", is_flag=True, help="Leave what you said of such headings before.")
@click.option("--series", default="", help="Published series that your rows are, such as motie-156, or none.")
@click.option("--dry-run", is_flag=True, help="Read and report, write nothing.")
@click.option("--no-resolve", is_flag=True, help="Do not recompute the entities; run kg resolve later.")
@click.option("--problems", "most", default=20, show_default=True, help="Problems to print; JSON has them all.")
@turn_option.beside_option()
@output.format_option()
def command(
    source_id: str,
    path: Path,
    strict: bool,
    fewer: bool,
    older: bool,
    pairs: tuple[str, ...],
    file: Path | None,
    anew: bool,
    series: str,
    dry_run: bool,
    no_resolve: bool,
    most: int,
    beside: bool,
    form: str,
) -> None:
    """Read SOURCE from PATH (a file, or the folder that holds its set) and bring the graph to what it says.

    The whole file is read first: one that cannot be understood leaves the graph as it was. Loading the same
    file twice changes nothing. Rows that were not understood are listed with file and line; exit code 1 tells
    that there were some.

    Of a table of your own the columns are shown as they are read. --map corrects that, and is kept for the next table
    with the same headings. With --series its rows count as cases of that series in kg totals, also after the next load
    of the table; --series none takes that back.

    \b
      kg load us_ofac_sdn ~/ofac/                folder with sdn.csv, add.csv, alt.csv, sdn_comments.csv
      kg load un_sc_consolidated consolidated.xml
      kg load kr_motie_cases my-table.xlsx       your own table: Korean, Japanese or English headers
      kg load kr_motie_cases my-table.xlsx --dry-run
      kg load kr_motie_cases my-table.xlsx --map "확인일=detected" --map "담당=-" --series motie-156
    """
    from kg.cli import mapping
    from kg.graph import entities
    from kg.graph.loading import Loaded, check, load
    from kg.model.own_table import NONE
    from kg.store.settings import settings
    from loaders.source import source

    one = source(source_id)
    files = settings().files
    said = mapping.asked(one, files, pairs, file, series, anew=anew)
    if dry_run:
        with output.progress(f"Reading {one.id}") as count:
            loaded: Loaded = check(one, path, count, said)
    else:
        with turn_option.opened(f"kg load {one.id}", beside=beside) as store:
            if series and series != NONE:
                from kg.answers.totals import check_series  # brings the look-ups, for which no other load waits

                check_series(store, series)
            with output.progress(f"Loading {one.id}") as count:
                home = settings().home
                how = {"strict": strict, "fewer": fewer, "older": older}
                loaded = load(store, one, path, **how, home=home, progress=count, table=said)
            mapping.keep(files, loaded.mapping)
            if not no_resolve:
                with output.progress("Resolving") as count:
                    rebuilt = entities.rebuild(store, settings().files.judgements, count)
                output.problems(rebuilt.broken)
            else:
                staleness_note.told(store)
    if form == "json":
        output.document(loaded.to_dict())
    else:
        _report(loaded, most)
    sys.exit(1 if loaded.problems else 0)


def _report(loaded: object, most: int) -> None:
    from kg.cli import mapping
    from kg.graph.loading import Loaded

    assert isinstance(loaded, Loaded)
    output.table(["kind", "statements"], list(loaded.by_schema.items()), title=f"{loaded.source}, {loaded.edition}")
    mapping.show(loaded.mapping)
    for name, what in ((name, what) for name, what in loaded.notes.items() if "column " not in name):
        output.note(f"  {name}: {what}")
    changes = loaded.changes
    output.note(f"{loaded.records:,} records; made {changes.made:,}, set {changes.set:,}, removed {changes.removed:,}")
    for problem in loaded.problems[:most]:
        output.note(f"  problem: {problem}")
    if len(loaded.problems) > most:
        output.note(f"  … and {len(loaded.problems) - most} more: --problems {len(loaded.problems)} or --format json")
