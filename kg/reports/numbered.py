"""Blocks in reading order → paragraphs with their numbers, parts, pages and notes; table rows with their headings.

A number opens a paragraph only where it follows the last one, so that a line that begins with a year does not. An annex
starts anew, and so the key of a paragraph is its part and its number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from kg.reports.blocks import Block
from kg.reports.document import BODY, OCR, TABLE, TEXT, Paragraph
from kg.reports.joined_lines import joined
from kg.reports.numbered_rows import Tables

NUMBER = re.compile(r"(\d{1,4})[.．]\s+(?=\S)")
ITEM = re.compile(r"(\([a-z]{1,4}\)|\([ivx]+\)|[•–‒▪○□◦·]|[가-하][.)]|[①-⑳])\s")
PART = re.compile(
    r"(Annex|Appendix|Enclosure|Exhibit|Attachment|붙임|별첨|別添|別紙)\s*([IVXLC]+|\d+|[A-Z])?\b[^.]{0,80}$", re.I
)
TITLE = re.compile(r"(Table|Annex [IVXL\d]+, (table|list)|표|表)\s*\d*", re.I)
SKIPPED = 3
"""Numbers that may be missing before the next one is believed."""
ENDS = '.:;!?。”"’)'


OCR_TODO = "install Tesseract, or have its text recognised (OCR), and read it again"
"""What to do about a scanned page."""


@dataclass(slots=True)
class _Open:
    """The paragraph that is being read."""

    number: str
    part: str
    place: int
    """Where it stands among the paragraphs: a table in the middle of it comes behind."""
    pages: list[int] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    ocr: bool = False
    heading: str = ""


class Assembly:
    """Paragraphs made from blocks, one after the other."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.unread: list[str] = []
        self.edges: list[str] = []
        self._notes: dict[str, str] = {}
        self._open: _Open | None = None
        self._part, self._heading, self._last, self._loose = BODY, "", 0, 0
        self._tables = Tables()
        self._words: Counter[str] = Counter()

    def take(self, block: Block) -> None:
        """One more block."""
        if block.kind == "note":
            self._notes[block.number] = block.text
        elif block.kind == "edge":
            self.edges.append(block.text)
        elif block.kind == "scan":
            todo = "its text was recognised (OCR): compare it with the scan" if block.ocr else OCR_TODO
            self.unread.append(f"page {block.page}: a picture without text; {todo}")
        elif block.kind == "table":
            self.paragraphs += self._tables.rows(block, self._part, self._heading)
        elif block.kind == "heading" and not self._numbered(block.text):
            self._head(block)
        else:
            self._line(block)

    def finished(self) -> list[Paragraph]:
        """All paragraphs, with the texts of their notes."""
        self._close()
        return [replace(one, notes=tuple(self._note(mark) for mark in one.notes)) for one in self.paragraphs]

    def _note(self, mark: str) -> str:
        return f"{mark} {self._notes[mark]}" if mark in self._notes else mark

    def _head(self, block: Block) -> None:
        self._close()
        part = PART.match(block.text)
        if part and not TITLE.match(block.text):
            self._part, self._last = " ".join(one for one in part.groups() if one), 0
        self._heading = block.text
        self._tables.end()

    def _numbered(self, text: str) -> str:
        """The number with which a line opens a paragraph; '' where it does not."""
        found = NUMBER.match(text)
        if not found:
            return ""
        number = int(found[1])
        return found[1] if self._last < number <= self._last + SKIPPED else ""

    def _line(self, block: Block) -> None:
        number = self._numbered(block.text)
        if number:
            self._close()
            self._last = int(number)
            self._open = _Open(number, self._part, len(self.paragraphs), heading=self._heading)
            text = block.text[NUMBER.match(block.text).end() :]  # type: ignore[union-attr]
        else:
            text = block.text
            if self._open is None or not self._goes_on(block):
                self._close()
                self._open = _Open("", self._part, len(self.paragraphs), heading=self._heading)
        self._tables.end()
        self._add(block, text)

    def _goes_on(self, block: Block) -> bool:
        """Whether a line without a number belongs to the paragraph that is open."""
        if self._open is None or not self._open.lines:
            return self._open is not None
        if ITEM.match(block.text) and self._open.number:
            return True
        if block.starts:
            return bool(self._open.number) and self._open.lines[-1][-1:] not in ENDS
        if block.opens:
            return self._open.lines[-1][-1:] not in ENDS or block.text[:1].islower() or bool(self._open.number)
        return True

    def _add(self, block: Block, text: str) -> None:
        assert self._open
        item = ITEM.match(text) and self._open.lines
        self._open.lines.append(f"\n{text}" if item else text)
        self._open.marks += block.marks
        self._open.pages.append(block.page)
        self._open.ocr = self._open.ocr or block.ocr

    def _close(self) -> None:
        one, self._open = self._open, None
        if one is None or not one.lines:
            return
        number = one.number
        if not number:
            self._loose += 1
        text = joined(one.lines, self._words)
        key = f"{one.part}/{number or f'~{self._loose}'}"
        source, pages = OCR if one.ocr else TEXT, one.pages
        made = Paragraph(key, one.part, number, text, pages[0], pages[-1], tuple(one.marks), source, (), one.heading)
        self.paragraphs.insert(one.place, made)
        self._words.update(re.findall(r"[A-Za-z]{4,}", text))


def assembled(blocks: Iterable[Block]) -> Assembly:
    """All blocks of a document taken in."""
    assembly = Assembly()
    for block in blocks:
        assembly.take(block)
    return assembly


def tables(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[str, list[Paragraph]]]:
    """The rows of each table, by the table's key."""
    found: dict[str, list[Paragraph]] = {}
    for one in paragraphs:
        if one.source == TABLE:
            found.setdefault(one.key.rsplit("/", 1)[0], []).append(one)
    yield from found.items()
