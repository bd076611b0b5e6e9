"""Names, births and addresses as both UK lists print them: one row for every combination."""

from __future__ import annotations

from loaders.formats import numbered
from loaders.formats.gathered import Gathered
from loaders.formats.groups import Group

NAMES = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
"""Given names first, family name or the name of a firm last; the columns stand in another order."""
LINES = ("Address Line 1", "Address Line 2", "Address Line 3", "Address Line 4", "Address Line 5", "Address Line 6")
LATIN = 0x24F
"""Last letter of Latin Extended-B."""
OLD_LINES = tuple(name.replace(" Line", "") for name in LINES)


def names(party: Gathered, group: Group, kind: str, quality: str) -> None:
    """Names by their type and quality, which `lookups.name_types` and `lookups.name_qualities` translate."""
    for row in group.each(*NAMES, kind, quality):
        name = " ".join(part for part in row[:6] if part)
        known = _known(party, "name_types", row[6])
        weak = known == "alias" and _known(party, "name_qualities", row[7]) == "weak_alias"
        if name:
            party.add("weak_alias" if weak else known, name)
    if not party.properties.get("name"):
        _promote(party)


def _known(party: Gathered, table: str, text: str) -> str:
    known = party.reading.source.lookups[table].get(text.casefold())
    if known is None:
        party.unclear(table.replace("_", " "), text, f"add it to lookups.{table}; the name is kept as an alias")
    return known or "alias"


def _promote(party: Gathered) -> None:
    """An entry without a primary name takes its first other name, and says so unless `lookups` knows the entry."""
    for other in ("alias", "former_name", "weak_alias"):
        if found := party.properties.get(other):
            party.add("name", found[0])
            if party.key not in party.reading.source.lookups.get("without_primary_name", {}):
                missing = "no primary name in the entry"
                todo = "the first other name stands for it"
                party.reading.problem(party.row.locator, missing, todo=todo, lost=False)
            return


def births(party: Gathered, group: Group, town: str, country: str) -> None:
    """Dates of birth and places; numbered towns and countries are paired when there are as many of each."""
    for cell in group.all("DOB") or group.all("D.O.B"):
        party.dates("birth_date", cell)
    for towns, countries in group.each(town, country):
        party.add("birth_place", *places(towns, countries))


def places(towns: str, countries: str) -> list[str]:
    left, right = numbered.parts(towns), numbered.parts(countries)
    if len(left) == len(right):
        return [", ".join(text.strip(" .") for text in pair) for pair in zip(left, right, strict=True)]
    if len(right) == 1:
        return [f"{town}, {right[0]}" for town in left] or right
    return left or right if not (left and right) else [f"{'; '.join(left)}, {'; '.join(right)}"]


def addresses(party: Gathered, group: Group, lines: tuple[str, ...], postcode: str, country: str) -> None:
    for row in group.each(*lines, postcode, country):
        street, city = ", ".join(filter(None, row[:4])), ", ".join(filter(None, row[4:7]))
        party.address(street, city, row[7])


def originals(party: Gathered, cells: list[str]) -> None:
    """Names in their own script; the column also holds a few names in Latin letters, which are aliases."""
    for cell in cells:
        native = any(letter.isalpha() and ord(letter) > LATIN for letter in cell)
        party.add("original_name" if native else "alias", *numbered.parts(cell))
