"""Where a clause ends, and what stands between commas within it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.reports.frames.words import AUXILIARIES, OPENERS, RELATIVES, Word, grammar
from kg.reports.mentions.span import Span

MAY = frozenset(["can", "could", "may", "might"])
LOCATED = frozenset(["base", "own", "know", "register", "list", "establish", "operate"])
ARTICLES, FINITE = grammar("articles"), grammar("finite")
WHOSE = RELATIVES | {"whose"}


def ends(words: Sequence[Word], place: int, start: int) -> bool:
    """Whether another clause begins at a word behind the verb at `start`."""
    word, before = words[place], words[place - 1] if place else None
    if word.lower == "including":
        return False
    if word.lower in WHOSE or (word.lower in FINITE and place > start):
        return True
    behind = words[place + 1] if place + 1 < len(words) else None
    if word.lower in ("called", "named") and behind_is_name(words, place):
        return False
    if word.lower in OPENERS:
        return not word.preposition or (behind is not None and any(form.kind == "ing" for form in behind.forms))
    if not word.forms or (before and before.text == "-"):
        return False
    return _verb(word, before, behind)


def behind_is_name(words: Sequence[Word], place: int) -> bool:
    """Whether a name stands right behind a word: `a company called Vale`."""
    return place + 1 < len(words) and words[place + 1].span is not None


def _verb(word: Word, before: Word | None, behind: Word | None) -> bool:
    """Whether a form of a verb is one here, and no adjective or noun: `the exported goods`, `its exports`."""
    kinds = {form.kind for form in word.forms}
    if kinds & {"ed", "participle", "past"}:
        noun = behind is not None and behind.text.islower() and not behind.preposition and not behind.span
        if noun and before is not None and before.helper and {form.lemma for form in word.forms} & LOCATED:
            return False  # `three locally based firms`
        return not (before is not None and before.lower in ARTICLES | {"of", "newly"} and noun)
    if before is None:
        return False
    if "ing" in kinds:
        return before.text == "," or before.span is not None or before.lower in ("and", "by", "of", "after", "before")
    return before.lower in AUXILIARIES or (before.span is not None and "s" in kinds)


def apposition(words: Sequence[Word], comma: int, last: Span | None) -> int:
    """Place behind `, a company in Togo,`; 0 where the comma begins no such thing."""
    if last is None or comma + 1 >= len(words) or words[comma + 1].lower not in ("a", "an", "one"):
        return 0
    for place in range(comma + 2, len(words)):
        if words[place].text in (",", ";"):
            return place + 1
    return len(words)


def use(words: Sequence[Word], place: int) -> int:
    """Place behind `that can be used in X`, where the list or the way goes on; 0 where no such words stand there."""
    follows = [word.lower for word in words[place + 1 : place + 5]]
    if words[place].lower not in ("that", "which") or not MAY.intersection(follows[:1]) or "be" not in follows:
        return 0
    for at in range(place + 3, len(words)):
        if words[at].text in ",;" or words[at].lower in ("from", "to", "into", "via", "through"):
            return at if words[at].text != ";" else 0
    return 0


def relative(words: Sequence[Word], comma: int, last: Span | None) -> int:
    """Place behind `, which is owned by X,` where the clause goes on with a preposition or a list; 0 where not."""
    if last is None or comma + 1 >= len(words):
        return 0
    first = words[comma + 1]
    if first.lower not in WHOSE and not any(form.kind in ("ed", "participle") for form in first.forms):
        return 0
    for place in range(comma + 2, len(words) - 1):
        behind = words[place + 1]
        if words[place].text == "," and behind.preposition and behind.lower not in OPENERS:
            return place + 1
        if words[place].text == "," and behind.lower == "and" and behind_is_name(words, place + 1):
            return place  # the list goes on: `A, which is now called B, and C`
    return 0
