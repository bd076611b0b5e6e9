"""A row that is read to the last field: every value is taken once, what nobody took is reported."""

from __future__ import annotations

from collections.abc import Mapping

from kg.errors import RowError


class Row:
    """Named values of one row, entry or element, with the place they stand at."""

    __slots__ = ("_taken", "file", "line", "values")

    def __init__(self, file: str, line: int | str, values: Mapping[str, str]) -> None:
        self.file, self.line, self.values = file, line, values
        self._taken: set[str] = set()

    @property
    def locator(self) -> str:
        """`file:line`."""
        return f"{self.file}:{self.line}"

    def take(self, name: str) -> str:
        """Value of a column that must be there, stripped; it may be empty. RowError when the column is gone."""
        try:
            text = self.values[name]
        except KeyError:
            known = ", ".join(self.values)
            raise RowError(f"no column {name!r}", where=self.locator, todo=f"the row has {known}") from None
        self._taken.add(name)
        return text.strip()

    def need(self, name: str) -> str:
        """Value that must not be empty."""
        value = self.take(name)
        if not value:
            raise RowError(f"{name!r} is empty", where=self.locator, todo="fill it in or leave the row out by name")
        return value

    def maybe(self, name: str) -> str:
        """Value of a column that some editions lack; empty when absent."""
        self._taken.add(name)
        return self.values.get(name, "").strip()

    def split(self, name: str, separator: str = ";") -> list[str]:
        """Values of a cell that holds several."""
        return [part.strip() for part in self.take(name).split(separator) if part.strip()]

    def ignore(self, *names: str) -> None:
        """Name the fields that are left out on purpose; say why beside the call or in source.yaml."""
        self._taken.update(names)

    def unread(self) -> list[str]:
        """Names of fields with a value that nobody took or ignored."""
        if self.values.keys() <= self._taken:
            return []
        return [name for name, value in self.values.items() if name not in self._taken and value.strip()]

    @property
    def published(self) -> str:
        """The row as printed: `column: value`, one a line."""
        return "\n".join([f"{name}: {value}" for name, value in self.values.items() if value and value.strip()])
