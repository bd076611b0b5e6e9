"""Objects of ours in sealed files, for exactly the code that wrote them: a file of other code is not there."""

from __future__ import annotations

import gc
import io
import pickle
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from functools import cache, partial
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from kg import revision
from kg.home import sealed

T = TypeVar("T")
STEP = 100_000_000
"""Nanoseconds that are longer than a step of the clock by which files are dated."""
_LAST: dict[tuple[Path, str], tuple[tuple[int, ...] | None, Any]] = {}
"""What each file held when this process read it last: one judgement asks six times. No reader changes it."""


def keep(path: Path, value: object) -> None:
    """Keep an object made of data classes of `kg` and plain values; a full disk is only warned of."""
    content = io.BytesIO()
    _Writer(content, protocol=pickle.HIGHEST_PROTOCOL).dump(value)
    sealed.keep(partial(sealed.write, path, _kind(type(value)), content.getvalue()))


def read(path: Path, form: type[T]) -> T | None:
    """The object, or None when there is none, or anything is wrong with it: it is made anew then."""
    mark, kind = _mark(path), _kind(form)
    known, last = _LAST.get((path, kind), (None, None))
    if mark and known == mark and isinstance(last, form):
        return last
    content = sealed.read(path, kind)
    if content is None:
        return None
    try:
        found = of_plain(content)
    except Exception:  # the checksum holds, so it is of a class that can no longer be made: whatever that raises
        return None
    _LAST[path, kind] = mark, found
    return found if isinstance(found, form) else None


def plain(value: object) -> bytes:
    """Plain values as bytes: a part of a kept object that is read only when somebody looks at it."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def of_plain(content: bytes) -> Any:
    """The values again. pickle.UnpicklingError where anything but plain values and our data classes is in them."""
    with unswept():
        return _Reader(io.BytesIO(content)).load()


@contextmanager
def unswept() -> Iterator[None]:
    """Many objects are made that all stay: to look among them for garbage on the way takes as long as making them."""
    sweeps = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if sweeps:
            gc.enable()


def _mark(path: Path) -> tuple[int, ...] | None:
    """By what a file is known to be the one read before; None where there is none, or it was written only just now.

    Clocks of files go in steps: two writings in one step would look alike.
    """
    try:
        here = path.stat()
    except OSError:
        return None
    young = time.time_ns() - max(here.st_mtime_ns, here.st_ctime_ns) < STEP
    return None if young else (here.st_ino, here.st_size, here.st_mtime_ns, here.st_ctime_ns)


def _kind(form: type) -> str:
    return f"{form.__module__}.{form.__qualname__}@{revision.code()[:32]}"


class _Writer(pickle.Pickler):
    """Writes a data class as a call with its fields: Python's own way for frozen ones with slots, in both directions,
    looks all fields up for every object and took most of the time of a file with thousands of them."""

    def reducer_override(self, value: Any) -> Any:
        form: Any = type(value)
        taken = _fields(form)
        return (form, taken(value)) if taken else NotImplemented


@cache
def _fields(form: Any) -> Callable[[Any], tuple[Any, ...]] | None:
    """Takes the fields of a data class that is made of them as they stand; None for any other class."""
    if not is_dataclass(form) or hasattr(form, "__post_init__"):
        return None
    known = fields(form)
    if len(known) < 2 or not all(one.init and not one.kw_only for one in known):  # of one, `attrgetter` takes no tuple
        return None
    return attrgetter(*(one.name for one in known))


class _Reader(pickle.Unpickler):
    """Makes nothing but data classes of `kg`: the checksum tells of damage, not of who wrote it."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module.startswith("kg.") and "." not in name else None
        if not (isinstance(found, type) and is_dataclass(found) and found.__module__ == module):
            raise pickle.UnpicklingError(f"{module}.{name} is no data class of ours")
        return found
