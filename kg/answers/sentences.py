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
Field = tuple[str, str | None, str | None]
"""Name of a value, and the noun of one and of many where it is a number."""
CODE = re.compile("[a-z]{2}")
"""Two small letters are a country's code, and its name in a sentence: no reader knows `kp`."""
UNIT = "unit"
"""The value that names a unit: `kg` is no Kyrgyzstan there."""


def fill(template: str, values: Mapping[str, Any]) -> str:
    """The sentence of these values; KeyError for a name they do not have."""
    kept: list[str | Field] = []
    for optional, parts in _parsed(template):
        if not any(values[name] in (None, "", []) for name in optional):
            kept += parts
    last = len(kept) - 1
    return "".join(
        part if isinstance(part, str) else _shown(part, values[part[0]], at < last) for at, part in enumerate(kept)
    )


@cache
def _parsed(template: str) -> tuple[tuple[tuple[str, ...], tuple[str | Field, ...]], ...]:
    """Stretches of the template: names of which each must be known for it to stand, and its words and fields."""
    stretches = enumerate(OPTIONAL.split(template))  # every second one is optional
    return tuple((names_in(text) if at % 2 else (), _parts(text)) for at, text in stretches if text)


def _parts(text: str) -> tuple[str | Field, ...]:
    found: list[str | Field] = []
    ends = 0
    for field in FIELD.finditer(text):
        found += [text[ends : field.start()], (field[1], field[2], field[3])]
        ends = field.end()
    return tuple(part for part in (*found, text[ends:]) if part)


@cache
def names_in(template: str) -> tuple[str, ...]:
    """Names of the values that a template tells, each once."""
    return tuple(dict.fromkeys(name for name, *_ in FIELD.findall(template)))


def _shown(field: Field, value: Any, more: bool) -> str:
    name, one, many = field
    if one is None:
        shown = str(value) if name == UNIT and value is not None else words(value)
        # a caption that is a sentence keeps its stop only at the end
        return shown.removesuffix(".").removesuffix("。") if more else shown
    return counted(value, one, str(many)) if value is not None else f"{UNKNOWN} number of {many}"


def counted(number: float, one: str, many: str) -> str:
    """The number with its noun: "1 case", "0 cases", "1,200 cases"."""
    return f"{number:,.10g} {one if number == 1 else many}"


def words(value: Any) -> str:
    """A value in a sentence: lists with commas, numbers with thousands, what is unknown as such."""
    if isinstance(value, str):  # first: most are, and a large graph has hundreds of thousands
        return codes.name(value) if len(value) == 2 and CODE.fullmatch(value) else value
    if isinstance(value, (list, tuple)):
        return ", ".join(map(words, value))
    if isinstance(value, float):
        return f"{value:,.10g}"
    return UNKNOWN if value is None else str(value)


def span(since: str, until: str) -> str:
    """`2016-03 – 2017-10`, `2016-03 –`, `– 2017-10`, one date when both are the same, or nothing."""
    return since if since == until else f"{since} – {until}".strip()
