"""A case as a chain of six boxes: who → goods → control → way → destination → measure, as plain values.

Which property or relation stands in which box is `chain.csv`. A box that stays empty says that nothing is published.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.answers.dossier_forms import Dossier, Said
from kg.ui.i18n import Say
from kg.ui.pages.party.model import label, shown

KINDS = ("Case", "Shipment")
"""What has such a chain."""
PARTIES = ("consignor", "carrier", "consignee", "end_user")
WHO = "who"
BOXES = (WHO, "goods", "control", "way", "destination", "measure")


@dataclass(frozen=True, slots=True)
class Line:
    """One thing in a box. `id`: a thing with a page of its own; `modality`: how surely it is told."""

    label: str
    text: str
    id: str = ""
    modality: str = "asserted"


@cache
def _places() -> tuple[tuple[str, str, str], ...]:
    with (Path(__file__).parent / "chain.csv").open(encoding="utf-8", newline="") as file:
        return tuple((row["box"], row["form"], row["name"]) for row in csv.DictReader(file))


def boxes(dossier: Dossier, say: Say, legs: Iterable[Mapping[str, Any]] = ()) -> dict[str, list[Line]]:
    """The lines of each box in the order of the chain; no line where nothing is published. `legs`: of its way, which
    may name who took part where the event itself names nobody."""
    found: dict[str, dict[Line, None]] = {box: {} for box in BOXES}
    for box, form, name in _places():
        lines = _facts(dossier, name, say) if form == "property" else _statements(dossier, name, form == "to", say)
        found[box] |= dict.fromkeys(lines)
    if not found[WHO]:
        found[WHO] = dict.fromkeys(_on_the_way(legs, say) or _told_of_legs(dossier, say))
    return {box: list(lines) for box, lines in found.items()}


def _on_the_way(legs: Iterable[Mapping[str, Any]], say: Say) -> list[Line]:
    return [
        Line(label(role, say), who, modality=leg["modality"]) for leg in legs for role in PARTIES for who in leg[role]
    ]


def _told_of_legs(dossier: Dossier, say: Say) -> list[Line]:
    legs = any(said.relation == "LEG_OF" and not said.outgoing for said in dossier.statements)
    return [Line(say("chain.way"), say("chain.who.legs"))] if legs else []


def _facts(dossier: Dossier, name: str, say: Say) -> Iterable[Line]:
    for fact in dossier.facts:
        if fact.property == name:
            sure = "conflict" if fact.conflict else "asserted"
            yield Line(label(name, say), str(shown(dossier.entity.schema, fact, say)), modality=sure)


def _statements(dossier: Dossier, name: str, outgoing: bool, say: Say) -> Iterable[Line]:
    for said in dossier.statements:
        if said.relation == name and said.outgoing == outgoing:
            yield Line(_said_as(said, say), say.named(said.other), said.other.id, said.modality)


def _said_as(said: Said, say: Say) -> str:
    """The role, or of an act its day."""
    day = said.event_date if said.relation == "LED_TO" else ""
    return day or said.role or say.relation(said.relation)


def rows(found: Mapping[str, Iterable[Line]], say: Say) -> list[dict[str, str]]:
    """The chain as a table: a row a box."""
    return [
        {say("chain.box"): say(f"chain.{box}"), say("chain.said"): text(lines, say)} for box, lines in found.items()
    ]


def text(lines: Iterable[Line], say: Say) -> str:
    """The lines of a box in one; that nothing is published where there is none."""
    return "; ".join(f"{one.label}: {one.text}{mark(one, say)}" for one in lines) or say("chain.none")


def mark(line: Line, say: Say) -> str:
    """What must be read with a line that is not plainly asserted."""
    if line.modality == "asserted":
        return ""
    return f" ⚠ {say('chain.conflict') if line.modality == 'conflict' else say(f'modality.{line.modality}')}"


def leg_rows(found: Iterable[Mapping[str, Any]], say: Say) -> list[dict[str, str]]:
    """The way leg by leg: declared beside real, with who carried and who allowed it."""
    return [
        {
            say("chain.leg"): f"{one['position']:g}" if one["position"] is not None else "–",
            say("hop.dates"): one["date"] or say("date.none"),
            say("hop.start"): _place(one["from"], one["from_place"], say),
            say("hop.end"): _place(one["to"], one["to_place"], say),
            say("chain.declared"): _place(one["declared"], "", say),
            say("chain.goods"): "; ".join((*one["items"], *one["quantity"])) or "–",
            say("chain.parties"): "; ".join(who for role in PARTIES for who in one[role]) or "–",
            say("chain.allowed"): _allowed(one, say),
            say("evidence.modality"): say(f"modality.{one['modality']}"),
        }
        for one in found
    ]


def _place(country: str, place: str, say: Say) -> str:
    return ", ".join(filter(None, (place, say.country(country) if country else ""))) or "–"


def _allowed(one: Mapping[str, Any], say: Say) -> str:
    told = [say("chain.permitted", by=", ".join(one["permitted_by"]))] if one["permitted_by"] else []
    refused = [*one["forbidden_by"], *one["not_permitted_by"]]
    return "; ".join([*told, *([say("chain.not_permitted", by=", ".join(refused))] if refused else [])]) or "–"
