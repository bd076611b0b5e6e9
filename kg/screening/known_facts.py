"""Facts beside the name that agree or contradict: numbers, dates of birth, countries, addresses."""

from __future__ import annotations

from collections.abc import Iterator

from kg.countries import codes
from kg.index.entries import Entry
from kg.model import dates
from kg.model.schema import schema
from kg.names.words import split
from kg.screening import scoring
from kg.screening.match_evidence import Feature
from kg.screening.query import Query

NORTH = "kp"
FOLLOWS_THE_FLAG = ("mmsi", "call_sign")


def of_facts(query: Query, entry: Entry) -> Iterator[Feature]:
    """Every fact of the query that the party has a counterpart for."""
    yield from _kind(query, entry)
    yield from _numbers(query, entry)
    yield from _birth_date(query, entry)
    yield from _country(query, entry)
    if query.address and entry.addresses:
        yield from _address(query, entry)


def of_post(post: str, entry: Entry) -> Iterator[Feature]:
    """A post that only one country has, behind the name: it speaks for a party of that country."""
    if NORTH in entry.countries:
        told = f"{post} stands behind the name, as behind those of officials of the DPRK alone"
        yield _fact("post_of_country", post, codes.name(NORTH), told, "post")


def _kind(query: Query, entry: Entry) -> Iterator[Feature]:
    if query.schema and query.schema != entry.schema and not compatible(query.schema, entry.schema):
        told = f"asked for a {query.schema}, listed as a {entry.schema}"
        yield _fact("schema_differs", query.schema, entry.schema, told, "kind")


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
            told = f"another ship: IMO {number} was asked for, this hull is IMO {others[0]}"
            yield _fact("imo_differs", number, others[0], told, "imo")


def _agreeing(scheme: str, number: str, entry: Entry) -> Feature:
    prop = schema().kind(entry.schema).properties[scheme]
    label = scheme.replace("_", " ")
    if prop.decides and not prop.country_scoped:
        return Feature(scheme, number, number, scoring.IDENTIFIER, f"{label} {number} belongs to one party only")
    if scheme in FOLLOWS_THE_FLAG:
        told = f"{label} {number} agrees, but such numbers follow the flag and are used again"
        return _fact("mmsi_agrees", number, number, told, scheme)
    return _fact("number_agrees", number, number, f"{label} {number} agrees", scheme)


def _birth_date(query: Query, entry: Entry) -> Iterator[Feature]:
    if not query.birth_dates or not entry.birth_dates:
        return
    pairs = [(q, e) for q in query.birth_dates for e in entry.birth_dates if dates.is_date(q) and dates.is_date(e)]
    graded = [(scoring.FACTS[fact], q, e, fact) for q, e in pairs if (fact := _compared(q, e))]
    if graded:
        _, ours, theirs, fact = max(graded)
        told = {"birth_date_agrees": "born on the same day", "birth_year_agrees": "the dates of birth can be the same",
                "birth_year_near": "born within a year of each other",
                "birth_date_differs": "the dates of birth contradict each other"}[fact]  # fmt: skip
        yield _fact(fact, ours, theirs, told, "birth_date")


def _compared(ours: str, theirs: str) -> str:
    (a, b), (c, d) = dates.interval(ours), dates.interval(theirs)
    if (a, b) == (c, d) and a == b:
        return "birth_date_agrees"
    if a <= d and c <= b:
        return "birth_year_agrees"
    gap = min(abs(int(a[:4]) - int(d[:4])), abs(int(c[:4]) - int(b[:4])))
    exact = a == b and c == d
    return "birth_year_near" if gap <= 1 and not exact else "birth_date_differs"


def _country(query: Query, entry: Entry) -> Iterator[Feature]:
    if not query.countries or not entry.countries:
        return
    common = [c for c in query.countries if c in entry.countries]
    ours, theirs = ", ".join(map(codes.name, query.countries)), ", ".join(map(codes.name, entry.countries))
    if common:
        yield _fact("country_agrees", ours, theirs, f"connected with {codes.name(common[0])} as asked", "country")
    elif entry.schema == "Vessel":
        told = "other flags than asked: ships change flags, so this counts neither way"
        yield Feature("country", ours, theirs, 0.0, told)
    else:
        yield _fact("country_differs", ours, theirs, "no country in common", "country")


def _address(query: Query, entry: Entry) -> Iterator[Feature]:
    ours = {word for word in split(query.address) if len(word) > 2}
    for address in entry.addresses:
        common = ours & set(split(address))
        if len(common) >= 2 and len(common) * 2 >= len(ours):
            told = f"addresses share {' '.join(sorted(common))}"
            yield _fact("address_agrees", query.address, address, told, "address")
            return


def _fact(key: str, ours: str, theirs: str, sentence: str, feature: str) -> Feature:
    return Feature(feature, ours, theirs, scoring.FACTS[key], sentence)
