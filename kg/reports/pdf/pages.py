"""A PDF file → blocks in reading order, page by page: lines, headings, tables, footnotes, scans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import SourceError
from kg.reports.blocks import Block
from kg.reports.pdf import footnotes, glyphs, margins_of_pages, recognised, text_lines
from kg.reports.pdf.bounded_tables import Grid, grids
from kg.reports.pdf.drawn_edges import edges
from kg.reports.pdf.flow import flow
from kg.reports.pdf.text_lines import Line

PAGES = 5_000
"""Pages that are read at most."""
SCAN_SIGNS, SCAN_SHARE = 200, 0.4
"""A page with fewer signs, of which pictures cover more than this share, is a scan."""
HEADED = 3
"""Pages whose headers and footers are told."""
Progress = Callable[[int, int], None]
"""Told how many pages were read, of how many."""


@dataclass(frozen=True, slots=True)
class Page:
    """What one page holds, before it is compared with the others."""

    lines: list[Line]
    grids: list[Grid]
    height: float
    scan: bool
    plain: str = ""
    """The text as PDFium orders it, of a page whose text is rotated."""
    recognised: str = ""
    """Of a scan, where Tesseract is installed."""


def opened(path: Path) -> Any:
    """The document. SourceError naming what is wrong: a password, damage, no page, too many."""
    import pypdfium2

    try:
        book = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            todo = "open it with its password and save it without one"
            raise SourceError("it is locked with a password", where=path.name, todo=todo) from None
        raise SourceError(f"no readable PDF ({error})", where=path.name, todo="download it again") from None
    if not len(book):
        raise SourceError("a PDF without a page: it is damaged", where=path.name, todo="download it again")
    if len(book) > PAGES:
        todo = f"split it; at most {PAGES:,} pages are read"
        raise SourceError(f"{len(book):,} pages", where=path.name, todo=todo)
    return book


def blocks(book: Any, progress: Progress | None = None) -> Iterator[Block]:
    """Everything in the file, in reading order."""
    pages = list(_pages(book, progress))
    kept = margins_of_pages.without([page.lines for page in pages], [page.height for page in pages])
    body = _body(kept)
    last = 0
    for number, (page, lines) in enumerate(zip(pages, kept, strict=True), 1):
        if number <= HEADED:
            kept_here = {id(line) for line in lines}
            yield from (Block("edge", line.text, number) for line in page.lines if id(line) not in kept_here)
        if page.scan:
            yield Block("scan", page=number, ocr=bool(page.recognised))
            yield from _recognised(page.recognised, number)
        for text in page.plain.splitlines():
            yield Block("line", " ".join(text.split()), number)
        lines, notes = footnotes.cut(lines, body, number, last)
        last = max([last, *(int(note.number) for note in notes if note.number.isdigit())])
        yield from flow(lines, page.grids, body, number)
        yield from notes


def _pages(book: Any, progress: Progress | None) -> Iterator[Page]:
    for number in range(len(book)):
        page = book[number]
        text_page = page.get_textpage()
        if progress:
            progress(number + 1, len(book))
        yield _page(page, text_page)
        text_page.close()
        page.close()


def _page(page: Any, text_page: Any) -> Page:
    height = page.get_height()
    if text_page.count_chars() < SCAN_SIGNS and _pictured(page) > SCAN_SHARE:
        return Page([], [], height, True, recognised=recognised.text(page))
    if glyphs.rotated(text_page):
        return Page([], [], height, False, text_page.get_text_bounded())
    found, words = grids(edges(page), glyphs.words(text_page))
    return Page(text_lines.lines(words), found, height, False)


def _recognised(text: str, page: int) -> Iterator[Block]:
    """Lines of a recognised page; a blank one lets a paragraph start."""
    above = ""
    for line in text.splitlines():
        words = " ".join(line.split())
        if words:
            yield Block("line", words, page, starts=not above, ocr=True)
        above = words


def _pictured(page: Any) -> float:
    """Share of a page that its largest picture covers."""
    import pypdfium2.raw as raw

    width, height = page.get_size()
    areas = [0.0]
    for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = one.get_bounds() if hasattr(one, "get_bounds") else one.get_pos()
        areas.append(abs(right - left) * abs(top - bottom))
    return max(areas) / max(float(width * height), 1.0)


def _body(pages: Sequence[Sequence[Line]]) -> float:
    """The size of most signs of the document."""
    counts: Counter[float] = Counter()
    for page in pages:
        for line in page:
            counts[line.size] += len(line.text)
    return counts.most_common(1)[0][0] if counts else 10.0
