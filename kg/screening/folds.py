"""Keys under which spellings of one word meet, and how alike two words are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import OSA, Indel

PREFIX = 7
"""Letters of a word whose deletions are keys: enough for two edits (the scheme of SymSpell)."""

SOUNDS = str.maketrans(
    {"q": "k", "g": "k", "c": "k", "j": "s", "z": "s", "x": "s", "v": "f", "b": "p", "d": "t"}
    | dict.fromkeys("aeiouwy")
)
VOWELS = ("a", "e", "i", "o", "u")
FINAL_J = re.compile(r"ej(?=s?$)", re.MULTILINE)
"""A Slavic -ei (Sergej, Latvian Sergejs)."""
PAIRS = (("kh", "h"), ("sh", "s"), ("ch", "s"), ("zh", "s"), ("dj", "s"), ("gh", "g"), ("th", "t"), ("dh", "d"),
         ("ph", "f"), ("ts", "s"))  # fmt: skip
FINAL_H, DOUBLED = re.compile(r"h+$(?<=...)", re.MULTILINE), re.compile(r"(.)\1+")
"""A silent end of three letters and more; a letter in a row."""
KUNREI = tuple(
    (re.compile(rf"(?<![a-z]){old}|(?<=[aeioun]){old}"), new)
    for old, new in (("sy", "sh"), ("si", "shi"), ("ty", "ch"), ("ti", "chi"), ("tu", "tsu"), ("fu", "hu"), ("zy", "j"),
                     ("zi", "ji"))
)  # fmt: skip
"""Japanese syllables of Kunrei → Hepburn, but for fu, as Korean has hu."""
JAPANESE = re.compile(r"(?=.*[aeiou].*[aeiou])(?:(?:[kgsztdnhbpmr]y?|w|y|sh|ch|ts|j|f)?[aiueo]h?n?)+")
EAST = (
    (r"ck", "k"), (r"ar(?=k)", "a"), (r"^(l|r)(?=[iy])|^y(?=i)", ""), (r"rh(?=[aeiou])", "r"),
    (r"n[gk](?=[aeiouy])|ng", "N"),
    (r"^wh", "hw"), (r"wae|oe|oi", "we"), (r"eui|ui(?!n)|(?<=[hg])yi", "i"),
    (r"woo", "u"), (r"ye?o[ou]?", "yo"), (r"you", "yo"), (r"ee", "i"), (r"ae(?![uo])|ai(?![aeiou])", "e"),
    (r"ia(?=n)", "ie"),
    (r"u(?=a)", "w"), (r"eo|eu|oo|ou|uo|u|o", "o"), (r"ih$", "i"), (r"(?<=[aeiou])h(?=[mnk]|$)", ""),
    (r"sh|hs|ss|x", "s"), (r"tch|ch|zh|jj|ts|tz|[jqzc]", "c"), (r"kk|gg|kh|g", "k"), (r"tt|dd|th|d", "t"),
    (r"pp|bb|ph|b", "p"), (r"ll|rr|l", "r"), (r"(.)\1", r"\1"),
)  # fmt: skip
"""Romanisations of Korean (Revised, McCune-Reischauer, DPRK, ad hoc) and Chinese (pinyin, Wade-Giles) → one form."""
_EAST = tuple((re.compile(pattern, re.MULTILINE), to) for pattern, to in EAST)
LONGEST_EAST = 14
"""Letters of two syllables written together, at most."""


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
    return [b if len(b) > 2 else _enough(w, b) for w, b in zip(words, _lines(_bones, words), strict=True)]


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
    return DOUBLED.sub(r"\1", FINAL_H.sub("", lines.translate(SOUNDS)))


@lru_cache(maxsize=200_000)
def eastern(word: str) -> str:
    """One form for all romanisations of a Korean or Chinese syllable or two; '' for words that cannot be one."""
    if word in SURNAMES:
        return SURNAMES[word]
    if not _short(word):
        return ""
    found = _east(_hepburn(word) if _japanese(word) else word)
    return found if len(found) > 1 else ""


def easterns(words: Sequence[str]) -> list[str]:
    """`eastern` of every word: of many at once, each costs a fraction. No word may hold a line break."""
    found = [SURNAMES.get(word, "") for word in words]
    at = [place for place, word in enumerate(words) if _short(word) and not found[place]]
    short = [words[place] for place in at]
    kunrei = [place for place, word in enumerate(short) if _japanese(word)]
    for place, word in zip(kunrei, _lines(_hepburn, [short[place] for place in kunrei]), strict=True):
        short[place] = word
    for place, word in zip(at, _lines(_east, short), strict=True):
        found[place] = word if len(word) > 1 else ""
    return found


def _lines(fold: Callable[[str], str], words: Sequence[str]) -> list[str]:
    return fold("\n".join(words)).split("\n") if words else []


def _short(word: str) -> bool:
    return 1 < len(word) <= LONGEST_EAST and word.isalpha()


def _japanese(word: str) -> bool:
    return len(word) > 3 and JAPANESE.fullmatch(word) is not None


def _hepburn(lines: str) -> str:
    for pattern, to in KUNREI:
        lines = pattern.sub(to, lines)
    return lines


def _east(lines: str) -> str:
    for pattern, to in _EAST:
        lines = pattern.sub(to, lines)
    return lines


SURNAMES = {
    spelling: group.split()[0]
    for group in (
        "~ri ri lee yi rhee li i ree rhie", "~no no noh roh ro nho", "~im im lim rim yim",
        "~yu yu ryu yoo you ryoo lyu",
        "~o o oh", "~u u woo wu oo", "~na na ra la rha", "~ho ho hur heo huh hu", "~so so seo suh", "~an an ahn",
    )
    for spelling in group.split()[1:]
}  # fmt: skip
"""Korean surnames whose spellings share too few letters for a rule (~ keeps them apart from other folds)."""

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
    """Whether a word can be misspelt: a number or the class of a legal form cannot."""
    return len(word) > 1 and word[0] != "=" and not word.isdigit()


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
