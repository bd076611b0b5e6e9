"""Facts beside the name that agree or contradict: numbers, dates of birth, countries, addresses."""

from __future__ import annotations

from collections.abc import Iterator

from kg.countries import codes
from kg.index.entries import Entry
from kg.model import dates
from kg.model.schema import schema
from kg.names.words import split
from kg.screening.match_evidence import Feature
from kg.screening.query import Query
from kg.screening.ruleset import sentence, weight

FOLLOWS_THE_FLAG = ("mmsi", "call_sign")
"""Numbers that a ship gets anew with another flag: they agree for less, and their difference says nothing."""


def of_facts(query: Query, entry: Entry) -> Iterator[Feature]:
    """Every fact of the query that the party has a counterpart for."""
    yield from _kind(query, entry)
    yield from _numbers(query, entry)
    yield from _birth_date(query, entry)
    yield from _country(query, entry)
    if query.address and entry.addresses:
        yield from _address(query, entry)


def _kind(query: Query, entry: Entry) -> Iterator[Feature]:
    if query.schema and query.schema != entry.schema and not compatible(query.schema, entry.schema):
        yield fact("kind.differs", query.schema, entry.schema, asked=query.schema, listed=entry.schema)


def compatible(wanted: str, found: str) -> bool:
    """Whether a party of one kind may be what was asked for under another: a company is an organisation."""
    a, b = schema().kind(wanted), schema().kind(found)
    return a.is_a(b.name) or b.is_a(a.name)


def _numbers(query: Query, entry: Entry) -> Iterator[Feature]:
    held = dict.fromkeys(entry.identifiers)
    for scheme, number in query.numbers:
        agreeing = [s for s, n in held if n == number and (not scheme or s == scheme)]
        if agreeing:
            yield _agreeing(agreeing[0], number, entry)
        elif scheme == "imo" and (others := [n for s, n in held if s == "imo"]):
            yield fact("imo.differs", number, others[0], number=number, other=others[0])


def _agreeing(scheme: str, number: str, entry: Entry) -> Feature:
    prop = schema().kind(entry.schema).properties[scheme]
    key = "identifier.follows_the_flag" if scheme in FOLLOWS_THE_FLAG else "identifier.agrees"
    key = "identifier.decides" if prop.decides and not prop.country_scoped else key
    return fact(key, number, number, scheme, scheme=scheme.replace("_", " "), number=number)


def _birth_date(query: Query, entry: Entry) -> Iterator[Feature]:
    if not query.birth_dates or not entry.birth_dates:
        return
    pairs = [(q, e) for q in query.birth_dates for e in entry.birth_dates if dates.is_date(q) and dates.is_date(e)]
    graded = [(weight(key), q, e, key) for q, e in pairs if (key := f"birth_date.{_compared(q, e)}")]
    if graded:
        _, ours, theirs, key = max(graded)
        yield fact(key, ours, theirs)


def _compared(ours: str, theirs: str) -> str:
    (a, b), (c, d) = dates.interval(ours), dates.interval(theirs)
    if (a, b) == (c, d) and a == b:
        return "same"
    if a <= d and c <= b:
        return "compatible"
    gap = min(abs(int(a[:4]) - int(d[:4])), abs(int(c[:4]) - int(b[:4])))
    exact = a == b and c == d
    return "near" if gap <= 1 and not exact else "differs"


def _country(query: Query, entry: Entry) -> Iterator[Feature]:
    if not query.countries or not entry.countries:
        return
    common = [c for c in query.countries if c in entry.countries]
    ours, theirs = ", ".join(map(codes.name, query.countries)), ", ".join(map(codes.name, entry.countries))
    if common:
        yield fact("country.agrees", ours, theirs, country=codes.name(common[0]))
    elif entry.schema == "Vessel":
        yield fact("country.other_flags", ours, theirs)
    else:
        yield fact("country.differs", ours, theirs)


def _address(query: Query, entry: Entry) -> Iterator[Feature]:
    ours = {word for word in split(query.address) if len(word) > 2}
    for address in entry.addresses:
        common = ours & set(split(address))
        if len(common) >= 2 and len(common) * 2 >= len(ours):
            yield fact("address.agrees", query.address, address, words=" ".join(sorted(common)))
            return


def fact(key: str, ours: str, theirs: str, feature: str = "", **facts: str) -> Feature:
    """The feature that a rule is: `feature.case` unless another name is given."""
    return Feature(feature or key.partition(".")[0], ours, theirs, weight(key), sentence(key, **facts))
