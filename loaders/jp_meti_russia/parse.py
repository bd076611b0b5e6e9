"""METI's notices of bodies under the export ban (Russia, Belarus, third countries), as the text of their PDF files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.countries import codes
from kg.errors import RowError, SourceError
from kg.model.records import Statement
from loaders.formats.listed import addresses, listing
from loaders.formats.rows import Row
from loaders.jp_meti_russia import names
from loaders.jp_meti_russia.blocks import Block, blocks, plain
from loaders.reading import Reading

AUTHORITY = "Ministry of Economy, Trade and Industry of Japan"
UPDATED = re.compile(r"最終更新日：\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
NOTICE = re.compile(r"（((?:令和|平成)[^（）]*告示第[^（）]*号)）")
SIZE_LIMIT = 16 * 1024 * 1024
"""Bytes of a text, which is read whole; all notices together are a quarter of a megabyte."""


def parse(reading: Reading) -> Iterator[Statement]:
    found = False
    for path in _files(reading):
        notice = _notice(reading, path)
        if notice:
            found = True
            yield from reading.each(notice.rows(), notice.entry)
    if not found:
        raise SourceError(
            "no notice among the files", where=reading.path.name, todo="take the text of METI's PDF files"
        )


def _files(reading: Reading) -> list[Path]:
    if reading.path.is_file():
        return [reading.path]
    return sorted(path for path in reading.path.iterdir() if path.suffix.lower() == ".txt")


def _notice(reading: Reading, path: Path) -> Notice | None:
    """The notice of a file; None for the page that only links to the notices."""
    if path.stat().st_size > SIZE_LIMIT:
        raise SourceError(f"larger than {SIZE_LIMIT:,} bytes", where=path.name, todo="is it the right file?")
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SourceError("not UTF-8", where=f"{path.name}:{line}", todo="save the text in UTF-8") from None
    head = "".join(plain(text[:1000]).split())
    for words, short in reading.source.lookups["notices"].items():
        if words in head:
            return Notice(reading, path.name, text, short)
    if reading.source.lookups["page"]["begins"] in head:
        reading.notes[path.name] = "the page that links to the notices: it names no body"
        return None
    todo = "add the words of its title to lookups.notices in loaders/jp_meti_russia/source.yaml"
    raise SourceError(f"no known notice: {head[:80]!r}", where=path.name, todo=todo)


class Notice:
    """One notice. `short` is the country its bodies are in, or `third` for several."""

    def __init__(self, reading: Reading, file: str, text: str, short: str) -> None:
        self.reading, self.file, self.text, self.short = reading, file, text, short
        updated = UPDATED.search(plain(text[:1000]))
        self.day = f"{updated[1]}-{int(updated[2]):02}-{int(updated[3]):02}" if updated else ""
        reading.edition = max(reading.edition, self.day)
        named = NOTICE.search("".join(plain(text[:1000]).split()))
        self.number = named[1] if named else ""
        self._last = 0

    def rows(self) -> Iterator[Row]:
        for block in blocks(self.text):
            self._gap(block)
            yield Row(
                self.file, block.line, {"number": str(block.number), "block": block.text, "printed": block.printed}
            )

    def _gap(self, block: Block) -> None:
        missing = range(self._last + 1, block.number)
        if missing:
            todo = "look at the text there: a number may be torn; its body stands in the block before"
            self.reading.problem(f"{self.file}:{block.line}", f"no block {', '.join(map(str, missing))}", todo=todo)
        self._last = block.number

    def entry(self, row: Row) -> Iterable[Statement]:
        """The body of one block, its listing and its addresses."""
        number = row.take("number")
        self.reading.once(f"{self.short}-{number}", row)
        said = names.read(row.need("block"))
        self._check(row, said)
        name = said.english or said.japanese
        aliases = [alias for alias in dict.fromkeys([said.japanese, *said.aliases]) if alias and alias != name]
        places = [(place, _country(place)) for place in said.addresses]
        found = [code for _, code in places if code]
        own = [self.short] if self.short != "third" else []
        party = self.reading.record(
            "Organization", f"{self.short}-{number}", row.locator, row.take("printed"), name=name, alias=aliases,
            original_name=said.original, country=list(dict.fromkeys([*own, *found])), programme=self._programme,
        )  # fmt: skip
        return [
            party,
            *listing(
                self.reading, party, row.locator, row.values["printed"], authority=AUTHORITY, as_of=self.day,
                programme=self._programme, reference=f"No. {number}", note=self.number,
            ),
            *addresses(self.reading, party, places, row.locator),
        ]  # fmt: skip

    @property
    def _programme(self) -> str:
        return self.reading.source.lookups["programmes"][self.short]

    def _check(self, row: Row, said: names.Names) -> None:
        if not said.english and not said.japanese:
            raise RowError("a block without a name", where=row.locator, todo="look it up in METI's PDF file")
        if not said.english:
            self.reading.problem(row.locator, "no English name found", todo="its name stays Japanese", lost=False)
        if not said.addresses:
            self.reading.problem(row.locator, "no 所在地 (address) found", todo="is the text complete?", lost=False)
        if said.counted and said.counted != said.listed:
            found = f"{said.listed} aliases where the notice counts {said.counted}"
            self.reading.problem(row.locator, found, todo="compare METI's PDF file", lost=False)


def _country(address: str) -> str | None:
    """The country near the end of an address, before or behind a postcode."""
    parts = [re.sub(r"\b\d[\d -]*\d\b|\(.*\)", "", part).strip(" .") for part in address.split(",")]
    parts = [part for part in parts if part]
    last = [", ".join(parts[-2:]), *reversed(parts[-3:]), *(part.rpartition(" ")[2] for part in parts[-1:])]
    return next((code for text in last if (code := codes.code(text))), None)
