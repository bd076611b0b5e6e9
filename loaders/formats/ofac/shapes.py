"""Which of OFAC's shapes a file has, by its content; all of them give a party the same record key, its ent_num."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from kg.errors import SourceError
from kg.model.records import Statement
from loaders.formats import archive, xml
from loaders.formats.named import named
from loaders.formats.ofac import advanced, columns, enhanced, entries
from loaders.reading import Reading

Reader = Callable[[Reading, Path], Iterator[Statement]]
SHAPES: dict[str, Reader] = {
    entries.ROOT: entries.parse,
    enhanced.ROOT: enhanced.parse,
    advanced.ROOT: advanced.parse,
}
NAMES = {entries.ROOT: "XML", enhanced.ROOT: "Enhanced XML", advanced.ROOT: "Advanced XML"}


def parse(reading: Reading) -> Iterator[Statement]:
    """The statements of a CSV set, or of an XML file in one of three forms, plain or in a ZIP archive."""
    path = _chosen(reading)
    if path is None:
        reading.notes["shape"] = "CSV set"
        yield from columns.parse(reading)
        return
    root, namespace = xml.root_of(path)
    if root not in SHAPES:
        known = ", ".join(SHAPES)
        raise SourceError(f"the root is {root}, not one of {known}", where=path.name, todo="is it the right file?")
    reading.notes["shape"] = f"{NAMES[root]} ({namespace or 'no namespace'})"
    yield from SHAPES[root](reading, path)


def _chosen(reading: Reading) -> Path | None:
    """The XML file to read; None for a CSV set. A folder with both is read as the CSV set, and says so."""
    first = next(iter(reading.source.files))
    if reading.path.is_file():
        return reading.path if _is_xml(reading.path) else None
    found = sorted(path for path in reading.path.glob("*") if path.suffix.lower() in (".xml", ".zip"))
    if named(reading.path, first).is_file():
        if found:
            reading.notes["left aside"] = ", ".join(path.name for path in found) + f": {first} was read"
        return None
    if len(found) > 1:
        names = ", ".join(path.name for path in found)
        raise SourceError(f"several files: {names}", where=str(reading.path), todo="name the one to load")
    return found[0] if found else None


def _is_xml(path: Path) -> bool:
    with path.open("rb") as file:
        start = file.read(512)
    return start.startswith(archive.ZIP) or start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")
