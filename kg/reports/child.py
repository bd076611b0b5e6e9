"""A stranger's document, read in a process of its own under limits.

`python -m kg.reports.child PATH` prints one JSON value a line: how many pages were read, last the document as
`kg.reports.document` has it, or `{"error": …}` with what makes the file unreadable.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from kg.errors import SourceError
from kg.files import limits
from kg.home import disk
from kg.reports import numbered, sniffed
from kg.reports.document import Document, Paragraph

MEMORY = 1 << 30
"""Bytes of address space."""
SECONDS, A_PAGE = 30, 0.3
"""Processor seconds for opening a file, and for each page of it."""
TEXT_LIMIT = 60_000_000
"""Signs of all paragraphs."""
SYMBOL = re.compile(r"\b([SA]/(?:RES/)?(?:AC\.\d+/)?\d{4}/\d{1,4}(?:/Add\.\d+)?)\b")


def main(path: str) -> int:
    """Print what was read; errors of the file are told in the same way and are exit code 0."""
    limits.limit(MEMORY, SECONDS)
    with redirect_stdout(sys.stderr):
        try:
            found: dict[str, Any] = {"document": read(Path(path), _longer).to_dict()}
        except BaseException as error:
            found = {"error": limits.fault(error, Path(path).name, MEMORY)}
    limits.tell(json.dumps(found))
    return 0


def read(path: Path, counted: Callable[[int], None] = lambda pages: None) -> Document:
    """The document in a file. SourceError when nothing in it can be read. `counted` is told how many pages it has.

    It puts nobody under limits: those of a caller's process are the caller's.
    """
    if not path.is_file():
        raise SourceError("no such file", where=str(path), todo="check the path")
    disk.nameable(path)
    form = sniffed.form(path)
    pages, blocks = sniffed.blocks(path, form, _progress)
    counted(pages)
    assembly = numbered.assembled(blocks)
    paragraphs, unread = assembly.finished(), assembly.unread
    if sum(len(one.text) for one in paragraphs) > TEXT_LIMIT:
        raise SourceError(f"more than {TEXT_LIMIT:,} signs of text", where=path.name, todo="split the file")
    if not paragraphs:
        todo = (
            "have the text of the scans recognised (OCR), or get a copy with text" if unread else "look into the file"
        )
        raise SourceError(f"no text in {pages or 'the'} page(s)" if pages else "no text", where=path.name, todo=todo)
    hashed, spoken = hashlib.sha256(path.read_bytes()).hexdigest(), language(one.text for one in paragraphs)
    title, symbol = _title(paragraphs), _symbol(assembly.edges)
    return Document(hashed, path.name, form, spoken, pages, title, symbol, "", tuple(paragraphs), tuple(unread))


def _title(paragraphs: list[Paragraph]) -> str:
    return next((one.heading or one.text for one in paragraphs if one.heading or one.text), "")[:200]


def _symbol(edges: list[str]) -> str:
    """The document symbol that stands at the edges of the pages: what only the text names may be another document."""
    symbols = Counter(match for text in edges for match in SYMBOL.findall(text))
    return symbols.most_common(1)[0][0] if symbols else ""


def language(texts: Any) -> str:
    """`ko`, `ja` or `en`, by the letters of the texts."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts["ko"] += len(re.findall(r"[가-힣]", text))
        counts["ja"] += len(re.findall(r"[\u3040-\u30ff]", text))
        counts["en"] += len(re.findall(r"[A-Za-z]", text)) // 3
    return counts.most_common(1)[0][0] if counts.total() else "en"


def _longer(pages: int) -> None:
    limits.longer(SECONDS + int(A_PAGE * pages))


def _progress(done: int, pages: int) -> None:
    if done % 10 == 0 or done == pages:
        limits.tell(json.dumps({"pages": done, "of": pages}))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
