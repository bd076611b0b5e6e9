"""The tags by which queries of ours are known among those that a server runs.

An engine keeps the plan of a text that it has read, and takes a text with another tag for another one: all red flags
were read anew for each command, which took longer than to answer them on a small graph. So one text has the same tag
again, in later commands too: on the local engine each process sits on a seat of its own, a lock in the home that the
system frees, and tags are made from seat and text. On a server, where nobody keeps seats, they are this process's own;
a Neo4j has them beside the text, in what the transaction bears, so that it plans a text once for all processes.
"""

from __future__ import annotations

import hashlib
import threading
import uuid
from contextlib import ExitStack
from itertools import count
from pathlib import Path

from kg.home import locks

SEATS = 16
"""Processes of one home that find each other's plans; one more has tags of its own."""


class Tags:
    """Hands out tags, each to one query at a time."""

    def __init__(self, private: Path | None = None) -> None:
        """`private` is the home of the local engine, if the queries are for it."""
        self._private = private
        self._lock = threading.Lock()
        self._held = ExitStack()
        self._seat = ""
        self._taken: set[str] = set()

    def take(self, query: str, seconds: float) -> str:
        """A comment that no other running query bears, the same for the same query wherever that can be."""
        with self._lock:
            self._seat = self._seat or self._seated()
            for number in count():
                told = hashlib.sha256(f"{self._seat}\0{number}\0{query}".encode()).hexdigest()[:32]
                tag = f"/* kg:{told}/{seconds:g} */"
                if tag not in self._taken:
                    self._taken.add(tag)
                    return tag
        raise AssertionError("numbers do not end")

    def give_back(self, tag: str) -> None:
        """The query has ended for certain."""
        with self._lock:
            self._taken.discard(tag)

    def close(self) -> None:
        """Free the seat."""
        self._held.close()

    def _seated(self) -> str:
        """The first free seat of the home; outside of it, or where none is free, one that nobody else has."""
        for number in range(SEATS if self._private and self._private.is_dir() else 0):
            with ExitStack() as trying:
                place = Path(str(self._private)) / f"engine.seat-{number}"
                if trying.enter_context(locks.held(place, 0)):
                    self._held = trying.pop_all()
                    return str(place)
        return uuid.uuid4().hex
