"""`Togo sanctioned two vessels on 3 May. … The vessels are the A and the B`: several told of first, and listed later.

What is said of `two vessels` is said of each of the list. The list stands behind in the same sentence (`: the A and the
B`), or one of the next two begins with it. What was inferred is told (`referent:`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.reports import lexicon
from kg.reports.frames.relation import Relation
from kg.reports.frames.standing_for import distinct
from kg.reports.mentions.span import Span

KINDS = {"VESSEL": "several_ships", "COMPANY": "several_firms", "PERSON": "several_persons"}
COUNTS = tuple(lexicon.document("referring")["counts"])
COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(COUNTS)}|several|some|many|a (?:number|network|group) of|multiple|dozens of)"
MANY = 99
BEHIND = re.compile(r"(?::|,? including|,? namely| [-–—])\s(?:the |its |an? )?(?:[a-z-]+ ){0,3}$")
"""What opens a list in the same sentence."""
NEAREST, FURTHEST = 10, 120
"""Signs between `two vessels` and the list in its sentence: `two companies involved in the case: A and B`. A list that
stands right behind it is read as it stands."""
OR = re.compile(r"\bor [a-z]+ing\b")
Sentence = tuple[int, int, Sequence[Span]]


def listed_behind(
    text: str, start: int, end: int, here: Sequence[Span], ahead: Sequence[Sentence], far: Sequence[Span]
) -> Iterator[Span]:
    """A mention of each name of the list in place of `two vessels`; `ahead` are the next sentences with their names."""
    for label, nouns in KINDS.items():
        found = [one for one in _counted(nouns).finditer(text, start, end) if _free(one, here)]
        if len(found) != 1:
            continue
        count, known = _count(found[0]["count"] or ""), {one.shown for one in far}
        for place, spans in _lists(text, found[0], here, ahead, nouns):
            names = [one for one in _joined(text, place, spans, label) if one.shown not in known]
            if 0 < len(distinct(names)) <= count:
                noun = found[0]
                at = (noun.start("noun"), noun.end("noun"))
                yield from (
                    Span(*at, label, one.text, f"referent:{one.start}:listed", one.value) for one in distinct(names)
                )
                break


def of_each(relations: Sequence[Relation], text: str, end: int) -> list[Relation]:
    """The relations without what is said of the list but not of each: `for selling coal or oil`, `based in A and B`."""
    return [one for one in relations if not _of_some(one, relations, text, end)]


def _of_some(relation: Relation, relations: Sequence[Relation], text: str, end: int) -> bool:
    listed = next((one for one in (relation.head, relation.tail) if one.rule.endswith(":listed")), None)
    if listed is None or relation.type == "designated_on":
        return False
    if relation.type == "fined":
        return True  # one sum of all of them
    if relation.type in ("registered_in", "flag"):
        return len({one.tail.shown for one in relations if one.type == relation.type}) > 1
    return bool(OR.search(text, listed.end, end))


def _lists(
    text: str, noun: re.Match[str], here: Sequence[Span], ahead: Sequence[Sentence], nouns: str
) -> Iterator[tuple[int, Sequence[Span]]]:
    """Where a list may begin, with the names from there on."""
    for one in here:
        if NEAREST < one.start - noun.end() < FURTHEST and BEHIND.search(text, noun.end(), one.start):
            yield one.start, [other for other in here if other.start >= one.start]
            break
    for first, last, spans in ahead:
        opening = _opening(nouns).match(text, first, last)
        if opening:
            yield opening.end(), [one for one in spans if one.start >= opening.end()]


JOINT = re.compile(r"[”\"’']?(?:\s\([^()]*\))?(?:[,;]\s(?:and\s)?|\s(?:and|or|&)\s)(?:the\s|also\s)?[“\"‘']?")
ASIDE = re.compile(r", (?:an?|the|its|which|who|aged?|owned|managed|also|\d\d)\b[^,;.]{1,90}(?=[,;.]|$)")
FIRST = re.compile(r"(?:the |a |an )?(?:[a-z-]+ ){0,4}[“\"‘']?")


def _joined(text: str, place: int, spans: Sequence[Span], label: str) -> list[Span]:
    """The names of a kind that a list names one after the other, over what is told of each."""
    names = [one for one in spans if one.label == label and not one.rule.startswith("referent:")]
    if not names or not FIRST.fullmatch(text, place, names[0].start):
        return []
    kept = names[:1]
    for one in names[1:]:
        at = kept[-1].end
        aside = ASIDE.match(text, at)
        if not any(JOINT.fullmatch(text, first, one.start) for first in (at, aside.end() if aside else at)):
            break
        kept.append(one)
    return kept


def _count(word: str) -> int:
    if word.isdigit():
        return int(word)
    return COUNTS.index(word.lower()) + 1 if word.lower() in COUNTS else MANY


def _free(match: re.Match[str], here: Sequence[Span]) -> bool:
    return not any(one.start < match.end("noun") and match.start("noun") < one.end for one in here)


@cache
def _nouns(name: str) -> str:
    return lexicon.alternatives(lexicon.document("referring")[name])


@cache
def _counted(name: str) -> re.Pattern[str]:
    """`Two Togo-flagged vessels`, `a number of companies`."""
    between = r"(?:(?:of|its|the|other|more|new|and|[A-Za-z][\w.’'-]*)\s){0,4}?"
    whole = r"|(?P<all>the|those)(?=\s(?:accused\s|sanctioned\s|alleged\s)?\w+\b)"
    return re.compile(rf"\b(?:{COUNT}{whole})\s{between}(?P<noun>{_nouns(name)})\b(?![’'])", re.I)


@cache
def _opening(name: str) -> re.Pattern[str]:
    """`The sanctioned vessels are`, `They include`, `Those designated today are:`."""
    done = r"(?: [a-z]+ed(?: [a-z]+)?)"
    whom = rf"(?:They|These|Those{done}|(?:The|These|Those) (?:[\w-]+ ){{0,3}}?{_nouns(name)}{done}?)"
    opens = r"(?:,? (?:are|were|include[ds]?|including|namely)\b:?| ?:|,? [-–—])"
    return re.compile(rf"{whom}{opens}(?: (?:the|as follows:))?\s")
