"""In which tongues a name in an eastern script can be, and how likely each is: before anything was found."""

from __future__ import annotations

import re
from functools import cache

from kg.names import japanese
from kg.names.han import plain
from kg.vocab.tables import rows

CHINESE, CANTONESE, SOUTH, NORTH, JAPANESE = "chinese", "cantonese", "south", "north", "japanese"
KATAKANA = "katakana"
"""A foreign name as Japanese spells it."""
TABLE = "table"
"""No tongue: the name stands in the table of bodies of the DPRK."""
ARABIC = "arabic"
"""Arabic, Persian, Pashto and Urdu: their letters tell the sounds but for short vowels, so they are one here."""
KOREAN = (SOUTH, NORTH)
RUSSIAN = "russian"
"""Words of a firm's name put into English (kg.names.russian)."""
IN_HANGUL = "chinese in hangul"
"""Chinese as Korean spells its sounds (kg.names.chinese_in_hangul)."""
EASTERN = (CHINESE, CANTONESE, *KOREAN, JAPANESE, IN_HANGUL)
COUNTRIES = {"cn": (CHINESE, IN_HANGUL), "tw": (CHINESE,), "hk": (CANTONESE, CHINESE), "mo": (CANTONESE, CHINESE),
             "kr": (SOUTH, NORTH), "kp": (NORTH, SOUTH), "jp": (JAPANESE,)}  # fmt: skip
"""Tongues of the names of a country's people and firms."""

NORTHERN = str.maketrans("이유임염노나양여용육", "리류림렴로라량려룡륙")
"""First syllables of family names that the north writes with the r that the south has dropped."""
NORTH_ALONE = frozenset("리림렴량려룡륙")
"""First syllables of family names that the south does not write so; 류, 라 and 로 stand in its registers too."""
SOUTHERN_WRITING = 0.1
"""Share of northern names among those that are written as in the south though the north writes them otherwise."""

HANGUL, KANA = re.compile("[\uac00-\ud7a3]"), re.compile("[\u3041-\u3096\u30a1-\u30fa\u31f0-\u31ff]")
"""The dot between the words of a foreign name (`・`) is no kana: Chinese names have it too."""
STANDARDS = {CHINESE: ("gb2312", "big5"), CANTONESE: ("gb2312", "big5"), SOUTH: ("euc_kr",), NORTH: ("euc_kr",),
             JAPANESE: ("cp932",)}  # fmt: skip
"""Character sets of the countries' standards: a name holds characters of one of its own country's sets, all of them."""
FOREIGN = 0.02
"""Share of names in a tongue that are written in another country's characters, or begin with no family name of it.

The press of China writes Koreans in simplified characters: found they are, but never loudly.
"""
USUAL = {CHINESE: 0.6, CANTONESE: 0.15, SOUTH: 0.22, NORTH: 0.22, JAPANESE: 0.22}
"""Shares where the characters leave all open: a name of Han characters is mostly Chinese. North and south read a name
in one way, or nearly: they are one tongue in this."""
JAPANESE_FAMILY = 0.75
"""Share of Japanese among names that begin with a Japanese family name of two or three characters."""


def shares(text: str, *, person: bool) -> dict[str, float]:
    """Tongue → how likely a name written so is in it; those that cannot be are left out.

    Kana are Japanese and Hangul is Korean, whatever stands beside them.
    """
    if HANGUL.search(text):
        return {SOUTH: 1.0, NORTH: 1.0}
    if KANA.search(text):
        return {JAPANESE: 1.0}
    if not person:
        return _of_firms(text)
    found = {tongue: USUAL[tongue] * _fits(text, tongue) for tongue in STANDARDS}
    total = sum(found.values()) - found[NORTH]
    found = {tongue: share / total for tongue, share in found.items()}
    if len(text) > 2 and japanese.families(text, least=2) and found[JAPANESE] > FOREIGN:
        found = {tongue: share * (1 - JAPANESE_FAMILY) for tongue, share in found.items()}
        found[JAPANESE] = JAPANESE_FAMILY
    return found


def _of_firms(text: str) -> dict[str, float]:
    """Firms and offices are written in the characters of whoever writes of them: all tongues are as likely."""
    return dict.fromkeys((CHINESE, SOUTH, NORTH, JAPANESE), 1.0)


def _fits(text: str, tongue: str) -> float:
    """1 for characters and a family name of the tongue; FOREIGN for each that is not its own."""
    share = 1.0 if any(_written(text, standard) for standard in STANDARDS[tongue]) else FOREIGN
    if not surname(text, tongue):
        share *= FOREIGN
    return share


def _written(text: str, standard: str) -> bool:
    try:
        text.encode(standard)
    except UnicodeEncodeError:
        return False
    return True


def surname(text: str, tongue: str) -> str:
    """The family name that a person's name begins with in this tongue; '' for none that is known."""
    if tongue == JAPANESE:
        return next(iter(japanese.families(text)), "")
    known = _surnames("korean" if tongue in KOREAN else "chinese")
    own = plain(text)
    return next((text[:length] for length in (2, 1) if len(text) > length and own[:length] in known), "")


@cache
def _surnames(tongue: str) -> frozenset[str]:
    return frozenset(
        plain(one) for row in rows("surnames") if row["tongue"] == tongue for one in row["surnames"].split()
    )
