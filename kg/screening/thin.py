"""Names that agree in little: two or three letters, the name of a country, words that firms of all kinds carry."""

from __future__ import annotations

from typing import NamedTuple

from kg.index.index import Listed
from kg.screening.alignment import Alignment
from kg.screening.asked_name import Asked
from kg.screening.counter_words import country_words
from kg.screening.ruleset import sentence, weight

SHORT = (1, 2, 3)
"""Letters of a name that are so few that they say little: of any three letters some list has an acronym."""
SPELLED = weight("little_agrees.spelled")
"""How much more it costs where the letters are only how a word of another script sounds: `기아` is no acronym."""
SAYING = ("plain", "patronymic")
"""Classes of words that a name is known by."""


class Thin(NamedTuple):
    weight: float
    sentence: str


NOT = Thin(0.0, "")


def thin(asked: Asked, listed: Listed, found: Alignment) -> Thin:
    """What it costs that only so little agrees; nothing for persons, whose names are weighed by their frequency, and
    for names that are equal in a script of their own."""
    if listed.person or listed.name == asked.reading.written:
        return NOT
    classes, words = asked.name.classes, asked.name.words
    met = [i for m in found.meetings for i in range(m.ours[0], m.ours[1] + 1)]
    saying = [i for i in met if classes[i] in SAYING and words[i] not in country_words()]
    if not saying:
        left = any(classes[i] in SAYING for i in found.over) or any(listed.classes[j] in SAYING for j in found.missing)
        general = left or all(words[i] in country_words() or classes[i] == "legal" for i in met)
        key = "little_agrees.general"
        return Thin(weight(key), sentence(key)) if general else NOT
    letters = sum(len(words[i]) for i in saying)
    numbers = any(classes[i] == "number" for i in met)
    if letters in SHORT and not numbers:
        key, times = f"little_agrees.letters_{letters}", SPELLED if asked.reading.tongue else 1.0
        return Thin(weight(key) * times, sentence(key, letters=letters))
    return NOT
