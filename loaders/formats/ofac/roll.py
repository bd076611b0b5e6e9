"""All parties of one reading of an XML shape: each once, with the ties that wait until every party is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model.records import Record, Statement
from kg.model.schema import schema
from loaders.formats.ofac import words
from loaders.formats.ofac.mentions import Mentions
from loaders.formats.ofac.party import Party
from loaders.reading import Reading

SHOWN = 5
"""Lines that a message names; one from the wrong edition has thousands, and five show the reason."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A typed relation between two parties by their numbers; `name` is the other one's, where the file prints it."""

    start: str
    """Number of the party that it is said of."""
    end: str
    type: str
    """Relation in the words of the list."""
    locator: str
    name: str = ""
    quote: str = ""
    former: bool = False
    """Whether the list says that it was, and is no more."""


class Roll:
    def __init__(self, reading: Reading) -> None:
        self.reading, self.mentions = reading, Mentions(reading)
        self.kinds: dict[str, str] = {}
        """Kind by number of every party that was loaded."""
        self.ties: list[Tie] = []
        self._lost: list[str] = []

    def enter(self, party: Party) -> Iterable[Statement]:
        """The party's statements, which are remembered for the ties."""
        made = list(party.statements())
        record = made[0]
        assert isinstance(record, Record)
        self.kinds[party.key] = party.facts.kind
        self.mentions.introduce(record, party.facts.mentions)
        return made

    def rest(self) -> Iterator[Statement]:
        """Mentions by name, and typed ties. What ends at a party without a name and a record is one problem."""
        if self.mentions.waiting:
            yield from self.mentions.statements()
        for tie in dict.fromkeys(self.ties):
            yield from self._tie(tie)
        if self.ties:
            self.reading.notes["typed relations"] = f"{len(self.ties):,}"
        if self._lost:
            found = f"{len(self._lost):,} relations with a party that is not in the file: " + ", ".join(
                self._lost[:SHOWN]
            )
            self.reading.problem(self.reading.path.name, found, todo="load the whole file, not a part of it")

    def _tie(self, tie: Tie) -> Iterator[Statement]:
        if tie.start not in self.kinds or not (tie.end in self.kinds or tie.name):
            self._lost.append(f"{tie.start} {tie.type} {tie.end}")
            return
        other = f"{self.reading.source.id}:{tie.end}"
        if tie.end not in self.kinds:
            named = self._named_only(tie)
            yield named
            other = named.id
        word = self._word(tie)
        ends = (f"{self.reading.source.id}:{tie.start}", other)
        start, end = reversed(ends) if word.startswith("~") else ends
        role = f"former: {tie.type}" if tie.former else tie.type
        yield self.reading.relation(word.removeprefix("~"), start, end, tie.locator, role=role, quote=tie.quote)

    def _word(self, tie: Tie) -> str:
        """Our relation; LINKED_TO for one that is over, of an unknown type, or between kinds it cannot join."""
        word = words.table("relations").get(tie.type, "")
        if not word:
            todo = "add it to relations in loaders/formats/ofac/words.yaml"
            self.reading.problem(tie.locator, f"unknown relation {tie.type!r}, kept as a link", todo=todo, lost=False)
        if not word or tie.former:
            return "LINKED_TO"
        kinds = [self.kinds[tie.start], self.kinds.get(tie.end, "Organization")]
        edge = schema().edge(word.removeprefix("~"))
        fits = all(
            schema().kind(kind).is_a(wanted)
            for kind, wanted in zip(reversed(kinds) if word[0] == "~" else kinds, (edge.start, edge.end), strict=True)
        )
        return word if fits else "LINKED_TO"

    def _named_only(self, tie: Tie) -> Record:
        note = f"named by OFAC's party {tie.start} with the number {tie.end}, which is not in this file"
        printed = f"{tie.type}: {tie.name} ({tie.end})"
        key = f"{tie.start}/mention/{tie.end}"
        return self.reading.record("Organization", key, tie.locator, printed, name=tie.name, note=note)
