"""A row that is read to the last field: every value is taken once, what nobody took is reported."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kg.countries import codes as countries
from kg.errors import RowError
from kg.model import dates


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

    def number(self, name: str) -> str:
        """Value of a cell that must hold a number which identifies. RowError when it is empty or says `none`, `N/A`."""
        text = self.need(name)
        if not any(letter.isdigit() for letter in text):
            raise RowError(f"{name}: {text!r} is no number", where=self.locator, todo="the row says of nobody")
        return text

    def maybe(self, name: str) -> str:
        """Value of a column that some editions lack; empty when absent."""
        self._taken.add(name)
        return self.values.get(name, "").strip()

    def split(self, name: str, separator: str = ";") -> list[str]:
        """Values of a cell that holds several."""
        return [part.strip() for part in self.take(name).split(separator) if part.strip()]

    def day(
        self, name: str, read: Callable[[str], str | None] = dates.parse, form: str = "MM/DD/YYYY or YYYY-MM-DD"
    ) -> str | None:
        """ISO prefix of the date in a cell, None when it is empty. RowError for a text that `read` finds no date in.

        `form` says in the error which dates this publisher prints.
        """
        text = self.take(name)
        found = read(text) if text else None
        if text and not found:
            raise RowError(f"{name} is no date: {text!r}", where=self.locator, todo=f"expected {form}")
        return found

    def countries(self, name: str) -> list[str]:
        """Alpha-2 codes of the countries in a cell, separated by `;`. RowError for a word that names none."""
        return [self._code(name, text) for text in self.split(name)]

    def country(self, name: str) -> str:
        """Alpha-2 code of the one country in a cell. RowError when there is none or another one."""
        found = self.countries(name)
        if len(found) != 1:
            raise RowError(f"{name}: one country is needed", where=self.locator, todo="write its ISO code")
        return found[0]

    def _code(self, name: str, text: str) -> str:
        code = countries.code(text)
        if code is None:
            todo = "write its ISO code, or add the spelling to kg/vocab/country_spellings.csv"
            raise RowError(f"{name}: {text!r} names no country", where=self.locator, todo=todo)
        return code

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
