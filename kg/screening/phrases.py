"""Words and phrases that many names carry: legal forms, common words of firms, titles, particles; misspelt ones too."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from functools import cache, lru_cache
from pathlib import Path

from rapidfuzz.distance import OSA

from kg.screening import numerals

CLASSES = {
    "Person": ("compound", "title", "particle"),
    "Vessel": ("ship", "particle", "number_mark", "generic"),
    "": ("compound", "legal", "generic", "title", "ship", "particle", "number_mark", "alias"),
    "Organization": ("legal", "generic", "particle", "number_mark", "alias"),
}


@cache
def _table() -> dict[str, dict[str, str]]:
    """Class → folded spelling → what it stands for ('' for itself), from vocab/name_words.csv."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    path = Path(__file__).parent.parent / "vocab" / "name_words.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["class"]].setdefault(row["spelling"], row["stands_for"])
    return found


def read(raw: list[str], kind: str) -> tuple[list[str], list[str], list[str]]:
    """The words and their classes from left to right, what stands in phrases as one."""
    words: list[str] = []
    classes: list[str] = []
    for word in raw:
        if (alone := _alone(word, kind)) is None:
            return _with_phrases(raw, kind)
        words.append(alone[0])
        classes.append(alone[1])
    return words, classes, raw


def _with_phrases(raw: list[str], kind: str) -> tuple[list[str], list[str], list[str]]:
    wanted = CLASSES[kind]
    meant = [_misspelt(word) or word for word in raw] if "legal" in wanted else raw
    found: list[tuple[str, str, str]] = []
    place = 0
    while place < len(raw):
        taken, word, klass = (1, *alone) if (alone := _alone(raw[place], kind)) else _phrase(meant, place, wanted)
        if taken == 1 and not alone:
            taken, word, klass = _phrase(raw, place, wanted)
        found.append((word, klass, "".join(raw[place : place + taken])))
        place += taken
    return [word for word, _, _ in found], [klass for _, klass, _ in found], [written for _, _, written in found]


@lru_cache(maxsize=100_000)
def _alone(word: str, kind: str) -> tuple[str, str] | None:
    """What a word stands for and its class, where neither its place nor the words after it matter."""
    wanted = CLASSES[kind]
    longest = _longest(wanted).get(word, 0)
    if longest == 1:
        return _phrase([word], 0, wanted)[1:]
    if longest or ("number_mark" in wanted and numerals.possible(word)):
        return None
    if "legal" in wanted and (meant := _misspelt(word)):
        several = meant in _table()["legal"] or _longest(wanted).get(meant, 0) > 1
        return None if several else _phrase([meant], 0, wanted)[1:]
    return word, _itself(word)


def _itself(word: str) -> str:
    """The class of a word that stands in no table."""
    return "number" if word.isdigit() else "plain"


def canonical(word: str, kind: str) -> str:
    """What a single folded word stands for."""
    return _phrase([word], 0, CLASSES[kind])[1]


def _phrase(raw: list[str], place: int, wanted: tuple[str, ...]) -> tuple[int, str, str]:
    """How many words the longest known phrase at this place takes, what it stands for, and its class."""
    table = _table()
    for length in range(min(_longest(wanted).get(raw[place], 0), len(raw) - place), 0, -1):
        phrase = " ".join(raw[place : place + length]) if length > 1 else raw[place]
        for klass in wanted:
            if phrase in table[klass]:
                return _reading(length, phrase, klass, table[klass][phrase], table)
    if "number_mark" in wanted and (number := numerals.at(raw, place))[0]:
        return (*number, "number") if place else numerals.leading(raw, number)
    if "legal" in wanted and (meant := _misspelt(raw[place])) and (place or meant not in table["legal"]):
        return _phrase([meant], 0, wanted)
    return 1, raw[place], _itself(raw[place])


@cache
def _longest(wanted: tuple[str, ...]) -> dict[str, int]:
    """First word → words of the longest known phrase that begins with it."""
    found: dict[str, int] = {}
    for klass in wanted:
        for phrase in _table()[klass]:
            first, *rest = phrase.split(" ")
            found[first] = max(found.get(first, 0), min(8, 1 + len(rest)))
    return found


@lru_cache(maxsize=20_000)
def _misspelt(word: str) -> str:
    """The long legal form or common word of firms that a word is one slip away from (two in very long words), or ''.

    The first letter must agree, as slips seldom fall there and names differ there.
    """
    if len(word) < LONG_WORD - 1:
        return ""
    beginnings, ends = _long_words()
    beginning, end = _parts_of(word)
    near = {*beginnings.get(beginning, ()), *ends.get(end, ())}
    if not near:
        return ""
    slips = [(edits, k) for k in near if (edits := OSA.distance(word, k)) <= (1 if len(k) < 9 else 2)]
    edits, meant = min(slips, default=(0, ""))
    return meant if edits else ""


LONG_WORD = 7
"""Letters of a word from which a misspelling of it is recognised."""


@cache
def _long_words() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Beginning → the long words of firms' names that share it, and end → those: single ones, and those of several
    phrases (a word of one phrase may itself be a misspelling that the table has)."""
    found: tuple[dict[str, set[str]], dict[str, set[str]]] = (defaultdict(set), defaultdict(set))
    known = {phrase for klass in ("legal", "generic", "alias") for phrase in _table()[klass]}
    told = Counter(word for phrase in known for word in set(phrase.split(" ")))
    for word, phrases in told.items():
        if len(word) >= LONG_WORD and word.isalpha() and (word in known or phrases >= SEVERAL):
            for held, part in zip(found, _parts_of(word), strict=True):
                held[part].add(word)
    return found


SEVERAL = 5


def _parts_of(word: str) -> tuple[str, str]:
    """The first letter with the two after it, and with the two at the end: one of them outlives a slip."""
    return word[:3], word[0] + word[-2:]


def _reading(
    length: int, phrase: str, klass: str, stands: str, table: dict[str, dict[str, str]]
) -> tuple[int, str, str]:
    if klass == "legal":
        return length, f"={stands}", "legal"
    if klass == "compound":
        return length, stands, "plain"
    if klass == "number_mark":
        return length, "no", "ship"
    if klass == "generic" and phrase in table["alias"]:
        return length, table["alias"][phrase], "generic"
    if klass == "alias":
        return length, stands, "generic" if stands in table["generic"] else "plain"
    return length, phrase, klass
