"""What an export or sale of goods leaves open, where only one name of its sentence can fill it.

`Ann Hill pleaded guilty to breaking the law by keeping a plan and exporting coal to a mine of the Togo government`: no
frame reaches so far. Whatever is found in this way alone is of the last tier.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.reports import lexicon
from kg.reports.frames import skeleton, words
from kg.reports.frames.clause_ends import ARTICLES
from kg.reports.frames.describing import LANDS
from kg.reports.frames.joined_names import joined_left, joined_right
from kg.reports.frames.relation import Relation, fits
from kg.reports.frames.words import AUXILIARIES, BE, OPENERS, RELATIVES, Word, grammar
from kg.reports.mentions.span import Span

RULE = "alone:"
DEEDS, ROUTES = grammar("deeds"), {"to": "shipped_to", "into": "shipped_to", "from": "shipped_from"}
INNER, CHARGED, FINITE = grammar("inner"), grammar("charges"), grammar("finite")
LINKS = frozenset(["and", "or", ",", "by", "of", "for", "with", "to", "in"])
DOERS = ("COMPANY", "PERSON")
SEVERAL = ("were", "are", "have")
"""With which `A, 42, of Togo, and B, 38, of Peru, were charged` tells of both."""
BEFORE_DEED = grammar("before_deed") | grammar("causing")
FAR = 8
"""Words between `to` and the country it leads to, at most."""
BESIDE = 4
"""Words between deeds that share their goods: `exported, tried to export or sold`."""


def relations(text: str, start: int, end: int, spans: list[Span], found: Sequence[Relation]) -> Iterator[Relation]:
    """What the deeds of a sentence lack in `found` and one name alone can be."""
    if not any(one.label == "ITEM" for one in spans):
        return
    tokens = words.of(skeleton.bare(skeleton.made(text, start, end, spans)))
    deeds = [place for place in range(len(tokens)) if _deed(tokens, place)]
    for place, after in pairwise([*deeds, len(tokens)]):
        if after - place > BESIDE or after == len(tokens):
            yield from _of_deed(tokens, place, _end(tokens, place, after), found)


def _deed(tokens: Sequence[Word], place: int) -> bool:
    """Whether a word is an export or a verb of it; `ship` is one only behind `to` or `and`."""
    word, before = tokens[place], tokens[place - 1].lower if place else ""
    return (
        not word.span and word.lower in DEEDS and (word.lower != "ship" or before in AUXILIARIES | {"and", "or", ","})
    )


def _of_deed(tokens: Sequence[Word], place: int, end: int, found: Sequence[Relation]) -> Iterator[Relation]:
    goods = _goods(tokens, place, end)
    wanted = [*_ways(tokens, place, end), *(("exported_by", one) for one in _doers(tokens, place, found))]
    for item in goods:
        known = {one.type for one in found if item in (one.head, one.tail)}
        several = sum(kind == "exported_by" for kind, _ in wanted) > 1
        for kind, name in wanted:
            if name.label == "VESSEL" and "carried" not in known:
                yield Relation("carried", name, item, [f"{RULE}carried"], name.start, item.end, verb=tokens[place].at)
            elif (kind not in known or (several and kind == "exported_by")) and fits(kind, item, name):
                first, last = min(item.start, name.start, tokens[place].at), max(item.end, name.end)
                yield Relation(kind, item, name, [f"{RULE}{kind}"], first, last, verb=tokens[place].at)


def _end(tokens: Sequence[Word], place: int, after: int) -> int:
    """Where what belongs to a deed ends: at the next deed, or where another clause begins."""
    for at in range(place + 1, after):
        word = tokens[at]
        if word.text == ";" or word.lower in OPENERS or word.lower in RELATIVES or _and_to(tokens, at):
            return at
    return after


def _and_to(tokens: Sequence[Word], at: int) -> bool:
    """Whether another deed begins: `sold coal to Togo and to bring machinery to Peru`."""
    follows = tokens[at + 1 : at + 3]
    verb = len(follows) == 2 and any(form.kind == "base" for form in follows[1].forms)
    return tokens[at].lower == "and" and verb and follows[0].lower == "to"


def _goods(tokens: Sequence[Word], place: int, end: int) -> list[Span]:
    """The first goods behind a deed with those joined to them; else, of `were exported`, those before it."""
    for at in range(place + 1, end):
        span = tokens[at].span
        if span is not None and span.label == "ITEM":
            return joined_right(tokens, at)
    passive = any(one.lower in BE for one in tokens[max(0, place - 3) : place])
    last = next((at for at in range(place - 1, max(-1, place - 9), -1) if _is(tokens[at], "ITEM")), None)
    return joined_left(tokens, last) if passive and last is not None else []


def _is(word: Word, *labels: str) -> bool:
    return word.span is not None and word.span.label in labels


def _ways(tokens: Sequence[Word], place: int, end: int) -> Iterator[tuple[str, Span]]:
    """The only country or place behind `to` and behind `from`."""
    last = next((at for at in range(place + 1, end) if tokens[at].lower in FINITE or _past(tokens[at])), end)
    ways = [(kind, land) for at in range(place + 1, last) if (kind := ROUTES.get(tokens[at].lower))
            and (land := _land(tokens, at, end))]  # fmt: skip
    for kind in ("shipped_to", "shipped_from"):
        lands = [land for other, land in ways if other == kind]
        if len({one.shown for one in lands}) == 1:
            yield kind, lands[0]


def _land(tokens: Sequence[Word], at: int, end: int) -> Span | None:
    """The last country or place of the phrase behind a preposition: `to a mine of the Togo government`."""
    found = None
    for place in range(at + 1, min(at + FAR, end)):
        word = tokens[place]
        if word.text in ",:;()" or (word.preposition and word.lower not in INNER) or _verb(tokens, place, at):
            break
        if word.lower in lexicon.among("ship_nouns"):
            return None
        if _is(word, *LANDS) and word.span is not None and (found is None or word.span.label == "PLACE"):
            found = word.span
        elif word.span is not None and not _is(word, *LANDS, "COMPANY", "AGENCY"):
            break
    return found


def _past(word: Word) -> bool:
    return any(form.kind in ("past", "s") for form in word.forms)


def _verb(tokens: Sequence[Word], place: int, at: int) -> bool:
    """Whether a word is a verb: right behind `to` (`to support the war in Togo`), or one that ends the phrase."""
    follows = tokens[place + 1].lower if place + 1 < len(tokens) else ""
    if place == at + 1 and tokens[place].text.islower() and tokens[place].lower not in ARTICLES and follows in ARTICLES:
        return True
    kinds = {form.kind for form in tokens[place].forms}
    return bool(kinds & ({"base"} if place == at + 1 else {"past", "ed", "participle"}))


def _doers(tokens: Sequence[Word], place: int, found: Sequence[Relation]) -> list[Span]:
    """The only firm or person before a deed, with those joined to it, where nothing else can be its subject."""
    before = tokens[place - 1] if place else None
    if before is None or any(one.lower in BE for one in tokens[max(0, place - 3) : place]):
        return []
    others = [one.tail for one in found if one.type in ("alias", "role", "owned_by")]
    named = [at for at in range(place) if _is(tokens[at], *DOERS) and tokens[at].span not in others]
    named = named or [at for at in range(place) if _is(tokens[at], "VESSEL")]
    if any(at and tokens[at - 1].lower == "of" and tokens[at - 2].lower not in CHARGED for at in named):
        return []  # `managers of Vale were convicted of exporting`
    if not named or not _open(tokens, named[-1], place):
        return []
    joined = joined_left(tokens, named[-1])
    before_it = [span for at in named if (span := tokens[at].span)]
    if {one.shown for one in joined} >= {one.shown for one in before_it}:
        return joined
    several = any(word.lower in SEVERAL for word in tokens[named[-1] : place])
    return before_it if several and len(before_it) < 5 and len({one.label for one in before_it}) == 1 else []


def _open(tokens: Sequence[Word], name: int, place: int) -> bool:
    """Whether a deed has no nearer subject: it stands behind `by`, `to`, `and`, and a charge stands between."""
    if any(word.text in ";" or word.lower in RELATIVES for word in tokens[name:place]):
        return False
    at = place - 1
    while at > name and tokens[at].lower not in LINKS and (tokens[at].helper or tokens[at].lower in BEFORE_DEED):
        at -= 1
    charged = any(word.lower in CHARGED for word in tokens[:place])
    return charged and tokens[at].lower in LINKS
