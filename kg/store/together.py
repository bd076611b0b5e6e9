"""Several reads of a store beside each other: while the rows of one come in here, the engine works on another."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from kg.store.bolt import Store

Answer = TypeVar("Answer")


def together(
    store: Store, reads: Iterable[Callable[[], Answer]], pause: Callable[[], object] | None = None
) -> list[Answer]:
    """What each of these reads of the store answers, in their order; the first error ends all, also one of `pause`,
    which the asking thread calls before each of its own.

    The thread that asks takes part, so that Ctrl-C reaches a query as everywhere. One after another where the store is
    one transaction.
    """
    waiting = deque(enumerate(reads))
    done: dict[int, Answer] = {}
    if not store.several:
        _work(waiting, done, pause)
        return [done[place] for place in sorted(done)]
    with ThreadPoolExecutor(1, "kg-beside") as beside:
        ident = beside.submit(threading.get_ident).result()
        other = beside.submit(_work, waiting, done)
        try:
            _work(waiting, done, pause)
            other.result()
        except BaseException:
            store.interrupt(ident)
            raise
    return [done[place] for place in sorted(done)]


def _work(
    waiting: deque[tuple[int, Callable[[], Answer]]], done: dict[int, Answer], pause: Callable[[], object] | None = None
) -> None:
    """Take reads until there are none; with an error nobody takes any more."""
    while waiting:
        try:
            place, read = waiting.popleft()
        except IndexError:  # the other one took the last
            return
        try:
            if pause:
                pause()
            done[place] = read()
        except BaseException:
            waiting.clear()
            raise
