"""`They searched the A. They found arms`: what is found behind a search of one ship was aboard it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.reports.frames.standing_for import distinct, stands
from kg.reports.mentions.span import Span

SEARCHED = re.compile(r"\b(?:search|inspect|board|intercept|stopp|detain|seiz|impound|rummag)(?:ed|ing)?\b", re.I)
FOUND = re.compile(
    r"(?P<who>They|[Ii]nspectors|[Oo]fficers|[Oo]fficials|[Aa]uthorities|[Ii]nvestigators|[Aa]gents|[Pp]olice)"
    r" (?:then |later |also )?(?:found|discovered|uncovered)\b"
)


def searched(text: str, start: int, end: int) -> bool:
    """Whether a sentence begins with what was found, behind one that tells of a search."""
    return FOUND.match(text, start, end) is not None and bool(SEARCHED.search(text, max(0, start - 300), start))


def aboard(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Iterator[Span]:
    """The only ship of the sentence before in place of who found it, where a search of it is told there."""
    match = FOUND.match(text, start, end)
    ships = distinct(one for one in before if one.label == "VESSEL")
    if match is None or len(ships) != 1 or any(one.label == "VESSEL" for one in here):
        return
    if not any(one.start < match.end("who") for one in here):
        yield stands(ships[0], match.start("who"), match.end("who"))
