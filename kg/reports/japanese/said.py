"""How surely a Japanese clause says what it says: by the ending of its verb, and by what the sentence says of it."""

from __future__ import annotations

from kg.reports.japanese.mentions import pattern


def modality(text: str, verb: int) -> str:
    """`asserted`, `alleged`, `denied` or `hypothetical`, for a verb that ends at a place of its sentence."""
    tail = text[verb:]
    if pattern("denied").search(tail) or pattern("taken back").search(tail):
        return "denied"
    if pattern("attempted").match(tail):
        return "alleged"
    if pattern("hypothetical").search(tail):
        return "hypothetical"
    if pattern("plainly").search(tail) and not pattern("alleged").search(pattern("plainly").split(tail)[0]):
        return "asserted"
    return "alleged" if pattern("alleged").search(text) else "asserted"
