"""Names that a list tells of: what is joined with a ship is a ship, over what is told of the one before."""

from __future__ import annotations

import re

from kg.reports.mentions import name_plausible
from kg.reports.mentions.span import Found

AND = re.compile(r"\s*(?:\([^()]{0,60}\))?(?:[,;]?\s+and|,?\s+or|,|;)\s+(?:the\s+)?")
ASIDE = re.compile(
    r", (?:also )?(?:owned|managed|operated|chartered|controlled|registered|flagged)\b[^,;()]{2,70}(?=[,;] )"
)
"""What is told of one ship of a list before the next: `the tankers A, owned by Vale, and B`."""
SEVERAL = re.compile(r"\b(?:vessels|ships|tankers|freighters|carriers|bulkers),? (?:the )?[“\"]?$")
NAME = re.compile(r"[A-Z][\w'’-]*(?:\s+(?:[A-Z][\w'’-]*|&(?=\s+[A-Z])|No\.\s?\d+|\d{1,3}(?![\d,.]*\d)))*")


def find(found: Found) -> None:
    """A name in a list with a ship is a ship: `the A, B and C`; firms only behind `companies:`."""
    for span in [one for one in found.spans if one.label in ("VESSEL", "PERSON") or one.rule == "firm-list"]:
        place = span.end
        ships = bool(SEVERAL.search(found.text, max(0, span.start - 40), span.start))
        while joint := AND.match(found.text, _over_aside(found.text, place) if ships else place):
            name = NAME.match(found.text, joint.end())
            if not name or not name_plausible.fits(name[0], span.label):
                break
            if span.label == "PERSON" and " " not in name[0]:
                break  # `managed by Ann Hill, and Rival`
            rule = "firm-in-list" if span.label == "COMPANY" else "in-a-list"
            known = ships and any(one.label == "VESSEL" and one.start == name.start() for one in found.spans)
            if not known and not found.add(name.start(), name.end(), span.label, rule):
                break
            place = name.end()


def _over_aside(text: str, place: int) -> int:
    aside = ASIDE.match(text, place)
    return aside.end() if aside else place
