"""Words and phrases that many names carry: legal forms, common words of firms, titles, particles; misspelt ones too."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from kg.names import numerals
from kg.names.name_words import table
from kg.names.slips import misspelt

CLASSES = {
    "Person": ("compound", "title", "particle"),
    "Vessel": ("ship", "particle", "number_mark", "generic"),
    "": ("compound", "legal", "generic", "title", "ship", "particle", "number_mark", "alias"),
    "Organization": ("legal", "generic", "particle", "number_mark", "alias"),
}


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
    meant = [misspelt(word) or word for word in raw] if "legal" in wanted else raw
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
    if "legal" in wanted and (meant := misspelt(word)):
        several = meant in table()["legal"] or _longest(wanted).get(meant, 0) > 1
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
    known = table()
    for length in range(min(_longest(wanted).get(raw[place], 0), len(raw) - place), 0, -1):
        phrase = " ".join(raw[place : place + length]) if length > 1 else raw[place]
        for klass in wanted:
            if phrase in known[klass]:
                return _reading(length, phrase, klass, known[klass][phrase], known)
    if "number_mark" in wanted and (number := numerals.at(raw, place))[0]:
        return (*number, "number") if place else numerals.leading(raw, number)
    if "legal" in wanted and (meant := misspelt(raw[place])) and (place or meant not in known["legal"]):
        return _phrase([meant], 0, wanted)
    return 1, raw[place], _itself(raw[place])


@cache
def _longest(wanted: tuple[str, ...]) -> dict[str, int]:
    """First word → words of the longest known phrase that begins with it."""
    found: dict[str, int] = {}
    for klass in wanted:
        for phrase in table()[klass]:
            first, *rest = phrase.split(" ")
            found[first] = max(found.get(first, 0), min(8, 1 + len(rest)))
    return found


def _reading(
    length: int, phrase: str, klass: str, stands: str, known: Mapping[str, Mapping[str, str]]
) -> tuple[int, str, str]:
    if klass == "legal":
        return length, f"={stands}", "legal"
    if klass == "compound":
        return length, stands, "plain"
    if klass == "number_mark":
        return length, "no", "ship"
    if klass == "generic" and phrase in known["alias"]:
        return length, known["alias"][phrase], "generic"
    if klass == "alias":
        return length, stands, "generic" if stands in known["generic"] else "plain"
    return length, phrase, klass
