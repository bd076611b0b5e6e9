"""What listings in force make of a party, as FollowTheMoney tags risks; exceptions by source or authority: topics.csv.

Tags and their meaning: https://www.opensanctions.org/docs/topics/.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from kg.answers.standing import Act, in_force

USUAL = "sanction"


def topics(acts: Iterable[Act], day: str) -> list[str]:
    """Tags of a party on a day: only what is asserted and in force; nothing for one that was proposed or delisted."""
    told = [*acts]
    standing = [act for act in told if act["status"] == "listed" and act["modality"] == "asserted"]
    return sorted({_topic(act) for act in standing if in_force(act, told, day)})


def _topic(act: Act) -> str:
    sources = (place.partition(" ")[0] for place in act["stated"])
    known = (exceptions().get(name) for name in (*sources, act["authority"]))
    return next(filter(None, known), USUAL)


@cache
def exceptions() -> dict[str, str]:
    """Source or authority → tag of those that it lists."""
    with (Path(__file__).parent / "topics.csv").open(encoding="utf-8", newline="") as file:
        return {row["listed_by"]: row["topic"] for row in csv.DictReader(file)}
