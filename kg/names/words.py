"""A name as words with their parts in it: what distinguishes, what every firm carries, what only joins."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from kg.names import phrases

LONGEST_NAME, MOST_WORDS = 300, 24
"""Characters and words of a name that are read; what comes after is left out, so that no input costs unbounded time."""

FACTORS = {
    "plain": 1.0, "generic": 0.5, "legal": 0.1, "title": 0.12, "particle": 0.22, "ship": 0.05, "number": 0.6,
    "patronymic": 0.4,
}  # fmt: skip
"""Share of its weight a word keeps by its class: down-weighted, never deleted."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name ready for comparison. `words`, `classes` and `written` run in parallel, first name … family name.

    `words` are what is compared (`=limited` for any spelling of it), `written` the folded letters of the name.
    """

    text: str
    words: tuple[str, ...]
    classes: tuple[str, ...]
    written: tuple[str, ...]


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
    if kind == "Vessel" and HULL.fullmatch(text.strip()):
        text = text.replace("-", "")
    elif kind in ("Vessel", ""):
        text = _numbered(text, kind)
    return _named(text, split(text), kind)


HULL = re.compile(r"[A-Za-z]{1,3}-\d{1,5}")
"""A ship's number in a fleet, as a name: `P-913` is one word."""


GLUED = re.compile(r"(?<=[^\W\d_]{4})(\d{1,3})$")
"""A number written on to a ship's name: shorter words with one are codes."""
ROMAN = {"I": "1", "V": "5", "X": "10"}


def _numbered(text: str, kind: str) -> str:
    """A ship's name with the number behind it as a word of its own: `SAMJONG2`, `SAM JONG I`."""
    text = GLUED.sub(r" \1", text.strip())
    head, _, last = text.rpartition(" ")
    return f"{head} {ROMAN[last]}" if kind == "Vessel" and head and last in ROMAN else text


def named(text: str, raw: list[str], schema: str) -> Name:
    """The name of folded words in their order."""
    return _named(text, raw, family(schema))


def _named(text: str, raw: list[str], kind: str) -> Name:
    words, classes, written = _classed(raw[:MOST_WORDS], kind)
    return Name(text, tuple(words), tuple(classes), tuple(written))


def canonical(word: str, schema: str) -> str:
    """What a single folded word stands for among names of that kind."""
    return phrases.canonical(word, family(schema))


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
    words, classes, written = phrases.read(raw, kind)
    if kind in ("Person", "") and len(words) > 2:
        _patronymic(words, classes)
        if classes[-2:] == ["particle", "title"]:  # al-Shaykh at the end is a family name
            classes[-1] = "plain"
    if kind == "Person" and not any(c == "plain" and len(w) > 1 for w, c in zip(words, classes, strict=True)):
        classes = ["plain" if c == "title" else c for c in classes]  # `A. Hafiz` is called Hafiz
    if "plain" not in classes:
        classes = ["plain" if c in ("generic", "title", "particle", "ship") else c for c in classes]
    if classes and LABELS.issuperset(classes):
        classes = ["plain" if c == "legal" else c for c in classes]
        words = list(written)  # `SAPA` is not every other joint stock company
    return words, classes, written


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
