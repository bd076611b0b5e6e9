"""A file of the user → the document in it, read in a child process and kept, so that it can be shown again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from kg.errors import DataError
from kg.files import child_answer
from kg.home import sealed
from kg.home.places import Home
from kg.reports.document import Document, document_from

KIND = "report-1"
Progress = Callable[[int], None]


def read(path: Path, home: Path, progress: Progress | None = None) -> Document:
    """The document in a file; one that was read before by this code is taken as it is kept.

    SourceError when it cannot be read: nothing is kept of it then.
    """
    found = _read_apart(path, progress)
    sealed.keep(partial(sealed.write, _place(home, found.sha256), KIND, json.dumps(found.to_dict()).encode()))
    return found


def kept(home: Path) -> list[Document]:
    """All documents that were read, by name."""
    folder = Home(home).reports
    files = sorted(folder.glob("*.document")) if folder.is_dir() else []
    return sorted((one for one in map(_kept, files) if one), key=lambda one: (one.name, one.sha256))


def named(name: str, home: Path) -> Document:
    """The document of this file name, symbol or beginning of its hash. DataError where there is none, or several."""
    there = kept(home)
    found = [one for one in there if name in (one.name, one.symbol) or one.sha256.startswith(name)]
    found = found or [one for one in there if one.name == Path(name).name]
    if len(found) == 1:
        return found[0]
    if not found:
        raise DataError(f"no document {name!r} was read", todo="kg reports read FILE; kg reports list shows them")
    shown = ", ".join(f"{one.id} ({one.name})" for one in found[:5])
    raise DataError(f"{len(found)} documents are meant by {name!r}: {shown}", todo="name one by its id")


def _kept(path: Path) -> Document | None:
    content = sealed.read(path, KIND)
    return document_from(json.loads(content)) if content else None


def _place(home: Path, hashed: str) -> Path:
    return Home(home).reports / f"{hashed[:24]}.document"


def _read_apart(path: Path, progress: Progress | None) -> Document:
    def heard(line: dict[str, Any]) -> None:
        if progress and "pages" in line:
            progress(line["pages"])

    return document_from(child_answer.answer("document", path.name, heard, "kg.reports.child", str(path.absolute())))


def fingerprint(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
