"""Countries, by names and adjectives that `kg/countries` knows, and places: known ones, and those behind `port of`."""

from __future__ import annotations

import re
from functools import cache

from kg.countries import codes
from kg.reports import lexicon
from kg.reports.mentions.span import Found

MORE = ("ROK", "DPRK", "PRC", "UAE", "U.S.", "US", "USA", "U.K.", "UK", "Dominica", "Curacao", "Micronesia", "Viet Nam")


def find_countries(found: Found) -> None:
    """Every country that is named, also as an adjective: `Hong Kong-flagged`, `North Korean`."""
    for match in _countries().finditer(found.text):
        found.add(match.start(), match.end(), "COUNTRY", "country", codes.code(match[0].replace("’", "'")) or "")


def behind_country(text: str, start: int, end: int) -> int:
    """Where a name begins behind a country that is no part of it: `Israeli Ann Hill`, by a person's name alone."""
    from kg.reports.mentions import person_names

    country = _countries().match(text, start, end)
    rest = text[country.end() : end].strip() if country else ""
    return text.index(rest, country.end()) if country and rest and person_names.likely(rest) else start


def behind_nationality(text: str, start: int, end: int) -> int:
    """Where a person's name of two words or more begins behind what tells of which country: `Russian Ivan Hill`."""
    country = _countries().match(text, start, end)
    rest = text[country.end() : end].split() if country and NATIONALITY.search(country[0]) else []
    return text.index(rest[0], country.end()) if country and len(rest) > 1 else start


NATIONALITY = re.compile(r"(?:ian|ese|ish|ican|nch|utch|eek|aeli|aqi|audi|[ae]ni)$")


def find_known(found: Found) -> None:
    """Places of the list of this room."""
    for match in _places().finditer(found.text):
        found.add(match.start(), match.end(), "PLACE", "place")


BESIDE = re.compile(
    r" (?:of|in|from) (?:nearby )?([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?)"
    r"(?=[,;)]| (?:and|for|to|was|is|has|which|who)\b|$)"
)


def find_beside_firms(found: Found) -> None:
    """Where a firm is, by its place right behind it: `Vale Shipping of Lake Forest, California`."""
    for firm in [one for one in found.spans if one.label == "COMPANY"]:
        match = BESIDE.match(found.text, firm.end)
        if match and match[1].split()[0] not in lexicon.among("not_names"):
            found.add(match.start(1), match.end(1), "PLACE", "place-of-firm")


IN = re.compile(r"\b(?:of|in|from|at|near) ([A-Z][a-z]+(?: [A-Z][a-z]+){0,2}), $")
"""What stands before a state or country that a comma parts from its town: `of Cupertino, California`."""


def find_towns(found: Found) -> None:
    """Towns by the state or country behind them."""
    for land in [one for one in found.spans if one.label in ("PLACE", "COUNTRY")]:
        town = IN.search(found.text, max(0, land.start - 50), land.start)
        if town and town[1].split()[0] not in lexicon.among("not_names") | lexicon.among("months"):
            found.add(town.start(1), town.end(1), "PLACE", "place-before-land")


def find_cued(found: Found) -> None:
    """Names behind words that stand before places."""
    for rule in ("cued", "before-port", "based", "of-firm", "behind-preposition"):
        for match in _cue(rule).finditer(found.text):
            name, start = match[1], match.start(1)
            if rule == "based" and name.startswith("The "):
                name, start = name[4:], start + 4
            known = {*lexicon.among("not_names"), *lexicon.among("months"), *lexicon.among("agency_heads")}
            if name.split()[0] not in known and len(name.split()) < 4 and "War" not in name.split():
                found.add(start, match.end(1), "PLACE", f"place-{rule}")


@cache
def _cue(name: str) -> re.Pattern[str]:
    return re.compile(lexicon.filled(lexicon.document("names")["places"][name]))


@cache
def _countries() -> re.Pattern[str]:
    names = {name for name, _ in codes.spelled() if name.isascii() and len(name) > 3 and "," not in name}
    shaped = {_capitals(name) for name in names} | {name for name in names if name[:1].isupper()} | set(MORE)
    spelled = lexicon.alternatives(shaped).replace("'", "['’]")
    return re.compile(rf"(?<![\w-])(?:{spelled})(?![\w])(?!['’]s\s+(?:Army|Party|Bank))")


def _capitals(name: str) -> str:
    small = ("of", "and", "the", "da", "del", "la")
    return " ".join(word if word in small else word[:1].upper() + word[1:] for word in name.split())


@cache
def _places() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){lexicon.one_of('places')}(?![\w-]*[a-z])")
