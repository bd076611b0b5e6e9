"""What kind of file it is, by its first bytes and never by its name; and the reader for it."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path

from kg.errors import SourceError
from kg.reports import office, plain_text, web_page
from kg.reports.blocks import Block
from kg.reports.pdf.pages import Progress

HEAD = 4_096
SIZE_LIMIT = 200 << 20
"""Bytes of a file."""
TEXT_LIMIT = 32 << 20
"""Bytes of a page or a text: a book has one or two million."""
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def form(path: Path) -> str:
    """`pdf`, `html`, `docx`, `hwpx`, `hwp` or `text`. SourceError when it is none of them, empty or too large."""
    size = path.stat().st_size
    if size > SIZE_LIMIT:
        todo = f"split it; at most {SIZE_LIMIT >> 20} MB are read"
        raise SourceError(f"a file of {size >> 20:,} MB", where=path.name, todo=todo)
    with path.open("rb") as file:
        head = file.read(HEAD)
    if not head.strip(b"\0 \r\n\t"):
        raise SourceError("an empty file", where=path.name, todo="download it again")
    found = _by_head(head, path)
    if found in ("html", "text") and size > TEXT_LIMIT:
        raise SourceError(f"a text of {size >> 20:,} MB", where=path.name, todo="split it")
    return found


def _by_head(head: bytes, path: Path) -> str:
    if b"%PDF-" in head[:1_024]:
        return "pdf"
    if head.startswith(ZIP):
        return _packed(path)
    if head.startswith(OLE):
        return "hwp"
    start = head.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if (re.match(rb"<[a-z!?]", start) and b"</" in start) or b"<html" in start or b"<body" in start:
        return "html"
    if b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        todo = "a report is read as PDF, HTML, DOCX, HWPX, HWP or text"
        raise SourceError("neither a document nor text", where=path.name, todo=todo)
    return "text"


def _packed(path: Path) -> str:
    import zipfile

    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError) as error:
        raise SourceError(f"a damaged archive ({error})", where=path.name, todo="download it again") from None
    if "word/document.xml" in names:
        return "docx"
    if any(name.startswith("Contents/section") for name in names):
        return "hwpx"
    todo = "unpack it, or save it as PDF; a table is loaded with kg load or kg screen"
    raise SourceError("an archive that is neither DOCX nor HWPX", where=path.name, todo=todo)


def blocks(path: Path, found: str, progress: Progress | None = None) -> tuple[int, Iterator[Block]]:
    """How many pages the file has (0 where it has none), and everything in it in reading order."""
    if found != "pdf":
        readers = {"html": web_page.blocks, "docx": office.word, "hwpx": office.hangul, "hwp": office.hangul}
        return 0, readers.get(found, plain_text.blocks)(path)
    if importlib.util.find_spec("pypdfium2") is None:
        todo = "install the extra: pip install 'export-control-graph[reports]'"
        raise SourceError("reading PDF files needs pypdfium2", where=path.name, todo=todo)
    from kg.reports.pdf import pages

    book = pages.opened(path)
    return len(book), pages.blocks(book, progress)
