"""A chain of lines: each ends with the hash of its predecessor, so that what was altered, added or removed is noticed.

Without it three judgements in force could be deleted with nobody saying a word. A chained line names its predecessor
(`"follows": HASH` at its end). Bare lines at the beginning are of a file from before there were chains. A bare line
after chained ones was cut off while it was written, or something else wrote it.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field, replace

START = "0" * 32
"""What the first line is chained to."""
MEMBER = "follows"
FOLLOWS = re.compile(rb', "follows": "([0-9a-f]{32})"\}$')
ACCEPTS = "accepts"
"""Member of a line by which somebody accepts all that stands before it, whatever is wrong there."""


@dataclass(frozen=True, slots=True)
class Head:
    """Lines that a file is known to have, and the hash of the last."""

    lines: int
    hash: str
    """32 hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands in the file."""

    number: int
    """In the file, from 1."""
    text: str
    torn: bool = False
    """The last line, without an end: writing it was cut off."""
    strange: bool = False
    """No chained line, after chained ones: something else wrote it, or it is what is left of a torn one."""


@dataclass(slots=True)
class Chain:
    """What a file holds, and what is wrong with it as a whole."""

    lines: list[Line] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    """What was altered, added or lost since the lines were written; empty when nothing was."""
    head: Head = Head(0, START)
    """The head of the lines that are there."""
    noted: Head | None = None
    """The head noted beside the file; None when there is none or it is damaged."""
    linked: bool = False
    """Whether any line is chained."""

    @property
    def beheaded(self) -> bool:
        """Whether the head was lost: what was cut off at the end cannot be noticed."""
        return self.linked and self.noted is None


def read(content: bytes, noted: Head | None) -> Chain:
    """The lines of a file and what is wrong with them; `noted` is what the file is known to hold."""
    walk, texts = _Walk(Chain(noted=noted)), content.split(b"\n")
    for number, text in enumerate(texts, 1):
        if text.strip():
            walk.take(number, text.rstrip(b"\r"), torn=number == len(texts))
    walk.end()
    return walk.chain


def linked(facts: dict[str, object], last: Head) -> tuple[bytes, Head]:
    """A line of these facts, chained to the last, and the head with it."""
    line = json.dumps({**facts, MEMBER: last.hash}, ensure_ascii=False).encode("utf-8", "replace")
    return line, Head(last.lines + 1, _hash(line))


@dataclass(slots=True)
class _Walk:
    """Along the lines of a file, comparing each with what it is chained to and with the head noted."""

    chain: Chain
    accepted: int = 0
    """Lines up to the last acceptance."""
    as_noted: bool = False

    def take(self, number: int, text: bytes, torn: bool) -> None:
        chain, after = self.chain, FOLLOWS.search(text)
        if after and after[1].decode() != chain.head.hash:
            chain.faults.append(f"line {number} does not follow the line before it: one was altered, added or removed")
        if after and _accepts(text, chain.head.hash):
            self._accept()
        chain.lines.append(Line(number, text.decode("utf-8", "replace"), torn, chain.linked and not after))
        chain.linked = chain.linked or bool(after)
        chain.head = Head(chain.head.lines + 1, _hash(text) if after else _hash(text, chain.head.hash))
        self.as_noted = self.as_noted or chain.head == chain.noted

    def _accept(self) -> None:
        self.chain.faults.clear()
        self.chain.lines = [replace(line, strange=False) for line in self.chain.lines]
        self.accepted = self.chain.head.lines + 1

    def end(self) -> None:
        chain, noted = self.chain, self.chain.noted
        if noted and not self.as_noted and noted.lines > self.accepted:
            if chain.head.lines < noted.lines:
                chain.faults.append(f"{_lines(noted.lines)} noted, {_lines(chain.head.lines)} there")
            elif not chain.faults:
                chain.faults.append("a line is not as it was noted")


def _lines(number: int) -> str:
    return f"{number or 'no'} line{'s' * (number != 1)}"


def _accepts(line: bytes, before: str) -> bool:
    try:
        return bool(json.loads(line).get(ACCEPTS) == before)
    except (ValueError, RecursionError, AttributeError):
        return False


def _hash(line: bytes, before: str = "") -> str:
    """Of a chained line by itself, for it names its predecessor; of a bare line with what stands before it."""
    return hashlib.blake2b(before.encode() + line, digest_size=16).hexdigest()
