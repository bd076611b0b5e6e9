"""Roles and relations of one event → its candidate, with the words that say so."""

from __future__ import annotations

from collections.abc import Sequence

from kg.reports.candidate import Candidate, Named
from kg.reports.frames import tiers
from kg.reports.frames.relation import Relation
from kg.reports.frames.said_how import STRENGTH
from kg.reports.frames.sentence import Sentence
from kg.reports.mentions.memory import Memory
from kg.reports.mentions.sentence_ends import sentences
from kg.reports.mentions.span import Span, origin


def made(
    sentence: Sentence, predicate: str, roles: Sequence[tuple[str, Span]], used: Sequence[Relation], memory: Memory,
    more: Sequence[tuple[str, str]],
) -> Candidate:  # fmt: skip
    first, last = sentence.start, sentence.end
    for _, span in roles:
        if (meant := origin(span)) is not None:
            begin, end = _around(sentence.text, meant)
            first, last = min(first, begin), max(last, end)
    quote = sentence.text[first:last]
    named = dict.fromkeys((role, _named(span, sentence.text, memory)) for role, span in roles)
    spans, place = [span for _, span in roles], (sentence.start, sentence.end)
    modality = max((one.modality for one in used), key=STRENGTH.index)
    rules = tuple(dict.fromkeys(rule for one in used for rule in one.rules))
    tier = tiers.tier(sentence.text, place, used, spans, modality, memory)
    return Candidate(
        sentence.paragraph, predicate, tuple(named), quote, first, modality,
        next((one.speaker for one in used if one.speaker), ""), next((one.until for one in used if one.until), ""),
        any(one.former for one in used), rules, tier, tuple(more),
    )  # fmt: skip


def _around(text: str, place: int) -> tuple[int, int]:
    """The sentence that this place is in."""
    return max((one for one in sentences(text) if one[0] <= place), default=(0, len(text)))


def _named(span: Span, text: str, memory: Memory) -> Named:
    whole = memory.full(span.text) if span.label in ("COMPANY", "VESSEL", "PERSON") else span.text
    printed = text[span.start : span.end]
    imo = memory.imo.get(span.text.lower(), "") if span.label == "VESSEL" else ""
    return Named(whole, span.label, imo, printed if printed != whole else "")
