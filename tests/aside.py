"""Asynchronous work of a test in a thread of its own: the browser tests leave a loop running in the tests' thread."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

import anyio

T = TypeVar("T")


def run(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """What the work returns."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(partial(anyio.run, work)).result()
