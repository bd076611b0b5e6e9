"""A legal form without a name: `Акционерное общество`, `株式会社`, `Joint Stock Company`."""

from __future__ import annotations

from kg.names import phrases
from kg.names.readings import readings
from kg.names.words import split

ABBREVIATED = 5
"""Letters of a form that may be somebody's name by chance (`SAPA`, `SL`)."""
LONGEST = 80
"""Characters of the longest form, written in full."""


def alone(text: str) -> bool:
    """Whether a text is a legal form written in full, and nothing else: it names nobody."""
    return len(text) <= LONGEST and any(_form(split(latin)) for latin in readings(text, "Organization"))


def _form(words: list[str]) -> bool:
    _, classes, written = phrases.read(words, "Organization")
    return set(classes) == {"legal"} and len(written[0]) > ABBREVIATED
