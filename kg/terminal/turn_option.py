"""What every writing command shares: the option `--beside`, its turn, and telling whom it waits for."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

import click

from kg.terminal import output

if TYPE_CHECKING:
    from kg.store import Store


def beside_option() -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The `--beside` option."""
    return click.option(
        "--beside", is_flag=True, help="On a server: lie beside other people's data, under labels of our own."
    )


def opened(command: str, *, beside: bool = False) -> AbstractContextManager[Store]:
    """The store, to write to: see `kg.store.writing.opened`."""
    from kg.store import writing

    return writing.opened(command, beside=beside, say=output.note)


def turn(store: Store, command: str) -> AbstractContextManager[None]:
    """The turn to write to an open store."""
    from kg.store import writing

    return writing.turn(store, command, say=output.note)
