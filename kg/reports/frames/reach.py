"""What of a sentence a word of doubt can reach: names, asides and other clauses do not count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.reports.frames import words
from kg.reports.frames.relation import Relation
from kg.reports.mentions.span import Span

OPENING = "When|After|Before|Although|Though|While|Whereas|As(?! long)|Because|Since|Despite|Without|Having"
ASIDES = (
    re.compile(r"\([^()]*\)"),
    re.compile(
        r",\s(?:which|who|whom|whose|where|when|while|although|though|despite|unlike|having|including|such as"
        r"|among them|namely)\b[^,;]*(?=,)"
    ),
    re.compile(rf"^(?:{OPENING})\b[^,;]*(?=,)"),
    re.compile(r"^(?:In order to|To) (?!the\b|an?\b|this\b|these\b)[a-z]+ [^,;]*(?=,)"),
)
"""Stretches between signs that say something of their own: a doubt in them is about nothing outside."""
CLAUSE = re.compile(
    r";|: |, (?:but|while|whereas|although|though|however)\b|,? and (?=the |it |he |she |they )"
    r"|, (?:before|after) (?=[a-z]+ing)|\b(?:in|by|under) which\b|\bwhere(?:by|in)\b"
)
MODALS = "did|do|does|can|could|would|will|may|might|should|must|shall"
BARE = re.compile(rf"(?:\bto|\b(?:{MODALS})(?:n[’']t| not)?|not)$", re.I)
"""Words of doubt behind which a verb stands without an ending: one with an ending is said beside them."""
JOINT = re.compile(r"(?:,|,? and|,? but)(?: (?:then|later|also|thereafter|finally|instead|\w+ly))*\s*$")


TURNED = re.compile(
    r",? and (?:(?:then|also|now|currently|already) )?(?:is|was|are|were|has|have|had)\b(?! to\b)"
    r"|\b(?:allegations?|charges?|claims?|accusations?) that\b"
)
"""Behind a bare verb of doubt: what follows is said of itself, or charged."""


def masked(text: str, start: int, end: int, spans: Iterable[Span]) -> str:
    """The sentence with `Xxx` for each name, so that no word or sign in a name counts; every place stays."""
    signs = list(text[start:end])
    for one in spans:
        if not one.rule.startswith("referent:"):
            first, last = max(one.start, start) - start, min(one.end, end) - start
            signs[first:last] = ("X" + "x" * (last - first - 1))[: max(last - first, 0)]
    return "".join(signs)


def concerning(sentence: str, relation: Relation, start: int) -> str:
    """The sentence without the asides in which nothing of the relation stands; every place stays."""
    places = {one - start for one in (relation.head.start, relation.tail.start, relation.verb) if one >= start}
    for pattern in ASIDES:
        for match in list(pattern.finditer(sentence)):
            if not any(match.start() <= one < match.end() for one in places):
                sentence = blank(sentence, match)
    return sentence


def blank(sentence: str, match: re.Match[str]) -> str:
    """The sentence with spaces for what was matched."""
    return sentence[: match.start()] + " " * (match.end() - match.start()) + sentence[match.end() :]


def reaching(cues: re.Pattern[str], sentence: str, verb: int) -> Iterator[re.Match[str]]:
    """The cues before a verb that reach it: no clause ends between them, and no verb is joined there."""
    for match in cues.finditer(sentence):
        if match.start() >= verb:
            return
        if not CLAUSE.search(sentence, match.end(), max(verb, match.end())) and not _joined(match, sentence, verb):
            yield match


def _joined(match: re.Match[str], sentence: str, verb: int) -> bool:
    """Whether `and sold` goes on behind `did not report`: another finite verb, which the doubt does not govern."""
    word = re.compile(r"[\w-]*").match(sentence, verb)
    finite = any(one.kind in ("ed", "past", "s") for one in words.readings(word[0] if word else ""))
    between = sentence[match.end() : verb]
    if not BARE.search(match[0]):
        return False
    return bool(TURNED.search(between)) or (finite and bool(JOINT.search(between)) and " that " not in between)
