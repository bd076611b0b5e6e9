"""Names as rows of words: each distinct name is read once, however many records carry it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from kg.index.index import rarity_of
from kg.model.schema import party_names
from kg.names.readings import readings
from kg.names.tongues import IN_HANGUL, RUSSIAN
from kg.names.words import FACTORS, Name, family, reading
from kg.resolution.census import Census
from kg.resolution.ragged import Flags, Floats, Ints, Ragged
from kg.resolution.variants import variants
from kg.resolution.wordpairs import Words
from kg.screening import frequency

NAME_PLACES = party_names()
LONG = 9
"""Letters from which on one word names a firm: of 515 such names of the SDN list six stand for several firms, all of
one group (July 2026)."""
PARENTS = ("=holding",)
"""Forms that tell a firm from its daughters."""
GUESSED = frozenset((IN_HANGUL, RUSSIAN))
"""Ways to read a name by which it is looked up, but records are not joined: as the press of another country spells it,
or translated word by word."""
LIGHT = ("legal", "title", "particle", "ship")
"""Classes of words that no name is known by."""


@lru_cache(maxsize=1_000)
def spellings(text: str, schema: str) -> tuple[Name, ...]:
    """A name as words, once for each spelling in it and each way its script can be read. Empty for a name without
    letters or digits."""
    spelled = variants(text, person=family(schema) == "Person")
    each = (latin for one in spelled for latin in readings(one, schema, but=GUESSED))
    found = dict.fromkeys(reading(latin, schema) for latin in each)
    return tuple(name for name in found if name.words)


@dataclass(slots=True)
class Names:
    """Distinct names as columns. Names of one kind (`family`) only are ever compared."""

    read: list[Name]
    words: Words
    spelled: Ragged
    """Numbers of the words of each name, in their order."""
    weights: Floats
    """Of each word in its name: rarity × the factor of its class."""
    number: Ints
    """1 for each word that is a number."""
    patronymic: Ints
    """1 for each word that is a patronymic."""
    person: Ints
    total: Floats
    frequency: Floats
    """Log-odds that a frequent person's name costs (0 or less)."""
    core: Ints
    """Names with the same words that distinguish, in any order, have the same number."""
    telling: Flags
    """Whether a name is more than one short word that others can bear too (`Albatros`, `Planar`)."""
    general: Ints
    """Names with the same words that every firm can carry (`trading`, `industry`) have the same number."""


def names(found: Sequence[tuple[Name, str]], census: Census | None = None) -> Names:
    """Columns of distinct (name, schema) pairs. Rarity counts distinct names: one firm repeated stays rare. `census`:
    the figures of all names, where these are only some."""
    numbers: dict[str, int] = {}
    rows = [[numbers.setdefault(word, len(numbers)) for word in name.words] for name, _ in found]
    spelled = Ragged.of(rows)
    carriers = (
        census.carriers(list(numbers)) if census else np.bincount(spelled.values, minlength=len(numbers)).tolist()
    )
    total = census.names() if census else len(found)
    rarity = np.array([rarity_of(count, total) for count in carriers])
    classes = [klass for name, _ in found for klass in name.classes]
    factors = np.array([FACTORS[klass] for klass in classes])
    weights: Floats = rarity[spelled.values] * factors if len(classes) else np.zeros(0)
    cores = [core(name) for name, _ in found]
    person = np.array([family(schema) == "Person" for _, schema in found], dtype=np.int64)
    return Names(
        [name for name, _ in found], Words(list(numbers)), spelled, weights,
        np.array([klass == "number" for klass in classes], dtype=np.int64),
        np.array([klass == "patronymic" for klass in classes], dtype=np.int64), person,
        np.bincount(spelled.rows(), weights, len(found)).astype(np.float64),
        np.array([_frequency(core) if one else 0.0 for core, one in zip(cores, person.tolist(), strict=True)]),
        _placed(cores), np.array(list(map(_telling, cores)), dtype=np.bool_),
        _placed([general(name) for name, _ in found]),
    )  # fmt: skip


def _placed(words: Sequence[tuple[str, ...]]) -> Ints:
    """One number for equal words, in an order that other names change nothing of."""
    place = {one: n for n, one in enumerate(sorted(set(words)))}
    return np.array([place[one] for one in words], dtype=np.int64)


def core(name: Name) -> tuple[str, ...]:
    """The words that distinguish, sorted; all words when no other is there."""
    kept = [word for word, klass in zip(name.words, name.classes, strict=True) if klass not in LIGHT]
    return tuple(sorted(kept or name.words))


def _telling(core: tuple[str, ...]) -> bool:
    return len(core) > 1 or len(core[0]) >= LONG


def general(name: Name) -> tuple[str, ...]:
    """The words that every firm can carry, sorted, each once; also forms that make another firm of one."""
    pairs = zip(name.words, name.classes, strict=True)
    return tuple(sorted({word for word, klass in pairs if klass == "generic" or word in PARENTS}))


def _frequency(core: tuple[str, ...]) -> float:
    return frequency.weight(frequency.share_of(core))
