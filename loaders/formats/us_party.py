"""Parties of the lists of BIS and the State Department, which do not say what kind of party an entry is."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from kg.names import plain as names

COMMA = re.compile(r",\s+(?!(?:Ltd|Inc|LLC|L\.L\.C|S\.A|Co|Corp|Limited|LLP|PLC|GmbH|JSC)\b)")
"""A comma between names, not one before a legal form."""
SHORTEST, LONGEST = 2, 5
"""Words of a personal name, by the project's choice: a lone word or six are read as a firm. How often that errs is told
in leaves_out of us_state_isn."""
ORGANISATION = "the list does not say what kind of party this is: read as an organisation"
PERSON = "the list does not say what kind of party this is: read as a person from the form of the name"


def apart(text: str) -> list[str]:
    """Names of the list ISN that stand in one text, with commas (since October 2022) or semicolons between them."""
    parts = text.split(";") if ";" in text else COMMA.split(text)
    return [name for part in parts if (name := part.strip(' "'))]


@cache
def bodies() -> frozenset[str]:
    """Words that stand in names of bodies and hardly ever in names of persons (us_party.txt)."""
    return frozenset(Path(__file__).with_name("us_party.txt").read_text("utf-8").split())


def kind(name: str, *, mostly_persons: bool) -> tuple[str, str]:
    """Person or Organization, with the note that says it was read from the name; the record is `kind_assumed`.

    A person's name is `Last, First` or a few words without digits, of which none is a legal form or a word for a
    body. It is believed only on lists that hold mostly persons; everything else is read as an organisation.
    """
    words = names.tokens(name)
    body = any(word in bodies() or word in names.legal_forms() for word in words)
    plain = SHORTEST <= len(words) <= LONGEST and not re.search(r"[\d&/()]", name)
    return ("Person", PERSON) if mostly_persons and plain and not body else ("Organization", ORGANISATION)
