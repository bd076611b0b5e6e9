"""The file of a backup: a zip archive of JSON lines and files of the home, with a manifest of checksums."""

from __future__ import annotations

import errno
import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

from kg.errors import SourceError
from kg.home import disk, placing

FORMAT = "kg-backup-1"
MANIFEST = "manifest.json"
GRAPH, HOME = "graph/", "home/"
"""Folders in the archive: parts of the graph as JSON lines, and files of the home by their path."""
MOST_MANIFEST = 64 << 20
BLOCK = 1 << 20
ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
BAD = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, ValueError, KeyError, TypeError, NotImplementedError,
       RuntimeError, EOFError, RecursionError)  # fmt: skip
"""What damaged or hostile archives make the library raise."""


class Writer:
    """A new backup; checksums are taken while it is written."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive, self._members = archive, dict[str, dict[str, Any]]()

    def lines(self, part: str, rows: Iterable[dict[str, Any]]) -> int:
        """Write a part of the graph; how many rows it had."""
        return self._member(f"{GRAPH}{part}.jsonl", (f"{ENCODE(row)}\n".encode() for row in rows))

    def file(self, name: str, blocks: Iterable[bytes]) -> None:
        """Take in a file of the home."""
        self._member(HOME + name, blocks)

    def end(self, facts: dict[str, Any]) -> dict[str, Any]:
        """Write the manifest, which is returned."""
        manifest = {"format": FORMAT, **facts, "members": self._members}
        self._archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
        return manifest

    def _member(self, name: str, blocks: Iterable[bytes]) -> int:
        sum, length, count = hashlib.sha256(), 0, 0
        with self._archive.open(name, "w", force_zip64=True) as member:
            for block in blocks:
                member.write(block)
                sum.update(block)
                length, count = length + len(block), count + 1
        self._members[name] = {"sha256": sum.hexdigest(), "bytes": length}
        return count


@contextmanager
def writing(path: Path) -> Iterator[Writer]:
    """A new file, which takes its name when the block ends well. StoreError when the disk does not take it."""
    with placing.placed(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        yield Writer(archive)


class Reader:
    """A backup every byte of which was proved."""

    def __init__(self, archive: zipfile.ZipFile, manifest: dict[str, Any]) -> None:
        self._archive, self.manifest = archive, manifest

    def rows(self, part: str) -> Iterator[dict[str, Any]]:
        """The rows of a part of the graph."""
        with self._archive.open(f"{GRAPH}{part}.jsonl") as member:
            for line in member:
                yield json.loads(line)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The files of the home, by path."""
        for name in self.manifest["members"]:
            if name.startswith(HOME):
                yield name.removeprefix(HOME), self._archive.read(name)


@contextmanager
def opened(path: Path) -> Iterator[Reader]:
    """A backup, proved whole before anything of it is used. SourceError tells what is wrong with it."""
    with disk.told(path), path.open("rb") as file:
        with _refusing(path, "this is no backup of ours"):
            archive = zipfile.ZipFile(file)
        with archive:
            with _refusing(path, "the backup is damaged"):
                manifest = _manifest(archive)
                for name, facts in manifest["members"].items():
                    _prove(archive, name, facts)
            yield Reader(archive, manifest)


@contextmanager
def _refusing(path: Path, found: str) -> Iterator[None]:
    """Tell damage as SourceError. A seek to a place that cannot be (EINVAL) is damage too, not the disk's fault."""
    try:
        yield
    except (*BAD, OSError) as error:
        if isinstance(error, OSError) and error.errno not in (None, errno.EINVAL):
            raise
        raise SourceError(f"{found}: {error}", where=str(path), todo="nothing was changed; try another copy") from error


def _manifest(archive: zipfile.ZipFile) -> dict[str, Any]:
    if archive.getinfo(MANIFEST).file_size > MOST_MANIFEST:
        raise ValueError("its manifest is too large")
    found: dict[str, Any] = json.loads(archive.read(MANIFEST))
    if found.get("format") != FORMAT:
        raise ValueError(f"it is of the form {found.get('format')!r}, and {FORMAT} is what can be read here")
    return found


def _prove(archive: zipfile.ZipFile, name: str, facts: dict[str, Any]) -> None:
    """Read a member to its end, never further than the manifest says; ValueError when it is not what was written."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or not name.startswith((GRAPH, HOME)):
        raise ValueError(f"{name!r} is no name of ours")
    sum, length = hashlib.sha256(), 0
    with archive.open(name) as member:
        while block := member.read(BLOCK):
            sum.update(block)
            length += len(block)
            if length > facts["bytes"]:
                break
    if (length, sum.hexdigest()) != (facts["bytes"], facts["sha256"]):
        raise ValueError(f"{name} is not as it was written")
