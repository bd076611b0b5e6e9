"""Keys under which spellings of one word meet, and how alike two words are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import OSA, Indel

from kg.names.eastern import eastern as eastern
from kg.names.word_lines import folded

PREFIX = 7
"""Letters of a word whose deletions are keys: enough for two edits (the scheme of SymSpell)."""

SOUNDS = {c: chr(c) for c in range(128)} | str.maketrans(
    {"q": "k", "g": "k", "c": "k", "j": "s", "z": "s", "x": "s", "v": "f", "b": "p", "d": "t"}
    | dict.fromkeys("aeiouwy")
)
VOWELS = ("a", "e", "i", "o", "u")
FINAL_J = re.compile(r"ej(?=s?$)", re.MULTILINE)
"""A Slavic -ei (Sergej, Latvian Sergejs)."""
PAIRS = (("kh", "h"), ("sh", "s"), ("ch", "s"), ("zh", "s"), ("dj", "s"), ("gh", "g"), ("th", "t"), ("dh", "d"),
         ("ph", "f"), ("ts", "s"))  # fmt: skip
FINAL_H, DOUBLED = re.compile(r"h+$(?<=...)", re.MULTILINE), re.compile(r"(.)(?=\1)")
"""A silent end of three letters and more; a letter before the same."""


def deletions(word: str) -> Iterator[str]:
    """The word's beginning, and what is left of it after one deletion (4 letters and more) or two (7 and more)."""
    start, length = word[:PREFIX], len(word)
    yield start
    if length >= 4:
        for i in range(len(start)):
            yield start[:i] + start[i + 1 :]
    if length >= 6:
        for i, j in combinations(range(len(start)), 2):
            yield start[:i] + start[i + 1 : j] + start[j + 1 :]


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """Consonants in broad classes: Arabic, Persian and Slavic spellings of one name share it. '' below two."""
    return _enough(word, _bones(word))


def skeletons(words: Sequence[str]) -> list[str]:
    """`skeleton` of every word: of many at once, each costs a fraction. No word may hold a line break."""
    return [b if len(b) > 2 else _enough(w, b) for w, b in zip(words, folded(_bones, words), strict=True)]


def _enough(word: str, bones: str) -> str:
    if len(bones) < 3 and word[:1] in VOWELS:
        bones = f"a{bones}"
    return bones if len(bones) > 1 else ""


def _bones(lines: str) -> str:
    """The consonants of each word, one word a line."""
    if "ej" in lines:
        lines = FINAL_J.sub("ei", lines)
    for pair, one in PAIRS:
        lines = lines.replace(pair, one)
    return DOUBLED.sub("", FINAL_H.sub("", lines.translate(SOUNDS)))


ONE_EDIT = (0.0, 0.0, 0.0, 0.45, 0.76, 0.83, 0.87, 0.89)
TWO_EDITS = (0.0, 0.0, 0.0, 0.0, 0.0, 0.35, 0.58, 0.72, 0.76, 0.8)


LIKE_SOUND = 0.9
"""Likeness of two words that one eastern syllable can be written as."""


def likeness(left: str, right: str) -> float:
    """How far two words are one word, 0 to 1. Edits count less in long words; equal folds count beside them."""
    if left == right:
        return 1.0
    if not spelled(left) or not spelled(right):
        return 0.0
    east = eastern(left)
    sound = LIKE_SOUND if east and east == eastern(right) else 0.0
    bones = skeleton(left)
    if bones and bones == skeleton(right):
        sound = max(sound, like_bones(left, right, bones))
    return max(sound, like_letters(left, right))


def spelled(word: str) -> bool:
    """Whether a word can be misspelt: a number, a code such as `p913` or the class of a legal form cannot."""
    return len(word) > 1 and word[0] != "=" and not (word[-1].isdigit() and CODE.fullmatch(word))


CODE = re.compile(r"[a-z]{0,3}\d+")


OTHER_START = 0.06
"""What another first letter costs."""
SHARED = re.compile(
    r"^(?:abd[aeou]?[lr])?(.{3,}?)(?:ullah|[aeu]ddin|ovich|evich|ovna|evna|dottir|shvili|zadeh|rahman)?$"
)
"""What distinguishes a name made with a part that many names are made with."""


def like_letters(left: str, right: str) -> float:
    """Likeness by edits (optimal string alignment): one slip in a long word says little against it.

    Of names made with the same common part (`Hamidullah`, `Waliullah`) only the rest counts.
    """
    if min(len(left), len(right)) > 7 and (stems := _stems(left, right)):
        left, right = stems
    edits = OSA.distance(left, right, score_cutoff=3)
    if edits > 3:
        return 0.0
    length = min(len(left), len(right))
    other = 0.0 if left[0] == right[0] else OTHER_START
    if edits == 1:
        return (ONE_EDIT[length] if length < 8 else 0.92) - other
    if edits == 2:
        return (TWO_EDITS[length] if length < 10 else 0.85) - other
    return 0.7 - other if edits == 3 and length >= 9 else 0.0


def compound(word: str) -> bool:
    """Whether a word is made with a part that many names are made with."""
    found = SHARED.match(word)
    return found is not None and found.span(1) != (0, len(word))


def _stems(left: str, right: str) -> tuple[str, str] | None:
    """Both words without the common beginning and ending they share, where something of both is left."""
    mine, its = SHARED.match(left), SHARED.match(right)
    if not mine or not its:
        return None
    (a, b), (c, d) = mine.span(1), its.span(1)
    same = left[:a] == right[:c] and left[b:] == right[d:]
    return (mine[1], its[1]) if same and (a, b) != (0, len(left)) and mine[1] != its[1] else None


LIKE_BONES = (0.48, 0.6, 0.76)
"""Likeness of words with two, three, and four or more consonants in common and nothing else."""


def like_bones(left: str, right: str, bones: str) -> float:
    """Likeness of words with the same consonants: more for more of them."""
    if min(len(left), len(right)) < 3:
        return 0.0
    return LIKE_BONES[min(len(bones), 4) - 2] + 0.2 * Indel.normalized_similarity(left, right)
