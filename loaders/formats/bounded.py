"""Lines of a file, none of them longer than a limit: without one, a line without an end fills memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, AnyStr

from kg.errors import SourceError


def lines(file: IO[AnyStr], name: str, limit: int, todo: str) -> Iterator[AnyStr]:
    """Lines with their ends. SourceError for one of more than `limit` characters, or bytes of a binary file."""
    number = 0
    while line := file.readline(limit + 1):
        number += 1
        if len(line) > limit:
            unit = "bytes" if isinstance(line, bytes) else "characters"
            raise SourceError(f"a line of more than {limit:,} {unit}", where=f"{name}:{number}", todo=todo)
        yield line
