"""Chemicals that a paragraph of the control list names by CAS number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stdnum import casrn

from loaders.formats.json_object import JsonObject
from loaders.reading import Reading

NUMBER = r"\d{2,7}-\d{2}-\d"
MARK = r"(?:C\.?A\.?S\.?\s*)?#?\s*"
GROUP = re.compile(rf"\(?{MARK}{NUMBER}(?:\s*[,/]\s*{MARK}{NUMBER})*\)")
"""`(C.A.S. #7681-49-4)`, `(CAS 25497-30-7, 124-73-2)`, `(75-44-5)`; one paragraph lost its opening bracket."""
UNREAD = re.compile(r"C\.?A\.?S\.?\s*#?\s*\d|#\s*\d{2,}")
"""A number that is announced as a chemical's and stands in no bracket that was read (`C.A.S. #6415 12-9`)."""
KINDS = ("item", "note", "text")
"""Kinds of paragraph: lettered, numbered, running."""


@dataclass(frozen=True, slots=True)
class Chemical:
    """One chemical of a paragraph with its CAS numbers: a mixture of isomers has several."""

    paragraph: str
    """Number of the paragraph on the list, such as 1C350.d.15."""
    name: str
    """As printed, without its numbers."""
    numbers: tuple[str, ...]
    """CAS numbers whose check digit holds."""
    text: str
    """The paragraph as printed."""


def chemicals(part: JsonObject, reading: Reading) -> Iterator[Chemical]:
    """Chemicals of a lettered or numbered paragraph. Running text also names what is *not* controlled: left out."""
    kind, paragraph, text = part.take("kind"), part.take("paragraph"), part.take("text")
    if kind not in KINDS:
        reading.problem(part.locator, f"unknown kind of paragraph {kind!r}", todo="is it a list of goods?", lost=False)
    if not paragraph or kind == "text":
        return
    start = 0
    for group in GROUP.finditer(text):
        numbers = tuple(re.findall(NUMBER, group[0]))
        name = _name(text[start : group.start()], text[group.end() :])
        start = group.end()
        valid = tuple(number for number in numbers if casrn.is_valid(number))
        for number in set(numbers) - set(valid):
            found = f"{paragraph}: the check digit of CAS {number} fails"
            reading.problem(part.locator, found, todo="compare with the eCFR", lost=False)
        if name and valid:
            yield Chemical(paragraph, name, valid, text)
    if unread := UNREAD.search(GROUP.sub("", text)):
        found = f"{paragraph}: a CAS number that cannot be read: {unread.string[unread.start() :][:40]!r}"
        reading.problem(part.locator, found, todo="compare with the eCFR", lost=False)


def _name(before: str, behind: str) -> str:
    """The name stands before the bracket; where the bracket comes first, behind it up to the semicolon."""
    text = before.strip(" ,;/(") or behind.partition(";")[0].strip(" ,.;")
    return re.sub(r"^(?:and|or|except for)\s+", "", text)
