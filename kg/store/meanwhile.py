"""One piece of work for the engine at a time, in a thread of its own, while whoever asks makes the next one ready."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Any, TypeVar

from kg.store.bolt import Store

Answer = TypeVar("Answer")


class Meanwhile:
    """Does one piece after the other, in their order. In a store that is one transaction, whoever hands a piece over
    does it."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._thread = ThreadPoolExecutor(1, "kg-meanwhile") if store.several else None
        self._ident = self._thread.submit(threading.get_ident).result() if self._thread else 0
        self._last: Future[Any] | None = None

    def do(self, work: Callable[[], object]) -> None:
        """Have it done, once the piece before is; raises the error of that one."""
        if self._thread is None:
            work()
            return
        self._settled()
        self._last = self._thread.submit(work)

    def ahead(self, works: Iterable[Callable[[], Answer]]) -> Iterator[Answer]:
        """What each piece answers; while an answer is looked at, the next one is made."""
        if self._thread is None:
            yield from (work() for work in works)
            return
        before: Future[Answer] | None = None
        for work in works:
            this = self._thread.submit(work)
            if before is not None:
                yield before.result()
            before = this
        if before is not None:
            yield before.result()

    def _settled(self) -> None:
        last, self._last = self._last, None
        if last is not None:
            last.result()

    def __enter__(self) -> Meanwhile:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Wait for the last piece, and raise its error. After another error, or Ctrl-C, what runs is ended."""
        if self._thread is None:
            return
        try:
            if error is None:
                self._settled()
        except BaseException as other:
            error = other
            raise
        finally:
            self._thread.shutdown(wait=False, cancel_futures=True)
            if error is not None:
                self.store.interrupt(self._ident)
            self._thread.shutdown()
