"""Numbers under keys that come after a table of arrays is made."""

from __future__ import annotations

from array import array


class Late:
    """Key → the numbers that came under it, in their order.

    No list for each key: Python's garbage collector would walk through all of the index for every so many of them.
    """

    __slots__ = ("_before", "_numbers", "last")

    def __init__(self) -> None:
        self.last: dict[int, int] = {}
        """Place of the latest number under each key; none while nothing came."""
        self._numbers, self._before = array("i"), array("i")

    def add(self, key: int, number: int) -> None:
        self._before.append(self.last.get(key, -1))
        self.last[key] = len(self._numbers)
        self._numbers.append(number)

    def get(self, key: int) -> list[int]:
        """The numbers under one key."""
        found = []
        at = self.last.get(key, -1)
        while at >= 0:
            found.append(self._numbers[at])
            at = self._before[at]
        found.reverse()
        return found
