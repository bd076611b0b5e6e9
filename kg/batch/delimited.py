"""A CSV file as people save it → lines, streamed: its encoding and its separator are found, and named in the answer."""

from __future__ import annotations

import codecs
import csv
from collections import deque
from collections.abc import Callable, Iterator
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
CELL_LIMIT = 1_000_000
"""Characters of one cell."""
LINE_LIMIT = 10_000_000
"""Characters of one line."""
JOIN_LIMIT = 200
"""Lines that one quoted cell may span."""
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


def lines(path: Path, form: Form) -> Iterator[tuple[int, list[str]]]:
    """Rows with the number of the line each begins at. A quote that is never closed costs its own line nothing but
    its quotes, and no other line. SourceError where the file is not in that encoding."""
    csv.field_size_limit(CELL_LIMIT)
    ahead: deque[tuple[int, str]] = deque()
    texts = _texts(path, form.encoding)
    width = 0
    while True:
        number, text = ahead.popleft() if ahead else next(texts, (0, ""))
        if not number:
            return
        cells = _parsed(text, form.separator) if text.count('"') % 2 == 0 else _joined(text, texts, ahead, form, width)
        width = len(cells)
        yield number, cells


def _joined(
    text: str, texts: Iterator[tuple[int, str]], ahead: deque[tuple[int, str]], form: Form, width: int
) -> list[str]:
    """The row whose quoted cell goes on over the next lines; the line alone when no row of that width comes of it."""
    whole, alone = text, text.rstrip("\r\n").split(form.separator)
    for place in range(JOIN_LIMIT):
        if place == len(ahead):
            following = next(texts, None)
            if following is None:
                break
            ahead.append(following)
        whole += ahead[place][1]
        if ahead[place][1].count('"') % 2:
            cells = _parsed(whole, form.separator)
            if len(alone) == width != len(cells):
                break
            for _ in range(place + 1):
                ahead.popleft()
            return cells
    return alone


def _parsed(text: str, separator: str) -> list[str]:
    try:
        return next(csv.reader(text.splitlines(keepends=True), delimiter=separator), [])
    except csv.Error:
        return text.rstrip("\r\n").split(separator)


def _texts(path: Path, encoding: str) -> Iterator[tuple[int, str]]:
    number = 0
    with path.open(encoding=encoding, errors="strict", newline="") as file:
        while True:
            number += 1
            where = f"{path.name}:{number}"
            try:
                text = file.readline(LINE_LIMIT + 1)
            except UnicodeError:
                todo = "save the file as UTF-8, or name its encoding with --encoding"
                raise SourceError(f"not {encoding} here", where=where, todo=todo) from None
            if len(text) > LINE_LIMIT:
                raise SourceError(f"a line of more than {LINE_LIMIT:,} characters", where=where, todo="is it a table?")
            if not text:
                return
            yield number, text


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
