"""Who a Korean sentence goes on about without naming him: `이들은 … 수출했다`, or no subject at all.

A topic (`A씨는`) holds for all verbs of its sentence, and for the next sentence where that has no subject of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg.reports import lexicon
from kg.reports.korean.cues import cue
from kg.reports.korean.shipments import SUBJECT, joined
from kg.reports.mentions.span import Span

PARTIES = ("COMPANY", "PERSON")
TOPIC = re.compile(r"\s?(?:\([^)]*\))?(?: ?등)?(?: \d+명)?(?:은|는|도)(?=[\s,])")
OWN = re.compile(r"[가-힣A-Z)](?:은|는|(?<!없)이|(?<![허국])가)(?=[\s,])")
"""A subject of its own; `허가 없이` is none."""
OBJECT = re.compile(r"\s?(?:\([^)]*\))?(?: ?등)?(?: \d+명)?[을를](?=[\s,])")
PASSIVE = re.compile(r"[가-힣]{0,2}(?:됐|된|되|돼)")


def topics(spans: Sequence[Span], text: str, verb: int) -> list[Span]:
    """The parties before a verb that the whole sentence is about, with those joined to them."""
    parties = [one for one in spans if one.label in PARTIES and one.end <= verb]
    last = next((n for n in reversed(range(len(parties))) if TOPIC.match(text, parties[n].end)), None)
    return joined(parties, last, text) if last is not None else []


def told_of(spans: Sequence[Span], text: str, before: Sequence[Span]) -> list[Span]:
    """Whom the next sentence goes on about: the topic, the subject, the only party, or whom `before` means here."""
    parties = [one for one in spans if one.label in PARTIES]
    if found := topics(spans, text, len(text)):
        return found
    subject = next((n for n, one in enumerate(parties) if SUBJECT.match(text, one.end)), None)
    if subject is not None:
        return joined(parties, subject, text)
    charged = next((n for n in reversed(range(len(parties))) if OBJECT.match(text, parties[n].end)), None)
    if charged is not None and len(several := joined(parties, charged, text)) > 1:
        return several  # `A씨와 B씨를 송치했다. 이들은 …`
    each = [one for one in parties if OBJECT.match(text, one.end)]
    if len(each) > 1:
        return each  # `A씨를 구속 기소하고 B씨를 불구속 기소했다. 이들은 …`
    named = {one.text for one in parties}
    return parties[:1] if len(named) == 1 else list(before) if not named and means_before(text, len(text)) else []


def means_before(text: str, verb: int) -> bool:
    """Whether the subject of a verb stands in the sentence before: a pronoun, or none at all; a passive has none."""
    if PASSIVE.match(text, verb):
        return False
    return bool(_pronouns().match(text)) or not OWN.search(text, 0, verb)


def with_this_ship(spans: Sequence[Span], text: str, before: Sequence[Span]) -> list[Span]:
    """The mentions with `this ship` as the only ship named before it, here or in the last sentence that names one."""
    found = list(spans)
    for match in cue("this ship").finditer(text):
        here = [one for one in spans if one.label == "VESSEL" and one.end <= match.start()]
        names = {one.text for one in here or before}
        if len(names) == 1:
            found.append(Span(match.start(), match.end(), "VESSEL", names.pop(), "referent"))
    return sorted(found, key=lambda one: one.start)


@cache
def _pronouns() -> re.Pattern[str]:
    return re.compile(lexicon.document("korean")["pronouns"])
