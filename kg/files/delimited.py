"""A CSV file as people save it → lines, streamed. One broken line costs itself and no other."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from pathlib import Path

from kg.errors import SourceError
from kg.files.encodings import Form

CELL_LIMIT = 1_000_000
"""Characters of one cell."""
LINE_LIMIT = 10_000_000
"""Characters of one line."""
JOIN_LIMIT = 200
"""Lines that one quoted cell may span."""


def lines(path: Path, form: Form) -> Iterator[tuple[int, list[str]]]:
    """Rows with the number of the line each begins at. A quote that is never closed costs its own line nothing but
    its quotes, and no other line. SourceError where the file is not in that encoding."""
    csv.field_size_limit(CELL_LIMIT)
    ahead: deque[tuple[int, str]] = deque()
    texts = _texts(path, form.encoding)
    width = 0
    while True:
        number, text = ahead.popleft() if ahead else next(texts, (0, ""))
        if not number:
            return
        cells = _parsed(text, form.separator) if text.count('"') % 2 == 0 else _joined(text, texts, ahead, form, width)
        width = len(cells)
        yield number, cells


def _joined(
    text: str, texts: Iterator[tuple[int, str]], ahead: deque[tuple[int, str]], form: Form, width: int
) -> list[str]:
    """The row whose quoted cell goes on over the next lines; the line alone when no row of that width comes of it."""
    whole, alone = text, text.rstrip("\r\n").split(form.separator)
    for place in range(JOIN_LIMIT):
        if place == len(ahead):
            following = next(texts, None)
            if following is None:
                break
            ahead.append(following)
        whole += ahead[place][1]
        if ahead[place][1].count('"') % 2:
            cells = _parsed(whole, form.separator)
            if len(alone) == width != len(cells):
                break
            for _ in range(place + 1):
                ahead.popleft()
            return cells
    return alone


def _parsed(text: str, separator: str) -> list[str]:
    try:
        return next(csv.reader(text.splitlines(keepends=True), delimiter=separator), [])
    except csv.Error:
        return text.rstrip("\r\n").split(separator)


def _texts(path: Path, encoding: str) -> Iterator[tuple[int, str]]:
    number = 0
    with path.open(encoding=encoding, errors="strict", newline="") as file:
        while True:
            number += 1
            where = f"{path.name}:{number}"
            try:
                text = file.readline(LINE_LIMIT + 1)
            except UnicodeError:
                todo = "save the file as UTF-8, or name its encoding with --encoding"
                raise SourceError(f"not {encoding} here", where=where, todo=todo) from None
            if len(text) > LINE_LIMIT:
                raise SourceError(f"a line of more than {LINE_LIMIT:,} characters", where=where, todo="is it a table?")
            if not text:
                return
            yield number, text
