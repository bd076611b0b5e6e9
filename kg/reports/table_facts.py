"""Rows of a table → candidates, where somebody, or a known heading, says what its columns are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.countries import typed
from kg.model import dates, days, identifiers
from kg.reports import numbered, table_headings
from kg.reports.candidate import Candidate, Named
from kg.reports.document import Document, Paragraph

FIELDS = ("vessel", "imo", "flag", "owner", "manager", "date", "item", "quantity", "place", "from", "to", "company",
          "person", "country", "value", "measure", "-")  # fmt: skip
"""What a column can be; `-` is none of them."""


def read_as(document: Document, said: Mapping[str, str] | None = None) -> dict[str, dict[str, str]]:
    """Key of a table → heading → field: as the user says, else as the headings are known (data/columns.yaml)."""
    found = {}
    for key, rows in numbered.tables(document.paragraphs):
        headings = [heading for heading, _ in rows[0].cells]
        found[key] = {heading: (said or {}).get(heading) or table_headings.field(heading) for heading in headings}
    return found


def proposed(document: Document, said: Mapping[str, str] | None = None) -> list[Candidate]:
    """Candidates of all rows of all tables whose columns name a ship, a party or goods.

    Of tier A is a row only where a person has said what all its columns are; headings that are only known make tier B.
    """
    columns = read_as(document, said)
    found: list[Candidate] = []
    for key, rows in numbered.tables(document.paragraphs):
        mapped = set(said or {}) >= {heading for heading, field in columns[key].items() if field != "-"}
        for row in rows:
            made = _row(row, columns[key])
            found += made if mapped else (replace(one, tier="B", rules=("table-headings",)) for one in made)
    return found


def of_table(candidates: Iterable[Candidate], table: str) -> list[Candidate]:
    """Those of one table, by its key."""
    return [one for one in candidates if one.paragraph.startswith(f"{table}/")]


def _row(row: Paragraph, columns: Mapping[str, str]) -> Iterator[Candidate]:
    cells = {
        columns[heading]: value.strip() for heading, value in row.cells if columns.get(heading, "-") != "-" and value
    }
    imo = identifiers.imo(cells.get("imo", "")) or ""
    ship = Named(cells["vessel"], "VESSEL", imo) if "vessel" in cells else None
    if ship:
        if cells.get("imo"):
            yield _made(row, "imo", ship, Named(cells["imo"], "IMO"))
        for field, predicate, label in (("flag", "flag", "COUNTRY"), ("owner", "owned_by", "COMPANY"),
                                        ("manager", "operated_by", "COMPANY")):  # fmt: skip
            if field in cells:
                yield _made(row, predicate, ship, Named(cells[field], label))
        if "item" in cells or "place" in cells or "to" in cells or "from" in cells:
            yield _shipped(row, ship, cells)
    elif "item" in cells and ("to" in cells or "company" in cells):
        yield _exported(row, cells)
    if "company" in cells and "measure" in cells:
        party = Named(cells["company"], "COMPANY")
        yield _event(row, "penalty", (("party", party),), {"value": cells["measure"], "date": _day(cells)})
    if "company" in cells and "country" in cells:
        yield _made(row, "registered_in", Named(cells["company"], "COMPANY"), Named(cells["country"], "COUNTRY"))


def _made(row: Paragraph, predicate: str, subject: Named, other: Named) -> Candidate:
    return Candidate(
        row.key, predicate, (("subject", subject), ("object", other)), row.text, 0, rules=("table",), tier="A"
    )


def _shipped(row: Paragraph, ship: Named, cells: Mapping[str, str]) -> Candidate:
    """What a ship carried or where it called: which of both the table's title may tell, so the port is only a place."""
    roles = [("carrier" if "item" in cells else "vessel", ship)]
    if "item" in cells:
        roles.append(("item", Named(cells["item"], "ITEM")))
    roles += [(role, Named(cells[role], "PLACE")) for role in ("place", "from", "to") if role in cells]
    more = {"date": _day(cells), "quantity": cells.get("quantity", "")}
    return _event(row, "shipment" if "item" in cells else "port_call", roles, more)


def _exported(row: Paragraph, cells: Mapping[str, str]) -> Candidate:
    """Goods of a table of cases, with who exported them and where to, as far as its columns tell."""
    roles = [("item", Named(cells["item"], "ITEM"))]
    roles += [("exporter", Named(cells["company"], "COMPANY"))] if "company" in cells else []
    roles += [(role, _land(cells[role])) for role in ("from", "to") if role in cells]
    more = {"date": _day(cells), "quantity": cells.get("quantity", ""), "value": cells.get("value", "")}
    return _event(row, "shipment", roles, more)


def _land(name: str) -> Named:
    return Named(name, "COUNTRY" if typed.nation(name) else "PLACE")


def _day(cells: Mapping[str, str]) -> str:
    day = days.only(cells.get("date", "")) or ""
    return day if dates.is_date(day) else ""


def _event(row: Paragraph, kind: str, roles: Iterable[tuple[str, Named]], more: Mapping[str, str]) -> Candidate:
    kept = tuple((name, value) for name, value in more.items() if value)
    return Candidate(row.key, kind, tuple(roles), row.text, 0, rules=("table",), tier="A", qualifiers=kept)
