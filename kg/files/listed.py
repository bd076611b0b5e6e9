"""Names of a file in a message: the first ones, and how many there are beyond; a hostile table has 100,000 columns."""

from __future__ import annotations

from collections.abc import Sequence

MOST = 20
"""Names that somebody reads."""
LONGEST = 60
"""Characters of one: a heading is a few words."""


def listed(names: Sequence[str], most: int = MOST) -> str:
    """`a, b, c … and 99,997 more`, or `nothing`."""
    shown = [name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…" for name in names[:most]]
    more = f" … and {len(names) - most:,} more" if len(names) > most else ""
    return ", ".join(shown) + more or "nothing"
