"""Who is put on a list of sanctions: names under a heading: `제재 대상 개인은 ▲A(B 소속) ▲C`, `제재 선박은 A, B 등`.

What the names are, persons, bodies or ships, is told by the heading, so a name needs no form of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.reports.candidate import Candidate, Named
from kg.reports.korean.cues import cue
from kg.reports.korean.said import modality
from kg.reports.mentions.span import Span

KINDS = {"개인": "PERSON", "인물": "PERSON", "인사": "PERSON", "명": "PERSON", "선박": "VESSEL", "척": "VESSEL"}
"""Noun of the heading, or what the names are counted in → what is listed; anything else is a body."""
MARK = re.compile(r"\s*[▲△▷▶■●◆◇○①-⑳]\s*")
JOINT = re.compile(r"\s*(?:,|·|ㆍ)\s*|(?<=[가-힣A-Za-z0-9)])[와과]\s")
ASIDE = re.compile(r"\s*\((.*)\)")
"""From the first bracket to the last: names of firms have brackets inside theirs."""
QUOTED = "'‘’“”\" "
LONGEST = 30
"""Signs of a name at most: a longer stretch is a sentence of its own."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of the list, with what stands in brackets behind it."""

    name: str
    beside: str


def listings(
    key: str, text: str, place: int, spans: Sequence[Span], earlier: str, *, goes_on: bool = False
) -> Iterator[Candidate]:  # fmt: skip
    """A candidate for each name under a heading that says who is listed; the offices of persons in their brackets.

    That it is about sanctions is said in the heading, or `earlier` in the paragraph; where the sentence before told
    names (`goes_on`), `기관은` alone heads more of them.
    """
    heading = (goes_on and cue("listed too").match(text)) or cue("listed").search(text)
    if not heading or not cue("sanctions").search(earlier + text[: heading.end()]) or cue("ended").search(heading[0]):
        return
    rest = text[heading.end() :]
    end = cue("list ends").search(rest)
    who = heading["who"] or _counted_in(rest, end.start() if end else len(rest))
    if end is None or not who:
        return
    label = KINDS.get(who, "COMPANY")
    said = modality(text, heading.start(), heading.end())
    bodies = [("authority", Named(one.text, one.label)) for one in spans if one.label == "AGENCY"][:1]
    for one in _entries(rest[: end.start()], label):
        roles = (("party", Named(one.name, label)), *bodies)
        yield _candidate(key, "listing", roles, text, place, said)
        if label == "PERSON" and (office := cue("office").match(one.beside)):
            held = (("subject", Named(one.name, label)), ("object", Named(office["of"], "COMPANY")))
            yield _candidate(key, "role", held, text, place, said)


def _counted_in(rest: str, end: int) -> str:
    """In what the names are counted behind the list, or what they are called there; '' where neither stands."""
    counted = cue("counted in").match(rest, end)
    return (counted["n"] or counted["kind"]) if counted else ""


def _candidate(
    key: str, predicate: str, roles: tuple[tuple[str, Named], ...], text: str, place: int, said: str
) -> Candidate:  # fmt: skip
    tier = "C" if said == "asserted" else "D"
    return Candidate(key, predicate, roles, text, place, said, rules=(f"korean:{predicate}-list",), tier=tier)


def _entries(part: str, label: str) -> list[Entry]:
    """The names of a list; none where one of them is too long for a name, or nothing is joined."""
    marked = MARK.match(part)
    told = [_entry(one, label) for one in (MARK if marked else JOINT).split(_kept(part)) if one.strip()]
    whole = all(one and len(one.name) <= LONGEST for one in told)
    return [one for one in told if one] if whole and (marked or len(told) > 1) else []


def _kept(part: str) -> str:
    """The list with the joints inside brackets made harmless."""
    return re.sub(r"\([^()]*\)", lambda found: found[0].replace(",", ";").replace("·", ";"), part)


def _entry(text: str, label: str) -> Entry | None:
    """Without what describes the name before it: `러시아 선사인 트랜스모플롯(…)`."""
    aside = ASIDE.search(text)
    words = (text[: aside.start()] if aside else text).strip(QUOTED).split(" ")
    first = max((n for n, word in enumerate(words[:-1]) if cue("before a listed name").fullmatch(word)), default=-1)
    name = " ".join(words[first + 1 :]).strip(QUOTED)
    if label == "VESSEL":
        name = name.removesuffix("호")
    elif label == "PERSON" and (post := cue("post behind a name").search(name)):
        name = name[: post.start()]
    return Entry(name, aside[1] if aside else "") if name else None
