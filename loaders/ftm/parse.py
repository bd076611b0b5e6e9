"""FollowTheMoney data sets: JSON lines of entities, or DPRK Reports' one object of entities and edges.

Identifications come before or after their holder, and ties before their ends; so the file is sorted on disk first.
Then come things (parties, addresses, documents, events), acts (sanctions, what a document says), and what ties them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model.records import Statement
from loaders.formats.disk import Shelf
from loaders.formats.json_object import JsonObject
from loaders.formats.rows import Row
from loaders.ftm import forms
from loaders.ftm.acts import Acts
from loaders.ftm.data import ACTS, NAMED, PAPERS, THINGS, TIES, Data
from loaders.ftm.things import Things
from loaders.ftm.ties import Ties
from loaders.reading import Reading

UNKNOWN = "add it to kinds, acts, links or left_out in loaders/ftm/source.yaml"


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("entities.ftm.json")
    if reading.path.is_file():
        reading.part = forms.data_set(path)
    with Shelf() as shelf:
        data = Data(reading, path.name, shelf)
        yield from reading.each(forms.objects(path), Sorting(data).sort)
        yield from Things(data).statements()
        for rank, take in ((ACTS, Acts(data).act), (TIES, Ties(data).tie), (NAMED, Ties(data).named)):
            yield from reading.each(data.rows(rank), take)
        data.tell()


class Sorting:
    """Puts every entity where it will be read."""

    def __init__(self, data: Data) -> None:
        self.data, self.lookups = data, data.reading.source.lookups

    def sort(self, row: Row) -> Iterable[Statement]:
        assert isinstance(row, JsonObject)
        form, lookups = row.need("schema"), self.lookups
        row.ignore(*row.data)  # read when it is taken from the shelf again
        if form in lookups["links"] or ("source" in row.data and "target" in row.data):
            self.data.put(TIES, str(row.line), row)
        elif form in lookups["acts"]:
            self.data.put(ACTS, str(row.line), row)
        elif form in lookups["kinds"]:
            self.data.put(THINGS, row.need("id"), row)
        elif form in lookups["papers"]:
            self._paper(form, row)
        elif form in lookups["left_out"]:
            self.data.leave(form)
            self.data.known.add(row.need("id"), form)
        else:
            self.data.miss(form, f"unknown schema {form!r}", row.locator, UNKNOWN)
        return ()

    def _paper(self, form: str, row: JsonObject) -> None:
        """Put beside its holder; without one it is of nobody that could be screened."""
        holders = row.object("properties").texts("holder")
        row.object("properties").ignore(*row.object("properties").data)
        self.data.known.add(row.need("id"), PAPERS)
        for holder in holders:
            self.data.put(THINGS, holder, row)
        if not holders:
            self.data.leave(f"{form} without holder")
