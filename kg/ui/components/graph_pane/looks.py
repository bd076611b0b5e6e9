"""Shape and colour of every kind of node. Shape alone tells kinds of one family apart, colour the family.

Colours are those of Okabe and Ito (https://jfly.uni-koeln.de/color/), chosen to stay apart for colour-blind readers.
Shapes are polygons in a square from -1 to 1, so that the picture and its legend are drawn from the same numbers.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.errors import UsageError

Points = tuple[float, ...]

SHAPES: dict[str, Points] = {
    "ellipse": (),
    "block": (-1, -0.72, 1, -0.72, 1, 0.72, -1, 0.72),
    "hexagon": (-1, 0, -0.5, -0.87, 0.5, -0.87, 1, 0, 0.5, 0.87, -0.5, 0.87),
    "hull": (-1, -0.35, 1, -0.35, 0.6, 0.6, -0.6, 0.6),
    "wing": (0, -1, 1, 0.6, 0, 0.25, -1, 0.6),
    "diamond": (0, -1, 1, 0, 0, 1, -1, 0),
    "arrow": (-1, -0.45, 0.2, -0.45, 0.2, -0.9, 1, 0, 0.2, 0.9, 0.2, 0.45, -1, 0.45),
    "bow": (-1, -0.8, 0, -0.2, 1, -0.8, 1, 0.8, 0, 0.2, -1, 0.8),
    "anchor": (-0.3, -1, 0.3, -1, 0.3, 0.2, 1, 0.2, 0, 1, -1, 0.2, -0.3, 0.2),
    "notch": (-1, -0.8, 1, -0.8, 0.4, 0, 1, 0.8, -1, 0.8, -0.4, 0),
    "star": (0, -1, 0.3, -0.3, 1, -0.3, 0.4, 0.16, 0.65, 0.9, 0, 0.45, -0.65, 0.9, -0.4, 0.16, -1, -0.3, -0.3, -0.3),
    "octagon": (-0.41, -1, 0.41, -1, 1, -0.41, 1, 0.41, 0.41, 1, -0.41, 1, -1, 0.41, -1, -0.41),
    "tag": (-1, -0.6, 0.45, -0.6, 1, 0, 0.45, 0.6, -1, 0.6),
    "slant": (-0.6, -0.6, 1, -0.6, 0.6, 0.6, -1, 0.6),
    "bubble": (-1, -0.8, 1, -0.8, 1, 0.4, -0.1, 0.4, -0.6, 1, -0.6, 0.4, -1, 0.4),
    "frame": (-0.8, -0.8, 0.8, -0.8, 0.8, 0.8, -0.8, 0.8),
    "flag": (-1, -0.9, 1, -0.9, 0.6, -0.25, 1, 0.4, -0.7, 0.4, -0.7, 1, -1, 1),
    "drop": (-0.8, -0.5, 0, -1, 0.8, -0.5, 0, 1),
    "house": (0, -1, 1, -0.2, 1, 0.9, -1, 0.9, -1, -0.2),
    "barrel": (-0.6, -0.9, 0.6, -0.9, 0.9, 0, 0.6, 0.9, -0.6, 0.9, -0.9, 0),
    "plus": (.3, -1, .3, -.3, 1, -.3, 1, .3, .3, .3, .3, 1, -.3, 1, -.3, .3, -1, .3, -1, -.3, -.3, -.3, -.3, -1),
    "shield": (-0.8, -0.9, 0.8, -0.9, 0.8, 0.2, 0, 1, -0.8, 0.2),
    "page": (-0.75, -1, 0.35, -1, 0.75, -0.55, 0.75, 1, -0.75, 1),
    "stack": (-0.6, -0.9, 0.6, -0.9, 1, 0.9, -1, 0.9),
}  # fmt: skip

BLUE, ORANGE, GREEN, VERMILION = "#0072B2", "#E69F00", "#009E73", "#D55E00"
PURPLE, YELLOW, SKY, GREY = "#CC79A7", "#F0E442", "#56B4E9", "#8A8F98"


@dataclass(frozen=True, slots=True)
class Look:
    """How nodes of one kind are drawn."""

    shape: str
    colour: str

    @property
    def points(self) -> Points:
        return SHAPES[self.shape]


LOOKS: dict[str, Look] = {
    "Company": Look("block", BLUE),
    "Authority": Look("octagon", BLUE),
    "Organization": Look("hexagon", BLUE),
    "Person": Look("ellipse", ORANGE),
    "Vessel": Look("hull", GREEN),
    "Aircraft": Look("wing", GREEN),
    "Case": Look("diamond", VERMILION),
    "Shipment": Look("arrow", VERMILION),
    "Leg": Look("block", VERMILION),
    "Transfer": Look("bow", VERMILION),
    "PortCall": Look("anchor", VERMILION),
    "AisGap": Look("notch", VERMILION),
    "AisJump": Look("slant", VERMILION),
    "Encounter": Look("ellipse", VERMILION),
    "Loitering": Look("drop", VERMILION),
    "Finding": Look("star", VERMILION),
    "Occurrence": Look("tag", VERMILION),
    "Measure": Look("octagon", PURPLE),
    "Listing": Look("tag", PURPLE),
    "Licence": Look("slant", PURPLE),
    "Claim": Look("bubble", PURPLE),
    "Application": Look("page", PURPLE),
    "EndUse": Look("house", PURPLE),
    "Rule": Look("block", PURPLE),
    "StateMeasure": Look("shield", PURPLE),
    "Network": Look("stack", ORANGE),
    "Question": Look("ellipse", PURPLE),
    "Programme": Look("frame", PURPLE),
    "Country": Look("flag", YELLOW),
    "CountryGroup": Look("stack", YELLOW),
    "Place": Look("drop", YELLOW),
    "Location": Look("anchor", YELLOW),
    "Address": Look("house", YELLOW),
    "Item": Look("barrel", SKY),
    "Substance": Look("drop", SKY),
    "ControlEntry": Look("plus", SKY),
    "Commodity": Look("stack", SKY),
    "Regime": Look("shield", SKY),
    "Identifier": Look("tag", GREY),
    "ControlTotal": Look("stack", GREY),
    "TradeFlow": Look("arrow", GREY),
    "Record": Look("page", GREY),
    "Document": Look("block", GREY),
    "Paragraph": Look("slant", GREY),
    "Source": Look("frame", GREY),
}


def look(schema: str) -> Look:
    """Look of a kind. UsageError for a kind that has none, so that nothing is drawn as something it is not."""
    if schema not in LOOKS:
        todo = "add it to kg/ui/components/graph_pane/looks.py"
        raise UsageError(f"no shape and colour for nodes of the kind {schema!r}", todo=todo)
    return LOOKS[schema]
