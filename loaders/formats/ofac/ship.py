"""The six facts OFAC has columns for when the party is a ship."""

from __future__ import annotations

from kg.errors import RowError
from loaders.formats.ofac import words
from loaders.formats.ofac.facts import Facts, Mention
from loaders.formats.rows import Row


def read(facts: Facts, row: Row, names: tuple[str, str, str, str, str, str]) -> None:
    """Call sign, type, tonnage, gross register tonnage, flag and owner, from fields of these names."""
    call_sign, vessel_type, tonnage, gross, flag, owner = names
    for column, name in ((call_sign, "call_sign"), (vessel_type, "vessel_type")):
        if text := row.maybe(column):
            facts.add((name,), text, f"{column}: {text}")
    for column, name in ((tonnage, "deadweight_tonnage"), (gross, "gross_tonnage")):
        if text := row.maybe(column):
            facts.add((name,), tons(text, row.locator), f"{column}: {text}")
    text = row.maybe(flag)
    if text and not facts.country(("flag",), text, f"{flag}: {text}", words.table("no_country")):
        facts.misread(f"{flag}: {text}")
    if text := row.maybe(owner):
        facts.mentions.append(Mention("OWNS", text, text))


def tons(text: str, where: str) -> float:
    """A tonnage such as 318,000; RowError when it is none."""
    try:
        return float(text.replace(",", ""))
    except ValueError:
        raise RowError(f"not a tonnage: {text!r}", where=where, todo="a number such as 318,000") from None
