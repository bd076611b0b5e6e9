"""Ships on the UK lists, and to whom they belong."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.model.records import Statement
from loaders.formats import numbered
from loaders.formats.facts import slug
from loaders.formats.gathered import Gathered

ASSET = re.compile(r"Listed as asset of ([^()]+?) \(OFSI ID: ?(\d+)[^()]*\)?")


def fields(party: Gathered, *, flag: str, former: str, form: str, tonnage: str, length: str, built: str) -> None:
    """Columns of a ship. The lists do not say which tonnage theirs is, so it stays a note."""
    party.add("flag", party.country(flag))
    for text in (part for cell in numbered.parts(former) for part in re.split(r"[.;,]\s*", cell)):
        party.add("former_flag", party.country(text))
    party.texts("vessel_type", form)
    party.note(f"Tonnage of ship (kind not stated): {tonnage}" if tonnage else "")
    party.note(f"Length of ship: {length}" if length else "")
    party.dates("build_year", built)


@dataclass(slots=True)
class Owners:
    """Owners of ships, tied when all entries are read: the list may name an entry by its number."""

    ties: list[tuple[Gathered, str, str, str]] = field(default_factory=list)
    """Ship, owner's name, owner's Group ID or nothing, the words of the list."""

    def owner(self, party: Gathered, names: str, text: str) -> None:
        """The owners of a ship: by number in `Listed as asset of NAME (OFSI ID: 13635`, else by the names given."""
        asset = ASSET.search(text)
        if asset:
            self.ties.append((party, asset[1], asset[2], asset[0]))
            party.note(f"Current owners: {names}" if names and names != asset[1] else "")
            return
        for name in numbered.parts(names):
            self.ties.append((party, name, "", f"Current owners: {name}"))

    def statements(self, known: dict[str, str]) -> list[Statement]:
        """OWNS relations; `known` gives the key of an entry by Group ID. An owner without an entry is a name only."""
        made: dict[str, Statement] = {}
        for party, name, number, quote in self.ties:
            reading, ship = party.reading, f"{party.reading.source.id}:{party.key}"
            owner = f"{reading.source.id}:{known.get(number, '')}"
            if number not in known:
                note = f"a name only, mentioned in the entry of {ship}" + (f"; OFSI ID {number}" if number else "")
                key = f"{party.key}/owner/{slug(name)}"
                record = reading.record("Organization", key, party.row.locator, quote, name=name, note=note)
                made[record.id], owner = record, record.id
            tie = reading.relation("OWNS", owner, ship, party.row.locator, quote=quote)
            made[tie.id] = tie
        return list(made.values())
