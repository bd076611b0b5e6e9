"""The value of one phrase → facts: one reader for each `read:` of remarks.yaml. False means: not understood."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.model import dates, identifiers
from loaders.formats.ofac.facts import Facts, Mention

NO_COUNTRY = {"None Identified": ""}
DATE_RANGE = re.compile(r"(.+?)(?: to |-)(.+)")


def _text(facts: Facts, to: tuple[str, ...], value: str, phrase: str) -> bool:
    facts.add(to, value, phrase)
    return True


def _phrase(facts: Facts, to: tuple[str, ...], value: str, phrase: str) -> bool:
    facts.add(to, phrase, phrase)
    return True


def _number(facts: Facts, to: tuple[str, ...], value: str, phrase: str) -> bool:
    try:
        facts.add(to, float(value.replace(",", "")), phrase)
    except ValueError:
        return False
    return True


def _date(facts: Facts, to: tuple[str, ...], value: str, phrase: str) -> bool:
    """A date, a range as an interval, or `circa`, of which no more than the year is believed."""
    about, value = value.startswith("circa "), value.removeprefix("circa ")
    ends = None if dates.is_date(value) else DATE_RANGE.fullmatch(value)
    texts = ends.groups() if ends else value.split("/")
    parsed = [dates.parse(text) for text in texts]
    date = "/".join((text[:4] if about else text) for text in parsed if text)
    if None in parsed or not dates.is_date(date):
        return False
    facts.add(to, date, phrase)
    if about:
        facts.note(phrase)
    return True


def _country(facts: Facts, to: tuple[str, ...], value: str, phrase: str) -> bool:
    return facts.country(to, value, phrase, NO_COUNTRY)


def _imo(facts: Facts, to: tuple[str, ...], value: str, phrase: str) -> bool:
    """A ship's number; OFAC prints the number of a shipping company under the same words in its entry."""
    if facts.kind == "Organization":
        return _imo_company(facts, ("imo_company",), value, phrase)
    facts.add(to if identifiers.imo(value) else ("claimed_imo",), value, phrase)
    return True


def _imo_unsaid(facts: Facts, to: tuple[str, ...], value: str, phrase: str) -> bool:
    """A number where an IMO number stands in all other entries, without the word: taken only if its check holds."""
    if not identifiers.imo(value):
        return False
    facts.add(to, value, phrase)
    facts.note(phrase)
    return True


def _imo_company(facts: Facts, to: tuple[str, ...], value: str, phrase: str) -> bool:
    valid = identifiers.imo_company(value)
    facts.add(to if valid else ("other_number",), valid or phrase, phrase)
    return True


def _lei(facts: Facts, to: tuple[str, ...], value: str, phrase: str) -> bool:
    valid = identifiers.lei(value)
    facts.add(to if valid else ("other_number",), valid or phrase, phrase)
    return True


def _link(facts: Facts, to: tuple[str, ...], value: str, phrase: str) -> bool:
    facts.mentions.append(Mention(to[0], value, phrase))
    return True


def _listing(facts: Facts, to: tuple[str, ...], value: str, phrase: str) -> bool:
    facts.listing.append(phrase)
    return True


def _note(facts: Facts, to: tuple[str, ...], value: str, phrase: str) -> bool:
    facts.note(phrase)
    return True


READERS: dict[str, Callable[[Facts, tuple[str, ...], str, str], bool]] = {
    "text": _text,
    "phrase": _phrase,
    "number": _number,
    "date": _date,
    "country": _country,
    "imo": _imo,
    "imo_unsaid": _imo_unsaid,
    "imo_company": _imo_company,
    "lei": _lei,
    "link": _link,
    "listing": _listing,
    "note": _note,
}
