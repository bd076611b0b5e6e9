"""DOCX, HWPX and HWP files → blocks: paragraphs and tables in the order of the document."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import SourceError
from kg.reports import packed
from kg.reports.blocks import Block


def word(path: Path) -> Iterator[Block]:
    """A Word document. Numbers that Word makes itself are in no file, so such paragraphs have none."""
    import docx
    from docx.table import Table

    packed.parts(path).close()
    try:
        content = docx.Document(str(path)).iter_inner_content()
    except Exception as error:
        raise SourceError(
            f"no readable Word document ({str(error)[:80]})", where=path.name, todo="save it again"
        ) from None
    for one in content:
        if isinstance(one, Table):
            rows = tuple(tuple(_plain(cell.text) for cell in row.cells) for row in one.rows)
            yield from _table(rows)
        elif text := _plain(one.text):
            style = one.style.name if one.style is not None else ""
            head = (style or "").startswith(("Heading", "Title"))
            yield Block("heading" if head else "line", text, starts=True)


def hangul(path: Path) -> Iterator[Block]:
    """An HWPX document, or an HWP 5 one, which python-hwpx brings into that form."""
    with path.open("rb") as file:
        old = file.read(4) == b"\xd0\xcf\x11\xe0"
    archive = zipfile.ZipFile(io.BytesIO(_converted(path))) if old else packed.parts(path)
    with archive:
        names = sorted((name for name in archive.namelist() if "section" in name and name.endswith(".xml")), key=_order)
        for name in names:
            yield from _section(archive.read(name), path)


def _converted(path: Path) -> bytes:
    try:
        from hwpx.hwp5.package import convert, to_hwpx_bytes
    except ImportError:
        todo = "install the extra: pip install 'export-control-graph[reports]'; or save it as HWPX or PDF"
        raise SourceError("reading HWP files needs python-hwpx", where=path.name, todo=todo) from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return bytes(to_hwpx_bytes(convert(path.read_bytes()).files))
    except Exception as error:
        todo = "open it in Hangul, without a password, and save it as HWPX"
        raise SourceError(f"no readable HWP document ({str(error)[:120]})", where=path.name, todo=todo) from None


def _order(name: str) -> tuple[int, str]:
    return len(name), name


def _section(content: bytes, path: Path) -> Iterator[Block]:
    from lxml import etree

    if b"<!DOCTYPE" in content[:2_000] or b"<!ENTITY" in content:
        raise SourceError("its XML declares entities", where=path.name, todo="it may be hostile; save it again")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise SourceError(f"damaged XML ({error})", where=path.name, todo="save it again") from None
    for paragraph in root:
        if _name(paragraph) == "p":
            yield from _paragraph(paragraph)


def _paragraph(element: Any) -> Iterator[Block]:
    tables = [one for one in element.iter() if _name(one) == "tbl" and not _within(one, element)]
    text = _plain(
        "".join(one.text or "" for one in element.iter() if _name(one) == "t" and not _in_table(one, element))
    )
    if text:
        yield Block("line", text, starts=True)
    for table in tables:
        rows = [row for row in table.iter() if _name(row) == "tr"]
        yield from _table(tuple(tuple(_cell(cell) for cell in row if _name(cell) == "tc") for row in rows))


def _cell(element: Any) -> str:
    parts = ["".join(t.text or "" for t in p.iter() if _name(t) == "t") for p in element.iter() if _name(p) == "p"]
    return _plain(" ".join(parts))


def _within(table: Any, element: Any) -> bool:
    """Whether a table stands in a cell of another."""
    above = table.getparent()
    return above is not None and above is not element and _in_table(above, element)


def _in_table(one: Any, element: Any) -> bool:
    while one is not None and one is not element:
        if _name(one) == "tbl":
            return True
        one = one.getparent()
    return False


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _table(rows: tuple[tuple[str, ...], ...]) -> Iterator[Block]:
    """A table of data; one of a single column or row is a box around text."""
    rows = tuple(row for row in rows if any(row))
    width = max(map(len, rows), default=0)
    if len(rows) > 1 and width > 1:
        yield Block("table", rows=tuple(row + ("",) * (width - len(row)) for row in rows), bounded=True)
    else:
        yield from (Block("line", text, starts=True) for row in rows for text in row if text)


def _plain(text: str) -> str:
    return " ".join(text.split())
