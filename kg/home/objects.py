"""Objects of ours in sealed files, for exactly the code that wrote them: a file of other code is not there."""

from __future__ import annotations

import io
import pickle
from dataclasses import fields, is_dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar

from kg import revision
from kg.home import sealed

T = TypeVar("T")


def keep(path: Path, value: object) -> None:
    """Keep an object made of data classes of `kg` and plain values; a full disk is only warned of."""
    content = io.BytesIO()
    _Writer(content, protocol=pickle.HIGHEST_PROTOCOL).dump(value)
    sealed.keep(partial(sealed.write, path, _kind(type(value)), content.getvalue()))


def read(path: Path, form: type[T]) -> T | None:
    """The object, or None when there is none, or anything is wrong with it: it is made anew then."""
    content = sealed.read(path, _kind(form))
    if content is None:
        return None
    try:
        found = _Reader(io.BytesIO(content)).load()
    except Exception:  # the checksum holds, so it is of a class that can no longer be made: whatever that raises
        return None
    return found if isinstance(found, form) else None


def _kind(form: type) -> str:
    return f"{form.__module__}.{form.__qualname__}@{revision.code()[:32]}"


class _Writer(pickle.Pickler):
    """Writes a data class as a call with its fields: Python's own way for frozen ones with slots, in both directions,
    looks all fields up for every object and took most of the time of a file with thousands of them."""

    def reducer_override(self, value: Any) -> Any:
        form: Any = type(value)
        names = _fields(form)
        return (form, tuple(getattr(value, name) for name in names)) if names else NotImplemented


@cache
def _fields(form: Any) -> tuple[str, ...]:
    """Names of the fields of a data class that is made of them as they stand; none of any other class."""
    if not is_dataclass(form) or hasattr(form, "__post_init__"):
        return ()
    known = fields(form)
    return tuple(one.name for one in known) if all(one.init and not one.kw_only for one in known) else ()


class _Reader(pickle.Unpickler):
    """Makes nothing but data classes of `kg`: the checksum tells of damage, not of who wrote it."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module.startswith("kg.") and "." not in name else None
        if not (isinstance(found, type) and is_dataclass(found) and found.__module__ == module):
            raise pickle.UnpicklingError(f"{module}.{name} is no data class of ours")
        return found
