"""Lines of a CSV file whose inner quotation marks are not doubled, as OFAC has published some."""

from __future__ import annotations

import re

FIELD = re.compile(r'"(?P<quoted>.*?)"(?P<end>,|$)|(?P<plain>[^",]*)(?P<stop>,|$)')
"""A quoted cell ends at the first mark that a comma or the end of the line follows."""


def cells(line: str, width: int) -> list[str] | None:
    """The cells of a line; None when it has another number of them, for then a mark before a comma was an inner one.

    Marks come in pairs: a line with an odd number of them is torn.
    """
    if line.count('"') % 2:
        return None
    found, at = list[str](), 0
    while match := FIELD.match(line, at):
        quoted = match["quoted"]
        found.append(match["plain"] if quoted is None else quoted.replace('""', '"'))
        at = match.end()
        if not (match["end"] or match["stop"]):
            return found if len(found) == width and at == len(line) else None
    return None
