"""Documents and paragraphs as plain values, for the command line and the dashboard."""

from __future__ import annotations

from typing import Any

from kg.reports.document import TABLE, Document, Paragraph


def summary(document: Document) -> dict[str, Any]:
    """What a document holds, in numbers."""
    rows = [one for one in document.paragraphs if one.source == TABLE]
    counts = {
        "pages": document.pages,
        "paragraphs": len(document.paragraphs) - len(rows),
        "numbered paragraphs": sum(bool(one.number) for one in document.paragraphs),
        "parts": len({one.part for one in document.paragraphs}),
        "tables": len({one.key.rsplit("/", 1)[0] for one in rows}),
        "table rows": len(rows),
        "footnotes": sum(len(one.notes) for one in document.paragraphs),
        "unread": len(document.unread),
    }
    named = ("id", "sha256", "name", "symbol", "title", "form", "language", "pages")
    return {name: getattr(document, name) for name in named} | {"counts": counts, "unread": list(document.unread)}


def paragraph(one: Paragraph) -> dict[str, Any]:
    """A paragraph with its place and its notes."""
    named = ("key", "part", "number", "locator", "text", "first_page", "last_page", "source", "heading")
    cells = [{"heading": heading, "value": value} for heading, value in one.cells]
    return {name: getattr(one, name) for name in named} | {"notes": list(one.notes), "cells": cells}


def some_keys(document: Document, most: int = 5) -> list[str]:
    """A few keys of paragraphs, for an error."""
    return [one.key for one in document.paragraphs[:most]]
