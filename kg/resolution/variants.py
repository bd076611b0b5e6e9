"""Names with brackets as publishers mean them: `Dmitrii (Dmitry) Saveljev (Saveliev)` is one name in four spellings.

A bracket behind a word of a person's name is another spelling of that word; one behind a body's name that its letters
make is its abbreviation. Any other bracket stays what it is: further words.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice, product

from rapidfuzz import fuzz

SPELLED = re.compile(r"(?P<word>[^\s(),/;]+)\s*\((?P<others>[^()\s;]+(?:\s*[/,]\s*[^()\s;,/]+)*)\)")
SHORT = re.compile(r"^(?P<whole>.*\S)\s*\((?P<letters>[A-Z][A-Z-]{1,8})\)$")
ALIKE = 50
"""Share of letters (of 100) from which on a word in brackets is a spelling of the word before it."""
MOST = 12
"""Spellings of one name that are read."""


def variants(text: str, *, person: bool) -> list[str]:
    """The spellings that a name with brackets stands for; the name itself where no bracket gives one."""
    plain = unicodedata.normalize("NFKC", text)
    if "(" not in plain:
        return [text]
    found = _spellings(plain) if person else _without_abbreviation(plain)
    return found or [text]


def _spellings(text: str) -> list[str]:
    parts: list[list[str]] = []
    end = 0
    for match in SPELLED.finditer(text):
        others = re.split(r"\s*[/,]\s*", match["others"])
        words = [match["word"], *(one for one in others if _alike(match["word"], one))]
        if len(words) > 1:
            parts += [[text[end : match.start()]], [f"{word} " for word in words]]
            end = match.end()
    both = product(*parts, [text[end:]]) if parts else ()
    return [" ".join("".join(one).split()) for one in islice(both, MOST)]


def _alike(word: str, other: str) -> bool:
    return fuzz.ratio(word.casefold(), other.casefold()) >= ALIKE


def _without_abbreviation(text: str) -> list[str]:
    match = SHORT.match(text)
    if match is None or not _made_of(match["letters"], match["whole"]):
        return []
    return [match["whole"], text]


def _made_of(letters: str, name: str) -> bool:
    """Whether the letters stand in the name in this order, the first as the first of a word."""
    wanted = [c for c in letters.casefold() if c.isalpha()]
    words = name.casefold().split()
    begins = [n for n, word in enumerate(words) if word.startswith(wanted[0])]
    return any(_in_order(wanted, " ".join(words[n:])) for n in begins)


def _in_order(wanted: list[str], text: str) -> bool:
    rest = iter(text)
    return all(c in rest for c in wanted)
