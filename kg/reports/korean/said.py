"""How surely a Korean clause says what it says, by the words up to its end and behind its verb."""

from __future__ import annotations

import re
from functools import cache

from kg.reports import lexicon

REACH = 45
"""Letters behind the verb within which its certainty is told: `수출한 혐의를 받고 있다`."""

LONGEST = 12
"""Letters of a verb with its endings."""


OF_ITS_OWN = 6
"""Letters within which a verb itself ends as one that describes a noun: `수출한 A사`, not `수출하기 위한 통로`."""


def modality(text: str, verb: int, end: int) -> str:
    """`asserted`, `alleged`, `denied` or `hypothetical`, for a verb at a place of a sentence that ends at `end`."""
    tail = text[verb : min(end, verb + REACH)]
    clause = _cues("breaks").search(tail)
    near = tail[: clause.end()] if clause else tail
    parted = _cues("parted").search(near[:LONGEST])
    near = near[: parted.end()] if parted else near
    described = _cues("relative").search(near[:LONGEST])  # what follows is said of the noun
    own = near[: described.start()] if described else near
    ends = described and described.start() < OF_ITS_OWN
    if _cues("hypothetical").search(own if ends else near):
        return "hypothetical"
    if _cues("denied").search(own) or (not parted and _cues("taken back").search(text[verb:end])):
        return "denied"
    rest = _cues("plainly").sub("", text[verb:end])
    told = _cues("alleged").search(rest) or _cues("alleged before").search(text[:verb])
    return "alleged" if told else "asserted"


@cache
def _cues(name: str) -> re.Pattern[str]:
    cues = lexicon.document("korean")[name]
    return re.compile(cues if isinstance(cues, str) else "|".join(cues))
