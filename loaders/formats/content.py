"""What a file is, by its first bytes: a reader refuses another kind of file by its true name before it reads."""

from __future__ import annotations

import re
from pathlib import Path

from kg.errors import SourceError

START = 4096
"""Bytes that are looked at: the mark of a form stands first, a web page names itself within its head."""
MAGIC = {
    b"%PDF": "a PDF file", b"\x1f\x8b": "a gzip archive", bytes.fromhex("d0cf11e0a1b11ae1"): "an old workbook (.xls)",
    b"\xff\xfe": "text in UTF-16", b"\xfe\xff": "text in UTF-16", b"{\\rtf": "an RTF document",
}  # fmt: skip
OPEN_DOCUMENT = "an ODS workbook"
ODS = b"application/vnd.oasis.opendocument.spreadsheet"
HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
TODO = {
    "a web page": "the publisher's server gave a page in place of the file: download it again, or look at the page",
    "an empty file": "download the file again",
    "a PDF file": "take the publisher's CSV or XML file of the same list",
    "text in UTF-16": "save it as UTF-8",
}
NO_TABLE = ("a web page", "XML", "JSON", "a PDF file", "an RTF document", "an empty file")
TABLE = "a table with `;` or `,` between its cells"


def of(path: Path) -> str:
    """A word for what the file is: `XML`, `a web page`, `JSON`, `a ZIP archive`, `text` …"""
    with path.open("rb") as file:
        start = file.read(START)
    for magic, word in MAGIC.items():
        if start.startswith(magic):
            return word
    if start.startswith(b"PK"):
        return OPEN_DOCUMENT if ODS in start else "an XLSX workbook" if b"xl/" in start else "a ZIP archive"
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if bare.startswith(b"<"):
        return "a web page" if HTML.search(bare[:1024]) else "XML"
    if bare.startswith((b"{", b"[")):
        return "JSON"
    return "text" if bare else "an empty file"


def expect(path: Path, *wanted: str) -> None:
    """SourceError saying what the file is when it is none of these; archives pass, for their reader looks inside."""
    found = of(path)
    if found in wanted or found in ("a ZIP archive", "a gzip archive"):
        return
    what = f"{found}, which begins with {_beginning(path)!r}" if found == "text" else found
    todo = TODO.get(found, f"expected {' or '.join(wanted)}: is it the right file and the right source?")
    raise SourceError(f"it is {what}", where=f"{path.name}:1", todo=todo)


def _beginning(path: Path) -> str:
    with path.open("rb") as file:
        return " ".join(file.readline(200).decode("utf-8", "replace").split())[:80]


def refuse(path: Path, *others: str) -> None:
    """SourceError when the file is one of these."""
    if (found := of(path)) in others:
        raise SourceError(f"it is {found}", where=f"{path.name}:1", todo=TODO.get(found, f"expected {TABLE}"))
