"""What the search looks through: names of parties, other things, sentences of sources, red flags."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kg.answers import flags
from kg.errors import UsageError
from kg.screening.query import query
from kg.ui import cached_answers
from kg.ui.pages.search import model
from kg.ui.session import Here

PARTIES, LEAST = 10, 3
"""Parties that are told; letters from which on captions and sentences are looked through."""
SHORT = 2
"""Letters from which on names are: `Y사` is a whole one."""
EACH, MOST_WORDS, MOST_PARTLY = 10_000, 8, 20
"""Of several words: what holds one of them that is looked at, words that are looked for, and what is told of it."""
DISTANT, MOST_DISTANT = 0.001, 5
"""Probability and number of the parties that are named where none is found: a typing error in a name's only word."""


def everything(here: Here, text: str) -> list[model.Found]:
    """All that holds or means the text, parties first."""
    return [*_parties(here, text), *_things(here, text), *_sentences(here, text), *_flags(here, text)]


def distant(here: Here, text: str) -> list[model.Found]:
    """Parties whose name is only distantly like the text."""
    try:
        many = cached_answers.door(here).ask_many([query(text)], MOST_DISTANT, DISTANT)
    except UsageError:
        return []
    return [model.party(match) for matches in many for match in matches]


@dataclass(frozen=True, slots=True)
class Partly:
    """What holds some of several words."""

    held: int
    """How many each of these holds: the most that anything does."""
    words: int
    found: list[model.Found]


def partly(here: Here, text: str) -> Partly:
    """Things and sentences that hold most of the words, where nothing holds the text as it stands; none that hold one
    word alone."""
    words = list(dict.fromkeys(word for word in text.lower().split() if len(word) >= LEAST))[:MOST_WORDS]
    held: Counter[tuple[str, str]] = Counter()
    told: dict[tuple[str, str], model.Found] = {}
    for word in words if len(words) > 1 else ():
        some = {
            (one.kind, one.id): one for one in (*_things(here, word, limit=EACH), *_sentences(here, word, limit=EACH))
        }
        held.update(some.keys())
        told = some | told
    most = max(held.values(), default=0)
    best = [told[key] for key, number in held.items() if number == most] if most > 1 else []
    return Partly(most, len(words), best[:MOST_PARTLY])


def _parties(here: Here, text: str) -> list[model.Found]:
    """Parties by any of their names, in any script, or by a number; then those with the text within a name, whom a
    look-up of whole names does not mean, or whose name is hidden.
    """
    try:
        asked = query(text)
    except UsageError:  # a date or a placeholder names nobody, and may still stand in a sentence
        return _within(here, text)
    found = [model.party(match) for match in cached_answers.door(here).ask(asked, PARTIES).matches]
    ids = {one.id for one in found}
    return [*sorted(found, key=lambda one: not one.bears(text)), *(w for w in _within(here, text) if w.id not in ids)]


def _within(here: Here, text: str) -> list[model.Found]:
    if len(text) < SHORT:
        return []
    return [model.named(row) for row in cached_answers.rows(here, "find-parties", text=text.lower())]


def _things(here: Here, text: str, **limit: int) -> list[model.Found]:
    if len(text) < LEAST:
        return []
    return [model.thing(row) for row in cached_answers.rows(here, "find-things", "", text=text.lower(), **limit)]


def _sentences(here: Here, text: str, **limit: int) -> list[model.Found]:
    if len(text) < LEAST:
        return []
    rows = cached_answers.rows(here, "find-sentences", "", text=text.lower(), **limit)
    return [model.sentence(row, text, here.say) for row in rows]


def _flags(here: Here, text: str) -> list[model.Found]:
    """Red flags by their title in the reader's language or in English, or by their id, as the command line has it."""
    if len(text) < LEAST:
        return []
    told = {id: str(flag.facts["title"]) for id, flag in flags.flags().items()}
    return [
        model.Found(model.FLAGS, id, here.say.content(title))
        for id, title in told.items()
        if model.holds(text, id.replace("-", " "), title, here.say.content(title))
    ]
