"""Revision of the code: a hash that changes with whatever statements and entities are computed with.

What was computed once is used again only under the same revision.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

HERE = Path(__file__).parent
SHOWING = (
    "api", "backup", "batch", "cli", "contrib", "docs", "export", "face.py", "fetch", "ftm", "review", "terminal", "ui",
)  # fmt: skip
"""Rooms that only show things, move them or ask for them: a changed message there leaves what was computed as it is.

Every other room counts, a new one too: to forget one here costs time, to forget one there would cost truth.
"""
KINDS = (".py", ".csv", ".yaml")
PACKAGES = (
    "anyascii",
    "lxml",
    "numpy",
    "pdfplumber",
    "pycountry",
    "python-calamine",
    "python-stdnum",
    "pyyaml",
    "rapidfuzz",
)
"""Libraries whose answers enter into statements or entities."""


@cache
def code() -> str:
    """Hash of the code, the vocabularies and the libraries."""
    return of_files(files(), (platform.python_version(), *map(_version, PACKAGES)))


def files() -> set[Path]:
    """The files whose change is another revision."""
    rooms = (room for room in HERE.iterdir() if room.name not in SHOWING)
    files = (file for room in rooms for file in (room.rglob("*") if room.is_dir() else (room,)))
    return {file for file in files if file.suffix in KINDS}


def of_files(files: Iterable[Path], words: Iterable[str] = ()) -> str:
    """Hash of files, by name and content, and of words."""
    found = hashlib.sha256("\n".join(words).encode())
    for file in sorted(set(files)):
        if file.is_file():
            content = file.read_bytes()
            found.update(f"{file.name} {len(content)}\n".encode())
            found.update(content)
    return found.hexdigest()


def _version(package: str) -> str:
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return package
