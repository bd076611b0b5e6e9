"""Limits of files that are zip archives (DOCX, HWPX): a small file that unpacks to a huge one is refused unopened."""

from __future__ import annotations

import zipfile
from pathlib import Path

from kg.errors import SourceError

SIZE_LIMIT = 256 << 20
"""Bytes that all parts may unpack to."""
RATIO_LIMIT, RATIO_FREE = 200, 8 << 20
"""Unpacked bytes for one packed byte, and how many may be without that."""
PARTS = 20_000


def parts(path: Path) -> zipfile.ZipFile:
    """The archive. SourceError when it is none, or breaks a limit."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise SourceError(f"a damaged archive ({error})", where=path.name, todo="save it again") from None
    size, packed = (sum(getattr(one, name) for one in archive.infolist()) for name in ("file_size", "compress_size"))
    if size > SIZE_LIMIT or (size > RATIO_FREE and size > RATIO_LIMIT * max(packed, 1)):
        todo = "it may be hostile; save the text of it in a new file"
        raise SourceError(f"it unpacks to {size >> 20:,} MB", where=path.name, todo=todo)
    if len(archive.infolist()) > PARTS:
        raise SourceError(f"{len(archive.infolist()):,} parts", where=path.name, todo="save it again")
    return archive
