"""XML files → elements, streamed and cleared as they go, with limits and named errors."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from kg.errors import SourceError
from loaders.formats import content
from loaders.formats.archive import opened
from loaders.formats.element import Element, name_of, text_of

ENTRY_LIMIT = 100_000
"""Elements within one entry; more means an entry that was never closed."""
SAFE = {
    "load_dtd": False, "no_network": True, "resolve_entities": False, "huge_tree": False, "recover": False,
    "remove_comments": True, "remove_pis": True, "collect_ids": False,
}  # fmt: skip
POSITION = re.compile(r", line \d+, column \d+$")
BROKEN = "download the file again: it is cut off, or another program has changed it"


def elements(path: Path, root: str, *, level: int = 3, skip: Collection[str] = ()) -> Iterator[Element]:
    """The entries of a file `root/section/entry`, in order. A section without entries comes as an element itself.

    `level` 2 is for files of the form `root/entry`; entries named in `skip` are passed over. Names stand without
    their namespace, which publishers change. The file may be packed in a ZIP archive. SourceError with file and line:
    broken or cut-off XML, another root, a document type (the way to entity bombs).
    """
    file = path.name
    for depth, node in _ends(path, root, level):
        if (depth == level or (depth == 2 and text_of(node.text))) and name_of(node) not in skip:
            yield Element(file, node)
        node.clear()
        while node.getprevious() is not None:
            del node.getparent()[0]


def root_of(path: Path) -> tuple[str, str]:
    """Name and namespace of the root, whatever it is."""
    for _, node in _events(path, ""):
        return name_of(node), str(node.tag).rpartition("}")[0].removeprefix("{")
    raise AssertionError("a file without a root is broken XML")


def attributes(path: Path, root: str) -> dict[str, str]:
    """Attributes of the root, without reading further."""
    for event, node in _events(path, root):
        if event == "start":
            return {str(name): str(value) for name, value in node.attrib.items()}
    raise AssertionError("a file without a root is broken XML")


def _ends(path: Path, root: str, level: int) -> Iterator[tuple[int, Any]]:
    """Every closed element down to the level, with its depth; the root is 1."""
    depth = inside = 0
    for event, node in _events(path, root):
        if event == "start":
            depth += 1
            inside = inside + 1 if depth > level else 0
            if inside > ENTRY_LIMIT:
                found = f"more than {ENTRY_LIMIT:,} elements in one entry"
                raise SourceError(found, where=f"{path.name}:{node.sourceline}", todo=BROKEN)
        else:
            if depth <= level:
                yield depth, node
            depth -= 1


def _events(path: Path, root: str) -> Iterator[tuple[str, Any]]:
    content.expect(path, "XML")
    with opened(path, ".xml") as file:
        parser = etree.iterparse(file, events=("start", "end"), **SAFE)
        try:
            for event, node in parser:
                if root and name_of(node) != root:
                    next(iter(parser), None)  # a name cut in the middle is broken XML, not another root
                _check_head(path, node, root)
                yield event, node
                break
            yield from parser
        except etree.XMLSyntaxError as error:
            line = error.lineno or 1
            found = POSITION.sub("", error.msg or "unreadable")
            raise SourceError(f"broken XML: {found}", where=f"{path.name}:{line}", todo=BROKEN) from None


def _check_head(path: Path, node: Any, root: str) -> None:
    where = f"{path.name}:{node.sourceline}"
    if node.getroottree().docinfo.doctype:
        raise SourceError("a document type is declared, which lists never do", where=where, todo=BROKEN)
    if root and name_of(node) != root:
        raise SourceError(f"the root is {node.tag}, not {root}", where=where, todo="is it the right file?")
