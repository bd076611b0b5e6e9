"""`kg report`: one finding or thing as a page or document to hand on."""

from __future__ import annotations

from pathlib import Path

import click

from kg.terminal import output, staleness_note

FORMS = (".html", ".docx", ".svg", ".json")


@click.command(short_help="Write a report of a finding, party, ship or case to hand on.")
@click.argument("id")
@click.option(
    "--out", type=click.Path(path_type=Path), help="File to write: .html, .docx, .svg (the picture) or .json."
)
@click.option(
    "--lang", type=click.Choice(["en", "ko", "ja"]), default="en", show_default=True, help="Language of its words."
)
@click.option("--as-of", metavar="YYYY-MM-DD", help="Day to look back to: nothing later is told.")
@click.option(
    "--looked-at-by", "by", default="", metavar="NAME", help="You have read this finding against its sources."
)
@click.option("--note", default="", help="With --looked-at-by: what you found.")
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
@output.format_option()
def command(
    id: str, out: Path | None, lang: str, as_of: str | None, by: str, note: str, overwrite: bool, form: str
) -> None:
    """Write everything that stands for and against, with full citations, what was searched and what is missing, the
    rule with its parameters, and the edition of every list. ID is that of a finding (kg flags --format json) or of a
    thing (kg screen, kg show).

    Without --out it is an HTML file in this folder, named by the title of the report. A finding that nobody has
    looked at is stamped so; --looked-at-by puts your name under exactly what it says now.

    \b
      kg report vessel:imo:9635987
      kg report kr_motie_cases:KRC-05 --lang ko --out case.docx
      kg report FINDING --looked-at-by "J. Kim" --out finding.html
    """
    from datetime import date

    from kg.cli.flags import given_day
    from kg.errors import UsageError
    from kg.store import open_store
    from kg.store.settings import settings
    from kg.ui.i18n import words
    from kg.ui.report import making, writing

    if out and out.suffix not in FORMS:
        raise UsageError(f"{out.name} is of no form that is written", todo=f"end its name in {', '.join(FORMS)}")
    _free(out, overwrite)
    day = given_day(as_of or date.today().isoformat())
    with open_store() as store:
        made = making.report(store, settings().files, id, words(lang), day, by=by, note=note)
        stale = staleness_note.told(store)
    path = None if form == "json" and out is None else out or Path(writing.named(made.title, made.language))
    if path:
        _free(path, overwrite)
        writing.write(made, path)
        output.note(f"Written: {path}" + ("" if made.looked_at else f"  ({made.stamp})"))
    if form == "json":
        output.document(made.to_dict() | {"stale": stale})


def _free(path: Path | None, overwrite: bool) -> None:
    """UsageError when there is a file of this name that is not to be replaced."""
    from kg.errors import UsageError

    if path and path.exists() and not overwrite:
        raise UsageError("this file is there already", where=str(path), todo="--overwrite, or another name")
