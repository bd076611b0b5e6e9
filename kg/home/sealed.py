"""Sealed files: content under a head that tells its kind and checksum, put in place whole or not at all.

A file that was cut, zeroed, altered or written by another version is not there for its reader, who makes it anew; no
damage of any kind raises. Before, of 150 single bit flips 87 were believed, and a zeroed index answered "No match". The
head is one line of text, padded, so that arrays behind it can be mapped into memory.
"""

from __future__ import annotations

import hashlib
import mmap
import os
import stat
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TypeVar

from kg.errors import StoreError
from kg.home import disk, placing

MAGIC = "kg-sealed-1"
HEAD = 256
"""Bytes of the head; a multiple of 64, so that what follows is aligned as numerical arrays like it."""
LEFT_OVER = 600.0
"""Seconds after which a draft has no writer any more: the largest file is written in a fraction of that."""
T = TypeVar("T")


class NotKept(UserWarning):
    """What was computed could not be kept, and will be computed again. The answer is right all the same."""


class Draft:
    """A file being written: everything goes through its checksum."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self.length, self._sum = file, 0, hashlib.sha256()

    def write(self, content: bytes | memoryview) -> None:
        """Add to the content."""
        self._sum.update(content)
        self.length += content.nbytes if isinstance(content, memoryview) else len(content)
        self._file.write(content)

    def head(self, kind: str) -> bytes:
        """The head of what was written so far."""
        return _head(kind, self._sum.hexdigest(), self.length)


@contextmanager
def writing(path: Path, kind: str) -> Iterator[Draft]:
    """A draft that takes the place of the file when the block ends well. StoreError when the disk does not take it."""
    with disk.told(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _sweep(path)
    with placing.placed(path) as file:
        file.write(bytes(HEAD))
        draft = Draft(file)
        yield draft
        file.seek(0)
        file.write(draft.head(kind))


def write(path: Path, kind: str, content: bytes) -> None:
    """Put this content in place. StoreError when the disk does not take it: the file is then as it was."""
    with writing(path, kind) as draft:
        draft.write(content)


def keep(write: Callable[[], None]) -> None:
    """Write what can be made anew; where the disk does not take it, warn (NotKept) and go on."""
    try:
        write()
    except StoreError as error:
        warnings.warn(f"what was computed is not kept: {error}", NotKept, stacklevel=2)


def read(path: Path, kind: str) -> bytes | None:
    """The content; None when there is none of this kind, or anything is wrong with it."""
    return _opened(path, kind, lambda file: file.read())


def mapped(path: Path, kind: str) -> memoryview | None:
    """The content, mapped into memory; None as above. Its checksum is proved once, here."""
    return _opened(path, kind, lambda file: memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))[HEAD:])


def _opened(path: Path, kind: str, content: Callable[[BinaryIO], T]) -> T | None:
    try:
        with open(path, "rb", opener=lambda name, flags: os.open(name, flags | getattr(os, "O_NONBLOCK", 0))) as file:
            facts = os.fstat(file.fileno())
            if not stat.S_ISREG(facts.st_mode) or facts.st_size < HEAD:
                return None
            head = file.read(HEAD)
            found = content(file)
            return found if head == _head(kind, _sum(found), facts.st_size - HEAD) else None
    except (OSError, ValueError, MemoryError):
        return None


def _sum(content: object) -> str:
    return hashlib.sha256(content).hexdigest()  # type: ignore[arg-type]


def _head(kind: str, sum: str, length: int) -> bytes:
    head = f"{MAGIC} {kind} {sum} {length}".encode()
    if len(head) >= HEAD:
        raise ValueError(f"a kind of {len(kind)} letters is too long")
    return head.ljust(HEAD - 1) + b"\n"


def _sweep(path: Path) -> None:
    """Take away drafts whose writer was killed; also those of the first versions (name and eight signs)."""
    for pattern in (f".{path.name}.*.part", f"{path.name}????????", f"{path.name}.part"):
        for draft in path.parent.glob(pattern):
            with suppress(OSError):
                if time.time() - draft.stat().st_mtime > LEFT_OVER:
                    draft.unlink()
