"""The encoding and the separator of a CSV file as people save it: found, and named in the answer."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.batch import words
from kg.errors import SourceError

BLOCK = 1 << 20
ENCODINGS = ("cp949", "cp932", "gb18030", "big5hkscs", "cp1252")
"""Tried when a file is no Unicode; the words in its first lines decide between those in which all of it is valid."""
MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
SEPARATORS = ",;\t|"
HEAD = 65_536
"""Characters at the beginning by which encoding and separator are judged."""
SCRIPTS: dict[str, Callable[[str], bool]] = {
    "cp949": lambda c: "\uac00" <= c <= "\ud7a3",
    "cp932": lambda c: "\u3040" <= c <= "\u30ff" or _in(c, "iso2022_jp"),
    "gb18030": lambda c: _in(c, "gb2312"),
    "big5hkscs": lambda c: _in(c, "big5") and c >= "\u4e00",
    "cp1252": lambda c: c.isalpha() and c <= "\u017f",
}
"""Letters that are usual in a text of an encoding; the others are what a wrong one makes of its bytes."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a file is written."""

    encoding: str
    separator: str


def form(path: Path, encoding: str = "") -> Form:
    """Encoding and separator of a file. SourceError when no encoding fits, or the named one does not."""
    chosen = encoding or _encoding(path)
    return Form(chosen, _separator(_head(path, chosen)))


def _encoding(path: Path) -> str:
    with path.open("rb") as file:
        start = file.read(4)
    for mark, name in MARKS.items():
        if start.startswith(mark):
            return name
    if _valid(path, "utf-8"):
        return "utf-8"
    fitting = [name for name in ENCODINGS if _valid(path, name)]
    if not fitting:
        todo = "save the file as UTF-8, or name its encoding with --encoding"
        raise SourceError("the encoding is none of UTF-8, " + ", ".join(ENCODINGS), where=path.name, todo=todo)
    return max(fitting, key=lambda name: _likely(_head(path, name), name))


def _valid(path: Path, encoding: str) -> bool:
    """Whether the whole file is valid in an encoding; read in blocks."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        with path.open("rb") as file:
            while block := file.read(BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def _head(path: Path, encoding: str) -> str:
    try:
        with path.open(encoding=encoding, newline="") as file:
            return file.read(HEAD)
    except (UnicodeError, LookupError) as error:
        todo = "leave --encoding out, or name the one the file was saved in"
        raise SourceError(f"not {encoding}: {error}", where=path.name, todo=todo) from None


def _likely(text: str, encoding: str) -> tuple[int, float]:
    """Headings understood, then the share of letters that are usual in texts of this encoding."""
    first = [line for line in text.splitlines()[:20] if line.strip()]
    known = max((sum(1 for cell in _cells(line) if words.field(cell)) for line in first), default=0)
    foreign = [c for c in text if not c.isascii()]
    usual = sum(1 for c in foreign if SCRIPTS[encoding](c))
    return known, usual / len(foreign) if foreign else 0.0


def _cells(line: str) -> list[str]:
    return next(csv.reader([line], delimiter=_separator(line)), [])


def _separator(text: str) -> str:
    """The sign that cuts the first lines into the most equal numbers of cells."""
    first = [line for line in text.splitlines()[:20] if line.strip()]
    counts = {sign: [line.count(sign) for line in first] for sign in SEPARATORS}
    return max(SEPARATORS, key=lambda sign: (min(counts[sign], default=0), sum(counts[sign])))


def _in(letter: str, encoding: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
