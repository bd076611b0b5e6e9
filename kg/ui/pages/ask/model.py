"""What came of a question, as plain values: a table, and a picture of what its rows name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.store import Result
from kg.store.values import plain
from kg.ui.i18n import Say
from kg.ui.picture import PaneEdge, PaneNode, Picture
from kg.vocab import terms

MOST_DRAWN = 40
"""Things that a picture still shows readably."""
CODED = {
    "standing": ("licence_status", "application_outcome"), "outcome": ("application_outcome",),
    "licence_type": ("licence_types",),
}  # fmt: skip
"""Columns of codes, and the closed lists that have them."""


def ids(result: Result) -> list[str]:
    """Whatever in the rows may be the id of a thing, in order: texts with a colon and no blank, and ids of nodes."""
    found: dict[str, None] = {}
    for row in result.rows:
        for value in row.values():
            found |= dict.fromkeys(_ids(plain(value)))
    return list(found)


def told(columns: Mapping[str, list[Any]], say: Say) -> dict[str, list[Any]]:
    """The columns as the page shows them: codes of acts and of how surely they are told in words, authorities too."""
    return {name: [_told(name, value, say) for value in values] for name, values in columns.items()}


def _told(name: str, value: Any, say: Say) -> Any:
    if name == "modality":
        return say.phrases.get(f"modality.{value}", value)
    if name == "verdict":
        return say.phrases.get(f"verdict.{value}", value)
    if name == "status" and (code := str(value).replace(" ", "_")) in terms.terms("listing_status"):
        return say.term("listing_status", code)
    if name in CODED and (label := _label(name, str(value).replace(" ", "_"), say)):
        return label
    if name in ("authority", "source"):
        return say.content(value)
    return say.sentence(value) if isinstance(value, str) and len(value.split()) > 3 else value


def _label(name: str, code: str, say: Say) -> str:
    """A code of a closed list in words; empty where none of the column's lists has it."""
    return next((say.term(vocabulary, code) for vocabulary in CODED[name] if code in terms.terms(vocabulary)), "")


def _ids(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        if ":" in value and " " not in value and "//" not in value:
            yield value
    elif isinstance(value, Mapping):
        yield from (one for each in value.values() for one in _ids(each))
    elif isinstance(value, list | tuple):
        yield from (one for each in value for one in _ids(each))


def picture(rows: Sequence[Mapping[str, Any]], focus: Iterable[str]) -> Picture:
    """The relationships of the look-up `among`; things that are joined to nothing are left to the table."""
    asked = set(focus)
    nodes: dict[str, PaneNode] = {}
    edges: list[PaneEdge] = []
    for row in rows:
        for side in ("start", "end"):
            id = row[side]
            nodes.setdefault(id, PaneNode(id, row[f"{side}_caption"], row[f"{side}_schema"], focus=id in asked))
        edges.append(PaneEdge(f"edge-{row['id']}-{len(edges)}", row["start"], row["end"], row["relation"], row["since"],
                              row["until"], tuple(row["sources"]), row["modality"]))  # fmt: skip
    return Picture(tuple(nodes.values()), tuple(edges))
