"""XML files → elements read like rows: streamed, cleared as they go, with limits and named errors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from kg.errors import RowError, SourceError
from loaders.formats.rows import Row

ENTRY_LIMIT = 100_000
"""Elements within one entry; more means an entry that was never closed."""
SAFE = {
    "load_dtd": False, "no_network": True, "resolve_entities": False, "huge_tree": False, "recover": False,
    "remove_comments": True, "remove_pis": True, "collect_ids": False,
}  # fmt: skip
POSITION = re.compile(r", line \d+, column \d+$")
BROKEN = "download the file again: it is cut off, or another program has changed it"


class Element(Row):
    """An element with its children by tag. Blanks and line breaks in a text count as one blank.

    As a Row its values are the texts of its children; `each` gives those that have children of their own.
    """

    def __init__(self, file: str, node: Any) -> None:
        self.tag = str(node.tag)
        self.children: dict[str, list[Element]] = {}
        for child in node:
            self.children.setdefault(str(child.tag), []).append(Element(file, child))
        self.own = _text(node.text)
        self.attributes = {f"@{etree.QName(name).localname}": str(value) for name, value in node.attrib.items()}
        super().__init__(file, node.sourceline or 0, self._values())

    def _values(self) -> dict[str, str]:
        values = {tag: " ".join(child.whole for child in found if child.whole) for tag, found in self.children.items()}
        own = {"text()": self.own} if self.own and self.children else {}
        return {**values, **self.attributes, **own}

    @property
    def whole(self) -> str:
        """All the text in the element."""
        return " ".join(text for text in (self.own, *self.values.values()) if text) if self.children else self.own

    def take(self, name: str) -> str:
        """Text of the one child of this tag; empty when there is none. RowError when several have a text."""
        if len(found := self.all(name)) > 1:
            raise RowError(f"{name} stands {len(found)} times", where=self.locator, todo="one was expected")
        return found[0] if found else ""

    def all(self, name: str) -> list[str]:
        """Texts of the children of this tag that have one; of an attribute when the name begins with @."""
        self.ignore(name)
        if name in self.attributes:
            return [self.attributes[name]]
        return [child.own for child in self.children.get(name, ()) if child.own]

    def each(self, name: str) -> list[Element]:
        """Children of this tag, to be read in their turn: what nobody reads in them counts as unread here."""
        return self.children.get(name, [])

    def unread(self) -> list[str]:
        names = [name for name in (*self.attributes, "text()") if name in self.values and name not in self._taken]
        for tag, found in self.children.items():
            for child in found:
                if child.own and not child.children and tag not in self._taken:
                    names.append(tag)
                if tag not in self._taken or not child.children:
                    names += [f"{tag}/{name}" for name in child.unread()]
        return list(dict.fromkeys(names))

    @property
    def published(self) -> str:
        """The element as printed: `path: text`, one a line."""
        return "\n".join(f"{path}: {text}" for path, text in self._printed())

    def _printed(self) -> Iterator[tuple[str, str]]:
        yield from self.attributes.items()
        for tag, found in self.children.items():
            for child in found:
                if child.own:
                    yield tag, child.own
                yield from ((f"{tag}/{path}", text) for path, text in child._printed())


def elements(path: Path, root: str) -> Iterator[Element]:
    """The entries of a file `root/section/entry`, in order. A section without entries comes as an element itself.

    SourceError with file and line: broken or cut-off XML, another root, a document type (the way to entity bombs).
    """
    for depth, node in _ends(path, root):
        if depth == 3 or (depth == 2 and _text(node.text)):
            yield Element(path.name, node)
        if depth <= 3:
            node.clear()
            while node.getprevious() is not None:
                del node.getparent()[0]


def attributes(path: Path, root: str) -> dict[str, str]:
    """Attributes of the root, without reading further."""
    for event, node in _events(path, root):
        if event == "start":
            return {str(name): str(value) for name, value in node.attrib.items()}
    raise AssertionError("a file without a root is broken XML")


def _ends(path: Path, root: str) -> Iterator[tuple[int, Any]]:
    """Every closed element with its depth; the root is 1."""
    depth = inside = 0
    for event, node in _events(path, root):
        if event == "start":
            depth += 1
            inside = inside + 1 if depth > 3 else 0
            if inside > ENTRY_LIMIT:
                found = f"more than {ENTRY_LIMIT:,} elements in one entry"
                raise SourceError(found, where=f"{path.name}:{node.sourceline}", todo=BROKEN)
        else:
            yield depth, node
            depth -= 1


def _events(path: Path, root: str) -> Iterator[tuple[str, Any]]:
    with path.open("rb") as file:
        parser = etree.iterparse(file, events=("start", "end"), **SAFE)
        try:
            for count, (event, node) in enumerate(parser):
                if count == 0:
                    _check_head(path, node, root)
                yield event, node
        except etree.XMLSyntaxError as error:
            line = error.lineno or 1
            found = POSITION.sub("", error.msg or "unreadable")
            raise SourceError(f"broken XML: {found}", where=f"{path.name}:{line}", todo=BROKEN) from None


def _check_head(path: Path, node: Any, root: str) -> None:
    where = f"{path.name}:{node.sourceline}"
    if node.getroottree().docinfo.doctype:
        raise SourceError("a document type is declared, which lists never do", where=where, todo=BROKEN)
    if node.tag != root:
        raise SourceError(f"the root is {node.tag}, not {root}", where=where, todo="is it the right file?")


def _text(text: str | None) -> str:
    return " ".join((text or "").split())
