"""Korean events of one party or ship: seizures, calls at a port, fines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.reports.candidate import Candidate
from kg.reports.korean.cues import cue
from kg.reports.korean.proposed import candidate
from kg.reports.korean.said import modality
from kg.reports.korean.shipments import SUBJECT, joined, whole
from kg.reports.korean.topics import PARTIES
from kg.reports.mentions.span import Span

EACH = re.compile(r"각각\s")


def seizures(key: str, text: str, place: int, spans: Sequence[Span]) -> Iterator[Candidate]:
    """`'X'호가 인도네시아 당국에 의해 억류됐다`."""
    for match in cue("seized").finditer(text):
        before = [one for one in spans if one.end <= match.start()]
        ships = [one for one in before if one.label == "VESSEL"][-1:]
        lands = [one for one in before if one.label in ("COUNTRY", "PLACE") and cue("holder").match(text, one.end)]
        held = cue("seized ship").match(text, match.end())  # `당진항에 억류된 유조선 'X'호`
        ships = [one for one in spans if held and one.label == "VESSEL" and one.start == held.end()] or ships
        if ships and lands:
            roles = [("vessel", ships[0]), ("place", lands[-1])]
            yield candidate(key, "seizure", roles, text, place, modality(text, match.start(), len(text)), [])


def calls(key: str, text: str, place: int, spans: Sequence[Span]) -> Iterator[Candidate]:
    """`X호가 청진항에 입항해`."""
    for at, one in enumerate(spans):
        port = at + 1 < len(spans) and spans[at + 1].label == "PLACE" and spans[at + 1].start - one.end < len("  ")
        land = one.label == "PLACE" or (one.label == "COUNTRY" and not port)
        called = cue("called").match(text, one.end) if land else None
        ships = [span for span in spans[:at] if span.label == "VESSEL"]
        several = joined(ships, len(ships) - 1, text) if ships and SUBJECT.match(text, whole(ships[-1], text)) else []
        if called and (len({span.text for span in ships}) == 1 or len(several) == len(ships)):
            said = modality(text, called.end(), len(text))
            for ship in several or ships[-1:]:
                yield candidate(key, "port_call", [("vessel", ship), ("place", one)], text, place, said, [])


def _to_another(text: str, fine: int) -> bool:
    """Whether somebody whom nothing here tells of is fined: `밝은골에는 벌금`."""
    return bool(re.search(r"[가-힣](?:에게|에게는|에는|에)\s(?:각각\s)?$", text[:fine]))


def _each(text: str, place: int, spans: Sequence[Span]) -> list[tuple[Span, Span]]:
    """Of `A사와 B사에 각각 벌금 250만원, 2000만원` who pays what; nothing where there are not as many of both."""
    money = [one for one in spans if one.label == "MONEY" and one.start > place]
    parties = [one for one in spans if one.label in PARTIES and one.end <= place][-len(money) :] if money else []
    alike = len(parties) == len(money) > 1 and len({one.label for one in parties}) == 1
    return list(zip(parties, money, strict=True)) if alike and cue("fine").search(text, place) else []


def fines(
    key: str, text: str, place: int, spans: Sequence[Span], before: Sequence[Span]
) -> Iterator[Candidate]:  # fmt: skip
    """`A사에 벌금 3000만원을 선고`; whom the sentence before is about, where this one names nobody."""
    each = EACH.search(text)
    if each and (pairs := _each(text, each.start(), spans)):
        said = modality(text, each.start(), len(text))
        for party, paid in pairs:
            yield candidate(key, "penalty", [("party", party)], text, place, said, [("value", paid.text)])
        return
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
