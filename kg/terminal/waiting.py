"""What a terminal shows while work goes on: counters and bars that are gone when it is done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kg.terminal import visible

if TYPE_CHECKING:
    from rich.console import Console


def console(*, stdout: bool = False) -> Console:
    from rich.console import Console

    stream = sys.stdout if stdout else sys.stderr
    wide = None if stream.isatty() else 160
    return Console(file=stream, width=wide, highlight=False, emoji=False, markup=False)


@contextmanager
def progress(title: str) -> Iterator[Callable[[int], None]]:
    """A counter on standard error for work longer than a second; nothing when it is piped."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    told = TextColumn("{task.description} {task.completed:,}", markup=False)
    with Progress(SpinnerColumn(), told, TimeElapsedColumn(), console=console(), transient=True) as bar:
        task = bar.add_task(visible.line(title), total=None)
        yield lambda done: bar.update(task, completed=done)


@contextmanager
def rows_done(title: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error for rows of a table, with the time left; nothing when it is piped."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    told = TextColumn("{task.description}", markup=False)
    columns = (told, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console(), transient=True) as bar:
        task = bar.add_task(visible.line(title), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=max(done, total) or None)
