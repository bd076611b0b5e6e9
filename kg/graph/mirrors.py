"""Trade seen from both sides: an export and the other country's import of the same goods in the same period.

Computed from equal fields, never stored as a statement: it says that two figures are to be compared, not that they
should be equal. Codes of two national nomenclatures are not compared, because they differ in breadth; nor are codes
of two editions of the Harmonized System, because codes move.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.model.records import Record, Relation

NOT_WHOLE = ("re_export", "processing")
"""Purposes under which a flow is a part of another flow of the same goods: its counterpart is not the whole import."""
UNKNOWN = "as reported"
"""End of the name of a nomenclature whose edition is not known, such as `HS as reported`."""
Goods = tuple[str, ...]


def mirrors(records: Iterable[Record], relations: Iterable[Relation]) -> Iterator[tuple[Record, Record, str]]:
    """Export, import and what makes them counterparts; a pair that a source states already is left to the source."""
    stated = {frozenset((said.start, said.end)) for said in relations if said.relation == "MIRRORS"}
    flows = [record for record in records if record.schema == "TradeFlow" and not record.gone and _goods(record)]
    imports: dict[Goods, list[Record]] = defaultdict(list)
    for flow in flows:
        if flow.first("flow") == "import":
            imports[(_of(flow, "partner"), _of(flow, "reporter"), *_goods(flow))].append(flow)
    for flow in flows:
        if flow.first("flow") == "export":
            for other in imports.get((_of(flow, "reporter"), _of(flow, "partner"), *_goods(flow)), ()):
                if frozenset((flow.id, other.id)) not in stated:
                    yield flow, other, _reason(flow, other)


def _of(flow: Record, name: str) -> str:
    return str(flow.first(name) or "")


def _goods(flow: Record) -> Goods:
    """Nomenclature, edition, code and period; empty when the flow has no counterpart that could be found by them."""
    system, code, window = _of(flow, "code_system"), _of(flow, "code"), _of(flow, "window")
    edition = _of(flow, "hs_edition") or (system if system.startswith("HS ") else "")
    known = system and code and window and _of(flow, "reporter") and _of(flow, "partner")
    if not known or system.endswith(UNKNOWN) or _of(flow, "purpose") in NOT_WHOLE:
        return ()
    return (system, edition, code, window)


def _reason(export: Record, import_: Record) -> str:
    system, _, code, window = _goods(export)
    left, right = (_of(flow, "basis") or "unknown basis" for flow in (export, import_))
    return f"computed: {system} {code}, {window}; export by {left}, import by {right}"
