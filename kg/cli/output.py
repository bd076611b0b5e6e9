"""What a command prints: one document on standard output, everything else on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from kg import cells

if TYPE_CHECKING:
    from rich.console import Console

FORMATS = ("table", "json", "csv")


def format_option(*formats: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The `--format` option."""
    choice = click.Choice(formats or ("table", "json"))
    return click.option("--format", "form", type=choice, default="table", show_default=True, help="Form of the output.")


def document(value: Any) -> None:
    """Print a JSON document."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def table(columns: Sequence[str], rows: Sequence[Sequence[Any]], *, title: str = "") -> None:
    """Print a table; as wide as the terminal, or as needed when piped."""
    from rich.markup import escape
    from rich.table import Table

    if title:
        click.echo(title)
    drawn = Table(show_edge=False, pad_edge=False, header_style="bold")
    for column in columns:
        drawn.add_column(column, overflow="fold")
    for row in rows:
        drawn.add_row(*(escape(cells.text(cell)) for cell in row))
    console(stdout=True).print(drawn)


def comma_separated(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Print CSV that a spreadsheet can open without harm."""
    click.echo(cells.comma_separated(columns, rows), nl=False)


def note(message: str) -> None:
    """A line for people, on standard error."""
    click.echo(message, err=True)


def problems(lines: Iterable[str]) -> None:
    """Lines that were not understood, on standard error."""
    for line in lines:
        note(f"  problem: {line}")


def console(*, stdout: bool = False) -> Console:
    from rich.console import Console

    stream = sys.stdout if stdout else sys.stderr
    wide = None if stream.isatty() else 160
    return Console(file=stream, width=wide, highlight=False)


@contextmanager
def progress(title: str) -> Iterator[Callable[[int], None]]:
    """A counter on standard error for work longer than a second; nothing when it is piped."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description} {task.completed:,}"), TimeElapsedColumn())
    with Progress(*columns, console=console(), transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done: bar.update(task, completed=done)


@contextmanager
def rows_done(title: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error for rows of a table, with the time left; nothing when it is piped."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console(), transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=max(done, total) or None)
