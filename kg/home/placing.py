"""A file that takes its place only when it is whole: whoever opens the place finds the old file or the new one."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kg.home import disk


@contextmanager
def placed(path: Path) -> Iterator[BinaryIO]:
    """A new file beside its place, which takes the place when the block ends well. StoreError from a failing disk.

    The file is on disk before it gets its name, and the name before this returns: power may fail at any moment.
    """
    with disk.told(path):
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        try:
            with os.fdopen(handle, "w+b") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        settle(path.parent)


def settle(folder: Path) -> None:
    """See the names in a folder on disk, where the system can."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
