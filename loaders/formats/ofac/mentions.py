"""Names that a party's entry mentions → relations to the parties of that exact name in the same set of files."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kg.model.records import Record, Statement, fingerprint
from loaders.formats.ofac.facts import Mention
from loaders.reading import Reading

QUOTED = {"LINKED_TO": "{}", "OWNS": "Vess_owner: {}"}


class Mentions:
    """Index of all names and aliases, and the mentions that wait until every party is read."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.outcome: Counter[str] = Counter()
        self._bearers: dict[str, set[str]] = {}
        self._aliases: dict[str, set[str]] = {}
        self.waiting: list[tuple[str, str, Mention]] = []

    def introduce(self, party: Record, mentions: list[Mention]) -> None:
        """Index the names of an emitted party and keep what it mentions for later."""
        for name in party.all("name"):
            self._bearers.setdefault(name.casefold(), set()).add(party.id)
        for name in party.all("alias", "former_name"):
            self._aliases.setdefault(name.casefold(), set()).add(party.id)
        self.waiting += [(party.id, party.locator, mention) for mention in dict.fromkeys(mentions)]

    def statements(self) -> Iterator[Statement]:
        """A relation for every mention; a name that no party or several parties bear becomes a record of its own."""
        made: set[tuple[str, str, str]] = set()
        for party, locator, mention in self.waiting:
            found = self._found(mention.name)
            self.outcome["resolved" if len(found) == 1 else "ambiguous" if found else "unknown"] += 1
            other = found[0] if len(found) == 1 else ""
            if not other:
                record = self._named_only(party, locator, mention, found)
                yield record
                other = record.id
            ends = (party, other) if mention.relation == "LINKED_TO" else (other, party)
            if (mention.relation, *ends) not in made:
                made.add((mention.relation, *ends))
                quote = QUOTED[mention.relation].format(mention.phrase)
                yield self.reading.relation(mention.relation, *ends, locator, quote=quote)
        self.reading.notes["mentions"] = ", ".join(f"{n:,} {what}" for what, n in sorted(self.outcome.items()))

    def _found(self, name: str) -> list[str]:
        """Ids of the bearers: of the name itself, else of the alias, also with the full stop a remark may have lost."""
        for index in (self._bearers, self._aliases):
            for text in (name, name + "."):
                if text.casefold() in index:
                    return sorted(index[text.casefold()])
        return []

    def _named_only(self, party: str, locator: str, mention: Mention, found: list[str]) -> Record:
        key = f"{party.split(':', 1)[1]}/mention/{fingerprint([mention.relation, mention.name])}"
        note = f"borne by several parties of the list: {', '.join(found)}" if found else "no party of the list"
        note = f"a name only, mentioned in the entry of {party}; {note}"
        facts = {"name": mention.name, "note": note, "un_reference": _references().get(mention.name.casefold())}
        return self.reading.record("Organization", key, locator, mention.phrase, **facts)


@cache
def _references() -> dict[str, str]:
    """Name that OFAC mentions and does not list itself → reference of the UN's entry of that name (mentioned.csv)."""
    with Path(__file__).with_name("mentioned.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"].casefold(): row["un_reference"] for row in csv.DictReader(file)}
