"""Rows that together are one entry, read as one row: lists print a party once for every name, birth and address."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kg.errors import RowError
from kg.model.records import Statement
from loaders.formats.rows import Row


class Group(Row):
    """The rows of one entry, in file order. Its value of a column is the first that is not empty; `all` gives all.

    Equal texts of its rows are kept once, so that memory grows with what the entry says and not with its rows.
    """

    def __init__(self, first: Row, key: str) -> None:
        self._firsts: dict[str, str] = {}
        super().__init__(first.file, first.line, self._firsts)
        self.key = key
        self.rows: list[Row] = []
        self._texts: dict[str, str] = {}
        self.add(first)

    def add(self, row: Row) -> None:
        once: dict[str, str] = {}
        for name, printed in row.values.items():
            if printed and (text := printed.strip()):
                once[name] = self._texts.setdefault(text, text)
                self._firsts.setdefault(name, text)
        self.columns = row.values.keys()
        self.rows.append(Row(row.file, row.line, once))

    @property
    def locator(self) -> str:
        """`file:line` of the first row, and how many more the entry has."""
        more = f" (and {len(self.rows) - 1} more rows)" if len(self.rows) > 1 else ""
        return f"{self.file}:{self.line}{more}"

    def take(self, name: str) -> str:
        if name not in self.columns:
            known = ", ".join(self.columns)
            raise RowError(f"no column {name!r}", where=self.locator, todo=f"the row has {known}")
        return self.maybe(name)

    def all(self, name: str) -> list[str]:
        """Every text of a column, once each, in file order; nothing when the edition lacks the column."""
        self.ignore(name)
        return list(dict.fromkeys(row.values[name] for row in self.rows if name in row.values))

    def each(self, *names: str) -> list[tuple[str, ...]]:
        """Combinations of these columns as the rows have them, once each; those without any text are left out."""
        self.ignore(*names)
        found = [tuple([row.values.get(name, "") for name in names]) for row in self.rows]
        return [values for values in dict.fromkeys(found) if any(values)]

    @property
    def published(self) -> str:
        """The first row as printed, then what each further row says otherwise, under its line number."""
        parts, first = [self.rows[0].published], self.rows[0].values
        for row in self.rows[1:]:
            other = [f"{name}: {text}" for name, text in row.values.items() if first.get(name) != text]
            parts.append(f"line {row.line}\n" + "\n".join(other))
        return "\n".join(parts)


def homeless(column: str) -> Callable[[Row], Iterable[Statement]]:
    """Reader of the rows that belong to no entry: a RowError that names the empty column, or what broke the line."""

    def read(row: Row) -> Iterable[Statement]:
        row.need(column)
        return ()

    return read


def grouped(rows: Iterable[Row], column: str, faulty: list[Row]) -> Iterator[Group]:
    """Entries in the order of their first rows; rows without a number in `column` go to `faulty`.

    The rows of an entry may stand anywhere in the file, so all entries are held: about 2 kB each.
    """
    groups: dict[str, Group] = {}
    for row in rows:
        key = row.values.get(column, "").strip()
        if not key:
            faulty.append(row)
        elif key in groups:
            groups[key].add(row)
        else:
            groups[key] = Group(row, key)
    while groups:
        yield groups.pop(next(iter(groups)))
