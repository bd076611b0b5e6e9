"""An XML element that is read like a row: to the last text, whose place is known."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Any

from kg.errors import RowError
from loaders.formats.rows import Row


class Element(Row):
    """An element with its children by tag. Blanks and line breaks in a text count as one blank.

    As a Row its values are the texts of its children; `each` gives those that have children of their own.
    """

    def __init__(self, file: str, node: Any) -> None:
        self.file, self.line, self._taken = file, node.sourceline or 0, set()
        self.tag, self.own = name_of(node), text_of(node.text)
        self.attributes = {f"@{local(name)}": value for name, value in node.items()}
        self.children: dict[str, list[Element]] = {}
        for child in node:
            made = Element(file, child)
            if made.tag in self.children:
                self.children[made.tag].append(made)
            else:
                self.children[made.tag] = [made]

    @cached_property
    def values(self) -> dict[str, str]:  # type: ignore[override]  # made when asked for: most elements have one text
        """Texts of the children by tag, attributes under `@name`, and the element's own text beside children."""
        own = {"text()": self.own} if self.own and self.children else {}
        return {**{tag: _joined(found) for tag, found in self.children.items()}, **self.attributes, **own}

    @property
    def whole(self) -> str:
        """All the text in the element."""
        return " ".join([text for text in (self.own, *self.values.values()) if text]) if self.children else self.own

    def take(self, name: str) -> str:
        """Text of the one child of this tag; empty when there is none. RowError when several have a text."""
        if len(found := self.all(name)) > 1:
            raise RowError(f"{name} stands {len(found)} times", where=self.locator, todo="one was expected")
        return found[0] if found else ""

    def all(self, name: str) -> list[str]:
        """Texts of the children of this tag that have one; of an attribute when the name begins with @."""
        self._taken.add(name)
        if name in self.attributes:
            return [self.attributes[name]]
        return [child.own for child in self.children.get(name, ()) if child.own]

    def each(self, name: str) -> list[Element]:
        """Children of this tag, to be read in their turn: what nobody reads in them counts as unread here."""
        return self.children.get(name, [])

    def unread(self) -> list[str]:
        names = [name for name in self.attributes if name not in self._taken]
        if self.own and self.children and "text()" not in self._taken:
            names.append("text()")
        for tag, found in self.children.items():
            taken = tag in self._taken
            for child in found:
                if child.own and not child.children and not taken:
                    names.append(tag)
                deeper = not taken if child.children else bool(child.attributes)
                if deeper:
                    names += [f"{tag}/{name}" for name in child.unread()]
        return list(dict.fromkeys(names)) if names else names

    @property
    def published(self) -> str:
        """The element as printed: `path: text`, one a line."""
        return "\n".join(self._printed(""))

    def _printed(self, path: str) -> list[str]:
        lines = [f"{path}{name}: {text}" for name, text in self.attributes.items()]
        for tag, found in self.children.items():
            for child in found:
                if child.own:
                    lines.append(f"{path}{tag}: {child.own}")
                if child.children or child.attributes:
                    lines += child._printed(f"{path}{tag}/")
        return lines


def _joined(elements: list[Element]) -> str:
    return " ".join([whole for element in elements if (whole := element.whole)])


@lru_cache(maxsize=10_000)
def local(name: str) -> str:
    """A name without its namespace, or without a prefix that damage left undeclared."""
    return name.rpartition("}")[2].rpartition(":")[2]


def text_of(text: str | None) -> str:
    """The text with blanks and line breaks as one blank each."""
    return " ".join(text.split()) if text else ""


@lru_cache(maxsize=10_000)
def _bare(tag: str) -> str:
    return tag.rpartition("}")[2]


def name_of(node: Any) -> str:
    """Name of an element without its namespace."""
    return _bare(str(node.tag))
