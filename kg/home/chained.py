"""Files of lines that are only ever added to: chained lines (`kg.home.chain`), and the head of the chain, sealed.

The head tells how many lines there are and the hash of the last, so that a file that is gone or was cut is noticed too.
What is found wrong stays where it is: it is evidence. A file from before there were chains is taken over as it stands.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

from kg.errors import DataError, StoreError
from kg.home import chain, disk, locks, placing, sealed
from kg.home.chain import ACCEPTS, Chain, Head

KIND = "chain-head-1"
PATIENCE = 30.0
"""Seconds to wait for another process that adds lines, which takes milliseconds."""


def read(path: Path) -> Chain:
    """The lines of a file, and what is wrong with them. StoreError when the system does not let us read it."""
    noted, content = sealed.read(head_of(path), KIND), b""
    with disk.told(path), suppress(FileNotFoundError):
        content = path.read_bytes()
    return chain.read(content, Head(*json.loads(noted)) if noted else None)


def append(path: Path, facts: Iterable[dict[str, Any]]) -> None:
    """Add lines and see them on disk.

    DataError when the file is not as it was left: nothing is built on it until somebody accepts it. StoreError when
    the disk does not take the lines: then the file is as it was.
    """
    with _alone(path):
        found = read(path)
        if found.faults:
            raise DataError(found.faults[0], where=path.name, todo="put a whole copy back, or accept it as it is")
        _append(path, found, facts)


def accept(path: Path, facts: dict[str, Any]) -> Chain:
    """Go on from the file as it stands: one more line says so, and what was wrong; nothing is taken away."""
    with _alone(path):
        found = read(path)
        _append(path, found, [{ACCEPTS: found.head.hash, "found": found.faults, **facts}])
    return found


def begin(path: Path) -> None:
    """Note what a file holds that is whole: from now on it is noticed when that is no longer there."""
    with _alone(path):
        found = read(path)
        if found.lines and not found.faults and found.noted != found.head:
            _note(path, found.head)


def head_of(path: Path) -> Path:
    """The file beside this one that tells what it must hold."""
    return path.with_suffix(".head")


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    with disk.told(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with locks.held(path.with_suffix(".lock"), PATIENCE) as got:
            if not got:
                raise StoreError("another process is writing to this file", where=str(path), todo="try again")
            yield


def _append(path: Path, found: Chain, facts: Iterable[dict[str, Any]]) -> None:
    text, last = b"\n" if found.lines and found.lines[-1].torn else b"", found.head
    for one in facts:
        line, last = chain.linked(one, last)
        text += line + b"\n"
    _add(path, text)
    _note(path, last)


def _note(path: Path, head: Head) -> None:
    content = json.dumps([head.lines, head.hash]).encode()
    sealed.keep(partial(sealed.write, head_of(path), KIND, content))


def _add(path: Path, text: bytes) -> None:
    """All of the text at the end of the file, on disk; or nothing of it."""
    with disk.told(path):
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            before = os.fstat(handle).st_size
            try:
                _all(handle, text)
                os.fsync(handle)
            except BaseException:
                os.ftruncate(handle, before)
                raise
        finally:
            os.close(handle)
        placing.settle(path.parent)


def _all(handle: int, text: bytes) -> None:
    while text:
        text = text[os.write(handle, text) :]
