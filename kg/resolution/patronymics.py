"""Whose son a name says that one is: two different patronymics are two people, however one is called besides.

Lists spell them as Russian or Ukrainian has them (`Nikolayevich`, `Mykolaiovych`), so what is compared is the name of
the father without its ending, and loosely: Aleksandr and Aleksei are two, Mykola and Nikolai are one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.process import cpdist

from kg.model.records import Record
from kg.names.words import FATHERS, PATRONYMIC, family, split
from kg.resolution.likeness import Likeness

PLACES = ("name", "alias", "former_name")
ENDING = re.compile(r"(?:[iyj]*[eo]v(?:ich|ych|na)|[iy]+vna|ich)$")
ENDS = re.compile("|".join(FATHERS), re.IGNORECASE)
SPELLED = str.maketrans({"y": "i", "j": "i", "h": "g", "w": "v", "'": ""})
LIKE = 70
"""Share of letters (of 100) from which on two names of fathers can be one."""


def fathers(record: Record) -> list[str]:
    """Patronymics of a person in Latin letters, one for each spelling."""
    if family(record.schema) != "Person" or record.first("masked"):
        return []
    texts = (text for place in PLACES for text in record.all(place) if ENDS.search(text))
    found = (_patronymic(split(text)) for text in texts)
    return list(dict.fromkeys(word for word in found if word))


def _patronymic(words: Sequence[str]) -> str:
    """The first word behind another that ends as a patronymic: in two words it can be a family name (`Abramovich`)."""
    behind = words[1:] if len(words) > 2 else ()
    return next((word for word in behind if word.endswith(FATHERS) and PATRONYMIC.search(word)), "")


def one_father(values: Sequence[str]) -> Likeness:
    """1 for patronymics that can be of one father, 0 for those of two."""
    bare = np.array([_father(value) for value in values], dtype=object)
    return lambda left, right: (
        cpdist(bare[left].tolist(), bare[right].tolist(), scorer=fuzz.ratio) >= LIKE
    ).astype(np.float64)  # fmt: skip


def _father(patronymic: str) -> str:
    """`nikolayevich` → `nikola`, `mykolaiovych` → `mikola`."""
    return ENDING.sub("", patronymic).translate(SPELLED).replace("ks", "x")
