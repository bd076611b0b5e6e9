"""JSON files → objects with line numbers, streamed: one line an object, or the items of arrays.

Numbers stay texts as printed. A line that is no object costs itself only; an array that breaks off is given up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import SourceError
from loaders.formats import bounded, content
from loaders.formats.json_object import ENCODE, BrokenObject, JsonObject
from loaders.formats.json_text import BROKEN, DECODER, OBJECT_LIMIT, SURROGATE, Text


def lines(path: Path) -> Iterator[JsonObject]:
    """Objects of a file with one a line; a broken line comes as a BrokenObject. SourceError for an endless line."""
    with path.open("rb") as file:
        found = bounded.lines(file, path.name, OBJECT_LIMIT, "is it one object a line?")
        for number, raw in enumerate(found, start=1):
            if raw.strip():
                yield _line(path.name, number, raw)


def _line(file: str, number: int, raw: bytes) -> JsonObject:
    try:
        text = raw.decode("utf-8-sig")
        value = DECODER.decode(text)
    except (ValueError, RecursionError) as error:  # not UTF-8, not JSON, or nested without end
        return BrokenObject(file, number, f"not a line of JSON: {error}")
    return made(file, number, value, halves=bool(SURROGATE.search(text)))


def rows(path: Path) -> Iterator[JsonObject]:
    """Items of the array that a file holds, without anything beside it; errors as of `items`."""
    return (item for _, item in items(path))


def items(path: Path, under: Sequence[str] = ()) -> Iterator[tuple[str, JsonObject]]:
    """Items of the array a file holds (key `""`), or of the arrays under these keys of the object it holds.

    What else the object holds comes as one item a key, with the value under the name `value`.
    SourceError with file and line when the JSON is broken or cut off, or no UTF-8.
    """
    content.expect(path, "JSON")
    with path.open(encoding="utf-8-sig", errors="strict") as file:
        text = Text(path.name, file)
        try:
            if text.next() == "{":
                yield from _members(text, under)
            else:
                yield from (("", item) for item in _array(text))
        except UnicodeDecodeError as error:
            found = f"not UTF-8: byte {error.object[error.start]:#04x}"
            raise SourceError(found, where=text.place, todo=BROKEN) from None
        if text.next():
            raise text.fault("something stands behind the end")


def _members(text: Text, under: Sequence[str]) -> Iterator[tuple[str, JsonObject]]:
    text.expect("{")
    while text.next() != "}":
        key = text.value()
        text.expect(":")
        if key in under:
            yield from ((str(key), item) for item in _array(text))
        else:
            yield str(key), made(text.name, text.line, {"value": text.value()}, halves=text.halves)
        _separate(text, "}")
    text.expect("}")


def _array(text: Text) -> Iterator[JsonObject]:
    text.expect("[")
    while text.next() != "]":
        line = text.line
        yield made(text.name, line, text.value(), halves=text.halves)
        _separate(text, "]")
    text.expect("]")


def _separate(text: Text, end: str) -> None:
    if text.next() != end:
        text.expect(",")
        if text.next() == end:
            raise text.fault(f"a comma before {end}")


def made(file: str, line: int, value: object, *, halves: bool) -> JsonObject:
    """The object of a value, broken when it is none or holds half of a character (a lone surrogate).

    `halves` says whether that may be: an escape of one was seen in the text.
    """
    if not isinstance(value, dict):
        return BrokenObject(file, line, "no object in braces")
    try:
        if halves:
            ENCODE(value).encode()
    except UnicodeEncodeError:
        return BrokenObject(file, line, "half of a character: a lone surrogate")
    return JsonObject(file, line, value)
