"""Amounts of money as tables print them → a number in whole units of a currency; the heading may have the unit.

`1,300` under `금액(백만원)` is 1,300,000,000 KRW, `약 3억 2,000만원` 320,000,000 KRW, `US$ 1.2 million` 1,200,000 USD.
A currency that is not printed stays unknown: `$` and `元` are written by several countries.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
TERM = re.compile(rf"([^\d\s.,]*)\s*({NUMBER})\s*([^\d.,]*)")
NO_MONEY = re.compile(
    r"[\s.,/~()\[\]]+|약|총|각|상당|정|미화|단위|금|およそ|約|单位|unit|in|of|approx|about|약간", re.IGNORECASE
)
"""What stands beside a number or unit without changing it."""
THOUSANDS = re.compile(r"(?<![\d,.])1[,.]?000([,.]?000)?(?![\d,.])")
"""`US$ 1,000` in a heading counts thousands."""
UNIT_NOTE = re.compile(r"(?:단위|単位|单位|unit)s?\s*[:：]?\s*([^)\]\n]{1,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number is counted in: how much one is worth, and the currency (ISO 4217, empty where not printed)."""

    words: str
    factor: float
    currency: str


@dataclass(frozen=True, slots=True)
class Amount:
    """A published amount: in words with its unit, and as a number where it can be read."""

    text: str
    value: float | None
    currency: str


def amount(printed: str, heading: Unit | None = None) -> Amount:
    """The amount of a cell; a unit in the cell goes before that of the heading. A range or a word has no number."""
    own = _sum(unicodedata.normalize("NFKC", printed).strip())
    if own is None or own.value == 0:  # a zero stands for a blank, or for less than half a unit
        return Amount(printed, None, "")
    if own.has_unit:
        return Amount(printed, own.value, own.currency or (heading.currency if heading else ""))
    if heading:
        return Amount(f"{printed} {heading.words}", own.value * heading.factor, heading.currency)
    return Amount(printed, None, "")


@dataclass(frozen=True, slots=True)
class _Read:
    value: float
    currency: str
    has_unit: bool
    """Whether a word for thousands or a currency stands in the cell."""


def _sum(text: str) -> _Read | None:
    """`3억 2,000만원` is a sum of falling terms; anything else with two numbers is no one amount."""
    terms = [(m[1], float(m[2].replace(",", "")), m[3]) for m in TERM.finditer(text)]
    if not terms or re.sub(r"\s", "", TERM.sub("", text)).strip(".,()") or re.search(r"\d\s*[~∼-]\s*\d", text):
        return None
    units = [unit(f"{before} {after}") for before, _, after in terms]
    if any(one is None for one in units):
        return None
    known = [one for one in units if one]
    factors, currencies = [one.factor for one in known], {one.currency for one in known if one.currency}
    if len(currencies) > 1 or (len(terms) > 1 and factors != sorted(set(factors), reverse=True)):
        return None
    value = sum(number * one.factor for (_, number, _), one in zip(terms, known, strict=True))
    return _Read(value, next(iter(currencies), ""), any(one.words for one in known))


@cache
def unit(text: str) -> Unit | None:
    """The unit that words name (`백만원`, `USD thousand`, `천$`); of one for no words at all, None for other words."""
    plain = THOUSANDS.sub(lambda m: " million " if m[1] else " thousand ", unicodedata.normalize("NFKC", text))
    whole = _words().get(_fold(NO_MONEY.sub("", plain)))
    if whole:
        return Unit(plain.strip(), *whole)
    factor, currency = 1.0, ""
    for word in filter(None, (_fold(part) for part in NO_MONEY.split(plain))):
        known = _words().get(word)
        if known is None or (currency and known[1] and known[1] != currency):
            return None
        factor, currency = factor * known[0], currency or known[1]
    return Unit(NO_MONEY.sub(" ", plain).strip(), factor, currency)


def named(text: str) -> Unit | None:
    """The unit of a heading or of a note above the table (`단위: 백만원`), None when it names none."""
    note = UNIT_NOTE.search(unicodedata.normalize("NFKC", text))
    parts = [note[1], *re.split(r"[,/·、]", note[1])] if note else [text]
    return next((found for part in parts if (found := unit(part)) and found.words), None)


def _fold(text: str) -> str:
    return text.strip().casefold()


@cache
def _words() -> dict[str, tuple[float, str]]:
    with Path(__file__).with_name("units.csv").open(encoding="utf-8", newline="") as file:
        return {_fold(row["word"]): (float(row["factor"]), row["currency"]) for row in csv.DictReader(file)}
