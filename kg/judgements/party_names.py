"""What many parties are called now, by the log of moves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from kg.judgements.party_moves import read


def naming(folder: Path) -> Callable[[str], str]:
    """For many ids: what each is called now, by the log as it stands; itself where it never moved or became several."""
    log, at = read(folder)[0], defaultdict[str, list[int]](list)
    for place, move in enumerate(log):
        for old in move.before:
            if move.after != (old,):
                at[old].append(place)

    def called(id: str) -> str:
        first = id
        place = next(iter(at.get(id, ())), None)
        while place is not None:
            if len(log[place].after) > 1:
                return first
            [id] = log[place].after
            place = next((later for later in at.get(id, ()) if later > place), None)
        return id

    return called
