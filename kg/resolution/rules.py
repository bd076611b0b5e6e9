"""Rule set `exporter-v0`: what makes two records one party, and what forbids it.

A rule is a function of two records of compatible kind that returns a log-odds weight and a sentence, or None.
The weights are judgements of this project, not fitted: 8 and more decides, 2 to 8 asks a person.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from rapidfuzz import fuzz

from kg import dates
from kg.names import key, tokens
from kg.records import Record
from kg.resolution.ties import Ties
from kg.schema import schema

RULESET = "exporter-v0"
DECIDES, ASKS = 8.0, 2.0

Reason = tuple[float, str]
Rule = Callable[[Record, Record, Ties], Reason | None]

NAMES = ("name", "alias", "former_name", "original_name")
EXCLUSIVE = ("imo", "lei", "un_reference")
"""Schemes under which one party has one number: two different numbers are two parties."""


def compatible(left: Record, right: Record) -> bool:
    """Whether the kinds can be one party: equal, or one the special case of the other."""
    a, b = schema().kind(left.schema), schema().kind(right.schema)
    return a.is_a(b.name) or b.is_a(a.name)


def name_keys(record: Record) -> frozenset[str]:
    """Order-free keys of all good names. A masked label is no name: it means something in its source only."""
    if record.first("masked"):
        return frozenset()
    organization = schema().kind(record.schema).is_a("Organization")
    names = record.all(*NAMES)
    spellings = [*names, *(name.replace("-", " ") for name in names)]  # Yong-chol is Yongchol and Yong Chol
    keys = (key(name, organization=organization) for name in spellings)
    return frozenset(k for k in keys if len(k) > 2)


def _shared(left: Record, right: Record, name: str) -> list[str]:
    return [value for value in left.all(name) if value in right.all(name)]


def _names_agree(left: Record, right: Record) -> str:
    """A name both carry, as the left one writes it, or ''."""
    common = name_keys(left) & name_keys(right)
    if not common:
        return ""
    organization = schema().kind(left.schema).is_a("Organization")
    names = left.all(*NAMES)
    agree = (n for n in names if {key(s, organization=organization) for s in (n, n.replace("-", " "))} & common)
    return next(agree, names[0])


def identifier(left: Record, right: Record, _: Ties) -> Reason | None:
    """A number that only one party can have: IMO ship number, IMO company number, LEI, UN reference."""
    for name, prop in schema().kind(left.schema).properties.items():
        if prop.decides and not prop.country_scoped and (values := _shared(left, right, name)):
            return 12.0, f"both carry {prop.description.split(',')[0].rstrip('.')} {values[0]}"
    return None


def passport(left: Record, right: Record, _: Ties) -> Reason | None:
    """The same passport of the same country; decides only together with a name or a birth date.

    Two people have been listed under one passport number (Aghajani and Tabatabaei on the UN and US lists).
    """
    if not (values := _shared(left, right, "passport")):
        return None
    agrees = _names_agree(left, right) or _shared(left, right, "birth_date") or _similar(left, right) >= 80
    weight = 10.0 if agrees else 4.0
    return weight, f"both carry passport {values[0]}" + ("" if agrees else ", but neither name nor birth date agrees")


def _similar(left: Record, right: Record) -> float:
    pairs = product(left.all(*NAMES), right.all(*NAMES))
    return max((fuzz.token_sort_ratio(" ".join(tokens(a)), " ".join(tokens(b))) for a, b in pairs), default=0.0)


def name_and_birth_date(left: Record, right: Record, _: Ties) -> Reason | None:
    """The same name and the same full date of birth."""
    days = [d for d in _shared(left, right, "birth_date") if len(d) == 10]
    if days and (name := _names_agree(left, right)):
        return 9.0, f"both are called {name} and born on {days[0]}"
    return None


def name_and_listing_day(left: Record, right: Record, _: Ties) -> Reason | None:
    """The same name, listed on the same day."""
    days = [d for d in _shared(left, right, "listed_on") if len(d) == 10]
    if days and (name := _names_agree(left, right)):
        return 8.5, f"both are called {name} and listed on {days[0]}"
    return None


def name_and_country(left: Record, right: Record, _: Ties) -> Reason | None:
    """Organisations with the same name of two words or more in the same country."""
    if not schema().kind(left.schema).is_a("Organization"):
        return None
    common = [n for n in name_keys(left) & name_keys(right) if len(n.split()) > 1]
    if common and (countries := _shared(left, right, "country")):
        return 8.0, f"both are called {_names_agree(left, right)} and connected with {countries[0].upper()}"
    return None


def name_and_tie(left: Record, right: Record, ties: Ties) -> Reason | None:
    """The same name, and both tied in the same way to one known thing: a ship by its number, a dated listing act."""
    if (shared := ties.shared(left, right)) and (name := _names_agree(left, right)):
        return 8.5, f"both are called {name} and share {shared[0].replace('_', ' ').lower()}"
    return None


def stated_identity(left: Record, right: Record, ties: Ties) -> Reason | None:
    """A source says that both records are one party."""
    said = ties.identity(left, right)
    return (9.5, f"stated to be one: {said}") if said else None


def name_alone(left: Record, right: Record, _: Ties) -> Reason | None:
    """The same name and nothing else: never decides, a person is asked."""
    name = _names_agree(left, right)
    return (3.0, f"both are called {name}, nothing else agrees") if name else None


RULES: tuple[Rule, ...] = (
    identifier, stated_identity, passport, name_and_birth_date, name_and_listing_day, name_and_tie, name_and_country,
    name_alone,
)  # fmt: skip


def contradiction(left: Record, right: Record) -> str:
    """Why both cannot be one party, or ''."""
    for name in EXCLUSIVE:
        ours, theirs = left.all(name), right.all(name)
        if ours and theirs and not set(ours) & set(theirs):
            return f"different {name.replace('_', ' ')} numbers: {ours[0]} and {theirs[0]}"
    ours, theirs = _full_days(left), _full_days(right)
    if ours and theirs and not set(ours) & set(theirs):
        return f"different dates of birth: {ours[0]} and {theirs[0]}"
    return ""


def _full_days(record: Record) -> list[str]:
    """Dates of birth, if all are full days: a year or an interval contradicts nothing."""
    days = record.all("birth_date")
    return days if days and all(dates.interval(d)[0] == dates.interval(d)[1] for d in days) else []
