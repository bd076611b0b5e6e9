"""Keys of records of the user's own tables: what is read from each table is its own."""

from __future__ import annotations

import re

SEPARATORS = re.compile(r"[\s/:#]+")
"""What a key writes as a hyphen."""


def under(part: str) -> str:
    """Which of the user's tables, as the beginning of a key; empty for the table of the source's own folder."""
    return "/".join([*(SEPARATORS.sub("-", name) for name in part.split("/")), ""]) if part else ""
