"""What a command prints: one document on standard output, everything else on standard error.

Nothing reaches a terminal by another way (tests/test_architecture.py), and all of it passes kg/terminal/visible.py.
"""

from __future__ import annotations

import io
import json
import math
import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any, TextIO, cast

import click

from kg.answers import cells
from kg.errors import UsageError
from kg.terminal import visible
from kg.terminal.waiting import console, progress, rows_done

__all__ = ["progress", "rows_done"]

FORMATS = ("table", "json", "csv")
AT_ONCE = 200
"""Entries of a list that are written at once."""
LONGEST = 4_000
"""Characters of a note: about half a screen."""


def format_option(*formats: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The `--format` option."""
    choice = click.Choice(formats or ("table", "json"))
    return click.option("--format", "form", type=choice, default="table", show_default=True, help="Form of the output.")


def document(value: Any) -> None:
    """Print a JSON document. A number that JSON does not have is its name as text: `Infinity`, `-Infinity`, `NaN`."""
    try:
        told = _json(value)
    except ValueError:
        told = _json(_finite(value))
    click.echo(visible.json_text(told))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, default=str, allow_nan=False)


def entries(values: Iterable[Any]) -> None:
    """Print a JSON list, a line an entry: each is written as it is made, so that of a long list no copy is held."""
    waiting, lead = iter(values), "[\n"
    while some := list(islice(waiting, AT_ONCE)):
        click.echo(lead + visible.json_text(",\n".join(map(_line, some))), nl=False)
        lead = ",\n"
    click.echo("[]" if lead == "[\n" else "\n]")


def _line(value: Any) -> str:
    """In one line: the interpreter has a quick way of writing these only."""
    try:
        return json.dumps(value, ensure_ascii=False, default=str, allow_nan=False)
    except ValueError:
        return _line(_finite(value))


def _finite(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return json.dumps(value)
    if isinstance(value, dict):
        return {name: _finite(part) for name, part in value.items()}
    return [_finite(part) for part in value] if isinstance(value, list | tuple) else value


class _Json:
    """Standard output for whoever writes a JSON document bit by bit."""

    def write(self, text: str) -> int:
        click.echo(visible.json_text(text), nl=False)
        return len(text)


def json_stream() -> TextIO:
    """Where a JSON document, or lines of JSON, can be written to as to a file."""
    return cast(TextIO, _Json())


def table(columns: Sequence[str], rows: Sequence[Sequence[Any]], *, title: str = "") -> None:
    """Print a table; as wide as the terminal, or as needed when piped. A cell is one line, however long."""
    from rich.table import Table
    from rich.text import Text

    if title:
        say(title)
    drawn = Table(show_edge=False, pad_edge=False, header_style="bold")
    for column in columns:
        drawn.add_column(Text(visible.line(column)), overflow="fold")
    for row in rows:  # as Text: in a str, [word] would be markup, :word: a picture, and a last \ be doubled
        drawn.add_row(*(Text(visible.line(cells.text(cell))) for cell in row))
    console(stdout=True).print(drawn)


def comma_separated(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Print CSV that a spreadsheet can open without harm; into a file or pipe with every sign of the values."""
    if sys.stdout.isatty():
        columns = [visible.line(column) for column in columns]
        rows = [[visible.line(cells.text(cell)) for cell in row] for row in rows]
    click.echo(cells.comma_separated(columns, rows), nl=False, color=True)  # click would take colours out


def say(text: str = "") -> None:
    """One line of the document on standard output, whatever stands in the text."""
    click.echo(visible.line(text))


def block(text: str, indent: str) -> None:
    """Several lines of a source on standard output, every one indented: none can pass for a line of ours."""
    click.echo("\n".join(indent + visible.line(one) for one in text.split("\n")))


def note(message: str) -> None:
    """A line for people, on standard error; what nobody would read to its end is cut, with a number."""
    more = len(message) - LONGEST
    told = f"{message[:LONGEST]} … ({more:,} more characters)" if more > 0 else message
    click.echo(visible.line(told), err=True)


def confirm(question: str, yes: bool, *, todo: str) -> None:
    """Go on when the user agrees. UsageError with `todo` when there is nobody to ask, or when the answer is no."""
    if yes:
        return
    if not sys.stdin.isatty():
        raise UsageError(question.rstrip("?") + ": nobody is here to be asked", todo=todo)
    if not click.confirm(visible.line(question), err=True):
        raise UsageError("nothing was done", todo=todo)


def problems(lines: Iterable[str]) -> None:
    """Lines that were not understood, on standard error."""
    for line in lines:
        note(f"  problem: {line}")


def failure(error: Exception) -> None:
    """Why a command ended: one line on standard error; for a wrong command line what click says of it."""
    if isinstance(error, click.ClickException):
        told = io.StringIO()
        error.show(told)
        click.echo(visible.lines(told.getvalue()), err=True, nl=False)
    else:
        note(f"kg: {error}")


def crashed(kind: type[BaseException], error: BaseException, trace: Any) -> None:
    """A fault of the program, as Python shows it, but harmless to the terminal. For `sys.excepthook`."""
    import traceback

    click.echo(visible.lines("".join(traceback.format_exception(kind, error, trace))), err=True, nl=False)


def asked(question: str, **options: Any) -> str:
    """What the reader types in answer, asked on standard error."""
    return str(click.prompt(visible.line(question), err=True, **options))


def agreed(question: str) -> bool:
    """Whether the reader says yes, asked on standard error."""
    return click.confirm(visible.line(question), err=True)


def every_sign() -> None:
    """Let no sign end a command because the terminal's encoding does not know it: it is shown as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
