"""Sentences that begin with a relationship's name in small letters, told with its word in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from kg.model.schema import schema
from kg.ui.i18n import Say

STATED = re.compile(r"(?P<verb>[a-z ]+) (?P<arrow>[→←]) (?P<other>.*?)(?: \((?P<sure>alleged|denied|hypothetical)\))?"
                    r"(?P<day>, [\d/-]+)?")  # fmt: skip
"""`owns ← Win More Shipping (alleged), 2017-10`, as a side of a pair has it."""


@cache
def _names() -> Mapping[str, str]:
    """By the words of a relationship in small letters, with and without its last `in`: its name in the schema."""
    words = {name.replace("_", " ").lower(): name for name in schema().edges}
    return {verb.removesuffix(" in"): name for verb, name in words.items()} | words


def moment(what: str, say: Say) -> str:
    """A line of a time line: `charters Lighthouse Winmore`, `Billions Bunker charters this`, `supplied: …`."""
    if say.locale == "en":
        return what
    verb, colon, other = what.partition(": ")
    if colon and verb in _names():
        return f"{say.relation(_names()[verb])}: {say.sentence(other)}"
    for words, name in sorted(_names().items(), key=lambda pair: -len(pair[0])):
        if what.startswith(f"{words} "):
            return f"→ {say.relation(name)}: {say.sentence(what.removeprefix(words).strip())}"
        if what.endswith(f" {words} this"):
            return f"← {say.relation(name)}: {say.sentence(what.removesuffix(f' {words} this'))}"
    return say.content(what)


def stated(line: str, say: Say) -> str:
    """A relation that a source states, as a side of a pair tells it."""
    found = STATED.fullmatch(line)
    if say.locale == "en" or not found or found["verb"] not in _names():
        return line
    modality = found["sure"]
    sure = f" ({say(f'modality.{modality}')})" if modality else ""
    told = f"{say.relation(_names()[found['verb']])} {found['arrow']} {say.sentence(found['other'])}"
    return f"{told}{sure}{found['day'] or ''}"
