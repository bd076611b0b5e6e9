"""A file, or the one file of a kind inside a ZIP archive, as a stream that never unpacks more than its limit."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import RawIOBase
from pathlib import Path
from typing import IO, BinaryIO

from kg.errors import SourceError

MARK = b"PK\x03\x04"
SIZE_LIMIT = 2 << 30
"""Bytes that may come out of an archive; the largest list published so far is 130 MB."""
RATIO_LIMIT = 300
"""Times its packed size that a file may grow; XML lists grow 15 to 30 times."""
TODO = "download the file again"


@contextmanager
def opened(path: Path, suffix: str) -> Iterator[BinaryIO]:
    """The file itself, or the one member of an archive whose name ends in the suffix. SourceError for any other."""
    with path.open("rb") as file:
        packed = file.read(len(MARK)) == MARK
        file.seek(0)
        if not packed:
            yield file
            return
        try:
            with zipfile.ZipFile(file) as archive, archive.open(_member(path, archive, suffix)) as member:
                yield _Guarded(path, member, _member(path, archive, suffix))  # type: ignore[misc]
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
            raise SourceError(f"cannot be unpacked: {error}", where=path.name, todo=TODO) from None


def _member(path: Path, archive: zipfile.ZipFile, suffix: str) -> zipfile.ZipInfo:
    found = [part for part in archive.infolist() if part.filename.lower().endswith(suffix)]
    if len(found) != 1:
        names = ", ".join(part.filename for part in archive.infolist()[:5]) or "nothing"
        raise SourceError(f"{len(found)} {suffix} files in the archive", where=path.name, todo=f"it holds {names}")
    if found[0].file_size > SIZE_LIMIT or found[0].file_size > RATIO_LIMIT * max(found[0].compress_size, 1):
        raise SourceError(f"unpacks to {found[0].file_size:,} bytes", where=path.name, todo="unpack it if you trust it")
    return found[0]


class _Guarded(RawIOBase):
    """The stream of a member: what it cannot unpack, and more than it announced, is a SourceError."""

    def __init__(self, path: Path, member: IO[bytes], facts: zipfile.ZipInfo) -> None:
        self.path, self.member, self.left = path, member, facts.file_size

    def read(self, size: int = -1) -> bytes:
        try:
            block = self.member.read(size)
        except (zlib.error, zipfile.BadZipFile, EOFError) as error:
            raise SourceError(f"cannot be unpacked: {error}", where=self.path.name, todo=TODO) from None
        self.left -= len(block)
        if self.left < 0:
            raise SourceError("unpacks to more than it announces", where=self.path.name, todo=TODO)
        return block
