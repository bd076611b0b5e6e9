"""What is compared of two party records: each feature with its values, their likeness and its levels."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from kg.countries import codes
from kg.model import dates
from kg.model.placeholders import filler
from kg.model.records import Record
from kg.model.schema import schema
from kg.names.words import fold
from kg.resolution import likeness as similarity
from kg.resolution.patronymics import fathers, one_father
from kg.resolution.persons import genders, generations, given_names, same_given_name
from kg.resolution.regimes import OF, regimes
from kg.resolution.stated_ties import Ties

ABSENT, DIFFERS = "absent", "differs"
Extract = Callable[[Record, Ties], list[str]]


@dataclass(frozen=True, slots=True)
class Feature:
    """One fact beside the name. A level holds from its likeness upwards; the first is ABSENT, the second DIFFERS."""

    name: str
    values: Extract
    likeness: Callable[[Sequence[str]], similarity.Likeness]
    levels: tuple[tuple[float, str], ...]
    key: bool = True
    """Whether records that share a value are compared at all."""
    guarded: bool = False
    """Whether a value that one source prints for parties of different names loses its force."""
    opposes: bool = True
    """Whether values that differ say anything: a tie to another ship does not."""
    graded: bool = False
    """Whether equal values can be less than the same: a year of birth is no day."""
    of: frozenset[str] = frozenset()
    """The properties that it is of, where it is of nothing else: a record without them has no value."""

    @property
    def level_names(self) -> tuple[str, ...]:
        return (ABSENT, DIFFERS, *(name for _, name in self.levels))


EXACT = ((1.0, "same"),)
SEVERAL = 0.5
"""Likeness of a shared value that one source prints for parties of different names."""
GUARDED = ((SEVERAL, "shared by several"), (1.0, "same"))


def of(*properties: str) -> frozenset[str]:
    return frozenset(properties)


def decisive(scheme: str) -> Feature:
    """A number that one party only can have. Publishers cite wrong references and give two firms one number.

    OFAC lists a few people under two numbers, so two of its numbers say nothing against one party of one name
    (`listings`).
    """
    guarded, opposes = scheme in ("un_reference", "imo_company"), scheme != "ofac_number"
    return Feature(
        scheme, lambda r, _: r.all(scheme), similarity.exact, GUARDED, guarded=guarded, opposes=opposes, of=of(scheme)
    )


@cache
def _numbered(kind: str) -> tuple[str, ...]:
    """Properties of a kind that hold numbers of documents and registers."""
    own = (*DECISIVE, "mmsi", "call_sign")
    return tuple(n for n, p in schema().kind(kind).properties.items() if p.type == "identifier" and n not in own)


def _documents(record: Record, _: Ties) -> list[str]:
    """Numbers of any other scheme: one passport stands as `passport` here and as `other_number` there."""
    held = (value for name in _numbered(record.schema) if name in record.properties for value in record.all(name))
    found = [similarity.bare(value) for value in held]
    own = similarity.bare(record.id)  # the number of the entry itself, which some lists print as a property too
    numbers = (n for n in dict.fromkeys(found) if len(n) >= 5 and n != own and not filler(n))
    return [number for number in numbers if sum(c.isdigit() for c in number) >= 3]


def _signals(record: Record, _: Ties) -> list[str]:
    return [similarity.bare(value) or value for value in record.all("mmsi", "call_sign")]


def _countries(record: Record, _: Ties) -> list[str]:
    return record.all("country", "nationality")


def _addresses(record: Record, ties: Ties) -> list[str]:
    """Addresses with more in them than a country."""
    found = (*record.all("address"), *ties.addresses.get(record.id, ()))
    return [text for text in dict.fromkeys(found) if not codes.code(text)]


def _phones(record: Record, _: Ties) -> list[str]:
    digits = ("".join(c for c in text if c.isdigit()) for text in record.all("phone"))
    return list(dict.fromkeys(number for number in digits if len(number) >= 7))


def _emails(record: Record, _: Ties) -> list[str]:
    """Addresses by themselves, without the owner's name; some lists write several into one cell."""
    return list(dict.fromkeys(found for text in record.all("email") for found in EMAIL.findall(text.casefold())))


def _folded(*names: str) -> Extract:
    return lambda record, _: list(dict.fromkeys(fold(value).strip() for value in record.all(*names)))


def _dates(name: str) -> Extract:
    return lambda record, _: [value for value in record.all(name) if dates.is_date(value)]


def _listing_days(record: Record, ties: Ties) -> list[str]:
    """Days on which an authority acted on the party, whatever the source that tells it."""
    days = [day for day in record.all("listed_on") if len(day) == 10]
    return list(dict.fromkeys((*days, *ties.days.get(record.id, ()))))


def _regimes(record: Record, ties: Ties) -> list[str]:
    """What the party is listed for; where a listing names no programme, the countries of the party. After `of `, its
    countries beside programmes that name others: they meet the regimes of another list, never its countries."""
    found = [regime for text in record.all("programme", "list") for regime in sorted(regimes(text))]
    lands = [land for land in _countries(record, ties) if land not in found]
    unsaid = record.first("programme") is None and record.id in ties.acts
    return list(dict.fromkeys([*found, *(lands if unsaid else (f"{OF}{land}" for land in lands))]))


EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
DECISIVE = ("imo", "lei", "imo_company", "un_reference", "ofac_number", "party_key")
FEATURES: tuple[Feature, ...] = (
    *(decisive(scheme) for scheme in DECISIVE),
    Feature("document", _documents, similarity.numbers,
            ((SEVERAL, "shared by several"), (similarity.SLIP, "slip"), (1.0, "same")), guarded=True),
    Feature("signal", _signals, similarity.exact, GUARDED, guarded=True, opposes=False,
            of=of("mmsi", "call_sign")),
    Feature("birth_date", _dates("birth_date"), similarity.days,
            ((similarity.NEAR, "near"), (similarity.COMPATIBLE, "compatible"), (similarity.DIGIT, "digit"),
             (similarity.TURNED, "turned"), (similarity.SAME_YEAR, "same year"), (similarity.SAME_DAY, "same")),
            graded=True, of=of("birth_date")),
    Feature("birth_place", _folded("birth_place"), similarity.addresses,
            ((similarity.TOWN, "alike"), (similarity.PART, "same")), key=False, of=of("birth_place")),
    Feature("country", _countries, similarity.exact, EXACT, key=False, of=of("country", "nationality")),
    Feature("address", _addresses, similarity.addresses,
            ((similarity.TOWN, "part"), (SEVERAL, "shared by several"), (similarity.PART, "alike"),
             (similarity.SAME_STREET, "same")), guarded=True),
    Feature("phone", _phones, similarity.phones, GUARDED, guarded=True, of=of("phone")),
    Feature("email", _emails, similarity.exact, GUARDED, guarded=True, of=of("email")),
    Feature("website", _folded("website"), similarity.exact, GUARDED, guarded=True, of=of("website")),
    Feature("listed_on", _listing_days, similarity.exact, EXACT, key=False),
    Feature("act", lambda r, ties: list(ties.acts.get(r.id, ())), similarity.exact, EXACT, key=False, opposes=False),
    Feature("regime", _regimes, similarity.regimes,
            ((similarity.CAUSE, "one cause"), (1.0, "same")), key=False, opposes=False, graded=True),
    Feature("gender", lambda r, _: genders(r), similarity.exact, EXACT, key=False, of=of("gender")),
    Feature("given_name", lambda r, _: given_names(r), same_given_name, EXACT, key=False),
    Feature("father", lambda r, _: fathers(r), one_father, EXACT, key=False),
    Feature("generation", lambda r, _: generations(r), similarity.exact, EXACT, key=False),
    Feature("tie", lambda r, ties: sorted(ties.keys.get(r.id, ())), similarity.exact, EXACT, key=False, opposes=False),
)  # fmt: skip

OF_TABLES = ("given_name",)
"""Features of tables of customers and the like, where households are: not compared of published lists."""
OF_NAMES = ("name", "more_names", "main_name", "wording", "printed", "given_name", "generation")
"""What is compared of names."""
NAME_LEVELS = (ABSENT, DIFFERS, "unlike", "partly", "alike", "close", "equal", "equal and rare")
NAME_CUTS = (-6.0, -3.0, -0.5, 1.0)
"""Log-odds of the names from which on they are unlike, partly alike, alike, close."""
RARE_PERSON, RARE = 1.65, 1.02
"""What agreeing words are worth together from which on a name is rare: of any but a person's, more than one word."""
