"""The text of a JSON file, read block by block, with a place in it."""

from __future__ import annotations

import json
import re
from typing import TextIO

from kg.errors import SourceError

OBJECT_LIMIT = 16 * 1024 * 1024
"""Characters in one object; a longer one means brackets that were never closed."""
BLOCK = 1 << 18
"""Characters read at a time: memory holds one object and one block, whatever the size of the file."""
BLANK = re.compile(r"[ \t\r\n]*")
BROKEN = "download the file again: it is cut off, or another program has changed it"


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    named = dict(pairs)
    if len(named) < len(pairs):
        named["?"] = "a key stands twice"
    return named


SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
"""What may be half of a character, which no file can hold."""
DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_int=str, parse_float=str, parse_constant=str)
"""Numbers come as the texts that are printed."""


class Text:
    """A window on the file that moves on; `line` is the line of the next value."""

    def __init__(self, name: str, file: TextIO) -> None:
        self.name, self.file, self.line = name, file, 1
        self.halves = False
        """Whether a value taken so far may hold half of a character."""
        self._window, self._at, self._ended = "", 0, False

    @property
    def place(self) -> str:
        return f"{self.name}:{self.line}"

    def fault(self, found: str) -> SourceError:
        return SourceError(f"broken JSON: {found}", where=self.place, todo=BROKEN)

    def next(self) -> str:
        """The next character that is no blank, not taken; empty at the end of the file."""
        if self._at < len(self._window) and self._window[self._at] not in " \t\r\n":
            return self._window[self._at]
        while True:
            end = BLANK.match(self._window, self._at).end()  # type: ignore[union-attr]  # it matches nothing too
            self._move(end)
            if self._at < len(self._window):
                return self._window[self._at]
            if not self._read():
                return ""

    def expect(self, mark: str) -> None:
        """Take this character. SourceError when another one stands there."""
        if self.next() != mark:
            raise self.fault(f"{self.next()!r} instead of {mark!r}" if self.next() else "the file ends too early")
        self._move(self._at + 1)

    def value(self) -> object:
        """Take the next value, whatever it is."""
        self.next()
        while True:
            try:
                value, end = DECODER.raw_decode(self._window, self._at)
                if end < len(self._window) or self._ended or not self._read():
                    self._move(end)
                    return value
            except RecursionError:
                raise self.fault("nested without end") from None
            except ValueError as error:
                if len(self._window) - self._at > OBJECT_LIMIT:
                    raise self.fault(f"no value within {OBJECT_LIMIT:,} characters") from None
                if not self._read():
                    raise self.fault(str(error).partition(":")[0]) from None

    def _move(self, to: int) -> None:
        self.line += self._window.count("\n", self._at, to)
        self._at = to

    def _read(self) -> bool:
        """Read on, forgetting what was taken. False at the end of the file."""
        size = max(BLOCK, len(self._window) - self._at)  # doubling: a long object is not decoded over and over
        block = self.file.read(size)
        self._ended = not block
        if block:
            self._window, self._at = self._window[self._at :] + block, 0
            self.halves = self.halves or bool(SURROGATE.search(self._window))
        return bool(block)
