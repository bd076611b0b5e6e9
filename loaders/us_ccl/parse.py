"""The US Commerce Control List as JSON → one control entry for each ECCN, and the chemicals it names by CAS number.

The key of an entry is its ECCN, under the list: codes of other countries' lists look alike and are other lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model.records import Record, Statement
from loaders.formats import json
from loaders.formats.json_object import JsonObject
from loaders.formats.rows import Row
from loaders.reading import Reading
from loaders.us_ccl.chemicals import Chemical, chemicals

LIST = "US CCL"
GOODS = "ABC"
"""Product groups that control goods; D controls software and E technology *for* the goods they name."""
HEAD = ("$comment", "citation", "source", "retrievedAt", "deepCategories", "deepCategoryNote")


def parse(reading: Reading) -> Iterator[Statement]:
    path = reading.file("ccl.json")
    edition = Edition(reading)
    rows = (row for key, row in json.items(path, ["entries"]) if edition.is_entry(key, row))
    yield from reading.each(rows, edition.entry)
    edition.check(path.name)


class Edition:
    """The state of one reading: how many entries there are, and how many the file says it holds."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.rows, self.promised = 0, ""

    def is_entry(self, key: str, row: JsonObject) -> bool:
        """Whether an item of the file is an entry; what stands beside them is the head of the file."""
        if key == "entries":
            self.rows += 1
            return True
        if key == "ecfrIssueDate":
            self.reading.edition = row.take("value")
        elif key == "entryCount":
            self.promised = row.take("value")
        elif key not in HEAD:
            self.reading.problem(row.locator, f"key {key!r} is not known", todo="read it or name it", lost=False)
        return False

    def check(self, file: str) -> None:
        """A problem when the file holds another number of entries than it says."""
        if self.promised != str(self.rows):
            found = f"{self.rows} entries, but entryCount says {self.promised or 'nothing'}"
            self.reading.problem(file, found, todo="the file is cut off or was edited; take a fresh one")

    def entry(self, row: Row) -> Iterable[Statement]:
        """The control entry of an ECCN and the items its paragraphs name."""
        assert isinstance(row, JsonObject)
        code = row.need("eccn")
        paragraphs = row.objects("items")
        row.ignore("topLevelParagraphs")  # the same paragraphs once more, the upper ones only
        texts = [_paragraph(part) for part in paragraphs]
        made = self._entry(row, code, texts)
        statements = [made, *self._items(made, code, paragraphs)]
        self.reading.once(code, row)  # last: a fault above costs the items too, whose keys do not hang on this one
        return statements

    def _entry(self, row: JsonObject, code: str, texts: list[str]) -> Record:
        reasons = row.split("reasonForControl", ",")
        requirements = [_requirement(part) for part in row.objects("countryChart")]
        known = self.reading.source.lookups["regimes"]
        part = [one for one in reasons if one in known and _of_part(one, requirements)]
        return self.reading.record(
            "ControlEntry", code, f"{row.file}#{code}", _printed(row, texts),
            list=LIST, code=code, name=row.need("heading"), text=texts,
            category=f"{row.take('category')}{row.take('productGroup')}",
            reason_for_control=reasons, licence_requirement=requirements,
            regime=[known[one] for one in reasons if one in known and one not in part],
            regime_in_part=[known[one] for one in part],
            licence_exception=[*_exceptions(row), row.take("staSpecialConditions")],
            related_controls=row.take("relatedControls"), as_of=self.reading.edition,
        )  # fmt: skip

    def _items(self, entry: Record, code: str, paragraphs: list[JsonObject]) -> Iterator[Statement]:
        made: set[str] = set()
        if code[1:2] not in GOODS:
            return
        for part in paragraphs:
            for found in chemicals(part, self.reading):
                place = f"{code}.{found.paragraph}"
                item = self._item(found, place, entry)
                if item.id not in made:
                    made.add(item.id)
                    yield item
                    yield self.reading.relation("COVERS", entry, item, item.locator, role=place, quote=found.text[:300])
                    yield from self._substance(found, item)

    def _substance(self, found: Chemical, item: Record) -> Iterator[Record]:
        """What a name with one number names; one name for several numbers names none of them alone."""
        if len(found.numbers) == 1:
            key = f"{item.id.partition(':')[2]}/substance"
            yield self.reading.record(
                "Substance", key, item.locator, found.text, name=found.name, cas_number=found.numbers
            )

    def _item(self, found: Chemical, place: str, entry: Record) -> Record:
        key = f"{place}/{found.numbers[0]}"
        locator = f"{entry.locator.partition('#')[0]}#{place}"
        return self.reading.record("Item", key, locator, found.text, name=found.name, cas_number=found.numbers)


def _paragraph(part: JsonObject) -> str:
    kind, paragraph = part.take("kind"), part.take("paragraph")
    part.ignore("depth")  # told by the paragraph's letters and numbers
    mark = {"item": f"{paragraph}: ", "note": f"Note {paragraph}: "}.get(kind, f"{kind} {paragraph}: ")
    return f"{mark if paragraph else ''}{part.take('text')}"


def _requirement(part: JsonObject) -> str:
    """`NS applies to entire entry: NS Column 1.`; a cell over both columns stands once."""
    part.ignore("singleCellRow", "requirementCellEmptyInSource")  # seen from the two texts
    return ": ".join(dict.fromkeys(text for text in (part.take("control"), part.take("countryChart")) if text))


def _of_part(reason: str, requirements: list[str]) -> bool:
    """Whether the chart says of a reason for control that it applies to some paragraphs, and nowhere to all."""
    told = [text for text in requirements if text.startswith(f"{reason} applies")]
    return bool(told) and not any("entire entry" in text for text in told)


def _exceptions(row: JsonObject) -> list[str]:
    flags = row.object("licenceExceptionFlags")
    return [f"{name}: {flags.take(name)}" for name in flags.values if flags.take(name)]


def _printed(row: JsonObject, texts: list[str]) -> str:
    """Heading and reasons as printed; the paragraphs are in `text` already."""
    return f"{row.take('eccn')} {row.take('heading')}\nReason for Control: {row.take('reasonForControl')}\n" + (
        f"{len(texts)} paragraphs" if texts else "paragraphs not in this file"
    )
