"""What a report is made of, whoever prints it: plain values in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from kg.ui.components.graph_pane import wire
from kg.ui.i18n import Say
from kg.ui.picture import Picture
from kg.ui.report.editions import Edition, named

TIME = re.compile(r"\d{4}(-\d\d){0,2}/\d{4}(-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class Lines:
    """A heading with sentences below it, as a list or as plain lines."""

    title: str
    lines: tuple[str, ...]
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A heading with rows; columns are those of the first row, empty ones left out."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, title: str, rows: Sequence[Mapping[str, Any]]) -> Table:
        """A table of rows by column."""
        names = [name for name in (rows[0] if rows else {}) if any(row.get(name) for row in rows)]
        return cls(title, tuple(names), tuple(tuple(_cell(row.get(name, "")) for name in names) for row in rows))


def _cell(value: object) -> str:
    """The value as text; a time from day to day with room for the end of a line between them."""
    text = str(value)
    return text.replace("/", " – ") if TIME.fullmatch(text) else text


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture with the same as sentences, for readers who do not see it and for printers that cannot draw it."""

    title: str
    picture: Picture
    """Nodes and edges as on the screen."""
    alt: str
    """The picture in one sentence."""
    sentences: tuple[str, ...]
    """A relationship each."""

    @classmethod
    def of(cls, title: str, picture: Picture, say: Say, every: Sequence[Edition]) -> Drawing:
        """The picture with its things, and sources among `every`, named as the reader of the report has them."""
        nodes = tuple(replace(node, caption=say.named(node)) for node in picture.nodes)
        told = (replace(one, sources=tuple(named(place, every, say) for place in one.sources)) for one in picture.edges)
        sentences = tuple(wire.sentence(edge, picture, say) for edge in told)
        return cls(title, replace(picture, nodes=nodes), wire.described(picture, say), sentences)


Part = Lines | Table | Drawing


@dataclass(frozen=True, slots=True)
class Report:
    """One report. `stamp`: that nobody has looked at it yet, or who has."""

    id: str
    title: str
    kind: str
    verdict: str
    lead: tuple[str, ...]
    parts: tuple[Part, ...]
    stamp: str
    looked_at: bool
    foot: tuple[str, ...]
    language: str

    def to_dict(self) -> dict[str, Any]:
        """JSON form: parts that hold nothing are left out, as they are on paper."""
        return {**asdict(self), "parts": [asdict(part) for part in self.filled]}

    @property
    def filled(self) -> tuple[Part, ...]:
        """The parts that say something."""
        return tuple(part for part in self.parts if _said(part))


def _said(part: Part) -> bool:
    if isinstance(part, Lines):
        return bool(part.lines)
    return bool(part.rows) if isinstance(part, Table) else bool(part.picture.nodes)
