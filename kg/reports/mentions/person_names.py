"""Persons that nothing but their names tells of: two to four words, of which one is a usual given or family name."""

from __future__ import annotations

import re
from functools import cache

from kg.reports import lexicon
from kg.reports.mentions.span import Found
from kg.vocab import tables

NAME = re.compile(
    r"(?<![\w-])[A-Z][a-z]+(?:-[A-Za-z]+)?(?:\s+(?:[A-Z]\.|[A-Z][a-z]+(?:-[A-Za-z]+)?|al-[A-Z][a-z]+)){1,3}(?![\w-])"
)


def find(found: Found) -> None:
    """Names of persons by their parts, where nothing else has been found."""
    for match in NAME.finditer(found.text):
        start, parts = match.start(), match[0].split()
        while len(parts) > 1 and parts[0] in lexicon.among("not_names"):
            start += len(parts[0]) + 1
            parts = parts[1:]
        told = _person(parts) or _short_behind(found.text, match.end(), parts)
        if 1 < len(parts) < 5 and told and not _article(found.text, start):
            found.add(start, match.end(), "PERSON", "name-parts")


def _short_behind(text: str, end: int, parts: list[str]) -> bool:
    """Whether the family name alone stands in brackets behind a name, as its short form: `Ma Xiaohong (Ma)`."""
    short = re.compile(r" \([“\"]?([A-Z][a-z]+)[”\"]?\)").match(text, end)
    return short is not None and short[1] in (parts[0], parts[-1]) and short[1] in _family()


def likely(name: str) -> bool:
    """Whether a name by its parts is a person's."""
    parts = name.split()
    return 1 < len(parts) < 5 and _person(parts)


def _person(parts: list[str]) -> bool:
    if any(part in other_words() or part in lexicon.among("business_words") for part in parts):
        return False
    given, family = _given(), _family()
    if parts[0] in given:
        return True
    asian = parts[0] in family and len(parts) < 4 and all(len(part) < 7 or "-" in part for part in parts[1:])
    return (
        (len(parts) > 2 and asian)
        or (len(parts) == 2 and parts[1] in family and parts[0] not in family)
        or (asian and "-" in parts[-1])
    )


def _article(text: str, start: int) -> bool:
    """Whether the article stands before it, or a number behind it: then it is a ship."""
    return bool(re.search(r"\b[Tt]he\s+[“\"]?$", text[max(0, start - 6) : start]))


@cache
def _given() -> frozenset[str]:
    arabic = {str(row["latin"]).capitalize() for row in tables.rows("arabic_names")}
    return frozenset(map(str, lexicon.document("person_names")["given"])) | arabic


@cache
def _family() -> frozenset[str]:
    return frozenset(map(str, lexicon.document("person_names")["family"]))


def family_first(words: list[str]) -> bool:
    """Whether a name is written with the family name first, as in Korea and China."""
    return words[0] in _family() and words[0] not in _given()


def family(word: str) -> bool:
    """Whether a word is a usual family name."""
    return word in _family()


@cache
def other_words() -> frozenset[str]:
    """Words of places, ships and trade that are no part of a person's name."""
    names = lexicon.document("person_names")["not_persons"]
    return (
        frozenset(map(str, names)) | lexicon.among("months") | lexicon.among("agency_heads") | lexicon.among("places")
    )
