"""What a person's name says besides its likeness: the given name before one family name, and which of a line it is.

One family name, one address and one telephone make a household, not a person: there the given names decide.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cpdist

from kg.model.records import Record
from kg.names.words import family
from kg.resolution.likeness import Likeness
from kg.resolution.ragged import Floats, Ints
from kg.resolution.spelling import spellings
from kg.resolution.wordpairs import Words

PLACES = ("name", "alias", "former_name")
GENERATIONS = {"sr": "1", "senior": "1", "i": "1", "jr": "2", "junior": "2", "ii": "2", "iii": "3", "iv": "4"}
"""Suffixes: John Smith I, or Senior, is not John Smith II, or Junior."""
GENDERS = ("m", "f", "male", "female", "man", "woman")
SUFFIXES = ("sr", "jr")
"""Those that are never a name or an initial."""
ALIKE = 0.84
"""Jaro and Winkler's likeness from which on two given names can be one."""
UNKNOWN = -1.0
"""Likeness of names of which nothing can be said here."""


def given_names(record: Record) -> list[str]:
    """`given|family` of each name of a person, in the order in which Western names are spoken."""
    found = (_words(text, record) for place in PLACES for text in record.all(place))
    pairs = ((words[0], words[-1]) for words in found if len(words) > 1)
    return list(dict.fromkeys(f"{given}|{last}" for given, last in pairs))


def generations(record: Record) -> list[str]:
    """Which of the bearers of a name it is, `1` the eldest; a numeral that begins a name is an initial."""
    if family(record.schema) != "Person":
        return []
    names = (_all_words(text, record) for place in PLACES for text in record.all(place))
    marks = (word for words in names for n, word in enumerate(words) if n or word in SUFFIXES)
    return list(dict.fromkeys(GENERATIONS[word] for word in marks if word in GENERATIONS))


def genders(record: Record) -> list[str]:
    """`m` or `f`; what else stands there is no gender."""
    return [word[:1] for word in map(str.casefold, record.all("gender")) if word in GENDERS]


def same_given_name(values: Sequence[str]) -> Likeness:
    """Of names with one family name: 1 when the given names can be one, 0 when not. Of others nothing."""
    given, last = zip(*(value.split("|") for value in values), strict=True) if values else ((), ())
    numbers = {word: n for n, word in enumerate(dict.fromkeys((*given, *last)))}
    words, texts = Words(list(numbers)), np.array(given, dtype=object)
    first, end = (np.array([numbers[word] for word in some], dtype=np.int64) for some in (given, last))

    def alike(left: Ints, right: Ints) -> Floats:
        one_family = words.likeness(end[left], end[right]) > 0
        close = cpdist(texts[left].tolist(), texts[right].tolist(), scorer=JaroWinkler.normalized_similarity) >= ALIKE
        one = close | (words.likeness(first[left], first[right]) > 0)
        return np.where(one_family, one.astype(np.float64), UNKNOWN)

    return alike


def _words(text: str, record: Record) -> list[str]:
    return [word for word in _all_words(text, record) if word not in GENERATIONS]


def _all_words(text: str, record: Record) -> Sequence[str]:
    """Words of the first reading of a person's name; none of other kinds."""
    read = spellings(text, record.schema) if family(record.schema) == "Person" and not record.first("masked") else []
    return read[0].words if read else ()
