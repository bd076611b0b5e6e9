"""An XML element that is read like a row: to the last text, whose place is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.errors import RowError
from loaders.formats.rows import Row


class Element(Row):
    """An element with its children by tag. Blanks and line breaks in a text count as one blank.

    As a Row its values are the texts of its children; `each` gives those that have children of their own.
    """

    def __init__(self, file: str, node: Any) -> None:
        self.tag = name_of(node)
        self.children: dict[str, list[Element]] = {}
        for child in node:
            self.children.setdefault(name_of(child), []).append(Element(file, child))
        self.own = text_of(node.text)
        self.attributes = {f"@{local(str(name))}": str(value) for name, value in node.attrib.items()}
        super().__init__(file, node.sourceline or 0, self._values() if self.children or self.attributes else {})

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


def local(name: str) -> str:
    """A name without its namespace, or without a prefix that damage left undeclared."""
    return name.rpartition("}")[2].rpartition(":")[2]


def text_of(text: str | None) -> str:
    """The text with blanks and line breaks as one blank each."""
    return " ".join((text or "").split())


def name_of(node: Any) -> str:
    """Name of an element without its namespace."""
    return str(node.tag).rpartition("}")[2]
