"""Who a sentence says is put on a list of sanctions: `외교부는 'X'호와 Y사를 19일 독자 제재 대상으로 지정했다`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.reports.candidate import Candidate
from kg.reports.korean.cues import cue
from kg.reports.korean.proposed import candidate
from kg.reports.korean.said import modality
from kg.reports.korean.shipments import joined, whole
from kg.reports.mentions.span import Span

PARTIES = ("VESSEL", "COMPANY", "PERSON")
OBJECT = re.compile(r"(?:\([^()]*\))?[’'”\"]?(?:\s?호)?(?:\([^()]*\))?(?: ?등)?[을를]\s")
ANNOUNCED = re.compile(r"(?:했|한)다고 (?:\d+일 )?(?:밝혔|발표)")
FURTHEST = 70
"""Signs between the names and what is done with them, at most: `안보리 결의 2321호에 근거해`."""


def designations(key: str, text: str, place: int, spans: Sequence[Span]) -> Iterator[Candidate]:
    """A candidate for each of the parties that are the object."""
    for match in cue("designated").finditer(text):
        parties = [one for one in spans if one.label in PARTIES and one.end <= match.start()]
        objects = [n for n, one in enumerate(parties) if OBJECT.match(text, whole(one, text))]
        if not objects or match.start() - parties[objects[-1]].end > FURTHEST:
            continue
        said = modality(text, match.start("verb"), len(text))
        if said == "alleged" and ANNOUNCED.match(text, match.end()):
            said = "asserted"  # a measure is the word of whoever takes it
        days = [one for one in spans if one.label == "DATE"]
        more = [("date", days[0].value or days[0].text)] if len(days) == 1 else []
        bodies = [("authority", one) for one in spans if one.label == "AGENCY"][:1]
        for one in joined(parties, objects[-1], text):
            yield candidate(key, "listing", [("party", one), *bodies], text, place, said, more)
