"""Memory that was freed, given back to the system between the phases of a long computation.

The C library of Linux keeps what a phase freed for the next one, which asks for other sizes: of a graph of 110,000
records a fifth of the process was such holes.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager


def released() -> None:
    """Give back what is free; where the C library has no such call, nothing is done."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
        if trim is not None:
            trim(0)


@contextmanager
def settled() -> Iterator[None]:
    """What there is stays to the end: garbage is looked for among what is made from now on alone. The driver leaves
    every batch that is written in a ring with its transaction, which nothing else frees."""
    sweeps = gc.isenabled()
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        gc.unfreeze()
        if not sweeps:
            gc.disable()
