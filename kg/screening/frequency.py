"""How many people carry a name, and what that takes from it: a name of thousands says little of one of them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache

from kg.names import hangul
from kg.vocab.tables import rows

USUAL_NAME = 1e-6
"""Share of people with one name up to which the name is not called frequent."""
SLOPE, OF_SYLLABLES = 0.4, 0.7
"""Log-odds for every e-fold that a name is more frequent; for names of two or three syllables, which are all that is
known, more."""
RARE_PART = 1 / 3000
"""Share assumed for a part of a person's name that the table does not hold."""
COMMON_SYLLABLE = 1 / 120
"""Share assumed for a syllable of a Korean or Chinese name that the table does not hold: a few hundred syllables make
nearly all of them."""

GIVEN = "given-name syllables"
"""What the source of a row says of a syllable of given names."""
ONE_SYLLABLE = {True: 1 / 30, False: 1 / 3}
"""Share of Koreans, and of Chinese, whose given name has one syllable; with fewer syllables to choose from."""
NOT_TABLED = 1 / 3
"""A Korean given name that the table does not hold is less frequent than its syllables."""
USUAL = {True: USUAL_NAME, False: USUAL_NAME / 3}
"""The same for names in syllables, Korean and Chinese: one share is far more people among the Chinese."""


@cache
def frequent_parts() -> dict[str, float]:
    """Share of people who carry a part of a name, from vocab/frequent_name_parts.csv."""
    return {row["part"]: 1.0 / int(row["one_in"]) for row in rows("frequent_name_parts")}


@cache
def syllables() -> dict[str, float]:
    """Share of given names with a syllable; family names that sound alike are another matter."""
    return {row["part"]: 1.0 / int(row["one_in"]) for row in rows("frequent_name_parts") if GIVEN in row["source"]}


@cache
def given_names() -> dict[tuple[str, ...], float]:
    """Syllables of a Korean given name, as they are read here → share of people who carry it."""
    return {
        tuple(map(hangul.to_latin, name)): 1.0 / int(row["one_in"])
        for row in rows("korean_given_names")
        for name in row["names"].split()
    }


def share_of(words: tuple[str, ...], rare: float = RARE_PART) -> float:
    """Share of people who carry all these words in their name; `rare` is that of a word the table does not hold."""
    return math.prod(frequent_parts().get(word, rare) for word in words)


def share_of_syllables(words: tuple[str, ...], *, korean: bool) -> float:
    """The same of a name in syllables, family name first: by its given name where that is known."""
    given = given_names().get(words[1:]) if korean else None
    if given is None:
        given = math.prod(syllables().get(word, COMMON_SYLLABLE) for word in words[1:])
        given *= ONE_SYLLABLE[korean] if len(words) == 2 else NOT_TABLED if korean else 1.0
    return given * share_of(words[:1], COMMON_SYLLABLE)


def of_syllables(ways: Iterable[tuple[str, ...]], *, korean: bool) -> float:
    """Log-odds that a name in syllables costs, which can be read in these ways: by the most frequent."""
    share = max(share_of_syllables(words, korean=korean) for words in ways)
    return min(0.0, OF_SYLLABLES * math.log(USUAL[korean] / share))


def weight(share: float) -> float:
    """Log-odds a frequent name costs: a part of how many times more frequent it is than a usual one."""
    return min(0.0, SLOPE * math.log(USUAL_NAME / share)) if share > 0 else 0.0
