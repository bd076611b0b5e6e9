"""Korean events of one party or ship: seizures, calls at a port, fines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.reports.candidate import Candidate
from kg.reports.korean.cues import cue
from kg.reports.korean.proposed import candidate
from kg.reports.korean.said import modality
from kg.reports.korean.topics import PARTIES
from kg.reports.mentions.span import Span


def seizures(key: str, text: str, place: int, spans: Sequence[Span]) -> Iterator[Candidate]:
    """`'X'호가 인도네시아 당국에 의해 억류됐다`."""
    for match in cue("seized").finditer(text):
        before = [one for one in spans if one.end <= match.start()]
        ships = [one for one in before if one.label == "VESSEL"][-1:]
        lands = [one for one in before if one.label in ("COUNTRY", "PLACE") and cue("holder").match(text, one.end)]
        if ships and lands:
            roles = [("vessel", ships[0]), ("place", lands[-1])]
            yield candidate(key, "seizure", roles, text, place, modality(text, match.start(), len(text)), [])


def calls(key: str, text: str, place: int, spans: Sequence[Span]) -> Iterator[Candidate]:
    """`X호가 청진항에 입항해`."""
    for at, one in enumerate(spans):
        called = cue("called").match(text, one.end) if one.label in ("COUNTRY", "PLACE") else None
        ships = [span for span in spans[:at] if span.label == "VESSEL"]
        if called and len({span.text for span in ships}) == 1:
            said = modality(text, called.end(), len(text))
            yield candidate(key, "port_call", [("vessel", ships[-1]), ("place", one)], text, place, said, [])


def _to_another(text: str, fine: int) -> bool:
    """Whether somebody whom nothing here tells of is fined: `밝은골에는 벌금`."""
    return bool(re.search(r"[가-힣](?:에게|에게는|에는|에)\s(?:각각\s)?$", text[:fine]))


def fines(
    key: str, text: str, place: int, spans: Sequence[Span], before: Sequence[Span]
) -> Iterator[Candidate]:  # fmt: skip
    """`A사에 벌금 3000만원을 선고`; whom the sentence before is about, where this one names nobody."""
    for match in re.finditer(rf"{cue('fine').pattern}\s?", text):
        money = next((one for one in spans if one.label == "MONEY" and 0 <= one.start - match.end() < 3), None)
        parties = [one for one in spans if one.label in PARTIES]
        who = [one for one in parties if one.end <= match.start()][-1:] or (
            before if not parties and not _to_another(text, match.start()) else []
        )
        if len(who) != 1:
            continue
        if money and not (who[0] in parties and cue("head of").search(text, who[0].end, match.start())):
            said = modality(text, match.start(), len(text))
            bodies = [("authority", one) for one in spans if one.label == "AGENCY"][:1]
            yield candidate(key, "penalty", [("party", who[0]), *bodies], text, place, said, [("value", money.text)])
