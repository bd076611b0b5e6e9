"""`The vessel`, `it`, `the latter`, `the company`: what was meant is the last mention of its kind, and only at the
beginning of a sentence. What was inferred is told: such a candidate is never of the best tier."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.reports.mentions.span import Span

WORDS = (
    (re.compile(r"(?:The|This|That) (?:vessel|ship|tanker|freighter|bulk carrier|cargo ship)\b|She\b"), ("VESSEL",)),
    (re.compile(r"(?:The|This|That) (?:company|firm|corporation|trader|bank|manager|operator|owner)\b"), ("COMPANY",)),
    (re.compile(r"(?:The latter)\b"), ("VESSEL", "COMPANY", "PERSON")),
    (re.compile(r"It\b"), ("VESSEL", "COMPANY")),
    (re.compile(r"He\b"), ("PERSON",)),
)
BEGINNING = re.compile(
    r"(?:On [\w ,]{4,24}?,? |In [\w ,]{4,24}?,? |According to [\w ]{3,40}, |Then |Later |Subsequently,? )?"
)


INSIDE = re.compile(r"\bthe (?:vessel|ship|tanker|freighter|bulk carrier)\b")


def inside(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Span | None:
    """`The vessel` within a sentence that names no ship, behind one that names exactly one."""
    ships = list(dict.fromkeys(one.shown for one in before if one.label == "VESSEL"))
    match = INSIDE.search(text, start, end)
    if not match or len(ships) != 1 or any(one.label == "VESSEL" for one in here):
        return None
    if any(one.start < match.end() and match.start() < one.end for one in here):
        return None
    meant = next(one for one in before if one.label == "VESSEL")
    return replace(meant, start=match.start(), end=match.end(), rule=f"referent:{_first(meant)}")


def _first(meant: Span) -> int:
    """Where the name itself stands, also behind a chain of pronouns."""
    return int(meant.rule.partition(":")[2]) if meant.rule.startswith("referent:") else meant.start


def referent(text: str, start: int, end: int, before: list[Span], here: list[Span]) -> Span | None:
    """A mention in place of the pronoun with which a sentence begins; it carries the name that was meant.

    `before` are the mentions of the sentence before, `here` those of this one. None where nothing is meant, or two
    things could be: `it` behind a sentence with two ships is the one that acts, which is the first.
    """
    opening = BEGINNING.match(text, start, end)
    at = opening.end() if opening else start
    for pattern, labels in WORDS:
        match = pattern.match(text, at, end)
        if not match and at != start:
            lowered = re.compile(pattern.pattern.replace("(?:The|", "(?:the|The|").replace("It\\b", "[Ii]t\\b"))
            match = lowered.match(text, at, end)
        if match and not any(one.start < match.end() and match.start() < one.end for one in here):
            meant = _meant(match[0], labels, before)
            if meant:
                return replace(meant, start=match.start(), end=match.end(), rule=f"referent:{_first(meant)}")
            return None
    return None


def _meant(words: str, labels: tuple[str, ...], before: list[Span]) -> Span | None:
    """The mention that the words mean."""
    fitting = [one for one in before if one.label in labels]
    names = list(dict.fromkeys(one.shown for one in fitting))
    if words.lower() == "the latter":
        return fitting[-1] if fitting else None
    if len(names) == 1 or (fitting and words in ("It", "it", "She", "He") and fitting[0].label != fitting[-1].label):
        return fitting[0]
    if len(labels) == 1 and fitting:
        return fitting[0] if len(names) < 3 else None
    return fitting[0] if fitting and words in ("It", "it") else None
