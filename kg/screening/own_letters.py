"""Persons who are listed in the query's own script: the very same characters say more than a reading, others less."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.index.index import Listed
from kg.names.han import plain
from kg.names.scripts import HAN, HANGUL
from kg.screening.query_names import Asked
from kg.screening.ruleset import sentence, weight

SCRIPTS = (re.compile(f"[{HAN}]+"), re.compile(f"[{HANGUL}]+"))


class OwnLetters(NamedTuple):
    weight: float
    ours: str
    theirs: str
    sentence: str


NOTHING = OwnLetters(0.0, "", "", "")


def own_letters(asked: Asked, listed: Listed) -> OwnLetters:
    """What it says that both names are written in characters; nothing where one of them is not, or in Hangul where
    they differ, as a slip of a key is another matter."""
    ours = asked.reading.letters
    if not ours:
        return NOTHING
    theirs = re.sub(r"[\s・·]", "", listed.name)
    script = next((one for one in SCRIPTS if one.fullmatch(ours) and one.fullmatch(theirs)), None)
    same = plain(ours) == plain(theirs)
    if script is None or (not same and script is not SCRIPTS[0]):
        return NOTHING
    key = f"own_letters.{'same' if same else 'others'}"
    return OwnLetters(weight(key), ours, theirs, sentence(key, ours=ours, theirs=theirs))
