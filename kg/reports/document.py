"""A document as it was read: numbered paragraphs, table rows with their headings, and what could not be read."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

TEXT, TABLE, OCR = "text", "table", "ocr"
BODY = "body"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its number, or one row of a table."""

    key: str
    """Unique in the document: `body/21`, `Annex II/3`, `body/table 2/4`; unnumbered ones `body/~7`, in their order."""
    part: str
    """`body`, or the annex that it stands in: its numbers start anew."""
    number: str
    """As printed; empty where there is none."""
    text: str
    first_page: int
    """From 1; 0 where the file has no pages."""
    last_page: int
    notes: tuple[str, ...] = ()
    """Footnotes called in it, each with its number."""
    source: str = TEXT
    """How it came to be text: `text`, `table` or `ocr`."""
    cells: tuple[tuple[str, str], ...] = ()
    """Of a table row: heading and value of each column."""
    heading: str = ""
    """The heading or the title of the table above it."""

    @property
    def locator(self) -> str:
        """Where it stands, for a reader: `annex II, para. 3, p. 41`."""
        told = [self.part] if self.part != BODY else []
        if self.source == TABLE:
            told.append(self.key.split("/", 1)[1].replace("/", ", row "))
        elif self.number:
            told.append(f"para. {self.number}")
        if self.first_page:
            told.append(f"p. {self.first_page}")
        return ", ".join(told) or f"paragraph {self.key}"


@dataclass(frozen=True, slots=True)
class Document:
    """What one file holds."""

    sha256: str
    name: str
    """Of the file."""
    form: str
    """`pdf`, `html`, `docx`, `hwpx`, `hwp`, `text`."""
    language: str
    """`en`, `ko` or `ja`, by the script of most letters."""
    pages: int
    """0 where the form has none."""
    title: str = ""
    symbol: str = ""
    """Document symbol printed in it, such as S/2019/171."""
    published_on: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    unread: tuple[str, ...] = field(default=())
    """What was not read, each with the reason: scanned pages, pictures."""

    @property
    def id(self) -> str:
        """Twelve signs of the hash: one document is one content, whatever its file is called."""
        return self.sha256[:12]

    def paragraph(self, key: str) -> Paragraph | None:
        return next((one for one in self.paragraphs if one.key == key), None)

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def document_from(facts: dict[str, Any]) -> Document:
    """From its JSON form, in which tuples are lists."""
    read = [_paragraph(one) for one in facts["paragraphs"]]
    return Document(**{**facts, "paragraphs": tuple(read), "unread": tuple(facts["unread"])})


def _paragraph(facts: dict[str, Any]) -> Paragraph:
    cells = tuple((heading, value) for heading, value in facts["cells"])
    return Paragraph(**{**facts, "notes": tuple(facts["notes"]), "cells": cells})
