"""Frames over the order of words (kg/reports/data/verbs.yaml): a verb, or its noun, and what stands at its sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.reports.frames import frame_rows, sides, skeleton, words
from kg.reports.frames.clause import Clause, Sides
from kg.reports.frames.frame_rows import Frame
from kg.reports.frames.noun_sides import of_noun
from kg.reports.frames.phrases import behind
from kg.reports.frames.relation import Relation, fits, merged
from kg.reports.frames.seats_joined import seats_joined
from kg.reports.frames.words import Word
from kg.reports.mentions.span import Span

LONGEST = 1_500


def relations(text: str, start: int, end: int, spans: list[Span]) -> list[Relation]:
    """What the verbs of the sentence between two places say of its mentions."""
    if len(spans) < 2 or end - start > LONGEST:
        return []
    plain = skeleton.bare(skeleton.made(text, start, end, spans))
    tokens = seats_joined(words.of(plain))
    clauses = sides.clauses(tokens)
    _front(tokens, clauses)
    _where(tokens, clauses)
    _when(tokens, clauses)
    found: list[Relation] = []
    for clause in clauses:
        for frame in frame_rows.verbs().get(clause.form.lemma, ()):
            if frame.done and clause.form.kind == "ing":
                continue
            for part in clause.parts:
                found += _made(frame, part, tokens[clause.place].at, clause.end, plain.text, clause.within)
    for place, word in enumerate(tokens):
        for frame in frame_rows.nouns().get(word.lower, ()) if not word.span else ():
            named = of_noun(tokens, place, clauses)
            found += _made(frame, named, word.at, word.end, plain.text, False)
    return merged(found)


def _made(frame: Frame, found: Sides, first: int, last: int, sentence: str, within: bool) -> Iterator[Relation]:
    if frame.needs and not frame.needs.search(sentence):
        return
    for type, head_side, tail_side, former in frame.relations:
        for head in found.get(head_side, [])[-1 if type == "alias" else 0 :]:
            for tail in _places(type, found.get(tail_side, []))[: 1 if type == "alias" else None]:
                if head.start != tail.start and fits(type, head, tail):
                    begin, end = min(first, head.start, tail.start), max(last, head.end, tail.end)
                    yield Relation(
                        type, head, tail, [f"clause:{frame.id}"], begin, end, within, former=former, verb=first
                    )


def _places(type: str, found: list[Span]) -> list[Span]:
    """Of a port and its country, as in `loaded in Wonsan in North Korea`, the port; else what is there."""
    ports = [one for one in found if one.label == "PLACE"]
    return ports if ports and type.endswith("loaded_at") else found


def _front(tokens: Sequence[Word], clauses: Sequence[Clause]) -> None:
    """A phrase with which the sentence begins belongs to its first verb: `In May 2018, …`, `On 3 May 2018 the X …`."""
    if not tokens or not tokens[0].preposition or not clauses:
        return
    slot = next((at for at, word in enumerate(tokens) if word.span), 0)
    comma = next((at for at, word in enumerate(tokens) if word.text == ","), 0)
    end = comma if comma and comma < clauses[0].first else slot + 1
    first = next((one for one in clauses if one.first >= end), None)
    for side, span, _ in behind(tokens, 0, "fronted", end):
        for part in first.parts if first else ():
            if span not in part[side]:
                part[side].append(span)


def _where(tokens: Sequence[Word], clauses: Sequence[Clause]) -> None:
    """Of `Busan, where it discharged`, the place is where the verb behind it happens."""
    for at, word in enumerate(tokens):
        lands = [one.span for one in tokens[max(0, at - 2) : at] if one.span and one.span.label in ("PLACE", "COUNTRY")]
        if word.lower == "where" and lands and (first := next((one for one in clauses if one.place > at), None)):
            for part in first.parts:
                part["at"].append(lands[-1])


def _when(tokens: Sequence[Word], clauses: Sequence[Clause]) -> None:
    """Of `3 May 2018, when OFAC listed it`, the day is that of the verb behind it."""
    for at, word in enumerate(tokens):
        days = [one.span for one in tokens[max(0, at - 2) : at] if one.span and one.span.label == "DATE"]
        if word.lower == "when" and days and (first := next((one for one in clauses if one.place > at), None)):
            for part in first.parts:
                part["on"].append(days[-1])
