"""Open the graph database to write: refused where it is not ours, one writer at a time, marked as ours.

`opened` is for commands that write from the start; `turn` for those that read and write now and then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kg.store import ownership, turns
from kg.store.bolt import Store
from kg.store.lease import by_lease
from kg.store.opening import located, store_at

Say = Callable[[str], None]


@contextmanager
def opened(command: str = "", *, beside: bool = False, say: Say | None = None) -> Iterator[Store]:
    """The store of the settings, for one writer. `say` is told whom we wait for.

    Raises UsageError, before anything is written, for a database that holds other people's data and was not named
    as `beside`; StoreError when it cannot be reached or when another writer does not end.
    """
    with store_at(located()) as store:
        ownership.plan(store, beside=beside)
        with turn(store, command, beside=beside, say=say):
            yield store


@contextmanager
def turn(
    store: Store, command: str = "", *, beside: bool = False, patience: float | None = None, say: Say | None = None
) -> Iterator[None]:
    """Write to an open store. A store that was opened without settings of its own (tests) knows no others."""
    if store.home is None:
        yield
        return
    attempt = turns.by_file(store.home) if store.private else by_lease(store)
    with turns.taken(
        f"{store.uri}/{store.database}", attempt, command=command, patience=patience, say=say
    ) as outermost:
        if outermost:
            ownership.settle(store, ownership.plan(store, beside=beside))
        yield
