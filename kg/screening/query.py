"""What is asked: names and the facts known beside them, checked and in comparable form."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from kg.countries.typed import nation, why
from kg.errors import UsageError
from kg.index.entries import comparable
from kg.model import days, identifiers, mmsi, placeholders
from kg.model.schema import schema
from kg.names import bare_form

LONGEST_GOODS = 300
"""Characters of a description of goods that are read."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the index. Make it with `query`, which checks and normalises."""

    names: tuple[str, ...]
    schema: str = ""
    countries: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    numbers: tuple[tuple[str, str], ...] = ()
    """(scheme or '', number)"""
    address: str = ""
    goods: tuple[str, ...] = ()
    """Goods as asked: words, a control number, a commodity code or a CAS number. They say what to look at, not who."""
    destinations: tuple[str, ...] = ()
    """Country codes of where the goods go."""

    @property
    def facts(self) -> bool:
        """Whether anything besides names and kind is asked that can speak for or against an identity."""
        return bool(self.numbers or self.birth_dates or self.countries or self.address)

    def to_dict(self) -> dict[str, Any]:
        """JSON form: what was asked as it was understood."""
        facts = asdict(self)
        facts["numbers"] = [{"scheme": scheme, "number": number} for scheme, number in self.numbers]
        return facts


def query(
    *names: str,
    schema: str = "",
    countries: tuple[str, ...] | list[str] = (),
    birth_dates: tuple[str, ...] | list[str] = (),
    identifiers: tuple[str, ...] | list[str] = (),
    imo: str = "",
    mmsi: str = "",
    address: str = "",
    goods: tuple[str, ...] | list[str] = (),
    destinations: tuple[str, ...] | list[str] = (),
) -> Query:
    """A checked query. UsageError when nothing is asked, or a country, date, kind or number cannot be.

    `N/A` names nobody and 123456789 identifies nothing: an answer to them would be false comfort or a false match.
    """
    kept = tuple(dict.fromkeys(_name(name) for name in names if any(map(str.isalnum, name))))
    numbers = [("", _identifier(text)) for text in identifiers]
    numbers += [found for name in kept if (found := number_in(name))]
    if imo:
        numbers.append(("imo", _imo(imo)))
    if mmsi:
        numbers.append(("mmsi", _mmsi(mmsi)))
    numbers = [pair for pair in dict.fromkeys(numbers) if pair[1]]
    wares = tuple(dict.fromkeys(text.strip()[:LONGEST_GOODS] for text in goods if any(map(str.isalnum, text))))
    places = tuple(dict.fromkeys(_country(text) for text in destinations))
    if not kept and not numbers and not wares and not places:
        raise UsageError("nothing to look up", todo="give a name with a letter or digit in it, or an identifier")
    born = tuple(_date(text) for text in birth_dates)
    return Query(
        kept, _kind(schema), tuple(map(_country, countries)), born, tuple(numbers), address.strip(), wares, places
    )  # fmt: skip


DIGIT = re.compile(r"\d")


def number_in(name: str) -> tuple[str, str] | None:
    """An IMO number or UN reference typed where a name was expected."""
    text = name.strip()[:40]
    if not DIGIT.search(text):
        return None
    if re.match(r"(?i)imo\b|\d{7}$", unicodedata.normalize("NFKC", text)) and (number := identifiers.imo(text)):
        return "imo", number
    if reference := identifiers.un_reference(text):
        return "un_reference", comparable(reference)
    return None


def _name(text: str) -> str:
    if placeholders.meaning(text):
        todo = "give the name that is meant; nobody is looked up under such a word"
        raise UsageError(f"{text.strip()[:60]!r} names nobody", todo=todo)
    if bare_form.alone(text):
        todo = "give the name of the firm beside its legal form"
        raise UsageError(f"{text.strip()[:60]!r} is a legal form and names nobody", todo=todo)
    return text.strip()


def _identifier(text: str) -> str:
    number = comparable(text)
    if placeholders.filler(number) and number:
        raise UsageError(f"{text[:60]!r} is a filler: it identifies nobody", todo="leave it out")
    return number


def _mmsi(text: str) -> str:
    if reason := mmsi.why_not(text[:40]):
        raise UsageError(f"MMSI {text[:40]!r} {reason}", todo="a ship's number has nine digits and begins with 2 to 7")
    return mmsi.digits(text)


def _imo(text: str) -> str:
    number = identifiers.imo(text)
    digits = "".join(c for c in identifiers.number(text) if c.isdigit())
    if not number and len(digits) == 7 and placeholders.checked_filler(digits):
        raise UsageError(f"{text[:40]!r} is a filler: it identifies no ship", todo="leave it out")
    if not number:
        raise UsageError(f"{text[:40]!r} is no IMO ship number", todo="seven digits whose check digit holds")
    return number


def _country(text: str) -> str:
    code = nation(text[:200])
    if not code:
        todo = "an ISO code (kr) or one country's name in English, 한국어, 日本語 or 中文"
        raise UsageError(f"no country {text[:60]!r}: it {why(text[:200])}", todo=todo)
    return code


def _date(text: str) -> str:
    found = days.readings(text, born=True)
    if not found:
        raise UsageError(f"{text[:40]!r} is no date", todo="write 1966-05-04, 1966-05 or 1966")
    if len(found) > 1:
        todo = "write the one that is meant, or the year alone when nobody knows"
        raise UsageError(f"{text[:40]!r} can be {' or '.join(found)}", todo=todo)
    return found[0]


def _kind(name: str) -> str:
    if not name:
        return ""
    known = _kinds()
    if name.casefold() not in known:
        raise UsageError(f"no kind {name[:40]!r}", todo=f"one of {', '.join(sorted(known.values()))}")
    return known[name.casefold()]


@cache
def _kinds() -> dict[str, str]:
    """Kinds of parties by their name in small letters."""
    return {kind.name.casefold(): kind.name for kind in schema().entities() if kind.is_a("Party")}
