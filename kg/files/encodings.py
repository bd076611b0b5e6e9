"""The encoding and the separator of a CSV file as people save it: found, and named in the answer."""

from __future__ import annotations

import codecs
import csv
import re
from dataclasses import dataclass
from pathlib import Path

from kg.errors import SourceError
from kg.files import heading_words as words
from kg.files import letters

BLOCK = 1 << 20
LEAST, APART = 0.45, 0.12
"""How right the best reading must look, and by how much better than the next: else the user is asked."""
CLEARLY = 0.3
"""By how much better the letters must look in which two readings differ, where the whole does not tell them apart."""
MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
SEPARATORS = ",;\t|"
ZEROS = 0.02
"""Share of bytes that are zero, all in one half of the pairs, from which on a file is UTF-16 without its mark."""
SHOWN = 3
"""Encodings that a question names."""
HEAD = 65_536
"""Characters at the beginning by which encoding and separator are judged."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a file is written."""

    encoding: str
    separator: str
    """Between cells: comma, semicolon, tab or bar."""


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
    escaped = _escaped(path)
    if escaped:
        return escaped
    if _valid(path, "utf-8"):
        return "utf-8"
    return _told_apart(path, [name for name in letters.encodings() if _valid(path, name)])


def _escaped(path: Path) -> str:
    """An encoding that looks like ASCII: UTF-16 without its mark by its zero bytes, ISO 2022 by its escapes; or ''."""
    with path.open("rb") as file:
        start = file.read(HEAD)
    low, high = start[::2].count(0), start[1::2].count(0)
    for name, zeros, others in (("utf-16-le", high, low), ("utf-16-be", low, high)):
        if zeros > len(start) * ZEROS and not others and _valid(path, name):
            return name
    kinds = {b"\x1b$B": "iso2022_jp", b"\x1b$@": "iso2022_jp", b"\x1b$)C": "iso2022_kr"}
    return next((name for mark, name in kinds.items() if mark in start and _valid(path, name)), "")


def _told_apart(path: Path, fitting: list[str]) -> str:
    """The encoding in which the file looks right. SourceError where several do, or none: the user knows.

    Headings that are understood come first; encodings that give the same text are one.
    """
    texts: dict[str, str] = {}
    for name in fitting:
        texts.setdefault(_head(path, name), name)
    told = [(_known(text), letters.likeness(text, name), name) for text, name in texts.items()]
    ranked = sorted(told, key=lambda one: (-one[0], -one[1]))  # equals stay in the order of use
    if not ranked or (ranked[0][1] < LEAST and not ranked[0][0]):
        found = "the encoding is none of UTF-8, " + ", ".join(letters.encodings())
        raise SourceError(found if not ranked else f"{found}, as far as its letters tell", where=path.name, todo=SAVE)
    known, best, name = ranked[0]
    near = [one[2] for one in ranked[1:] if one[0] == known and one[1] > best - APART]
    others = [other for other in near if not _apart(path, name, other)]
    if others:
        raise _unsure(path, [name, *others])
    return name


def _apart(path: Path, one: str, other: str) -> bool:
    """Whether the letters in which two readings differ look right in the first only."""
    ours, theirs = _head(path, one), _head(path, other)
    return letters.likeness(ours, one, theirs) > letters.likeness(theirs, other, ours) + CLEARLY


SAVE = "save the file as UTF-8, or name its encoding with --encoding"


def _unsure(path: Path, names: list[str]) -> SourceError:
    """The error that shows the first foreign words in each encoding that can be meant."""
    shown = []
    for name in names[:SHOWN]:
        words = [word for word in re.findall(r"\w+", _head(path, name)) if not word.isascii()]
        shown.append(f"{name} ({' '.join(words[:3])[:60]})")
    todo = f"say which it is, --encoding {names[0]}, or save the file as UTF-8"
    return SourceError("the encoding can be " + " or ".join(shown), where=path.name, todo=todo)


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


def _known(text: str) -> int:
    """Headings with foreign letters that are understood in one of the first lines: those in ASCII tell nothing."""
    first = [line for line in text.splitlines()[:20] if line.strip()]
    return max((sum(1 for c in _cells(line) if not c.isascii() and words.field(c)) for line in first), default=0)


def _cells(line: str) -> list[str]:
    return next(csv.reader([line], delimiter=_separator(line)), [])


def _separator(text: str) -> str:
    """The sign that cuts the first lines into the most equal numbers of cells."""
    first = [line for line in text.splitlines()[:20] if line.strip()]
    counts = {sign: [line.count(sign) for line in first] for sign in SEPARATORS}
    return max(SEPARATORS, key=lambda sign: (min(counts[sign], default=0), sum(counts[sign])))
