"""Move what the local engine holds to a server, with the same home: a backup that is restored at once."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from kg.backup import archive
from kg.backup.archive import Reader
from kg.backup.making import make
from kg.errors import UsageError
from kg.store import open_store
from kg.store.settings import Settings
from kg.store.write import Progress


@contextmanager
def local_graph(to: Settings, progress: Progress | None = None) -> Iterator[Reader]:
    """What the local engine of this home holds, as a backup that is gone after the block.

    UsageError when the settings name no server, for then there is nothing to move to.
    """
    if not to.uri:
        raise UsageError("no server is named", where="KG_NEO4J_URI", todo="set it to the server to move to")
    with tempfile.TemporaryDirectory(dir=to.home, prefix=".part-") as folder:
        file = Path(folder) / "moving.kgz"
        with open_store(replace(to, uri="")) as store:
            make(store, to.home, file, progress)
        with archive.opened(file) as backup:
            yield backup
