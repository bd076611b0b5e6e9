"""Addresses in the lines of a report: what a reader can press, and what is only text."""

from __future__ import annotations

import re
from collections.abc import Iterator

ADDRESS = re.compile(r"(https?://[^\s<>\"]*[^\s<>\".,;:)])")
"""Written out in full: a bare host such as `thestar.com` names an outlet and is no address."""


def pieces(line: str) -> Iterator[tuple[str, bool]]:
    """The line in pieces, and whether each is an address."""
    for number, piece in enumerate(ADDRESS.split(line)):
        if piece:
            yield piece, bool(number % 2)
