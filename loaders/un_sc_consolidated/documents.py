"""INDIVIDUAL_DOCUMENT → passports and national identity numbers under their country, and other numbers."""

from __future__ import annotations

import re

from kg.model import identifiers
from loaders.formats.element import Element
from loaders.un_sc_consolidated.party import Party

WORDS = re.compile(r"(?i)^\D*?\b(?:number|no\.?|passport|card):? +(?=\S*\d)")
"""Words before the number, in the field that should hold the number alone: `national identity card number 123`."""


def read(party: Party) -> None:
    for document in party.entry.each("INDIVIDUAL_DOCUMENT"):
        _document(party, document)


def _document(party: Party, document: Element) -> None:
    form, detail = document.take("TYPE_OF_DOCUMENT"), document.take("TYPE_OF_DOCUMENT2")
    number, title = document.take("NUMBER"), detail.rstrip(" :") or form
    issuer, place = document.take("ISSUING_COUNTRY"), document.take("COUNTRY_OF_ISSUE")
    country = party.country(issuer, document) or party.country(place, document)
    scoped = identifiers.scoped(country, WORDS.sub("", number))
    if number and scoped:
        party.add(_property(party, form, detail, document), scoped)
    elif number:
        party.add("other_number", f"{title} {number}")
    _details(party, document, f"{title} {number}".strip(), (issuer, place), remark=not number)


def _property(party: Party, form: str, detail: str, document: Element) -> str:
    """Property for the document's kind; an unknown kind is reported and its number kept as any other number."""
    lookups = party.reading.source.lookups
    words = (name for word, name in lookups["document_details"].items() if word in detail.casefold())
    known = next(words, "") if detail else ""
    known = known or lookups["documents"].get(form.casefold(), "")
    if known:
        return known
    todo = f"add it to lookups.documents in loaders/{party.reading.source.id}/source.yaml"
    party.unclear("kind of document", form or detail or "none", todo, document)
    return "other_number"


def _details(party: Party, document: Element, title: str, countries: tuple[str, str], *, remark: bool) -> None:
    """Days of issue and expiry, town of issue, the list's remark, and any document without a number, as a note."""
    issued, town, note = document.take("DATE_OF_ISSUE"), document.take("CITY_OF_ISSUE"), document.take("NOTE")
    expires = document.take("DATE_OF_EXPIRY")
    if not title or not (issued or expires or town or note or remark):
        return
    parts = [
        title,
        f"issued {issued}" if issued else "",
        f"expires {expires}" if expires else "",
        town,
        *dict.fromkeys(text for text in countries if text),
        note,
    ]
    party.add("note", ", ".join(part for part in parts if part))
