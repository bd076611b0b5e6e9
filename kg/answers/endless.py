"""Own red flags that did not end in the seconds they have: remembered by the hash of their text, and not asked again.

One that compares everything with everything would else take two minutes of every run of all. Asked by name it runs
again, and so it does with another text or with more seconds.
"""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from kg.answers.queries import Query
from kg.home import sealed
from kg.store.settings import settings

DEADLINE = 120.0
"""Seconds of a flag of the project."""
OWN, MOST = 20.0, 600.0
"""Seconds of an analyst's own flag that does not say in its front matter how many it needs, and the most it may say."""
KIND = "red flags that did not end, 1"


def seconds(flag: Query) -> float:
    """How many the flag may take."""
    return float(flag.facts.get("seconds", OWN)) if flag.facts.get("own") else DEADLINE


def told(flag: Query) -> str:
    """Why it need not be asked, and what to do: this text did not end in as many seconds before. Else nothing."""
    one = _noted().get(flag.text_hash) if flag.facts.get("own") else None
    if not one or seconds(flag) > one["seconds"]:
        return ""
    again = f"run it again with kg flags --flag {flag.id}"
    return f"not run: it did not end within {one['seconds']:g} s on {one['day']}; {again}"


def note(flag: Query) -> None:
    """It did not end just now."""
    _keep(_noted() | {flag.text_hash: {"seconds": seconds(flag), "day": date.today().isoformat()}})


def forget(flag: Query) -> None:
    """It ended."""
    noted = _noted()
    if noted.pop(flag.text_hash, None):
        _keep(noted)


def place() -> Path:
    """The file in which it is kept."""
    return settings().files.ended_flags


def _noted() -> dict[str, dict[str, Any]]:
    content = sealed.read(place(), KIND)
    return dict(json.loads(content)) if content else {}


def _keep(noted: dict[str, dict[str, Any]]) -> None:
    sealed.keep(partial(sealed.write, place(), KIND, json.dumps(noted).encode()))
