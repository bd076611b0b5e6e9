"""A verb in its sentence, with what stands at its sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.reports.frames.words import Form, Word
from kg.reports.mentions.span import Span

Sides = dict[str, list[Span]]


@dataclass(slots=True)
class Clause:
    """A verb in its sentence."""

    words: Sequence[Word]
    place: int
    """Of the verb among the words."""
    form: Form
    first: int = 0
    """Of its auxiliaries."""
    passive: bool = False
    within: bool = False
    """Said in a participle or a relative clause behind a name."""
    sides: Sides = field(default_factory=lambda: defaultdict(list))
    """Of the whole clause."""
    parts: list[Sides] = field(default_factory=list)
    """Of `sold coal to Togo and iron to Peru`: the sides of each part, with what both share."""

    @property
    def end(self) -> int:
        return self.words[self.place].end
