"""A sequence whose members lie in arrays and are made into objects when they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar, overload

T = TypeVar("T")
MOST_KEPT = 20_000
"""Members that are kept as objects: with more of them all are let go of, so that a million cost little."""


class KeptObjects(Sequence[T]):
    """Members by number; whoever changes what a member is made of takes it out of `kept`."""

    def __init__(self) -> None:
        self.kept: dict[int, T] = {}

    def _made(self, number: int) -> T:
        """The member of a number from 0 on."""
        raise NotImplementedError

    @overload
    def __getitem__(self, number: int) -> T: ...
    @overload
    def __getitem__(self, number: slice) -> list[T]: ...
    def __getitem__(self, number: int | slice) -> T | list[T]:
        if isinstance(number, slice):
            return [self[n] for n in range(*number.indices(len(self)))]
        return self.several((number,))[0]

    def several(self, numbers: Iterable[int]) -> list[T]:
        """The members of these numbers."""
        kept = self.kept
        if len(kept) >= MOST_KEPT:
            kept.clear()
        found = []
        for number in numbers:
            one = kept.get(number)
            if one is None:
                if not -len(self) <= number < len(self):
                    raise IndexError(number)
                one = kept[number] = self._made(number % len(self))
            found.append(one)
        return found
