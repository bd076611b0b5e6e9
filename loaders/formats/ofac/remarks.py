"""The Remarks field → facts, by the table of phrases in remarks.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kg.countries import codes
from kg.model import identifiers
from loaders.formats.ofac import values
from loaders.formats.ofac.facts import Facts

ALTERNATIVE = re.compile(r"(?i)alt\. ?(?=[A-Z(])")
VALUE = "(?P<value>"
PHRASE_LIMIT = 2_000
"""Characters in a phrase; OFAC cuts whole remarks at half of it, so a longer one is no phrase."""
TAIL = r"(?P<tail>[,.]? ?(?:issued|expires|expired|Border Crossing) ?.*)?"


@dataclass(frozen=True, slots=True)
class Pattern:
    match: str
    read: str
    to: tuple[str, ...] = ()
    only: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    patterns: tuple[Pattern, ...]
    document: re.Pattern[str]
    schemes: dict[str, str]
    """Scheme of a number → property."""

    def fitting(self, phrase: str, kind: str) -> tuple[Pattern, str] | None:
        """The first pattern for this kind of party that fits the whole phrase, with its value."""
        found = _together(kind).fullmatch(phrase)
        if found is None or found.lastgroup is None:
            return None
        number = int(found.lastgroup.removeprefix("fits"))
        pattern = self.patterns[number]
        return pattern, (found[f"value{number}"] if VALUE in pattern.match else "") or phrase


@cache
def table() -> Table:
    """The table of remarks.yaml, read once a process."""
    raw = yaml.safe_load(Path(__file__).with_name("remarks.yaml").read_text("utf-8"))
    schemes = {scheme: name for name, found in raw["documents"].items() for scheme in found}
    longest_first = "|".join(re.escape(scheme) for scheme in sorted(schemes, key=len, reverse=True))
    document = rf"(?P<scheme>{longest_first})[ :]+(?P<number>[^,]*?\d.*?)(?: \((?P<country>[^()]+)\))?{TAIL}"
    return Table(tuple(_pattern(facts) for facts in raw["phrases"]), re.compile(document), schemes)


@cache
def _together(kind: str) -> re.Pattern[str]:
    """All patterns for a kind as one, tried in their order: the empty group `fits7` at its end tells which it was."""
    numbered = [(n, pattern.match) for n, pattern in enumerate(table().patterns) if pattern.only in ("", kind)]
    return re.compile("|".join(_alternative(number, match) for number, match in numbered))


def _alternative(number: int, match: str) -> str:
    flag = "i" if match.startswith("(?i)") else ""
    bare = match.removeprefix("(?i)").replace(VALUE, f"(?P<value{number}>")
    return f"(?{flag}:{bare})(?P<fits{number}>)"


def _pattern(facts: dict[str, Any]) -> Pattern:
    return Pattern(facts["match"], facts["read"], tuple(facts.get("to", ())), facts.get("only", ""))


def phrases(remarks: str) -> Iterator[str]:
    """The phrases of a remark, without `alt. ` before them and the full stop that ends the remark."""
    parts = [part.strip() for part in remarks.strip().removesuffix(".").split(";")]
    return (ALTERNATIVE.sub("", part, count=1) if ALTERNATIVE.match(part) else part for part in parts if part)


def read(remarks: str, facts: Facts, known: set[str]) -> None:
    """Read every phrase into the facts. `known` are texts that another column holds already, such as the title."""
    for text in phrases(remarks):
        if text not in known:
            phrase(text, facts)


def phrase(text: str, facts: Facts) -> None:
    """Read one phrase, such as a feature of the XML files; one that is not understood is noted as such."""
    if len(text) > PHRASE_LIMIT or not _understood(text, facts):
        facts.misread(text)


def _understood(phrase: str, facts: Facts) -> bool:
    return _by_pattern(phrase, facts) or _document(phrase, facts)


def _by_pattern(phrase: str, facts: Facts) -> bool:
    if (fitting := table().fitting(phrase, facts.kind)) is None:
        return False
    pattern, value = fitting
    return values.READERS[pattern.read](facts, pattern.to, value.strip(), phrase)


def _document(phrase: str, facts: Facts) -> bool:
    match = table().document.fullmatch(phrase)
    if match is None:
        return False
    country = codes.code(match["country"] or "")
    scoped = identifiers.scoped(country, match["number"])
    plain = phrase.removesuffix(match["tail"] or "").strip()
    facts.add((table().schemes[match["scheme"]], "other_number") if scoped else ("other_number",), scoped or plain)
    if match["tail"]:
        facts.note(phrase)
    return country is not None or match["country"] is None
