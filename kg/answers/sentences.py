"""Sentences from templates: numbers with their noun, parts that fall away when a value is unknown.

`{cases:violation case|violation cases}` writes "1 violation case" or "2 violation cases". What stands in `[[ ]]` is
left out when a value inside it is unknown, so that nothing is told "by way of unknown".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from kg.countries import codes

FIELD = re.compile(r"\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}")
OPTIONAL = re.compile(r"\[\[(.*?)\]\]")
UNKNOWN = "unknown"
CODE = re.compile("[a-z]{2}")
"""Two small letters are a country's code, and its name in a sentence: no reader knows `kp`."""
UNIT = "unit"
"""The value that names a unit: `kg` is no Kyrgyzstan there."""


def fill(template: str, values: Mapping[str, Any]) -> str:
    """The sentence of these values; KeyError for a name they do not have."""

    def part(match: re.Match[str]) -> str:
        fields = FIELD.findall(match[1])
        return "" if any(values[name] in (None, "", []) for name, *_ in fields) else match[1]

    kept = OPTIONAL.sub(part, template) if "[[" in template else template
    return FIELD.sub(lambda field: _shown(field, values[field[1]]), kept)


@cache
def names_in(template: str) -> tuple[str, ...]:
    """Names of the values that a template tells, each once."""
    return tuple(dict.fromkeys(name for name, *_ in FIELD.findall(template)))


def _shown(field: re.Match[str], value: Any) -> str:
    if field[2] is None:
        shown = str(value) if field[1] == UNIT and value is not None else words(value)
        ends = field.end() < len(field.string)  # a caption that is a sentence keeps its stop only at the end
        return shown.removesuffix(".").removesuffix("。") if ends else shown
    return counted(value, field[2], field[3]) if value is not None else f"{UNKNOWN} number of {field[3]}"


def counted(number: float, one: str, many: str) -> str:
    """The number with its noun: "1 case", "0 cases", "1,200 cases"."""
    return f"{number:,.10g} {one if number == 1 else many}"


def words(value: Any) -> str:
    """A value in a sentence: lists with commas, numbers with thousands, what is unknown as such."""
    if isinstance(value, list | tuple):
        return ", ".join(map(words, value))
    if isinstance(value, float):
        return f"{value:,.10g}"
    if isinstance(value, str) and CODE.fullmatch(value):
        return codes.name(value)
    return UNKNOWN if value is None else str(value)


def span(since: str, until: str) -> str:
    """`2016-03 – 2017-10`, `2016-03 –`, `– 2017-10`, one date when both are the same, or nothing."""
    return since if since == until else f"{since} – {until}".strip()
