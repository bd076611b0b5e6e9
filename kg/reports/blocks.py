"""What a reader of any format hands on: lines, headings, tables and notes in the order in which they are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["line", "heading", "table", "note", "scan", "edge"]


@dataclass(frozen=True, slots=True)
class Block:
    """One line of running text, one heading, one table, one footnote, one page that holds a picture only, or one
    line that comes again at the edges of pages, such as the symbol of the document."""

    kind: Kind
    text: str = ""
    page: int = 0
    starts: bool = False
    """Whether a paragraph may start here: there is space above, or the format says so."""
    opens: bool = False
    """Whether it is the first line of a page or column, where space above says nothing."""
    marks: tuple[str, ...] = ()
    """Numbers of footnotes called in the line."""
    rows: tuple[tuple[str, ...], ...] = ()
    number: str = ""
    """Of a footnote."""
    bounded: bool = False
    """Of a table: whether it has lines around its cells."""
    ocr: bool = False
