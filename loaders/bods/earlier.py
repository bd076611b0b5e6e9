"""Statements of BODS 0.1 to 0.3 → statements in the form of 0.4.

They differ in form: nested references instead of record ids, words with hyphens instead of joined ones, and a statement
names the one it replaces instead of the record both are of.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from loaders.formats.json_object import JsonObject
from loaders.reading import Reading

KINDS = {
    "entityStatement": "entity", "personStatement": "person", "ownershipOrControlStatement": "relationship",
}  # fmt: skip
OUTSIDE = ("statementDate", "publicationDetails", "source", "annotations")
"""What stands beside the details of the record."""
GONE = ("statementID", "statementType", "replacesStatements", *OUTSIDE)


PRINTED = "as printed"
"""Key under which a translated statement keeps the one that was published."""


class Held(JsonObject):
    """A statement in the form of 0.4, published as it was printed."""

    @property
    def published(self) -> str:
        printed = self.data.get(PRINTED)
        return (
            JsonObject(self.file, int(self.line), printed).published if isinstance(printed, dict) else super().published
        )


class Earlier:
    """The state of one reading: which statement replaced which, and the edition that was met."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.replaced: dict[str, str] = {}
        self.seen: set[str] = set()

    def translated(self, row: JsonObject) -> JsonObject:
        """A statement in the form of 0.4; one of that form as it is."""
        kind = KINDS.get(str(row.data.get("statementType", "")))
        if kind is None or "recordType" in row.data:
            return row
        self._told(row.data)
        key = str(row.data.get("statementID", ""))
        for before in row.data.get("replacesStatements") or ():
            self.replaced[key] = str(before)
        details = {name: value for name, value in row.data.items() if name not in GONE}
        shape = {"entity": _entity, "person": _person, "relationship": self._relationship}[kind]
        data = {name: row.data[name] for name in OUTSIDE if name in row.data}
        data |= {
            PRINTED: dict(row.data),
            "statementId": key,
            "recordId": self._record(key),
            "recordType": kind,
            "recordDetails": shape(details),
        }
        return JsonObject(row.file, int(row.line), data)

    def _told(self, data: Mapping[str, Any]) -> None:
        published = data.get("publicationDetails")
        version = str(published.get("bodsVersion") or "") if isinstance(published, dict) else ""
        self.seen.add(version[:20] or "before 0.4, not said which")
        self.reading.notes["edition of the standard"] = f"BODS {', '.join(sorted(self.seen))}, read in the form of 0.4"

    def _record(self, statement: str) -> str:
        """The first statement on the same record."""
        met = set()
        while statement in self.replaced and statement not in met:
            met.add(statement)
            statement = self.replaced[statement]
        return statement

    def _relationship(self, said: dict[str, Any]) -> dict[str, Any]:
        sides = {name: self._side(said.get(name)) for name in ("subject", "interestedParty")}
        interests = [self._interest(one) for one in said.get("interests") or () if isinstance(one, dict)]
        return {**said, **sides, "interests": interests}

    def _side(self, told: Any) -> Any:
        """The record that is described, or the reason why nobody is."""
        if not isinstance(told, dict):
            return told
        for name in ("describedByEntityStatement", "describedByPersonStatement"):
            if told.get(name):
                return self._record(str(told[name]))
        reason = told.get("unspecified")
        return {**reason, "reason": _joined(str(reason.get("reason") or ""))} if isinstance(reason, dict) else told

    def _interest(self, told: dict[str, Any]) -> dict[str, Any]:
        word = _joined(str(told.get("type") or ""))
        made = {name: value for name, value in told.items() if name != "interestLevel"}
        level = told.get("interestLevel") or told.get("directOrIndirect")
        same = self.reading.source.lookups["earlier_interests"].get(word, word) or "unknownInterest"
        return {**made, "type": same, **({"directOrIndirect": level} if level else {})}


def _entity(said: dict[str, Any]) -> dict[str, Any]:
    subtype = said.pop("entitySubtype", None)
    kind = {
        "type": said.pop("entityType", ""),
        "subtype": subtype.get("generalCategory") if isinstance(subtype, dict) else None,
    }
    home = said.pop("incorporatedInJurisdiction", None) or said.pop("jurisdiction", None)
    return {**_places(said), "entityType": kind, "jurisdiction": home}


def _person(said: dict[str, Any]) -> dict[str, Any]:
    for old in ("pepStatusDetails", "pepStatus"):
        said.pop(old, None)
    names = [_name(one) for one in said.get("names") or () if isinstance(one, dict)]
    home, born = said.pop("placeOfResidence", None), said.get("placeOfBirth")
    said["addresses"] = [*(said.get("addresses") or ()), *([home] if isinstance(home, dict) else [])]
    return {**_places(said), "names": names, "placeOfBirth": _place(born) if isinstance(born, dict) else born}


def _name(told: dict[str, Any]) -> dict[str, Any]:
    return {**told, "type": "legal" if told.get("type") == "individual" else told.get("type")}


def _places(said: dict[str, Any]) -> dict[str, Any]:
    return {**said, "addresses": [_place(one) for one in said.get("addresses") or () if isinstance(one, dict)]}


def _place(told: dict[str, Any]) -> dict[str, Any]:
    """An address whose country is an object: earlier editions have its code alone."""
    country = told.get("country")
    return {**told, "country": {"code": country}} if isinstance(country, str) else told


def _joined(word: str) -> str:
    """`senior-managing-official` → `seniorManagingOfficial`."""
    return re.sub(r"-(\w)", lambda match: match[1].upper(), word)
