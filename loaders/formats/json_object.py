"""A JSON object that is read like a row: to the last value, whose place is known."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from kg.errors import RowError
from loaders.formats.rows import Row

ENCODE = json.JSONEncoder(ensure_ascii=False).encode


class JsonObject(Row):
    """An object with its texts, lists of texts and objects by key. `null` and a missing key are both absent."""

    def __init__(self, file: str, line: int, data: Mapping[str, Any]) -> None:
        self.file, self.line, self.data, self._taken = file, line, data, set()
        self._parts: dict[str, list[JsonObject]] = {}

    @cached_property
    def values(self) -> dict[str, str]:  # type: ignore[override]  # made when asked for: parts are read in another way
        """The values as texts."""
        return {name: _text(value) for name, value in self.data.items()}

    def take(self, name: str) -> str:
        """Text of a key, empty when it is absent. RowError when an object or a list stands there."""
        self._taken.add(name)
        value = self.data.get(name)
        if isinstance(value, (dict, list)):
            raise RowError(f"{name}: one text was expected", where=self.locator, todo=f"found {self.values[name][:80]}")
        return _text(value).strip()

    def maybe(self, name: str) -> str:
        """Text of a key, whatever stands there; empty when it is absent."""
        self._taken.add(name)
        return _text(self.data.get(name)).strip()

    def texts(self, name: str) -> list[str]:
        """Texts of a list, or the one text that stands in its place. RowError when something else is in it."""
        self._taken.add(name)
        found = _listed(self.data.get(name))
        if any(isinstance(value, (dict, list)) for value in found):
            raise RowError(f"{name}: texts were expected", where=self.locator, todo=f"found {self.values[name][:80]}")
        return [text for text in (_text(value).strip() for value in found) if text]

    def objects(self, name: str) -> list[JsonObject]:
        """Objects of a list, or the one object in its place; what nobody reads in them counts as unread here."""
        self._taken.add(name)
        found = _listed(self.data.get(name))
        if not all(isinstance(value, dict) for value in found):
            raise RowError(f"{name}: objects were expected", where=self.locator, todo=f"found {self.values[name][:80]}")
        return self._parts.setdefault(name, [JsonObject(self.file, int(self.line), value) for value in found])

    def object(self, name: str) -> JsonObject:
        """The object of a key, an empty one when it is absent. RowError when there are several."""
        if len(found := self.objects(name)) > 1:
            raise RowError(f"{name} stands {len(found)} times", where=self.locator, todo="one was expected")
        return found[0] if found else JsonObject(self.file, int(self.line), {})

    def unread(self) -> list[str]:
        left = self.data.keys() - self._taken
        own = [name for name, value in self.data.items() if name in left and _text(value).strip()] if left else []
        if not self._parts:
            return own
        nested = [f"{name}/{part}" for name, found in self._parts.items() for one in found for part in one.unread()]
        return list(dict.fromkeys([*own, *nested]))


class BrokenObject(JsonObject):
    """Something that is no object. Whoever takes a text of it gets the reason as a RowError."""

    def __init__(self, file: str, line: int, fault: str) -> None:
        super().__init__(file, line, {})
        self.fault = fault

    def take(self, name: str) -> str:
        raise RowError(self.fault, where=self.locator, todo="download the file again")


def _listed(value: Any) -> list[Any]:
    if isinstance(value, list):
        return [part for part in value if part is not None]
    return [] if value is None else [value]


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if value is None or value == [] or value == {}:
        return ""
    return str(value).lower() if isinstance(value, bool) else ENCODE(value)
