"""How surely a Korean clause says what it says, by the words up to its end and behind its verb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from kg.reports import lexicon
from kg.reports.candidate import Candidate

DEEDS = ("shipment", "transfer", "port_call")

REACH = 45
"""Letters behind the verb within which its certainty is told: `수출한 혐의를 받고 있다`."""

LONGEST = 12
"""Letters of a verb with its endings."""


OF_ITS_OWN = 6
"""Letters within which a verb itself ends as one that describes a noun: `수출한 A사`, not `수출하기 위한 통로`."""


def modality(text: str, verb: int, end: int) -> str:
    """`asserted`, `alleged`, `denied` or `hypothetical`, for a verb at a place of a sentence that ends at `end`."""
    text = _cues("broken rule").sub(lambda rule: " " * len(rule[0]), text)
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


def told_on(told: bool, sentence: str) -> bool:
    """Whether what the sentences behind this one tell as done is what somebody is charged with."""
    if _cues("judged").search(sentence):
        return False
    return told or bool(_cues("accusing").search(sentence))


def charged(found: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates with deeds told as alleged; who holds what and whose judgment was told stay."""
    for one in found:
        deed = one.modality == "asserted" and one.predicate in DEEDS
        yield replace(one, modality="alleged", tier="D") if deed else one


@cache
def _cues(name: str) -> re.Pattern[str]:
    cues = lexicon.document("korean")[name]
    return re.compile(cues if isinstance(cues, str) else "|".join(cues))
