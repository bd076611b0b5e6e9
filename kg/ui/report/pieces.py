"""The lines of a report in pieces: addresses that a reader can press, days that stay on one line, and other text."""

from __future__ import annotations

import re
from collections.abc import Iterator

PIECES = re.compile(
    r"(?P<address>https?://[^\s<>\"]*[^\s<>\".,;:)])|(?<![\w-])(?P<day>\d{4}-\d{2}(?:-\d{2})?)(?![\w-])", re.ASCII
)
"""Addresses written out in full, for a bare host such as `thestar.com` names an outlet; days and months in numbers."""


def pieces(line: str) -> Iterator[tuple[str, str]]:
    """The line in pieces, each with what it is: `address`, `day`, or empty for other text."""
    end = 0
    for found in PIECES.finditer(line):
        if found.start() > end:
            yield line[end : found.start()], ""
        yield found[0], found.lastgroup or ""
        end = found.end()
    if end < len(line):
        yield line[end:], ""
