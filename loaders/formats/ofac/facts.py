"""What the remark of one party says, gathered phrase by phrase."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.countries import codes
from kg.model.schema import schema
from kg.model.validation import Value


@dataclass(frozen=True, slots=True)
class Mention:
    """Another party named by this one; `relation` is LINKED_TO (from this one) or OWNS (by the other one)."""

    relation: str
    name: str
    phrase: str


@dataclass(slots=True)
class Facts:
    """Properties of one party of a kind, by name, with what the listing entails and whom it mentions."""

    kind: str
    properties: dict[str, list[Value]] = field(default_factory=dict)
    listing: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)
    """Phrases nobody understood, or whose value could not be read; they are kept as notes too."""

    def add(self, names: tuple[str, ...], value: Value, phrase: str = "") -> None:
        """Keep the value under the first of these properties that the kind has, else the phrase as a note."""
        known = schema().kind(self.kind).properties
        for name in names:
            if name in known:
                self.properties.setdefault(name, []).append(value)
                return
        self.note(phrase)

    def note(self, phrase: str) -> None:
        self.properties.setdefault("note", []).append(phrase)

    def misread(self, phrase: str) -> None:
        self.note(phrase)
        self.unclear.append(phrase)

    def country(self, names: tuple[str, ...], text: str, phrase: str, none: dict[str, str]) -> bool:
        """Keep a country by its code; `none` lists texts that name no country. False when it is unknown."""
        code = codes.code(text)
        if code:
            self.add(names, code, phrase)
        elif text in none:
            self.note(phrase)
        return bool(code) or text in none
