"""How wide the columns of a table on paper are: by what they hold, on a page of the web as in a document."""

from __future__ import annotations

from collections.abc import Sequence

from kg.ui.components.graph_pane.labels import columns

LINE = 100
"""Columns of a Latin letter that a line of a page holds in the style of a cell."""
PADDING = 4
"""Columns that the room beside the words of a cell takes."""
MOST = 60
"""Columns after which more width brings a cell nothing."""
WORD, EASTERN_WORD = 20, 10
"""What a long word may claim: an address may be broken, and so may words of letters that take two columns."""


def shares(rows: Sequence[Sequence[str]]) -> list[float]:
    """Share of the width for every column: first its longest word, then by what it holds."""
    held = list(zip(*rows, strict=True))
    words = [max(map(_longest, cells)) + PADDING for cells in held]
    wanted = [max(word, min(MOST, max(map(columns, cells)))) for word, cells in zip(words, held, strict=True)]
    spare, more = max(0, LINE - sum(words)), sum(wanted) - sum(words) or 1
    given = [word + spare * (want - word) / more for word, want in zip(words, wanted, strict=True)]
    return [one / sum(given) for one in given]


def _longest(cell: str) -> int:
    return max(map(_claim, cell.split()), default=1)


def _claim(word: str) -> int:
    wide = columns(word)
    return min(wide, WORD if wide == len(word) else EASTERN_WORD)
