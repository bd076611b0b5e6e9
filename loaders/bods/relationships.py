"""BODS statements on a relationship → what each interest was from when to when, or the claim that nobody is named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.errors import RowError
from kg.model import dates
from kg.model.records import Statement
from loaders.formats.disk import Shelf
from loaders.formats.json_object import JsonObject
from loaders.reading import Reading


class Relationships:
    """`known` are the keys of the parties that were emitted, with `person` or `entity` before them."""

    def __init__(self, reading: Reading, known: Shelf) -> None:
        self.reading, self.known = reading, known

    def statements(self, history: list[JsonObject]) -> Iterator[Statement]:
        """All statements on one relationship, in their order: a state ends where the next one says otherwise."""
        states = [(row, list(self._interests(row))) for row in history]
        seen: set[tuple[Any, ...]] = set()
        for place, (row, interests) in enumerate(states):
            following = states[place + 1] if place + 1 < len(states) else None
            for kind, start, end, facts in interests:
                if following and self._goes_on(facts, following[1]):
                    continue
                if following and not facts["until"]:
                    facts = {**facts, "until": following[0].take("statementDate")[:10]}
                state = (kind, start, end, *facts.values())
                if state not in seen:
                    seen.add(state)
                    yield self.reading.relation(kind, start, end, row.locator, **facts)
            yield from self._unnamed(row)

    def _goes_on(self, facts: dict[str, Any], following: list[tuple[str, str, str, dict[str, Any]]]) -> bool:
        """Whether the next statement says the same of this interest, or only when it ended."""
        same = ("role", "since", "share_pct", "quote")
        return any(all(facts[name] == other[name] for name in same) for *_, other in following)

    def _interests(self, row: JsonObject) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
        said = row.object("recordDetails")
        said.ignore("isComponent", "componentRecordIds", "componentRecordIDs")
        subject, party = said.data.get("subject"), said.data.get("interestedParty")
        found = said.objects("interests")
        for interest in found:
            facts = self._facts(interest)
            if isinstance(subject, str) and isinstance(party, str):
                kind = self.reading.lookup("interests", interest.need("type"), row.locator)
                yield self._kind(kind, party), self._end(party, row), self._end(subject, row), facts
        if not found and isinstance(subject, str) and isinstance(party, str):
            facts = {"role": "", "since": "", "until": "", "share_pct": None, "quote": ""}
            yield "LINKED_TO", self._end(party, row), self._end(subject, row), facts
        said.ignore("subject", "interestedParty")

    def _kind(self, kind: str, party: str) -> str:
        """Only a person is a director; an entity on a board controls."""
        return "CONTROLS" if kind == "DIRECTS" and f"person {party}" not in self.known else kind

    def _end(self, key: str, row: JsonObject) -> str:
        if f"person {key}" not in self.known and f"entity {key}" not in self.known:
            raise RowError(f"{key} is described nowhere in the file", where=row.locator, todo="take the whole data set")
        return f"{self.reading.source.id}:{key}"

    def _facts(self, interest: JsonObject) -> dict[str, Any]:
        share = interest.object("share")
        exact, bounds = share.take("exact"), self._bounds(share)
        direct, owner = interest.take("directOrIndirect"), interest.take("beneficialOwnershipOrControl")
        words = [interest.take("type"), direct, "beneficial" if owner == "true" else "", interest.take("details")]
        period = {name: interest.take(key)[:10] for name, key in (("since", "startDate"), ("until", "endDate"))}
        for day in period.values():
            if day and not dates.is_date(day):
                raise RowError(f"no date: {day!r}", where=interest.locator, todo="expected one such as 2019-09-11")
        return {
            "role": ", ".join(word for word in words if word),
            **period,
            "share_pct": self._number(exact, interest),
            "quote": bounds,
        }

    def _number(self, text: str, row: JsonObject) -> float | None:
        try:
            return float(text) if text else None
        except ValueError:
            raise RowError(f"no share: {text!r}", where=row.locator, todo="a number was expected") from None

    def _bounds(self, share: JsonObject) -> str:
        names = ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum")
        return ", ".join(f"{name} {text}" for name in names if (text := share.take(name)))

    def _unnamed(self, row: JsonObject) -> Iterator[Statement]:
        """A party that the register does not name: a claim about the one it names."""
        said = row.object("recordDetails").data
        sides = [name for name in ("subject", "interestedParty") if isinstance(said.get(name), dict)]
        for side in sides:
            gap = JsonObject(row.file, int(row.line), said[side])
            other = said.get("interestedParty" if side == "subject" else "subject")
            reason = self.reading.lookup("reasons", gap.take("reason") or "unknown", row.locator)
            text = f"No {'subject' if side == 'subject' else 'owner'} is named: {reason}."
            claim = self.reading.record(
                "Claim", f"{row.take('statementId')}/{side}", row.locator, row.published, speaker="The register",
                text=text, note=gap.take("description"), date=row.take("statementDate")[:10] or None, summary=text,
            )  # fmt: skip
            yield claim
            if isinstance(other, str):
                yield self.reading.relation("ABOUT", claim, self._end(other, row), row.locator)
