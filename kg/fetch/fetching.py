"""A publisher's files, when somebody asks for them: whole or not at all, with a receipt of what came from where.

Nothing that was fetched is changed later: what comes on the same day again gets a folder of its own.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kg.errors import SourceError
from kg.fetch.download import Fetched, Limits, Progress, download
from kg.home.places import Home


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came, when, and where it is kept."""

    source: str
    """Id of the source that reads them."""
    fetched_at: str
    """ISO instant, UTC."""
    folder: str
    """Where the files are kept."""
    files: tuple[Fetched, ...]

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def fetch(
    source: str,
    addresses: Mapping[str, str],
    home: Path,
    *,
    page: str,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Receipt:
    """Fetch all files of a source into `home`/fetched/SOURCE/DATE, with the receipt DATE.json beside that folder.

    `addresses`: file name → address; `page`: where the publisher offers them by hand. SourceError when one of them
    does not come whole: then nothing is kept.
    """
    kept, at = Home(home).fetched / source, datetime.now(UTC)
    kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".part-", dir=kept) as part:
        try:
            files = [download(url, Path(part) / name, limits or Limits(), progress) for name, url in addresses.items()]
        except SourceError as error:
            todo = f"{error.todo}, or get it by hand from {page}; nothing was kept"
            raise SourceError(error.found, where=error.where, todo=todo) from None
        folder = _free(kept, at.date().isoformat())
        shutil.copytree(part, folder)
    receipt = Receipt(source, at.isoformat("T", "seconds"), str(folder), tuple(files))
    folder.with_name(f"{folder.name}.json").write_text(json.dumps(receipt.to_dict(), indent=2) + "\n", "utf-8")
    return receipt


def _free(kept: Path, day: str) -> Path:
    """The day's folder, or the first of its numbered ones that is not there yet."""
    number, folder = 1, kept / day
    while folder.exists():
        number += 1
        folder = kept / f"{day}-{number}"
    return folder
