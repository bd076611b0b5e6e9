"""How a Korean syllable is spelled in Latin letters: by the systems in use, and as persons spell their own names.

Systems: Revised Romanisation (ROK, 2000), McCune-Reischauer, the DPRK's (1992). A syllable of a query in Hangul or Han
is known exactly, so a listed word is its spelling or it is another syllable: `seo` and `su` are no slips of each other.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from kg.names.hangul import FINALS, INITIALS, VOWELS

FIRST = {
    "g": "k g", "kk": "kk gg k", "n": "n", "d": "t d", "tt": "tt dd t", "r": "r l n", "m": "m", "b": "p b",
    "pp": "pp bb p", "s": "s sh", "ss": "ss s", "": "", "j": "j ch", "jj": "jj tch ch", "ch": "ch", "k": "k kh",
    "t": "t th", "p": "p ph", "h": "h",
}  # fmt: skip
"""Initial consonant (Revised) → its spellings by the systems; within a word voiced as well."""
MIDDLE = {
    "a": "a", "ae": "ae e", "ya": "ya", "yae": "yae", "eo": "eo o", "e": "e", "yeo": "yeo yo", "ye": "ye e", "o": "o",
    "wa": "wa", "wae": "wae", "oe": "oe", "yo": "yo", "u": "u", "wo": "wo", "we": "we", "wi": "wi", "yu": "yu",
    "eu": "eu u", "ui": "ui", "i": "i",
}  # fmt: skip
LAST = {"": "", "k": "k g", "n": "n", "t": "t d s", "l": "l r", "m": "m", "p": "p b", "ng": "ng"}

OWN_FIRST = {"j": "z c dj", "ch": "j c tch", "g": "c", "r": "rh", "": "y r l", "s": "shi"}
OWN_MIDDLE = {
    "a": "ah ar", "ae": "ai ay ey a", "ya": "yah", "eo": "u uh ur or oe ou eu", "e": "ei ey",
    "yeo": "yu you yeu ye yuh", "ye": "yeh yae", "o": "oh ou oo", "wa": "oa", "wae": "wai oae",
    "oe": "oi we oy", "yo": "yoo you", "u": "oo ou woo",
    "wo": "weo won woo", "we": "wae", "wi": "ui wee uy", "yu": "yoo you yew", "eu": "oo e", "ui": "eui i yi ee ue y",
    "i": "ee yi ie y ea",
}  # fmt: skip
OWN_LAST = {"k": "c ck", "": "h"}
"""Further spellings that persons choose."""
OWN_NAMES = {
    "gim": "kim", "yi": "i yi lee rhee rhie yee li ree", "bak": "pak park bak bark", "choe": "choe choi choy chey",
    "jeong": "jong chong jung chung cheong joung", "no": "no noh ro roh",
    "ryu": "ryu yu yoo you lyu ryoo",
    "woo": "u woo wu oo", "oh": "o oh", "im": "im lim rim yim", "rim": "rim im lim",
    "baek": "paek baek baik paik", "na": "na ra nah la",
    "ra": "ra na la", "heo": "ho heo hur huh her", "seo": "so seo suh", "an": "an ahn", "gwak": "kwak gwak kwag",
    "yang": "yang ryang", "yeo": "yo yeo ryo", "ri": "ri i lee yi li rhee", "ro": "ro no noh roh", "gang": "kang gang",
}  # fmt: skip
"""Family names (as this project reads them) whose spellings are a matter of custom."""

SYSTEM, OWN = 1.0, 0.86
"""Likeness of a spelling by a system, and of one that persons choose: taken for the same, with less to go by."""


def likeness(syllables: tuple[str, ...], word: str) -> float:
    """How well a Latin word spells these syllables (each in Revised Romanisation); 0.0 where it cannot."""
    if _pattern(syllables, own=False).fullmatch(word):
        return SYSTEM
    return OWN if _pattern(syllables, own=True).fullmatch(word) else 0.0


def spellings(syllable: str) -> str:
    """A pattern of what spells a syllable (in Revised Romanisation) by a system."""
    return _alternatives(syllable, own=False)


@cache
def _pattern(syllables: tuple[str, ...], *, own: bool) -> re.Pattern[str]:
    return re.compile("".join(_alternatives(one, own=own, head=not at) for at, one in enumerate(syllables)))


@cache
def _alternatives(syllable: str, *, own: bool, head: bool = True) -> str:
    """Spellings of a syllable; those of family names only where it is the first."""
    found = set(OWN_NAMES.get(syllable, syllable).split()) if head else {syllable}
    for first, middle, last in _jamo().get(syllable, ()):
        parts = (_spellings(first, FIRST, OWN_FIRST, own), _spellings(middle, MIDDLE, OWN_MIDDLE, own),
                 _spellings(last, LAST, OWN_LAST, own))  # fmt: skip
        found |= {"".join(one) for one in product(*parts)}
    found.discard("")
    return f"(?:{'|'.join(sorted(found, key=len, reverse=True))})"


def _spellings(sound: str, system: dict[str, str], more: dict[str, str], own: bool) -> list[str]:
    found = system[sound].split() or [""]
    return found + more.get(sound, "").split() if own else found


@cache
def _jamo() -> dict[str, list[tuple[str, str, str]]]:
    """Syllable in Revised Romanisation → the sounds it can be: initial, vowel, final."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for parts in product(INITIALS, VOWELS, dict.fromkeys(FINALS)):
        found.setdefault("".join(parts), []).append(parts)
    return found
