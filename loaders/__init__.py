"""Sources of records, a folder each. `named` and `bundled` give them to `kg.load` and `kg.build`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loaders.source import Source


def named(id: str) -> Source:
    """The source of this name. UsageError listing the known ones when there is none."""
    from loaders.source import source

    return source(id)


def every() -> list[Source]:
    """All sources, by name."""
    from loaders.source import names, source

    return [source(name) for name in names()]


def bundled() -> list[Source]:
    """The sources whose excerpts come with the project, by name."""
    from loaders.source import names, source

    return [one for one in map(source, names()) if one.bundled]
