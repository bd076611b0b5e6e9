"""Nouns that say what one is to another (data/role_nouns.yaml): `the owner of the X is Y`, `its owner, Y`."""

from __future__ import annotations

from collections.abc import Iterator

from kg.reports.frames import skeleton, words
from kg.reports.frames.relation import Relation, fits, merged
from kg.reports.frames.role_phrases import AS, COPULAS, Phrase, holders, phrase, possessor
from kg.reports.frames.role_rows import Noun, words_of_nouns
from kg.reports.mentions.span import Span


def relations(text: str, start: int, end: int, spans: list[Span]) -> list[Relation]:
    """What the nouns of the sentence between two places say of its mentions."""
    tokens = words.of(skeleton.bare(skeleton.made(text, start, end, spans)))
    found: list[Relation] = []
    for place, word in enumerate(tokens):
        for noun in words_of_nouns().get(word.lower, ()) if not word.span else ():
            if noun.stands(tokens, place):
                found += _of(noun, phrase(tokens, place))
    return merged(found)


def _of(noun: Noun, found: Phrase) -> Iterator[Relation]:
    owners = [one for one in possessor(noun, found) if one.label in noun.of]
    named = [one for one in holders(noun, found) if one.label in noun.named]
    at, last = found.words[found.place].at, found.words[found.place].end
    type, head_side, _ = noun.relation
    for owner in owners:
        for holder in named:
            head, tail = (owner, holder) if head_side == "of" else (holder, owner)
            if fits(type, head, tail) and head.start != tail.start:
                begin, end = min(at, head.start, tail.start), max(last, head.end, tail.end)
                yield Relation(type, head, tail, [f"noun:{noun.id}"], begin, end, _apposed(found, begin), verb=at)


def _apposed(found: Phrase, begin: int) -> bool:
    """Whether it is said beside a name, not by a verb of the sentence."""
    return not any(
        begin <= word.at < found.words[found.last].end and word.lower in COPULAS | AS for word in found.words
    )
