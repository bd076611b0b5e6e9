"""The entries of the list under one number: the file prints a party once for each of two programmes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from loaders.formats.element import Element
from loaders.formats.lines import BrokenRow
from loaders.formats.rows import Row

Number = tuple[str, str]
"""EU reference number and logical id. Another id under the same reference is another party, or an error."""


class Entry(Row):
    """One or several `sanctionEntity` elements of one number."""

    def __init__(self, parts: list[Element]) -> None:
        super().__init__(parts[0].file, parts[0].line, {})
        self.parts = parts

    def each(self, name: str) -> list[Element]:
        """Children of this tag of all its elements."""
        return [child for part in self.parts for child in part.each(name)]

    def unread(self) -> list[str]:
        return list(dict.fromkeys(name for part in self.parts for name in part.unread()))

    @property
    def published(self) -> str:
        return "\n\n".join(part.published for part in self.parts)


def joined(elements: Iterable[Element | BrokenRow], repeated: Mapping[Number, int]) -> Iterator[Entry | BrokenRow]:
    """The entries, each when the last element of its number was read; `repeated` counts those of several elements.

    A broken line is passed on as it is.
    """
    held: dict[Number, list[Element]] = {}
    seen: Counter[Number] = Counter()
    for one in elements:
        if isinstance(one, BrokenRow):
            yield one
            continue
        number = of(one)
        seen[number] += 1
        parts = held.setdefault(number, [])
        parts.append(one)
        if seen[number] >= repeated.get(number, 1):
            yield Entry(held.pop(number))


def of(one: Element) -> Number:
    """The number of an element."""
    reference, id = (one.attributes.get(name, "") for name in ("@euReferenceNumber", "@logicalId"))
    return str(reference).strip(), str(id)
