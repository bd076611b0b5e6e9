"""HTML pages → blocks: headings, paragraphs, items of lists with their numbers, tables; menus and scripts left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import SourceError
from kg.reports.blocks import Block

BLOCKS = {"p", "li", "blockquote", "pre", "dd", "dt", "figcaption", "address", "caption", "summary"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
LEFT_OUT = {"script", "style", "nav", "noscript", "template", "svg", "form", "button", "select", "head", "iframe"}
DEEP = 400
"""Elements inside each other beyond which nothing is read."""


def blocks(path: Path) -> Iterator[Block]:
    """Everything a reader of the page reads. SourceError when it holds no text."""
    from lxml import html

    content = path.read_bytes()
    parser = html.HTMLParser(encoding=_encoding(content), huge_tree=False, no_network=True)
    try:
        root = html.document_fromstring(content, parser=parser)
    except Exception as error:
        todo = "save it again from a browser"
        raise SourceError(f"no readable page ({str(error)[:80]})", where=path.name, todo=todo) from None
    yield from _inside(root, 0)


def _encoding(content: bytes) -> str | None:
    """UTF-8 where the bytes are; else as the page says itself."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def _inside(element: Any, depth: int) -> Iterator[Block]:
    """Blocks of an element; text that stands in no paragraph is a paragraph of its own."""
    loose: list[str] = [element.text or ""]
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if depth < DEEP and (tag in BLOCKS or tag in HEADINGS or tag == "table" or _holds_blocks(child)):
            yield from _said(loose)
            yield from _block(child, tag, depth)
        elif tag == "br":
            loose.append("\n" if (child.getnext() is not None and child.getnext().tag == "br") else " ")
        elif tag and tag not in LEFT_OUT:
            loose.append(_text(child))
        loose.append(child.tail or "")
    yield from _said(loose)


def _block(child: Any, tag: str, depth: int) -> Iterator[Block]:
    if tag in LEFT_OUT:
        return
    if tag in HEADINGS:
        text = _plain(_text(child))
        if text:
            yield Block("heading", text, starts=True)
    elif tag == "table" and (rows := _rows(child)):
        yield Block("table", rows=rows, bounded=True)
    elif tag == "li" and not _holds_blocks(child):
        text = _plain(_text(child))
        if text:
            yield Block("line", f"{_number(child)}{text}", starts=True)
    else:
        yield from _inside(child, depth + 1)


def _number(item: Any) -> str:
    """What a browser shows before an item of a numbered list."""
    above = item.getparent()
    if above is None or above.tag != "ol" or (above.get("type") or "1") != "1":
        return ""
    place = sum(1 for one in item.itersiblings("li", preceding=True)) + int(above.get("start") or 1)
    return f"{place}. "


def _rows(table: Any) -> tuple[tuple[str, ...], ...]:
    """Rows of a table of data: at least two, each of two or more cells; () for one that only makes a layout."""
    found = [tuple(_plain(_text(cell)) for cell in row.xpath("./td|./th")) for row in table.iter("tr")]
    found = [row for row in found if any(row)]
    width = max(map(len, found), default=0)
    nested = any(True for _ in table.iterdescendants("table"))
    if nested or len(found) < 2 or width < 2 or any(len(cell) > 2_000 for row in found for cell in row):
        return ()
    return tuple(row + ("",) * (width - len(row)) for row in found)


def _holds_blocks(element: Any) -> bool:
    return any(True for _ in element.iterdescendants(*BLOCKS, *HEADINGS, "table", "div"))


def _said(loose: list[str]) -> Iterator[Block]:
    for part in "".join(loose).split("\n\n"):
        if text := _plain(part):
            yield Block("line", text, starts=True)
    loose.clear()


def _text(element: Any) -> str:
    """The text of an element without scripts, forms and the like; nothing of one that is left out itself."""
    left = {id(one) for out in element.iter(*LEFT_OUT) for one in out.iter()}
    parts = [element.text or ""] if id(element) not in left else []
    for one in element.iterdescendants():
        kept = id(one) not in left and isinstance(one.tag, str)
        parts += [one.text or ""] if kept else []
        parts += [one.tail or ""] if one.getparent() is not None and id(one.getparent()) not in left else []
    return "".join(parts)


def _plain(text: str) -> str:
    return " ".join(text.split())
