"""What two names say against each other in the words that have no counterpart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from rapidfuzz.distance import Indel

from kg.countries import codes
from kg.index.index import Listed
from kg.names.words import split
from kg.screening import ruleset
from kg.screening.alignment import Alignment
from kg.screening.asked_name import Asked
from kg.screening.ruleset import sentence
from kg.vocab.tables import rows

ALIKE, UNLIKE = 0.75, 0.4
"""Similarity of letters from which a word is a spelling of the other after all, and below which it is not."""

FORMS = {
    "limited": "limited", "llc": "limited", "private": "limited", "stock": "stock", "partnership": "partnership",
    "state": "state", "association": "association", "sole": "sole",
}  # fmt: skip
"""Legal forms that exclude each other, by group; the rest are said of many."""

OWN_RULES = ("number", "patronymic")
LEAST_SHARE = 0.3
"""What a replaced word counts at least, however much it resembles."""


class Contradiction(NamedTuple):
    """One of them: its log-odds (below 0), the words of both names, and a sentence."""

    feature: str
    weight: float
    ours: str
    theirs: str
    sentence: str


def contradictions(asked: Asked, listed: Listed, found: Alignment) -> Iterator[Contradiction]:
    """Numbers, fathers' names, legal forms and countries of the left-over words."""
    ours, theirs = _by_class(found.over, asked.name.classes), _by_class(found.missing, listed.classes)
    words, others = asked.name.words, listed.spelled
    if "number" in ours or "number" in theirs:
        yield _number(" ".join(words[i] for i in ours.get("number", ())),
                      " ".join(others[j] for j in theirs.get("number", ())))  # fmt: skip
    if "patronymic" in ours and "patronymic" in theirs:
        mine, its = words[ours["patronymic"][0]], others[theirs["patronymic"][0]]
        yield _differ("father", mine, its)
    if "legal" in ours and "legal" in theirs:
        mine, its = words[ours["legal"][0]].lstrip("="), others[theirs["legal"][0]].lstrip("=")
        if FORMS.get(mine, "") and FORMS.get(its, "") and FORMS[mine] != FORMS[its]:
            yield _differ("legal_form", mine, its)
    if not listed.person and (one := _branch(asked, listed, found)):
        yield one


def weight(asked: Asked, listed: Listed, found: Alignment) -> float:
    """Their log-odds together."""
    return sum(one.weight for one in contradictions(asked, listed, found))


def replaced(asked: Asked, listed: Listed, found: Alignment) -> float:
    """How much of the names' weight stands where the other name has something else.

    Words that resemble each other a little count less: they may be slips. Numbers and forms have rules of their own.
    """
    ours = [i for i in found.over if asked.name.classes[i] not in OWN_RULES]
    theirs = [j for j in found.missing if listed.classes[j] not in OWN_RULES]
    if not ours or not theirs:
        return 0.0
    words, others = asked.name.words, listed.spelled
    alike = max(Indel.normalized_similarity(words[i], others[j]) for i in ours for j in theirs)
    less = min(sum(asked.weights[i] for i in ours), sum(listed.weights[j] for j in theirs))
    return less * min(1.0, max(LEAST_SHARE, (ALIKE - alike) / (ALIKE - UNLIKE)))


def _by_class(places: list[int], classes: Sequence[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place in places:
        found.setdefault(classes[place], []).append(place)
    return found


def _differ(feature: str, ours: str, theirs: str) -> Contradiction:
    key = f"{feature}.differs"
    return Contradiction(feature, ruleset.weight(key), ours, theirs, sentence(key, ours=ours, theirs=theirs))


def _number(ours: str, theirs: str) -> Contradiction:
    """Numbers must agree: Sam Jong 1 is not Sam Jong 2."""
    if ours and theirs:
        return _differ("number", ours, theirs)
    key = "number.missing"
    return Contradiction("number", ruleset.weight(key), ours, theirs, sentence(key, one=ours or theirs))


def _branch(asked: Asked, listed: Listed, found: Alignment) -> Contradiction | None:
    """A country behind the name on one side only: Banco Santander Chile is a firm of its own."""
    mine = [w for i in found.over if i and (w := asked.name.words[i]) in country_words()]
    its = [w for j in found.missing if j and (w := listed.spelled[j]) in country_words()]
    if not mine and not its:
        return None
    key, ours, theirs = f"branch.{'two_countries' if mine and its else 'one_country'}", " ".join(mine), " ".join(its)
    told = sentence(key, ours=ours, theirs=theirs, words=" ".join(mine + its))
    return Contradiction("branch", ruleset.weight(key), ours, theirs, told)


NATIONALITIES = "Nationalities in English, compiled by the project"
"""What the source of a row says of a people's name: `Polish` stands in names of firms that are no branch."""


@cache
def country_words() -> frozenset[str]:
    """Names of countries that are one word."""
    peoples = {row["spelling"].casefold() for row in rows("country_spellings") if row["source"] == NATIONALITIES}
    return frozenset(
        words[0] for name in codes.names() if name.casefold() not in peoples and len(words := split(name)) == 1
    )
