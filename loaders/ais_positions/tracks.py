"""Positions on disk, so that memory grows with the ships and not with the positions; read back ship by ship in time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from loaders.formats.disk import Scratch


@dataclass(frozen=True, slots=True)
class Position:
    """Where a ship said it was: seconds since 1970 (UTC), degrees, and the line that says so."""

    seconds: float
    latitude: float
    longitude: float
    locator: str

    @property
    def place(self) -> tuple[float, float]:
        return self.latitude, self.longitude

    @property
    def time(self) -> datetime:
        return datetime.fromtimestamp(self.seconds, UTC)


class Tracks(Scratch):
    """Positions of all ships, kept until they are read back."""

    def __init__(self) -> None:
        super().__init__("CREATE TABLE position (ship TEXT, seconds REAL, latitude REAL, longitude REAL, locator TEXT)")

    def add(self, ship: str, position: Position) -> None:
        values = (ship, position.seconds, position.latitude, position.longitude, position.locator)
        self._db.execute("INSERT INTO position VALUES (?, ?, ?, ?, ?)", values)

    def ships(self) -> Iterator[tuple[str, Iterator[Position]]]:
        """Each ship with its positions in the order of time, whatever the order of the file."""
        query = "SELECT ship, seconds, latitude, longitude, locator FROM position ORDER BY ship, seconds, rowid"
        for ship, rows in groupby(self._db.execute(query), key=lambda row: str(row[0])):
            yield ship, (Position(*row[1:]) for row in rows)
