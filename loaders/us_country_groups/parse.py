"""US EAR country groups and Commerce Country Chart (JSON) → what each says of a country.

One record a country and table. A group is the US regulation's own list: A:1 follows the Wassenaar Arrangement with
exceptions, so it is kept as a group and is no statement on membership; A:2 to A:4 are headed by their regimes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kg.countries import codes
from kg.errors import RowError
from kg.model.records import Statement
from loaders.formats import json
from loaders.formats.json_object import JsonObject
from loaders.formats.rows import Row
from loaders.reading import Reading

AUTHORITY = "BIS"
CONCERN = ("D:5", "E:1", "E:2")
"""Groups that the project counts as countries of concern, as in kg/vocab/countries_of_concern.csv."""
HEAD = ("$comment", "citation", "source", "retrievedAt", "notes", "aliases")
GROUPS_HEAD = (*HEAD, "labels")
CHART_HEAD = (
    *(*HEAD, "procedure", "columns", "columnLabels", "territoryInheritance", "territoryInheritanceNote"),
    *("allDestinationsEntries", "oddities"),
)
Read = Callable[[Row], Iterable[Statement]]


def parse(reading: Reading) -> Iterator[Statement]:
    groups, chart = reading.file("country-groups.json"), reading.optional("country-chart.json")
    tables = Tables(reading)
    yield from reading.each(tables.group_rows(groups), tables.group)
    if chart:
        yield from reading.each(tables.chart_rows(chart), tables.marks)


class Tables:
    """The two tables of one edition."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.seen: set[str] = set()
        self.footnotes: dict[str, str] = {}

    def group_rows(self, path: Path) -> Iterator[Row]:
        """A row for each country, with the groups it stands in; checked against the table by country."""
        members: dict[str, list[str]] = {}
        for key, item in self._parts(path, ("groups", "byCountry"), GROUPS_HEAD):
            table = item.object("value")
            if key == "groups":
                for group in table.values:
                    for name in table.texts(group):
                        members.setdefault(name, []).append(group)
            else:
                self._compare(table, members)
        spelled: dict[str, list[str]] = {}  # the groups do not spell every country alike
        for name in members:
            spelled.setdefault(codes.code(name) or name, []).append(name)
        for names in spelled.values():
            groups = [group for name in names for group in members[name]]
            yield JsonObject(path.name, 0, {"country": names[0], "other": names[1:], "groups": groups})

    def _compare(self, table: JsonObject, members: dict[str, list[str]]) -> None:
        for letter in table.values:
            by_country = table.object(letter)
            for name in by_country.values:
                groups = [group for group in members.get(name, []) if group.startswith(letter)]
                if sorted(by_country.texts(name)) != sorted(groups):
                    found = f"{name}: groups {groups}, but by country {by_country.texts(name)}"
                    self.reading.problem(table.locator, found, todo="compare with the eCFR", lost=False)

    def chart_rows(self, path: Path) -> Iterator[Row]:
        """A row for each destination of the chart, the embargoed ones last; footnotes stand behind them in the file."""
        rows: list[Row] = []
        promised = ""
        for key, item in self._parts(path, ("countries", "embargoed", "footnotes", "countryCount"), CHART_HEAD):
            if key == "countryCount":
                promised = item.take("value")
                continue
            table = item.object("value")
            if key == "footnotes":
                self.footnotes = {name: table.take(name) for name in table.values}
                continue
            rows += [JsonObject(path.name, 0, {"country": n, **table.object(n).data}) for n in table.values]
            if key == "countries" and str(len(table.values)) != promised:
                found = f"{len(table.values)} destinations, but countryCount says {promised or 'nothing'}"
                self.reading.problem(path.name, found, todo="the file is cut off or was edited; take a fresh one")
        yield from rows

    def _parts(self, path: Path, wanted: Iterable[str], known: Iterable[str]) -> Iterator[tuple[str, JsonObject]]:
        for key, item in json.items(path):
            if key in wanted:
                yield key, item
            elif key == "ecfrIssueDate":
                self.reading.edition = self.reading.edition or item.take("value")
            elif key not in known:
                self.reading.problem(item.locator, f"key {key!r} is not known", todo="read it or name it", lost=False)

    def group(self, row: Row) -> Iterable[Statement]:
        """A country with its groups, the regimes they are headed by, and whether they are of concern."""
        assert isinstance(row, JsonObject)
        name, code = self._country(row, "groups")
        groups, names = row.texts("groups"), [name, *row.texts("other")]
        known = self.reading.source.lookups["groups"]
        for group in groups:
            self.reading.lookup("groups", group, f"{row.file}#{name}")
        yield self.reading.record(
            "Country", f"groups/{code}", f"{row.file}#{name}", f"{', '.join(names)}: {', '.join(groups)}",
            code=code, name=names, control_group=[f"{AUTHORITY} {group}" for group in groups],
            concern=[f"{AUTHORITY} {group}" for group in groups if group in CONCERN],
            regime_membership=[known[group] for group in groups if known[group]], as_of=self.reading.edition,
        )  # fmt: skip

    def marks(self, row: Row) -> Iterable[Statement]:
        """A destination with its marked columns; an embargoed one has none and points to another part of the EAR."""
        assert isinstance(row, JsonObject)
        name, code = self._country(row, "chart")
        marks, pointer = row.texts("marks"), row.maybe("pointer")
        notes = [f"footnote {n}: {self.footnotes.get(n, 'text not in the file')}" for n in row.texts("footnotes")]
        printed = f"{name}: {', '.join(marks) or pointer or 'no mark'}"
        yield self.reading.record(
            "Country", f"chart/{code}", f"{row.file}#{name}", "\n".join([printed, *notes]),
            code=code, name=name, licence_column=marks, note=[pointer, *notes], as_of=self.reading.edition,
        )  # fmt: skip

    def _country(self, row: Row, table: str) -> tuple[str, str]:
        name = row.need("country")
        code = codes.code(name)
        if code is None:
            todo = "add the spelling to kg/vocab/country_spellings.csv"
            raise RowError(f"{name!r} names no country", where=f"{row.file}#{name}", todo=todo)
        if f"{table}/{code}" in self.seen:
            raise RowError(f"{name!r} is {code} once more", where=f"{row.file}#{name}", todo="the first one was loaded")
        self.seen.add(f"{table}/{code}")
        return name, code
