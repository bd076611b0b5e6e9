"""What one caller may take: bytes of a body, requests a second, seconds of an answer."""

from __future__ import annotations

import time
from dataclasses import dataclass
from threading import Lock

from starlette.requests import Request

from kg.errors import KgError


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a server. `rate`: requests a second and key on the long run; twice as many at once."""

    rate: float = 500.0
    seconds: float = 30.0
    body: int = 4_000_000
    """Bytes of a body that is read whole; /screen/batch is read line by line and has no bound."""


class TooMuch(KgError):
    """A request that goes beyond a bound. `status`: as HTTP calls it; `wait`: seconds after which it may come again."""

    def __init__(self, status: int, found: str, todo: str, wait: float = 0.0) -> None:
        super().__init__(found, todo=todo)
        self.status, self.wait = status, wait


class Rate:
    """A token bucket for each caller."""

    def __init__(self, rate: float) -> None:
        self.rate, self.most = rate, 2 * rate
        self._left: dict[str, tuple[float, float]] = {}
        self._lock = Lock()

    def take(self, who: str) -> None:
        """One request of this caller. TooMuch when the bucket is empty."""
        now = time.monotonic()
        with self._lock:
            left, since = self._left.get(who, (self.most, now))
            left = min(self.most, left + (now - since) * self.rate)
            self._left[who] = (max(left - 1, 0.0) if left >= 1 else left, now)
        if left < 1:
            wait = (1 - left) / self.rate
            raise TooMuch(429, f"more than {self.rate:g} requests a second", "ask more slowly, or /screen/batch", wait)


async def body(request: Request, most: int) -> bytes:
    """The whole body. TooMuch as soon as it is longer, whatever its head promised."""
    length = request.headers.get("content-length", "0")
    found = bytearray()
    if not (length.isdigit() and int(length) > most):
        async for chunk in request.stream():
            found += chunk
            if len(found) > most:
                break
        else:
            return bytes(found)
    raise TooMuch(413, f"a body of more than {most:,} bytes", "send fewer queries at once, or /screen/batch")
