"""Names that are listed in the query's own script: the very same characters say more than a reading, others less."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from kg.index.index import Listed
from kg.names.han import plain
from kg.names.scripts import HAN
from kg.screening.asked_name import Asked
from kg.screening.ruleset import sentence, weight

HAN_ONLY = re.compile(f"[{HAN}]+")
OTHERS = 2
"""Characters of a body's name by which it is another's: one can be a variant, or a word left out."""


class OwnLetters(NamedTuple):
    weight: float
    ours: str
    theirs: str
    sentence: str


NOTHING = OwnLetters(0.0, "", "", "")


def own_letters(asked: Asked, listed: Listed) -> OwnLetters:
    """What it says that a name is listed as it was asked, or in other Han characters.

    A body has other ones where each of both names has OTHERS characters or more that the other has not.
    """
    ours = asked.reading.letters or _bare(asked.reading.written)
    theirs = _bare(listed.name)
    if plain(ours) == plain(theirs):
        return _told("same", ours, theirs)
    if asked.reading.letters and HAN_ONLY.fullmatch(ours) and HAN_ONLY.fullmatch(theirs):
        return _told("others", ours, theirs)
    if not listed.person and HAN_ONLY.fullmatch(ours) and HAN_ONLY.fullmatch(theirs):
        mine, its = set(plain(ours)), set(plain(theirs))
        if min(len(mine - its), len(its - mine)) >= OTHERS:
            return _told("others", ours, theirs)
    return NOTHING


def _told(what: str, ours: str, theirs: str) -> OwnLetters:
    key = f"own_letters.{what}"
    return OwnLetters(weight(key), ours, theirs, sentence(key, ours=ours, theirs=theirs))


def _bare(name: str) -> str:
    return re.sub(r"[\s・·]", "", unicodedata.normalize("NFKC", name))
