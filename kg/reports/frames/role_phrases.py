"""A noun such as `owner` in its sentence: what it belongs to, and who is said to be it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.reports import lexicon
from kg.reports.frames.clause_ends import ARTICLES
from kg.reports.frames.joined_names import joined_left, joined_right
from kg.reports.frames.names_beside import before_verb
from kg.reports.frames.phrases import behind
from kg.reports.frames.role_rows import Noun, words_of_nouns
from kg.reports.frames.words import AUXILIARIES, RELATIVES, Word, grammar
from kg.reports.mentions.span import Span

COPULAS, AS, POSSESSIVES = grammar("copulas"), grammar("become"), grammar("possessives")
HELPING, BESIDE, BEFORE, END = (grammar(name) for name in ("helping", "beside_noun", "before_noun", "beside_end"))
POSTS = grammar("posts")
OF = ("of", "for", "at")
JOINED = ("and", "/")
"""`The owner and manager of`, `the owner/operator of`."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """`[the registered] owner [and manager] of …`: where a noun stands, and where its phrase begins and ends."""

    words: Sequence[Word]
    place: int
    first: int
    last: int


def phrase(tokens: Sequence[Word], place: int) -> Phrase:
    """The phrase of the noun at a place."""
    first = place
    while first and _inner(tokens[first - 1]):
        first -= 1
    last = place
    while last + 1 < len(tokens) and (tokens[last + 1].lower in JOINED or _post(tokens[last + 1])):
        if tokens[last + 1].lower in JOINED and not (last + 2 < len(tokens) and _post(tokens[last + 2])):
            break
        last += 1
    return Phrase(tokens, place, first, last)


def _inner(word: Word) -> bool:
    """Whether a word may stand before the noun within its phrase: `registered beneficial`, `chief executive and`."""
    named = word.text.islower() or word.text == "/" or word.lower in words_of_nouns() or word.lower in POSTS
    country = word.span is not None and word.span.label == "COUNTRY"
    plain = (country or (word.span is None and named)) and not word.preposition
    other = word.lower in ARTICLES | POSSESSIVES | COPULAS | {"s", "as"}
    return plain and not other and not {"'", "’"} & set(word.text)


def _post(word: Word) -> bool:
    return word.lower in words_of_nouns() or (word.span is None and word.lower in POSTS)


def possessor(noun: Noun, phrase: Phrase) -> list[Span]:
    """What the noun belongs to: behind `of`, before `'s`, or what its possessive means."""
    tokens, after, before = phrase.words, phrase.last + 1, phrase.first - 1
    if after < len(tokens) and tokens[after].lower in OF:
        found = [span for side, span, _ in behind(tokens, after, "none") if side == tokens[after].lower]
        if noun.named != ("COUNTRY",) or (found and found[0].label in noun.of):
            return found
    if before > 0 and tokens[before].text in ("'s", "’s", "'", "’") and tokens[before - 1].span:
        return joined_left(tokens, before - 1)
    if before >= 0 and tokens[before].lower in POSSESSIVES:
        return _meant(tokens, before, noun)
    named = tokens[before].span if before >= 0 else None
    beside = ("COMPANY", "AGENCY", "VESSEL") if noun.id == "master" else ("COMPANY", "AGENCY")
    return [named] if named and named.label in noun.of and named.label in beside else []


def _meant(tokens: Sequence[Word], place: int, noun: Noun) -> list[Span]:
    """What `its` or `whose` means: the name right before it; else the only one of its kinds before it."""
    before = [word.span for word in tokens[:place] if word.span and word.span.label in noun.of]
    if tokens[place].lower == "whose":
        return before[-1:]
    near = [word.span for word in tokens[max(0, place - 2) : place] if word.span and word.span.label in noun.of]
    return near[-1:] or (before[:1] if len({one.text for one in before}) == 1 else [])


def holders(noun: Noun, phrase: Phrase) -> list[Span]:
    """Who is said to be it: beside the noun, before it over a comma or `as`, or behind `is`."""
    found = [one for one in _behind(noun, phrase) if one.label in noun.named]
    return found or _before(phrase.words, phrase)


def _behind(noun: Noun, phrase: Phrase) -> list[Span]:
    """`its owner, Y`; `its owner Y`; `the owner of the X, Y,`; `the owner of the X is Y`; `its flag, that of Y`."""
    tokens, place = phrase.words, _over_of(phrase)
    verb = place < len(tokens) and tokens[place].lower in COPULAS | noun.verbs
    comma = place < len(tokens) and tokens[place].text in (",", ":")
    step = place + 1 if verb or comma else place
    while step < len(tokens) and (_beside(tokens[step]) or _whose_firm(noun, tokens, step)):
        step += 1
    if step >= len(tokens) or tokens[step].span is None:
        return []
    closed = step + 1 >= len(tokens) or tokens[step + 1].text in ",.;)" or tokens[step + 1].lower in END
    return joined_right(tokens, step) if verb or closed or not comma else []


def _whose_firm(noun: Noun, tokens: Sequence[Word], place: int) -> bool:
    """Whether a country only tells whose firm is named next: `its owner is a Togo company, Y`."""
    span, follows = tokens[place].span, tokens[place + 1 : place + 2]
    land = span is not None and span.label == "COUNTRY" and "COUNTRY" not in noun.named
    return land and bool(follows) and follows[0].lower in lexicon.among("firm_words")


def _over_of(phrase: Phrase) -> int:
    """Place behind the noun and what it belongs to; the end where a verb stands before."""
    tokens, place = phrase.words, phrase.last + 1
    if place >= len(tokens) or tokens[place].lower not in OF:
        return place
    while place < len(tokens) and tokens[place].text not in ",;" and tokens[place].lower not in COPULAS:
        if tokens[place].forms and tokens[place].lower not in lexicon.among("measure_nouns"):
            return len(tokens)
        place += 1
    return place


def _beside(word: Word) -> bool:
    """Whether a word may stand between a noun and the name: `its owner, one named Y`, `director, Captain Y`."""
    known = word.lower in ARTICLES | BESIDE | lexicon.among("firm_words")
    return word.span is None and (known or word.text in lexicon.among("person_titles"))


def _before(tokens: Sequence[Word], phrase: Phrase) -> list[Span]:
    """`Y, the owner of`; `Y is the owner of`; `give Y as its owner`; `Y, who served as manager of`."""
    place = phrase.first - 1
    if place > 1 and tokens[place].text in ("'s", "’s") and tokens[place - 2].text == ",":
        place -= 2  # `Y, X's subsidiary`
    while place >= 0 and tokens[place].lower in ARTICLES | POSSESSIVES | BEFORE:
        place -= 1
    if place < 0:
        return []
    if tokens[place].text == "," or (tokens[place].lower == "as" and place and tokens[place - 1].span):
        return joined_left(tokens, place - 1)
    return _subject(tokens, place) if tokens[place].lower in AS | COPULAS | {"to"} else []


def _subject(tokens: Sequence[Word], place: int) -> list[Span]:
    while place > 0 and tokens[place - 1].span is None and tokens[place - 1].lower in AUXILIARIES | HELPING:
        place -= 1
    if tokens[place - 1].lower in RELATIVES:
        return joined_left(tokens, place - 2 if tokens[place - 2].text != "," else place - 3)
    return [] if tokens[place - 1].lower in ("he", "she", "and") else before_verb(tokens, place)
