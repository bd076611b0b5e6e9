"""What the system says of files and disks, told as what it is: the disk is full, the folder can only be read."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import SourceError, StoreError

FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
KINDS = {
    **dict.fromkeys(FULL, ("no space left on {disk}", "make room there, then run the same command again")),
    errno.EROFS: ("the disk {disk} can only be read", "set KG_HOME to a folder on another disk"),
    errno.EACCES: ("you may not read or write here", "ask its owner, or set KG_HOME to a folder of your own"),
    errno.EPERM: ("you may not change this", "ask its owner, or set KG_HOME to a folder of your own"),
    errno.EIO: ("the disk {disk} fails", "save what you can (kg backup) to another disk"),
    errno.EMFILE: ("too many files are open", "end other programs, then run the same command again"),
    errno.ENFILE: ("too many files are open", "end other programs, then run the same command again"),
    errno.ENOTDIR: ("a part of this path is a file, no folder", "check the path"),
    errno.EEXIST: ("there is a file where a folder should be", "check the path"),
    errno.EISDIR: ("this is a folder, no file", "check the path"),
    errno.ENOENT: ("there is no such file or folder", "check the path"),
    errno.ENAMETOOLONG: ("this name is too long for the disk", "choose a shorter one"),
}
"""What was found and what to do, by the system's number of the error."""


def failure(error: OSError, path: Path | str = "", todo: str = "") -> StoreError:
    """An error of the system about a file, in our words; `path` where the error itself names none."""
    where = str(error.filename or path)
    found, usual = KINDS.get(error.errno or 0, (f"the system says: {error.strerror or error}", "check the path"))
    step = todo if todo and error.errno not in FULL else usual
    return StoreError(found.format(disk=_disk(where)), where=where, todo=step)


def nameable(path: Path) -> None:
    """SourceError for a path that is no UTF-8: no record could name the place it came from."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        raise SourceError("this name is not UTF-8", where=str(path), todo="rename the file or folder") from None


@contextmanager
def told(path: Path | str, todo: str = "") -> Iterator[None]:
    """Raise StoreError for every error of the system in the block; `todo` where the usual next step does not fit."""
    try:
        yield
    except OSError as error:
        raise failure(error, path, todo) from error


def _disk(where: str) -> str:
    """The mount point of a path: what a person knows a disk by. The path itself where that is not known."""
    path = os.path.abspath(where or os.curdir)
    while not os.path.ismount(path):
        above = os.path.dirname(path)
        if above == path:
            break
        path = above
    return path
