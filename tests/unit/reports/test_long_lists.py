"""Ships, officers and accused of long lists, goods in what holds them, and where raw goods are from. All of nobody."""

from __future__ import annotations

import pytest

from kg.reports import proposing
from kg.reports.document import Document, Paragraph


def told(text: str) -> set[tuple[str, str, str]]:
    paragraphs = (Paragraph("body/1", "body", "1", text, 1, 1),)
    found = proposing.candidates(Document("0" * 64, "x", "text", "en", 1, paragraphs=paragraphs))
    return {(one.predicate, role, named.name) for one in found for role, named in one.roles}


FLEET = (
    "They include the Togo-flagged tankers Blue Vale, owned by Vale Shipping, Green Vale, managed by Ann Hill, "
    "and Redstar, also linked to Hill."
)
CHARGED = (
    "The other cases are against Texas man Tom Hill and Togo national Ann Hill for shipping laser machines to Togo, "
    "Peru national Jack Vale for allegedly exporting aircraft parts to Panama."
)
SAYS = [
    (FLEET, ("flag", "subject", "Green Vale")),
    (FLEET, ("flag", "subject", "Redstar")),
    (FLEET, ("operated_by", "subject", "Green Vale")),
    ("Two Russian ships — the Old Vale and the Redstar — carried coal.", ("flag", "subject", "Redstar")),
    ("The vessels Blue Vale; Green Vale; and Redstar carried coal.", ("shipment", "carrier", "Redstar")),
    (CHARGED, ("shipment", "exporter", "Tom Hill")),
    (CHARGED, ("shipment", "exporter", "Jack Vale")),
    ("They charged Vale Shipping's officers, manager Ann Hill and deputy manager Tom Hill.",
     ("role", "subject", "Tom Hill")),
    ("They charged Ma Valeming (Ma), who sold coal to Togo.", ("shipment", "exporter", "Ma Valeming")),
    ("Vale Shipping sold a Russian crude oil and gas cargo to Togo. It shipped Iranian oil and gas to Peru.",
     ("shipment", "from", "Iranian")),
    ("The tanker Blue Vale carried containers loaded with machine tools.", ("shipment", "item", "machine tools")),
    ("Vale Shipping sold unmanned aerial vehicle (UAV) parts to Togo.",
     ("shipment", "item", "unmanned aerial vehicle (UAV) parts")),
    ("The registered owner of the tanker Blue Vale is a Togo company called Hill Marine.",
     ("owned_by", "object", "Hill Marine")),
    ("They sold it to a Togo company called Hill Marine.", ("registered_in", "subject", "Hill Marine")),
    ("They met Vale Shipping before 3 May 2018, when OFAC designated Hill Holdings.",
     ("listing", "party", "Hill Holdings")),
    ("Vale Shipping, Inc., of Redwood, Texas, agreed to pay a fine of $45,000.",
     ("penalty", "party", "Vale Shipping, Inc.")),
    ("They fined Vale Shipping Corp., a major Togo dealer of arms.", ("registered_in", "object", "Togo")),
    ("Vale Shipping Corp., registered in Panama and based in Togo, closed.", ("registered_in", "object", "Togo")),
    ("The limousines were shipped from Togo.", ("shipment", "item", "limousines")),
    ("Vale Shipping sold machine tools (“Lift Gear”) to Togo. It then shipped the Lift Gear to Peru.",
     ("shipment", "item", "Lift Gear")),
]  # fmt: skip

NOT = [
    ("The seizure by Japanese authorities of coal bound for Togo was told.", ("shipment", "from", "Japanese")),
    ("Vale Shipping Corp., based in Panama with offices in Togo and Peru, closed.",
     ("registered_in", "object", "Peru")),
    ("The tanker Blue Vale belongs to Hill Marine Ltd., registered in Togo.", ("flag", "object", "Togo")),
    ("The tanker Blue Vale docked to load oil from Togo.", ("port_call", "place", "Togo")),
    ("Vale Shipping sold U.S. aircraft parts to Togo.", ("shipment", "from", "U.S.")),
    ("They own the tankers Blue Vale and Red Vale, managed by Ann Hill, and Redstar.",
     ("operated_by", "object", "Redstar")),
    ("A deal between a Togo company called Eastern Vale and a Peru company called Met Hill was made.",
     ("alias", "subject", "Met Hill")),
    ("They were charged with exporting devices used in Togo.", ("shipment", "item", "devices used")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "says"), SAYS)
def test_it_is_read(text: str, says: tuple[str, str, str]) -> None:
    assert says in told(text)


@pytest.mark.parametrize(("text", "says"), NOT)
def test_it_is_not_read(text: str, says: tuple[str, str, str]) -> None:
    assert says not in told(text)
