"""Passports and national identity numbers of the UK lists: numbers and details in two columns, or in one text."""

from __future__ import annotations

import re

from kg.countries import codes
from kg.model import identifiers
from loaders.formats import numbered
from loaders.formats.gathered import Gathered

OTHER = re.compile(
    r"(?i)fiscal|driv|ration|voter|birth|military|serviceman|student|nric|ssn|social|laissez|travel doc|bpa"
)
"""Documents that are neither passport nor identity card."""
ISSUED = re.compile(r"(?i)\bissued (?:in|by)(?: the)? ([A-Z][^.,;)]+)")
NUMBER = r"(?P<number>[A-Z]{0,4}[-  ]?[°º]?\d[\w/-]{4,})"
TEXTS = (
    re.compile(
        r"(?P<who>[A-Z][\w ()-]*? )?(?:[Dd]iplomatic )?[Pp]assport(?: details)?(?: ?[Nn]o| [Nn]umber)?[.:,]* ?"
        rf"{NUMBER}(?P<rest>\W.*)?"
    ),
    re.compile(rf"{NUMBER} ?\((?P<who>[A-Z][\w -]*)\)(?P<rest>.*)?"),
    re.compile(rf"(?P<who>[A-Z][\w -]*?) (?:passport )?(?:number|no\.?) {NUMBER}(?P<rest>\W.*)?"),
    re.compile(rf"{NUMBER}(?P<rest>[ .,;].*)?"),
)  # fmt: skip
"""How one text prints a passport: the number, whose it is, and the rest."""


def pairs(party: Gathered, name: str, numbers: str, details: str, title: str) -> None:
    """Numbers in one column and what is said of them in another; both may be numbered, in the same order."""
    left, right = numbered.parts(numbers), numbered.parts(details)
    right = right if len(right) == len(left) else [details] * len(left)
    for number, detail in zip(left, right, strict=True):
        keep(party, name, number.strip(" ."), detail, title)
    if details and not left:
        party.note(f"{title}: {details}")


def keep(party: Gathered, name: str, number: str, detail: str, title: str) -> None:
    """One number: under its country where that is stated, else as a number of another kind; details as a note."""
    scoped = identifiers.scoped(country(detail), number) if not OTHER.search(detail) else None
    if scoped and party.kind == "Person":
        party.add(name, scoped)
    else:
        party.add("other_number", f"{title} {number}")
    if detail:
        party.note(f"{title} {number}: {detail}")


def passport_text(party: Gathered, cell: str) -> None:
    """Passports written as prose; a text of another form is kept as a note and nothing is read from it."""
    for text in numbered.parts(cell):
        match = next((found for form in TEXTS if (found := form.fullmatch(text))), None)
        if match is None:
            party.note(f"Passport: {text}")
            continue
        who = match.groupdict().get("who") or ""
        detail = " ".join(part.strip(" .,;") for part in (who, match["rest"] or "") if part.strip(" .,;"))
        keep(party, "passport", match["number"], detail, "Passport")


def country(detail: str) -> str | None:
    """Country that the details name first (`Libya number`, `German provisional`) or as the issuer."""
    words = re.findall(r"[^\s().,;:]+", detail)[:5]
    for count in range(len(words), 0, -1):
        if code := codes.code(" ".join(words[:count])):
            return code
    issued = ISSUED.search(detail)
    return codes.code(issued[1].strip()) if issued else None
