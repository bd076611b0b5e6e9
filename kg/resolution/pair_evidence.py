"""The evidence of a pair as sentences: for each feature both values, the log-odds, and what it says aloud."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import numpy as np

from kg.countries import codes
from kg.judgements.judgement import Ground
from kg.names.words import split
from kg.resolution.compare import Compared
from kg.resolution.features import NAME_LEVELS
from kg.resolution.regimes import OF
from kg.resolution.ruleset import sentences
from kg.resolution.table import Column, Table
from kg.resolution.weights import LEVELS, Weights

EQUAL = NAME_LEVELS.index("equal")
TELLING = "{left} and {right} have the same telling words"
"""What equal names say that are not written alike."""
LEAST = 0.05
"""Log-odds below which a feature is not told."""
WHAT = {
    "imo": "IMO ship number", "lei": "Legal Entity Identifier", "imo_company": "IMO company number",
    "un_reference": "UN reference", "ofac_number": "OFAC number",
    "party_key": "the key of this project's tables", "signal": "MMSI or call sign",
    "document": "passport, register or other number",
    "birth_place": "birth place", "address": "address", "phone": "telephone number", "email": "e-mail address",
    "website": "website", "gender": "gender",
}  # fmt: skip
"""What schemes are called in words."""


def grounds(table: Table, compared: Compared, place: int, weights: Weights) -> tuple[Ground, ...]:
    """Evidence of the pair at this place, the strongest first. The weights add up to the calibrated log-odds."""
    found = [ground for ground in _all(table, compared, place, weights) if abs(ground.weight) >= LEAST]
    return tuple(sorted(found, key=lambda g: -abs(g.weight)))


def _all(table: Table, compared: Compared, place: int, weights: Weights) -> Iterator[Ground]:
    kind = table.kind(int(compared.left[place]), int(compared.right[place]))
    of_pair = {feature: int(levels[place]) for feature, levels in compared.levels.items()}
    if not weights.households:  # else what says nothing itself tells what to make of others
        of_pair = {feature: level for feature, level in of_pair.items() if level}
    for feature, log_odds in weights.of_levels(kind, of_pair).items():
        level, worth = of_pair[feature], weights.scale * log_odds
        if level and abs(round(worth, 3)) >= LEAST:
            left, right = values(table, compared, place, feature, level)
            told = sentence(feature, LEVELS[feature][level], left, right)
            if feature == "name" and _otherwise(level, left, right):
                told = TELLING.format(left=left, right=right)
            yield Ground(told, round(worth, 3), feature.replace("_", " "), left, right)
    if cost := float(compared.frequency[place]) * weights.scale:
        left, right = values(table, compared, place, "name", 1)
        yield Ground("many people carry this name", round(cost, 3), "name frequency", left, right)
    base = weights.scale * weights.log_odds.get(("prior", "", ""), 0.0) + weights.shift
    yield Ground(sentences()["prior", ""], round(base, 3), "base rate")


def sentence(feature: str, level: str, left: str, right: str) -> str:
    """What the level of a feature says of two values; a feature without a sentence of its own is named."""
    form = sentences().get((feature, level), "{what}: {left} and {right}")
    return form.format(what=WHAT.get(feature, feature.replace("_", " ")), left=left, right=right)


def _otherwise(level: int, left: str, right: str) -> bool:
    """Whether names that are equal are so only as they are read: without general words, or from another script."""
    return level >= EQUAL and sorted(split(left)) != sorted(split(right))


def values(table: Table, compared: Compared, place: int, feature: str, level: int) -> tuple[str, str]:
    """The two values that met in a feature."""
    a, b = int(compared.left[place]), int(compared.right[place])
    if feature == "name":
        here, there = int(compared.met[0][place]), int(compared.met[1][place])
        return (table.written[here], table.written[there]) if here >= 0 else ("", "")
    if feature in ("more_names", "main_name", "wording", "printed"):
        return "", ""
    if feature == "stated":
        return table.ties.identity(table.records[a], table.records[b]), ""
    if feature == "one_list":
        return table.records[a].source, table.records[b].source
    left, right = _met(table.columns[feature], a, b, level)
    return (_shown(feature, left), _shown(feature, right))


def _met(column: Column, a: int, b: int, level: int) -> tuple[str, str]:
    """The values of two rows that are most alike; the first ones where they differ."""
    ours, theirs = column.rows.row(a), column.rows.row(b)
    first = column.values[ours[0]], column.values[theirs[0]]
    if level == 1 or len(ours) == len(theirs) == 1:
        return first
    equal = next((n for n in ours if n in theirs and not column.several[n]), None)
    if equal is not None and not column.feature.graded:
        return column.values[equal], column.values[equal]
    u, v = (np.array(side) for side in zip(*product(ours, theirs), strict=True))
    at = int(np.argmax(column.likeness(u, v) - 0.5 * column.several[u] * (u == v)))
    return column.values[u[at]], column.values[v[at]]


def _shown(feature: str, value: str) -> str:
    if feature in ("country", "regime"):
        return codes.name(value.removeprefix(OF)) if len(value.removeprefix(OF)) == 2 else value
    if feature == "given_name":
        return value.replace("|", " ").title()
    return _tie(value) if feature == "tie" else value


def _tie(key: str) -> str:
    """`LINKED_TO ofac_number 15117` as words: linked to OFAC number 15117."""
    relation, scheme, number = key.split(" ", 2)
    return f"{relation.replace('_', ' ').lower()} {WHAT.get(scheme, scheme.replace('_', ' '))} {number}"
