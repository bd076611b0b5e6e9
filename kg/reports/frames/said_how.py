"""How surely a relation is said, by whom, and whether it has ended: by the words around it in its sentence.

A word of doubt reaches from where it stands to the end of its clause; what is said inside a name's own words (`the
Panama-flagged X`) is not reached by a denial of the sentence. Cues stand in kg/reports/data/modality.yaml.
"""

from __future__ import annotations

import re
from functools import cache

from kg.reports import lexicon
from kg.reports.frames import hearsay, reach
from kg.reports.frames.relation import STATES, Relation
from kg.reports.mentions.span import Span

DOUBTS = ("hypothetical", "denied", "alleged")
STRENGTH = ("asserted", "alleged", "denied", "hypothetical")
NONE = re.compile(r"(?:\b[Nn]o|\b[Nn]one of the|\b[Nn]either(?: the)?|\b[Nn]or(?: the)?) (?:[\w-]+ ){0,2}$")
PERIOD = re.compile(r"\s*,?\s*(?:from|between) ")
OVER = re.compile(r"(?:before|prior to|until|till|up to|during) (?:[^,]{3,60}, |[\w ]{3,24} the )", re.I)
PERIOD_BEFORE = re.compile(r"(?:from|between) [\w ]{4,20} (?:to|until|till|and) [\w ]{4,20},? ", re.I)
LEFT = re.compile(r"[^.;,]{0,30} and (?:has since |later |stepped down|resigned|retired|quit|left (?:the|its) )")
AT_THE_TIME = re.compile(r"[^.;,]{0,30}\bat (?:the|that) time\b")
ALLEGED = re.compile(r"\b(?:alleged|suspected|reported|supposed|purported)(?:ly)? (?:illegal |illicit )?$")
"""Right before the verb or noun it is the nearest doubt, and so the one that counts."""
NEAR = 24
"""Signs between a time and the state it is of, at most: `the crude oil tanker`."""
UNTIL = re.compile(r"\s*,?\s*(?:until|till|up to)\b(?: the)?")


def judge(relation: Relation, text: str, start: int, end: int, spans: list[Span]) -> None:
    """Set modality, speaker, former and until of a relation in the sentence between two places."""
    if relation.type in STATES:
        _former(relation, text, start, end, spans)
    sentence = _without_plain(reach.masked(text, start, end, spans), relation)
    sentence = reach.concerning(sentence, relation, start)
    first = max(start, min(relation.start, relation.head.start, relation.tail.start)) - start
    if relation.within:
        if relation.verb >= start:  # `, allegedly owned by`: what stands before the verb, back to the comma
            first = min(first, sentence.rfind(",", 0, relation.verb - start) + 1)
        inside = sentence[first : relation.end - start]
        hearing = relation.type != "imo" and hearsay.governed(sentence, first, relation.end - start)
        reason = relation.type not in hearsay.JUDGED and _reason(relation, sentence, start)
        told = "alleged" if hearing or reason else "asserted"  # a number is the writer's own
        relation.modality = next((one for one in DOUBTS if _inside(one, inside)), told)
        return
    relation.modality = _modality(relation, sentence, first, start)
    none = any(NONE.search(text[start : one.start]) for one in (relation.head, relation.tail))
    if relation.modality != "hypothetical" and none:
        relation.modality = "denied"
    deed = relation.modality == "asserted" and relation.type not in hearsay.JUDGED
    by_somebody = hearsay.governed(sentence, first, relation.end - start) or hearsay.shown(sentence, first)
    if deed and (by_somebody or _reason(relation, sentence, start)):
        relation.modality = "alleged"
    if relation.modality in ("alleged", "denied"):
        relation.speaker = _speaker(text, start, end, relation, spans)


def _reason(relation: Relation, sentence: str, start: int) -> bool:
    """Whether the deed is what an authority gives as the reason of its measure."""
    said_at = relation.verb if relation.verb >= start else max(relation.head.start, relation.tail.start)
    return hearsay.reasoned(sentence, said_at - start)


def attributed(told: str) -> bool:
    """Whether a stretch of text names anybody who says something, or a doubt, whatever it is about."""
    return any(_cues(name).search(told) for name in ("alleged_before", "alleged_behind", "attributed"))


def _modality(relation: Relation, sentence: str, first: int, start: int) -> str:
    """The strongest doubt before, within or behind what is said."""
    if sentence.rstrip(' \n"”’').endswith("?"):
        return "hypothetical"
    verb = max(relation.verb - start, first) if relation.verb >= start else first
    if ALLEGED.search(sentence, 0, verb):
        return "alleged"
    end = relation.end - start
    inside, behind = sentence[verb:end], sentence[max(end - 1, 0) :]
    for modality in DOUBTS:
        reached = next(reach.reaching(_cues(f"{modality}_before"), sentence, verb), None)
        between = modality == "alleged" and _inside(modality, sentence[first:end])
        if reached or between or _inside(modality, inside) or _behind(modality, behind):
            return modality
    return "asserted"


def _without_plain(sentence: str, relation: Relation) -> str:
    for name in ("plain", "plain_of_fined") if relation.type == "fined" else ("plain",):
        for match in list(_cues(name).finditer(sentence)):
            sentence = reach.blank(sentence, match)
    return sentence


def _inside(modality: str, inside: str) -> bool:
    """Whether a cue stands between the mentions; what makes a thing unsure before them does so there as well."""
    return bool(_cues("alleged_inside" if modality == "alleged" else f"{modality}_before").search(inside))


def _behind(modality: str, behind: str) -> bool:
    """Whether a cue stands behind what is said, in its clause, or takes all of it back."""
    found = _cues(f"{modality}_behind").search(behind)
    if found and ";" not in behind[: found.start()]:
        return True
    return modality == "denied" and bool(_cues("denied_after").search(behind))


def _former(relation: Relation, text: str, start: int, end: int, spans: list[Span]) -> None:
    first = max(start, relation.start - (14 if relation.within else 40))
    around = text[first : relation.end]
    behind = text[relation.end : min(end, relation.end + 60)]
    until = UNTIL.match(behind)
    day = next((one for one in spans if one.label == "DATE" and relation.end <= one.start <= relation.end + 12), None)
    ends = _ends(relation, text, end, spans)
    if ends:
        relation.former, relation.until = True, ends
    elif (
        LEFT.match(behind)
        or _right_before(OVER, relation, text, start)
        or AT_THE_TIME.match(behind)
        or _right_before(PERIOD_BEFORE, relation, text, start)
    ):
        relation.former = True
    if until and day:
        relation.former, relation.until = True, day.value
    elif until or (relation.type != "alias" and _cues("former").search(around)):
        relation.former = True


def _right_before(time: re.Pattern[str], relation: Relation, text: str, start: int) -> bool:
    """Whether the sentence begins with a time that is over, and the state is what is told next."""
    match = time.match(text, start, relation.start + 4)
    return match is not None and relation.start - match.end() < NEAR


def _ends(relation: Relation, text: str, end: int, spans: list[Span]) -> str:
    """The second day of `from 2011 to 2015` behind a state; '' where no period stands there."""
    behind = [one for one in spans if one.label == "DATE" and relation.end <= one.start < min(end, relation.end + 60)]
    if len(behind) < 2 or not PERIOD.fullmatch(text[relation.end : behind[0].start]):
        return ""
    joint = re.fullmatch(r" ?(?:to|until|till|and|–|-|through) ?", text[behind[0].end : behind[1].start])
    return behind[1].value if joint else ""


def _speaker(text: str, start: int, end: int, relation: Relation, spans: list[Span]) -> str:
    """Who says it, in the sentence's own words; '' where it does not tell."""
    for pattern in _speakers():
        match = pattern.search(text[start:end])
        if match and not relation.start <= start + match.start(1) < relation.end:
            return re.sub(r" (?:is|are|was|were)$", "", " ".join(match[1].split()))
    return ""


@cache
def _cues(name: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(lexicon.document("modality")[name]) + r")\b", re.I)


@cache
def _speakers() -> tuple[re.Pattern[str], ...]:
    adverbs = "(?:has |have |had |also |strongly |later )*"
    verbs = "|".join(lexicon.document("modality")["says"])
    return (
        re.compile(r"[Aa]ccording to ((?:the |an? |another |one |two )?[\w' .’-]{2,60}?)(?:,| that )"),
        re.compile(
            rf"(?:^|[.;,] |that )((?:The |An? |Another |One |Two |[A-Z])[\w' .’-]{{1,60}}?) {adverbs}(?:{verbs})\b"
        ),
    )
