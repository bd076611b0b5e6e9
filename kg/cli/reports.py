"""`kg reports`: documents read, what is proposed from them, and what a person accepts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import reports_load, reports_review
from kg.cli.reports_home import home_of
from kg.terminal import output

if TYPE_CHECKING:
    from kg.reports.mentions.known_names import Names

FILE = click.Path(path_type=Path)


@click.group(short_help="Read reports: paragraphs, candidates with their quotes, review.")
def command() -> None:
    """Read a report (PDF, HTML, DOCX, HWPX, HWP, text) into numbered paragraphs and candidates with their quotes.

    Nothing of it enters the graph before a person has accepted it.

    \b
      kg reports read S_2019_171.pdf
      kg reports show S_2019_171.pdf --paragraph body/21
      kg reports review S_2019_171.pdf
      kg reports load S_2019_171.pdf
    """


@command.command()
@click.argument("path", type=FILE)
@click.option("--alone", is_flag=True, help="Without the names of the graph: the store is not opened.")
@click.option("--parse", is_flag=True, help="Let a dependency parse look too: a little more found, five times as slow.")
@output.format_option()
def read(path: Path, alone: bool, parse: bool, form: str) -> None:
    """Read a file and propose candidates. Reading it again changes nothing that was decided."""
    from kg.errors import UsageError
    from kg.reports import opened, proposed, reviewed, told
    from kg.reports.frames import parsed_frames

    home = home_of()
    if parse and not parsed_frames.installed():
        raise UsageError("--parse needs spaCy and its pipeline", todo="pip install 'export-control-graph[parser]'")
    with output.progress(f"Reading {path.name}, page") as count:
        document = opened.read(path, home, count)
    known = () if alone else _known()
    with output.progress("Proposing, paragraph") as count:
        found = proposed.anew(document, home, *known, parse=parse, progress=count)
    facts = told.summary(document, found, reviewed.decisions(home, document))
    if form == "json":
        output.document(facts)
        return
    rows = [*facts["counts"].items(), *((f"candidates, {name}", n) for name, n in facts["candidates"].items())]
    output.table(["what", "how many"], rows, title=f"{document.id}  {document.name}")
    output.problems(document.unread)


@command.command("list")
@output.format_option()
def listed(form: str) -> None:
    """List the documents that were read."""
    from kg.reports import opened, proposed, reviewed, told

    home = home_of()
    made = reviewed.decisions(home)
    found = [
        told.summary(one, proposed.kept(one, home), [line for line in made if line.document == one.sha256])
        for one in opened.kept(home)
    ]
    if form == "json":
        output.document(found)
        return
    columns = ("id", "name", "symbol", "form", "language", "pages")
    rows = [[*(one[name] for name in columns), one["candidates"]["all"], sum(one["decided"].values())] for one in found]
    output.table([*columns, "candidates", "decided"], rows)


@command.command()
@click.argument("document")
@click.option("--paragraph", "keys", multiple=True, metavar="KEY", help="Only this paragraph, such as body/21.")
@output.format_option()
def show(document: str, keys: tuple[str, ...], form: str) -> None:
    """Show paragraphs of a DOCUMENT that was read: named by its file, its symbol or the beginning of its hash."""
    from kg.errors import UsageError
    from kg.reports import opened, told

    found = opened.named(document, home_of())
    for key in keys:
        if not found.paragraph(key):
            raise UsageError(f"no paragraph {key!r}", todo="its keys are as in: " + ", ".join(told.some_keys(found)))
    chosen = [one for one in found.paragraphs if not keys or one.key in keys]
    if form == "json":
        output.document([told.paragraph(one) for one in chosen])
        return
    for one in chosen:
        output.say(f"{one.key}  ({one.locator})")
        output.block(one.text, "    ")
        for note in one.notes:
            output.block(note, "        note ")


def _known() -> tuple[Names, ...]:
    from kg.reports import graph_names
    from kg.store import open_store

    with open_store() as store:
        return (graph_names.names(store),)


for part in (reports_review.review, reports_load.trust, reports_load.load):
    command.add_command(part)
