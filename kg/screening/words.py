"""A name as words with their parts in it: what distinguishes, what every firm carries, what only joins."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from rapidfuzz.distance import OSA

from kg.screening import numerals

LONGEST_NAME, MOST_WORDS = 300, 24
"""Characters and words of a name that are read; what comes after is left out, so that no input costs unbounded time."""

FACTORS = {
    "plain": 1.0, "generic": 0.5, "legal": 0.1, "title": 0.12, "particle": 0.22, "ship": 0.05, "number": 0.6,
    "patronymic": 0.4,
}  # fmt: skip
"""Share of its weight a word keeps by its class: down-weighted, never deleted."""

CLASSES = {
    "Person": ("compound", "title", "particle"),
    "Vessel": ("ship", "particle", "number_mark", "generic"),
    "": ("compound", "legal", "generic", "title", "ship", "particle", "number_mark", "alias"),
    "Organization": ("legal", "generic", "particle", "number_mark", "alias"),
}


@dataclass(frozen=True, slots=True)
class Name:
    """One name ready for comparison. `words`, `classes` and `written` run in parallel, first name … family name.

    `words` are what is compared (`=limited` for any spelling of it), `written` the folded letters of the name.
    """

    text: str
    words: tuple[str, ...]
    classes: tuple[str, ...]
    written: tuple[str, ...]


@cache
def _table() -> dict[str, dict[str, str]]:
    """Class → folded spelling → what it stands for ('' for itself), from vocab/name_words.csv."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    path = Path(__file__).parent.parent / "vocab" / "name_words.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["class"]].setdefault(row["spelling"], row["stands_for"])
    return found


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Given name → the names it is a short or sister form of, and back."""
    found: dict[str, set[str]] = defaultdict(set)
    with (Path(__file__).parent.parent / "vocab" / "name_words.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["class"] == "nickname":
                found[row["spelling"]].add(row["stands_for"])
                found[row["stands_for"]].add(row["spelling"])
    return {name: frozenset(others) for name, others in found.items()}


def family(schema: str) -> str:
    """The kinds whose names are read alike: Person, Vessel (and aircraft), Organization, or '' for an unknown one."""
    return FAMILIES.get(schema, "")


FAMILIES = {
    "Company": "Organization", "Organization": "Organization", "Person": "Person", "Vessel": "Vessel",
    "Aircraft": "Vessel",
}  # fmt: skip


@lru_cache(maxsize=100_000)
def read(text: str, schema: str = "") -> Name:
    """Split one name in Latin letters into classed words. A name without letters or digits has no words."""
    return reading(text, schema)


def reading(text: str, schema: str) -> Name:
    """`read`, not kept: for names that are read once."""
    kind = family(schema)
    text = text[:LONGEST_NAME]
    if kind == "Person" and text.count(",") == 1:
        last, first = text.split(",")
        return _named(text, split(f"{first},{last}"), kind)
    return _named(text, split(text), kind)


def named(text: str, raw: list[str], schema: str) -> Name:
    """The name of folded words in their order."""
    return _named(text, raw, family(schema))


def _named(text: str, raw: list[str], kind: str) -> Name:
    words, classes, written = _classed(raw[:MOST_WORDS], kind)
    return Name(text, tuple(words), tuple(classes), tuple(written))


def canonical(word: str, schema: str) -> str:
    """What a single folded word stands for among names of that kind."""
    return _phrase([word], 0, CLASSES[family(schema)])[1]


def split(text: str) -> list[str]:
    """Folded words: case, accents, apostrophes and dots of abbreviations gone, everything else separates."""
    text = fold(text).translate(APOSTROPHES)
    if "." in text or "/" in text:
        text = ABBREVIATION.sub("", text)
    return (ASCII_WORD if text.isascii() else WORD).findall(text)


APOSTROPHES = {c: chr(c) for c in range(128)} | str.maketrans(dict.fromkeys("'’‘`´ʼʻʿʾ\"", "") | {"&": " and "})
"""What stays stands in it too: a letter that a table lacks costs more than one it has."""
ABBREVIATION, WORD = re.compile(r"(?<=\b\w)[./](?=\w\b)"), re.compile(r"[^\W_]+")
ASCII_WORD = re.compile(WORD.pattern, re.ASCII)


def fold(text: str) -> str:
    """Compatibility forms, case and accents folded; invisible and control characters become blanks or vanish."""
    if text.isascii() and text.isprintable():
        return text.lower()
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return unicodedata.normalize("NFC", "".join(c for c in text if unicodedata.category(c) not in ("Mn", "Cf", "Cc")
                                                or c in "\t\n\r")).translate(LETTERS)  # fmt: skip


LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a"})


def _classed(raw: list[str], kind: str) -> tuple[list[str], list[str], list[str]]:
    words, classes, written = _phrases(raw, kind)
    if kind in ("Person", "") and len(words) > 2:
        _patronymic(words, classes)
    if "plain" not in classes:
        classes = ["plain" if c in ("generic", "title", "particle", "ship") else c for c in classes]
    if classes and LABELS.issuperset(classes):
        words, classes = [word.lstrip("=") for word in words], ["plain" if c == "legal" else c for c in classes]
    return words, classes, written


def _phrases(raw: list[str], kind: str) -> tuple[list[str], list[str], list[str]]:
    """The words and their classes from left to right, what stands in phrases as one."""
    words: list[str] = []
    classes: list[str] = []
    for word in raw:
        if (alone := _alone(word, kind)) is None:
            return _with_phrases(raw, CLASSES[kind])
        words.append(alone[0])
        classes.append(alone[1])
    return words, classes, raw


def _with_phrases(raw: list[str], wanted: tuple[str, ...]) -> tuple[list[str], list[str], list[str]]:
    found: list[tuple[str, str, str]] = []
    place = 0
    while place < len(raw):
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
        return None if meant in _table()["legal"] else _phrase([meant], 0, wanted)[1:]
    return word, _itself(word)


def _itself(word: str) -> str:
    """The class of a word that stands in no table."""
    return "number" if word.isdigit() else "plain"


def _patronymic(words: list[str], classes: list[str]) -> None:
    """Mark the first word after another that is a father's name by its ending (`Vladimirovich`)."""
    for place, word in enumerate(words):
        if place and classes[place] == "plain" and word.endswith(FATHERS) and PATRONYMIC.search(word):
            classes[place] = "patronymic"
            return


LABELS = frozenset(("legal", "number"))
"""Classes of words that are no name by themselves."""
FATHERS = ("ich", "ych", "vna")
PATRONYMIC = re.compile(r"(?<=..)(?:[oey]vich|[oe]vych|[oei]vna|ilyich|kuzmich)$")


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
    return min(slips)[1] if slips else ""


LONG_WORD = 7
"""Letters of a word from which a misspelling of it is recognised."""


@cache
def _long_words() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Beginning → the long single words of firms' names that share it, and end → those."""
    found: tuple[dict[str, set[str]], dict[str, set[str]]] = (defaultdict(set), defaultdict(set))
    for klass in ("legal", "generic", "alias"):
        for word in _table()[klass]:
            if len(word) >= LONG_WORD and word.isalpha():
                for held, part in zip(found, _parts_of(word), strict=True):
                    held[part].add(word)
    return found


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
