"""`kg reports`: documents read, what is proposed from them, and what a person accepts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from kg.terminal import output

FILE = click.Path(path_type=Path)


@click.group(short_help="Read reports: paragraphs, candidates with their quotes, review.")
def command() -> None:
    """Read a report (PDF, HTML, DOCX, HWPX, HWP, text) into numbered paragraphs and candidates with their quotes.

    Nothing of it enters the graph before a person has accepted it.

    \b
      kg reports read S_2019_171.pdf
      kg reports show S_2019_171.pdf --paragraph body/21
      kg reports list
    """


@command.command()
@click.argument("path", type=FILE)
@output.format_option()
def read(path: Path, form: str) -> None:
    """Read a file and tell what it holds. Reading it again changes nothing."""
    from kg.reports import opened, told

    with output.progress(f"Reading {path.name}, page") as count:
        document = opened.read(path, _home(), count)
    facts = told.summary(document)
    if form == "json":
        output.document(facts)
        return
    output.table(["what", "how many"], list(facts["counts"].items()), title=f"{document.id}  {document.name}")
    output.problems(document.unread)


@command.command("list")
@output.format_option()
def listed(form: str) -> None:
    """List the documents that were read."""
    from kg.reports import opened, told

    found = [told.summary(one) for one in opened.kept(_home())]
    if form == "json":
        output.document(found)
    else:
        columns = ("id", "name", "symbol", "form", "language", "pages")
        output.table(
            [*columns, "paragraphs"], [[*(one[c] for c in columns), one["counts"]["paragraphs"]] for one in found]
        )


@command.command()
@click.argument("document")
@click.option("--paragraph", "keys", multiple=True, metavar="KEY", help="Only this paragraph, such as body/21.")
@output.format_option()
def show(document: str, keys: tuple[str, ...], form: str) -> None:
    """Show paragraphs of a DOCUMENT that was read: named by its file, its symbol or the beginning of its hash."""
    from kg.errors import UsageError
    from kg.reports import opened, told

    found = opened.named(document, _home())
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


def _home() -> Any:
    from kg.store.settings import settings

    return settings().files.ready().folder
