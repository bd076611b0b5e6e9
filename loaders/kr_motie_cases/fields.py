"""Cells of the bundled tables → properties."""

from __future__ import annotations

from kg.errors import RowError
from loaders.formats.facts import words_of
from loaders.formats.rows import Row

KINDS = {
    "primary": "primary document",
    "press": "press",
    "report": "secondary report",
    "copy": "copy",
    "unreliable_copy": "copy of unknown care",
}
"""How near to the publication the curator came, as the tables write it and as a reader sees it; the nearest first."""


LISTS = ("item", "regime", "origin", "declared_destination", "destination", "via")


def case_fields(row: Row) -> dict[str, object]:
    """Properties of a case: texts as they stand, lists split, numbers as numbers."""
    texts = (
        "series in_series evidence_class detected export_period regime_basis destination_text via_text quantity "
        "amount exports_of authority modality parties_text confidence summary note list_rows shipments"
    )
    fields: dict[str, object] = {name: row.take(name) for name in texts.split()}
    fields |= {name: row.split(name) for name in LISTS}
    fields |= {"date": fields["detected"] or fields["export_period"], **citations(row), **words_of(row)}
    return fields | ({"regime_contested": True} if yes(row, "regime_contested") else {})


def citations(row: Row) -> dict[str, list[str]]:
    """Publications, each with the kind of copy that was seen, and their addresses."""
    sources = [text.strip() for text in row.need("sources").split(" || ")]
    kinds = row.split("source_kinds")
    if len(sources) != len(kinds):
        found = f"{len(sources)} sources, {len(kinds)} source_kinds"
        raise RowError(found, where=row.locator, todo="give every source its kind, separated by ;")
    titles, addresses = [], []
    best_first = sorted(zip(sources, kinds, strict=True), key=lambda one: list(KINDS).index(_kind(row, one[1])))
    for text, kind in best_first:
        title, _, address = text.partition(" <")
        titles.append(f"{title} [{KINDS[kind]}]")
        addresses.append(address.rstrip(">"))
    return {"citation": titles, "source_url": addresses}


def _kind(row: Row, kind: str) -> str:
    if kind not in KINDS:
        raise RowError(f"unknown source kind {kind!r}", where=row.locator, todo="use one of " + ", ".join(KINDS))
    return kind


def yes(row: Row, name: str) -> bool:
    """`yes`, or `no` or nothing."""
    text = row.take(name)
    if text not in ("yes", "no", ""):
        raise RowError(f"{name}: {text!r}", where=row.locator, todo="write yes or no")
    return text == "yes"
