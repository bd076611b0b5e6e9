"""Many words as the lines of one text: what is done to the text is done to all of them at the cost of one call."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def folded(fold: Callable[[str], str], words: Sequence[str]) -> list[str]:
    """What the fold makes of each word. It must treat lines as it would texts, and no word may hold a line break."""
    return fold("\n".join(words)).split("\n") if words else []
