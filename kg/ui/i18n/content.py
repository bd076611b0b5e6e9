"""Sentences of data files in the reader's language: `content/*.csv`, a row a phrase, found by its English words.

They are this project's own translations, and a page says so. A phrase may hold `{names}`: then it is a template, and a
text that was made of it is taken apart by it where that can be done in one way only. What no table has stays English.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from kg.answers import flags, sentences
from kg.countries import codes
from kg.model import dates

FOLDER = Path(__file__).parent / "content"
PLACE = re.compile(r"\{(\w+)\}")
COUNTED = re.compile(r"\{(\w+):[^{}]*\}")
CODE = re.compile("[a-z]{2}")
RULES = re.compile(r"exporter-v\d+: ")
"""Before a reason: the rule set that found it."""
SAID = re.compile(": ")
"""Between the speaker of a statement and what is said, as its caption has it."""
SEVERAL = "; "
"""Between authorities that acted together."""
PLACED = re.compile(r"(?P<what>.+?) (?P<place>\([^()]+\))")
"""A statement of our tables with the publication that states it behind."""
LISTED = ("{authority} lists {party} under {programme}.", "{authority} lists {party}.")
"""What a list that has no words of its own is told to say, the longer one first."""
TELLING = 25
"""Letters of its own from which on a template may stand for a free sentence."""
ONE_WORD = ("table", "series", "key", "scheme", "gap", "reached")
"""Places of templates that hold no blank, whatever else is open."""


@cache
def table(locale: str) -> Mapping[str, str]:
    """English phrase → phrase in this language, with titles of red flags and names of countries; empty for English."""
    if locale == "en":
        return {}
    named = {codes.name(code): codes.name(code, locale) for code in codes.known()}
    titles = {
        str(flag.facts["title"]): str(flag.facts[locale]["title"])
        for flag in flags.flags().values()
        if flag.facts.get(locale)
    }
    return named | titles | {row["en"]: row[locale] for row in rows()}


def rows(name: str = "*") -> Iterator[dict[str, str]]:
    """All phrases with their translations, file by file, or those of one file."""
    for path in sorted(FOLDER.glob(f"{name}.csv")):
        with path.open(encoding="utf-8", newline="") as stream:
            yield from csv.DictReader(stream)


@cache
def _patterns(locale: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...]:
    """Templates as patterns that take the shortest and the longest, the most special first."""
    simple = [(en, to) for en, to in table(locale).items() if PLACE.search(en) and "[[" not in en]
    simple = [(en, to) for en, to in simple if not COUNTED.search(en)]
    fixed = sorted(simple, key=lambda pair: -len(PLACE.sub("", pair[0])))
    return tuple(_read(en, to) for en, to in fixed if len(PLACE.sub("", en)) > 6)


@cache
def _read(en: str, to: str) -> tuple[re.Pattern[str], re.Pattern[str], str]:
    return _pattern(en, "+?"), _pattern(en, "+"), to


def _pattern(template: str, much: str) -> re.Pattern[str]:
    parts = re.split(r"(\{\w+\})", template)
    return re.compile("".join(_place(p[1:-1], much) if PLACE.fullmatch(p) else re.escape(p) for p in parts))


def _place(name: str, much: str) -> str:
    sign = r"\S" if name in ONE_WORD else "."
    return f"(?P<{name}>{sign}{much})"


@lru_cache(maxsize=20_000)
def told(text: str, locale: str) -> str:
    """The text in this language, or as it is where no phrase fits it."""
    if locale == "en" or not text:
        return text
    if ruled := RULES.match(text):
        return ruled[0] + told(text[ruled.end() :], locale)
    known = table(locale)
    if (found := known.get(" ".join(text.split()))) is not None:
        return found
    several = text.split(SEVERAL)
    return SEVERAL.join(known[one] for one in several) if known.keys() >= set(several) else _taken_apart(text, locale)


def sentence(text: str, locale: str) -> str:
    """A sentence of ours in this language where a table has it whole, behind who says it or before where it stands too.

    Of templates only those of listings are tried: another one might fit a part of a free sentence.
    """
    known = table(locale)
    if (found := known.get(" ".join(text.split()))) is not None:
        return found
    for said in SAID.finditer(text):
        by, what = text[: said.start()], text[said.end() :]
        if what in known:
            return f"{_speaker(by, known)}: {known[what]}"
    if (placed := PLACED.fullmatch(text)) and placed["what"] in known:
        return f"{known[placed['what']]} {placed['place']}"
    return _taken_apart(text, locale, LISTED)


def remark(text: str, locale: str) -> str:
    """A free sentence in this language where a table has it whole, or fits it by a template that says much itself.

    A short one, such as of two things with an `and` between, would fit a part of any sentence.
    """
    found = table(locale).get(" ".join(text.split()))
    return found if found is not None else _taken_apart(text, locale, _telling(locale))


@cache
def _telling(locale: str) -> tuple[str, ...]:
    """Templates with enough letters of their own, the longest first."""
    said = {en: len(PLACE.sub("", en)) for en in table(locale) if PLACE.search(en) and not COUNTED.search(en)}
    return tuple(
        sorted((en for en, own in said.items() if own >= TELLING and "[[" not in en), key=lambda en: -said[en])
    )


def _speaker(by: str, known: Mapping[str, str]) -> str:
    """Who says something, with the day behind where there is one."""
    name, comma, day = by.rpartition(", ")
    return f"{known.get(name, name)}, {day}" if comma and dates.is_date(day) else known.get(by, by)


def _taken_apart(text: str, locale: str, only: tuple[str, ...] = ()) -> str:
    patterns = _patterns(locale) if not only else tuple(_read(en, table(locale)[en]) for en in only if locale != "en")
    for shortest, longest, template in patterns:
        one, other = shortest.fullmatch(text), longest.fullmatch(text)
        if one and other and one.groupdict() == other.groupdict() and all(map(_whole, one.groups())):
            return template.format(**{name: told(part, locale) for name, part in one.groupdict().items()})
    return text


def _whole(part: str) -> bool:
    """Whether a part closes the brackets that it opens: else the text was cut inside one."""
    return all(part.count(left) == part.count(right) for left, right in ("()", "[]", "（）"))


def filled(template: str, values: Mapping[str, Any], locale: str) -> str | None:
    """The sentence that the template makes of the values in this language; None where it has no translation."""
    translated = table(locale).get(" ".join(template.split()))
    if translated is None:
        return None
    shown = {name: _value(value, locale) for name, value in values.items()}
    return sentences.fill(translated, shown)


def _value(value: Any, locale: str) -> Any:
    """A value in the reader's language: countries by name, our own words translated, names as they are."""
    if isinstance(value, list | tuple):
        return [_value(one, locale) for one in value] or None
    if isinstance(value, str) and CODE.fullmatch(value):
        return codes.name(value, locale)
    return told(value, locale) if isinstance(value, str) else value
