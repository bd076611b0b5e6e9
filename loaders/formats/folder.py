"""A source that comes in any number of files: one file, or all files of a folder by their ending."""

from __future__ import annotations

from pathlib import Path

from kg.errors import SourceError
from loaders.reading import Reading


def files(reading: Reading, *endings: str) -> list[Path]:
    """The file that was given, or the folder's files with one of these endings, by name. SourceError for none."""
    if reading.path.is_file():
        return [reading.path]
    found = sorted(path for path in reading.path.iterdir() if path.is_file() and path.suffix.lower() in endings)
    if not found:
        wanted = " or ".join(f"*{ending}" for ending in endings)
        raise SourceError(f"no {wanted} in the folder", where=str(reading.path), todo="name the file or its folder")
    return found
