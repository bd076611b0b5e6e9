"""Where slow ships were, slot by slot, on disk: which of them were near each other in one slot."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from loaders.ais_positions.tracks import Position
from loaders.formats.disk import Scratch
from loaders.formats.figures import EARTH_KM, KM_PER_NAUTICAL_MILE, kilometres

SLOT = 600
"""Seconds of a slot, of which the first position counts: twelve slots make two hours, two knots make 617 m."""
LEG = 3600
"""Seconds that two positions may be apart for a speed between them to mean anything: half of the shortest encounter."""
ROOM = 1.01
"""How much wider than needed ships are looked for, against rounding at the edge: the last word has their distance."""
NEAR = """
SELECT a.ship, b.ship, a.slot, min(a.seconds, b.seconds), max(a.seconds, b.seconds), a.latitude, a.longitude,
       km(a.latitude, a.longitude, b.latitude, b.longitude) AS apart, max(a.knots, b.knots), a.locator, b.locator
FROM slow AS a CROSS JOIN (SELECT 0 AS turn UNION ALL SELECT 360 UNION ALL SELECT -360) AS round
CROSS JOIN slow AS b INDEXED BY by_place ON b.slot = a.slot AND b.band IN (a.band - 1, a.band, a.band + 1)
 AND b.longitude BETWEEN a.longitude + turn - a.reach AND a.longitude + turn + a.reach
WHERE b.ship > a.ship AND apart <= ? ORDER BY a.ship, b.ship, a.slot
"""


@dataclass(frozen=True, slots=True)
class Nearness:
    """Two slow ships near each other in one slot."""

    first: str
    second: str
    slot: int
    start: float
    end: float
    latitude: float
    longitude: float
    km: float
    knots: float
    first_locator: str
    second_locator: str


class Slow(Scratch):
    """Where ships were slow. `knots` is the speed below which a ship is slow, `km` what is near."""

    def __init__(self, knots: float, km: float) -> None:
        self.knots, self.km = knots, km
        self._degrees = math.degrees(km / EARTH_KM) * ROOM
        """What is near, as degrees of latitude: no less than that is the width of a band."""
        super().__init__(
            "CREATE TABLE slow (ship TEXT, slot INTEGER, band INTEGER, reach REAL, seconds REAL, latitude REAL,"
            " longitude REAL, knots REAL, locator TEXT, PRIMARY KEY (ship, slot)) WITHOUT ROWID"
        )
        self._db.create_function("km", 4, lambda a, b, c, d: kilometres((a, b), (c, d)), deterministic=True)

    def watch(self, ship: str, positions: Iterable[Position]) -> Iterator[Position]:
        """The positions of a ship in the order of time, passed on; where it was slow is kept."""
        before: Position | None = None
        for position in positions:
            if before is None or position.seconds // SLOT > before.seconds // SLOT:
                if before is not None:
                    self._leg(ship, before, position)
                before = position
            yield position

    def _leg(self, ship: str, before: Position, after: Position) -> None:
        seconds = after.seconds - before.seconds
        if seconds > LEG:
            return
        knots = kilometres(before.place, after.place) / KM_PER_NAUTICAL_MILE / seconds * 3600
        if knots < self.knots:
            self._keep(ship, before, knots)
            self._keep(ship, after, knots)

    def _keep(self, ship: str, at: Position, knots: float) -> None:
        shrunk = math.cos(math.radians(min(90.0, abs(at.latitude) + self._degrees)))  # a degree towards the pole
        reach = min(360.0, self._degrees / shrunk) if shrunk > 0 else 360.0
        band = math.floor(at.latitude / self._degrees)
        values = (ship, int(at.seconds // SLOT), band, reach, at.seconds, *at.place, knots, at.locator)
        self._db.execute("INSERT OR IGNORE INTO slow VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)

    def near(self) -> Iterator[Nearness]:
        """Every slot in which two slow ships were near each other, by ships and time."""
        self._db.execute("CREATE INDEX IF NOT EXISTS by_place ON slow (slot, band, longitude)")
        yield from (Nearness(*row) for row in self._db.execute(NEAR, (self.km,)))
