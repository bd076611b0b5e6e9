"""What a country or port is to goods, by the particle behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.reports.korean.cues import cue
from kg.reports.mentions.span import Span

AND = re.compile(r"(?:산|행)?\s?(?:,|·|와|과|및)\s?")
NOT_GONE = re.compile(r"(?:으로|로|에)\s?(?:가|향하|입항하|들르)지 (?:않|못)")
AS_IF = re.compile(r"\s등 [^.,]{0,14}(?:에|로|으로)\s?(?:재)?수출(?:하는|한|된|되는) ?것처럼")
"""Where goods only seemed to go: `카자흐스탄 등 주변국에 수출하는 것처럼 속여`."""
ONTO = re.compile(r"\s(?:유조선|선박|화물선|어선)(?:들|\s\d+척)?(?:에|에게)(?=[\s,])")
"""Onto whose ships: `북한 유조선 2척에`."""
BODIES = "해경|해군|경찰|검찰|세관|법무부|재무부|상무부|국무부|외교부|국방부|언론|매체|당국"
OFFICE = re.compile(rf"\s(?:{BODIES})(?:에 따르면|에 의하면|은|는|이|가)")
"""What says or finds it: `한국 해경에 따르면`."""
GOAL = re.compile(r"\s?(?:\([^)]*\))?(?:에게|에|으로|로|까지|행)(?![서가-힣]*부터)(?:의|는|도)?(?=[\s,]|$)")


def way(lands: Sequence[Span], place: int, text: str, kind: str) -> str:
    """What a country or port is to the goods, by the particle behind it; '' where it is none of their way.

    Of a country right before its port the port is told alone; a country that is the subject sends, or takes in.
    """
    land = lands[place]
    if (
        place + 1 < len(lands)
        and lands[place + 1].label == "PLACE"
        and not text[land.end : lands[place + 1].start].strip()
    ):
        return ""
    if NOT_GONE.match(text, land.end) or AS_IF.match(text, land.end) or OFFICE.match(text, land.end):
        return ""
    if cue("feigned").match(text, land.end) or cue("called").match(text, land.end):
        return ""
    if cue("port").match(text, land.end) or cue("via").match(text, land.end):
        return "via"
    if re.match(r"\s?(?:등)?\s?(?:에서|로부터|으로부터|산\s)", text[land.end : land.end + 8]):
        return "from"
    if land.label == "COUNTRY" and cue("state").match(text, land.end) and _of_the_clause(land, text):
        return "to" if kind == "import" else "from"
    if cue("firm goal").match(text, land.end) or ONTO.match(text, land.end):
        return "to"
    if GOAL.match(text, land.end) or re.match(
        r"[·,]\s?[가-힣]+(?:에|으로|로)\s| 등(?:에|으로|지로)?\s", text[land.end :]
    ):
        return "to"
    follows = lands[place + 1] if place + 1 < len(lands) else None
    if follows and AND.fullmatch(text, land.end, follows.start):
        return way(lands, place + 1, text, kind)
    return ""


def _of_the_clause(land: Span, text: str) -> bool:
    """Whether a subject is that of the verb at the end, and not of one that describes a noun: `북한이 인수한 배는`."""
    return not re.match(r"[은는이가]\s(?:[^.,을를]{0,20}\s)?[가-힣]+(?:한|된|던)\s", text[land.end :])
