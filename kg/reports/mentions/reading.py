"""One sentence or paragraph → its mentions, in an order in which the surest is believed first."""

from __future__ import annotations

import re

from kg.reports.mentions import figures, goods_named, names_by_form, person_names, places
from kg.reports.mentions.known_names import Names
from kg.reports.mentions.span import Found, Span

AND = re.compile(r"\s*(?:,|,?\s+and|,?\s+or|;)\s+(?:the\s+)?")
NAME = re.compile(r"[A-Z][\w'’-]*(?:\s+(?:[A-Z][\w'’-]*|No\.\s?\d+|\d{1,3}(?![\d,.]*\d)))*")


def mentions(text: str, *known: Names) -> list[Span]:
    """All mentions of a text by their place. `known` are names told by the graph and by the document."""
    found = Found(text)
    figures.find(found)
    for names in known:
        names.find(found)
    names_by_form.find(found)
    places.find_known(found)
    places.find_countries(found)
    person_names.find(found)
    goods_named.find(found)
    _alike(found)
    places.find_cued(found)
    goods_named.find_by_head(found)
    goods_named.guess(found)
    return found.ordered()


def _alike(found: Found) -> None:
    """A name in a list with a ship is a ship: `the A, B and C`."""
    for span in [one for one in found.spans if one.label in ("VESSEL", "PERSON")]:
        place = span.end
        while joint := AND.match(found.text, place):
            name = NAME.match(found.text, joint.end())
            if not name or not names_by_form.fits(name[0], span.label):
                break
            if not found.add(name.start(), name.end(), span.label, "in-a-list"):
                break
            place = name.end()
