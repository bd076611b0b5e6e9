"""Finding the files of a source where the user points: a file, or a folder with the set."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from kg.errors import SourceError
from loaders.formats.named import named

Files = Mapping[str, Mapping[str, Any]]
"""Name of a file → what `source.yaml` says of it."""


def file(files: Files, path: Path, name: str) -> Path | None:
    """Path of one file of the set (None when an optional one is missing); SourceError for a required one."""
    found = named(path, name) if path.is_dir() else _single(files, path, name)
    if found.is_file():
        return found
    if alone := _alone(files, path, name):
        return alone
    if not files[name].get("required", True):
        return None
    return missing(files, path, name)


def missing(files: Files, path: Path, name: str) -> NoReturn:
    """The refusal of a set without one of its files."""
    wanted = ", ".join(_required(files))
    raise SourceError(f"{name} is missing", where=str(path), todo=f"the set needs {wanted} in one folder")


def _required(files: Files) -> list[str]:
    return [name for name, facts in files.items() if facts.get("required", True)]


def _single(files: Files, path: Path, name: str) -> Path:
    """A single file stands for the first file of the source; the rest of its set lies beside it."""
    return path if name == next(iter(files)) else named(path.parent, name, like=path.name)


def _alone(files: Files, path: Path, name: str) -> Path | None:
    """The one file of a folder, whatever its name, when the source is one file and no other of its kind is there."""
    if not path.is_dir() or _required(files) != [name]:
        return None
    endings = {Path(one).suffix.lower() for one in files}
    found = [one for one in path.iterdir() if one.is_file() and one.suffix.lower() in endings]
    return found[0] if len(found) == 1 else None
