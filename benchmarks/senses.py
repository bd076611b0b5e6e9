"""Which way a goal is met: `>=` at least, `<=` at most."""

from __future__ import annotations

from collections.abc import Callable
from operator import ge, le

SENSES: dict[str, Callable[[float, float], bool]] = {">=": ge, "<=": le}
