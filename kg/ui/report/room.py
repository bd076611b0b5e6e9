"""Room on a drawing: where words at an arrow lie over nothing that stands there already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the drawing."""

    left: float
    top: float
    wide: float
    high: float

    def over(self, other: Box) -> float:
        """Area that both cover."""
        wide = min(self.left + self.wide, other.left + other.wide) - max(self.left, other.left)
        high = min(self.top + self.high, other.top + other.high) - max(self.top, other.top)
        return wide * high if wide > 0 and high > 0 else 0.0


@dataclass(slots=True)
class Room:
    """What is taken on a drawing."""

    taken: list[Box] = field(default_factory=list)

    def take(self, boxes: Iterable[Box]) -> None:
        """Let these stand there from now on."""
        self.taken.extend(boxes)

    def place(self, choices: Sequence[Box]) -> int:
        """Number of the first choice that covers least of what is taken; it is taken from then on."""
        covered = [sum(one.over(other) for other in self.taken) for one in choices]
        best = covered.index(min(covered))
        self.taken.append(choices[best])
        return best
