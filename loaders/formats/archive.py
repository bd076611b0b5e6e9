"""A file, or the one file inside a ZIP or gzip archive, as a stream that never unpacks more than its limit."""

from __future__ import annotations

import gzip
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

from kg.errors import SourceError

ZIP, GZIP = b"PK\x03\x04", b"\x1f\x8b"
SIZE_LIMIT = 2 << 30
"""Bytes that may come out of an archive; the largest list published so far is 130 MB."""
RATIO_LIMIT = 300
"""Times its packed size that a file may grow; lists grow 10 to 30 times."""
TODO = "download the file again"


@contextmanager
def opened(path: Path, suffix: str) -> Iterator[BinaryIO]:
    """The file itself, what a gzip file holds, or the one member of a ZIP archive whose name ends in the suffix.

    SourceError for an archive that is broken, holds another number of such files, or unpacks beyond the limits.
    """
    with path.open("rb") as file:
        mark = file.read(4)
        file.seek(0)
        if mark == ZIP:
            with _unzipped(path, file, suffix) as member:
                yield member
        elif mark[:2] == GZIP:
            limit = min(SIZE_LIMIT, RATIO_LIMIT * path.stat().st_size)
            with gzip.open(file) as unpacked:
                yield cast(BinaryIO, BufferedReader(_Guarded(path, cast(IO[bytes], unpacked), limit)))
        else:
            yield file


@contextmanager
def _unzipped(path: Path, file: BinaryIO, suffix: str) -> Iterator[BinaryIO]:
    try:
        with zipfile.ZipFile(file) as archive:
            facts = _member(path, archive, suffix)
            with archive.open(facts) as member:
                yield cast(BinaryIO, BufferedReader(_Guarded(path, member, facts.file_size)))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:  # broken, unknown or encrypted packing
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
    """The unpacked stream: what cannot be unpacked, and more than the limit, is a SourceError."""

    def __init__(self, path: Path, packed: IO[bytes], limit: int) -> None:
        self.path, self.packed, self.left = path, packed, limit

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            block = self.packed.read(len(buffer))
        except (zlib.error, gzip.BadGzipFile, zipfile.BadZipFile, EOFError) as error:
            raise SourceError(f"cannot be unpacked: {error}", where=self.path.name, todo=TODO) from None
        self.left -= len(block)
        if self.left < 0:
            raise SourceError("unpacks to more than the limit", where=self.path.name, todo="unpack it if you trust it")
        buffer[: len(block)] = block
        return len(block)
