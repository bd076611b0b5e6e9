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
PARTS = ("*.py", "schema.yaml", "graph/**/*.py", "resolution/**/*.py", "resolution/*.csv", "screening/**/*.py",
         "store/**/*.py", "store/*.csv", "vocab/*.csv")  # fmt: skip
"""All of `kg` but what only shows things or answers questions."""
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
    return digest(files(), (platform.python_version(), *map(_version, PACKAGES)))


def files() -> set[Path]:
    """The files whose change is another revision."""
    return {file for part in PARTS for file in HERE.glob(part)}


def digest(files: Iterable[Path], words: Iterable[str] = ()) -> str:
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
