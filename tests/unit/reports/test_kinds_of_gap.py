"""Kinds of facts that earlier rules missed in texts by others (docs/reports-recall.csv), in sentences about nobody."""

from __future__ import annotations

import pytest

from benchmarks.doubts import read
from benchmarks.facts_told import groups

SAYS = [
    # who is accused is who exported, over the verbs between
    ("Ann Hill pled guilty to breaking the law by exporting coal to Togo.", ("exported_by", "coal", "Ann Hill")),
    ("Vale Shipping paid a fine of $5,000 for making unlicensed exports of coal to Togo.",
     ("exported_by", "coal", "Vale Shipping")),
    ("Vale Shipping pleaded guilty today in connection with its illegal export of coal from Peru to Togo.",
     ("exported_by", "coal", "Vale Shipping")),
    ("The order, under which Vale Shipping agreed to pay $7,500, is new.", ("fined", "Vale Shipping", "$7,500")),
    # the only ship of the paragraph
    ("The tanker Blue Vale left. Nobody knew why. The vessel belongs to Vale Shipping.",
     ("owned_by", "Blue Vale", "Vale Shipping")),
    ("The tanker Blue Vale left. “The ship is carrying coal,” an official of Togo said.",
     ("carried", "Blue Vale", "coal")),
    # participles and verbs that begin another
    ("The tanker Blue Vale arrived at Busan on Thursday carrying coal.", ("carried", "Blue Vale", "coal")),
    ("The tanker Blue Vale started unloading its cargo of coal at Busan.", ("unloaded_at", "Blue Vale", "Busan")),
    # names in slots
    ("It met the Togo-flagged Aframax tanker Blue Vale.", ("flag", "Blue Vale", "Togo")),
    ("Vale Shipping, a subsidiary of the Hill and Dale Industries Group, closed.",
     ("owned_by", "Vale Shipping", "Hill and Dale Industries Group")),
    ("Vale Shipping was listed as a subsidiary of UN-designated Hill Group.",
     ("owned_by", "Vale Shipping", "Hill Group")),
    ("Valery, a naturalized Togo citizen and owner of Vale Shipping, left.", ("role", "Valery", "Vale Shipping")),
    # goods
    ("Vale Shipping exported pumps, valves and related components to Togo.", ("shipped_to", "components", "Togo")),
    ("Vale Shipping exported defense articles to Togo.", ("shipped_to", "defense articles", "Togo")),
    ("Vale Shipping admitted to exporting to Togo high-grade steel.", ("shipped_to", "steel", "Togo")),
    # lists, pairs, and what is meant by `they`
    ("The tankers Blue Vale, Red Vale, and Old Vale left. All three tankers carried coal.",
     ("carried", "Old Vale", "coal")),
    ("Vale Trading Co., Ltd. bought coal in Peru. They were then re-shipped to Togo.", ("shipped_to", "coal", "Togo")),
    ("Vale Trading Co., Ltd. and a Togo-based partner arranged for the export of coal to Peru.",
     ("exported_by", "coal", "Vale Trading")),
    ("Vale Petroleum and Chemical Corp. shipped coal to Togo.",
     ("exported_by", "coal", "Vale Petroleum and Chemical Corp.")),
    ("The court told of the conviction of the firm Vale Trading Co., Ltd. on three counts of exporting coal to Togo.",
     ("exported_by", "coal", "Vale Trading")),
    ("The Captain Vale vessel was stopped at Busan.", ("seized_at", "Captain Vale", "Busan")),
    ("Businessman Ann Hill, 50, owned three companies – Vale, Red Hill and Dale & Dale – in Togo.",
     ("owned_by", "Dale & Dale", "Ann Hill")),
    ("He shipped 120,000 components to Togo.", ("shipped_to", "components", "Togo")),
    # names and goods that only their place tells of
    ("They named a firm from Togo, Vale Hill, which left.", ("registered_in", "Vale Hill", "Togo")),
    ("The Dubai-based Vale Technical closed.", ("registered_in", "Vale Technical", "Dubai")),
    ("The tanker Blue Vale met a Togo ship -- Red Vale, off Busan.", ("flag", "Red Vale", "Togo")),
    ("Ann Hill, who served as a director of Vale Shipping, left.", ("role", "Ann Hill", "Vale Shipping")),
    ("Vale Shipping was accused of supplying thousands of spindle sleeves to Togo.",
     ("shipped_to", "spindle sleeves", "Togo")),
    ("Vale Shipping exported US-origin items to Togo.", ("shipped_to", "items", "Togo")),
    ("The court ordered Vale Shipping to pay $5,000 over the export of coal to Togo.", ("shipped_to", "coal", "Togo")),
    ("Vale Shipping exported coal to Togo's regime.", ("shipped_to", "coal", "Togo")),
    ("HILL ANN a/k/a JOHN HILL left.", ("alias", "HILL ANN", "JOHN HILL")),
    ("Vale Shipping and its vessel the Blue Vale 2 were listed.", ("owned_by", "Blue Vale 2", "Vale Shipping")),
    ("They provided Togo with pumps and machine tools.", ("shipped_to", "machine tools", "Togo")),
    ("The Togo-based shipping companies Vale Co., Ltd., Red Hill & Sea, and Hill Holdings closed.",
     ("registered_in", "Hill Holdings", "Togo")),
    ("The tankers Blue Vale, Red Vale, Green Vale and Old Vale left. All four tankers carried coal.",
     ("carried", "Green Vale", "coal")),
    ("Russian Oleh Kvin pleaded guilty to charges that he attempted to export coal to Togo.",
     ("exported_by", "coal", "Oleh Kvin")),
    ("Vale Shipping exported over 500 pumps to Togo.", ("exported_by", "pumps", "Vale Shipping")),
    ("Vale Shipping, which does business as Hill Corporation, closed.", ("alias", "Vale Shipping", "Hill Corporation")),
    ("The tanker Blue Vale is carrying a Togo flag.", ("flag", "Blue Vale", "Togo")),
    ("The tanker Blue Vale loaded coal in Busan in South Korea.", ("loaded_at", "Blue Vale", "Busan")),
    # who is meant by `it`, and what is done with what was bought
    ("Vale Shipping will pay $5,000 to settle claims that it exported coal to Togo.",
     ("exported_by", "coal", "Vale Shipping")),
    ("The captain, Ann Hill, 50, admitted that she sold coal to Togo.", ("exported_by", "coal", "Ann Hill")),
    ("The coal was purchased by Vale Shipping and re-exported to Togo.", ("exported_by", "coal", "Vale Shipping")),
    ("The tankers Blue Vale, Red Vale and Old Vale, all owned by Vale Shipping, left.",
     ("owned_by", "Blue Vale", "Vale Shipping")),
    # firms without a form, goods without a name, and lists
    ("They listed Captain Ann Hill, who heads Orbit Star.", ("role", "Ann Hill", "Orbit Star")),
    ("They listed Orbit Star, which owns the tanker Blue Vale.", ("owned_by", "Blue Vale", "Orbit Star")),
    ("Orbit Star is owned or controlled by Vale Shipping.", ("owned_by", "Orbit Star", "Vale Shipping")),
    ("The goods were transshipped via Peru to Togo.", ("shipped_via", "goods", "Peru")),
    ("Vale Shipping sent diagrams of rifle parts to Togo.", ("shipped_to", "diagrams of rifle parts", "Togo")),
    ("Police seized weapons including rifles and grenades that were shipped to Togo.",
     ("shipped_to", "weapons", "Togo")),
    ("They were carried by a ship called the DV5505, which is operated by Peru-owned Do Young Shipping.",
     ("operated_by", "DV5505", "Do Young Shipping")),
    ("Treasury listed its owner, Togo-registered Orbit Bright, in May.", ("registered_in", "Orbit Bright", "Togo")),
    ("The tanker Blue Vale left. The ship's registered owners, Vale Shipping, stayed.",
     ("owned_by", "Blue Vale", "Vale Shipping")),
    ("The order names Orbair, a Peruvian airline, too.", ("registered_in", "Orbair", "Peruvian")),
    ("Hill Trading (now known as Orbit Trading) was charged.", ("alias", "Hill Trading", "Orbit Trading")),
    ("Vale Shipping exported pumps to a Chinese company.", ("shipped_to", "pumps", "Chinese")),
    ("They arranged the export of a generator to a party in Togo.", ("shipped_to", "generator", "Togo")),
    ("Vale Shipping sold 500 pumps to Togo.", ("qty_of", "500", "pumps")),
    ("The tanker Blue Vale, owned and managed by Vale Shipping, left.", ("owned_by", "Blue Vale", "Vale Shipping")),
    ("He sold items like pumps and valves to Togo.", ("shipped_to", "items", "Togo")),
    ("Vale Shipping did not have the proper license to export rifle parts to Togo.",
     ("shipped_to", "rifle parts", "Togo")),
]  # fmt: skip
SAYS_NOT = [
    ("A wholesaler of wine, Vale Trading Co., Ltd., sent coal to Togo.", "carried"),
    ("Vale Shipping sent presses for the production of rocket fuel to Togo.", "sts"),
    ("The ships named are the Togo-flagged BLUE VALE and the Peru-flagged RED VALE.", "alias"),
    ("“The ship took coal from Togo,” Ambassador Ann Hill said.", "exported_by"),
    ("Such aircraft are not eligible for export to Togo.", "shipped_to"),
    ("The AP says the ship had 27,000 tonnes of coal.", "carried"),
    ("The agency named Vale Shipping, Red Hill & Sea and Hill Trading.", "alias"),
    ("They sent pumps with uses in ships to Vale Shipping.", "exported_by"),
    ("Captain Ann Hill bought coal from Vale Shipping.", "exported_by"),
    ("The agency listed the tanker Blue Vale and Vale Shipping for delivering coal to Togo.", "exported_by"),
    ("Vale Shipping was fined and had to pay $45,000 in restitution.", "fined"),
    ("The firms that own the tanker Blue Vale are based in Togo.", "flag"),
    ("The deal broke sanctions on exporting pumps to Togo.", "shipped_to"),
    ("They sold valves for a heavy water reactor to no firm and sent lead to a plutonium plant in Togo.", "carried"),
    ("Coal was exported variously to Togo by Ann Hill of St. Vale, who was stopped at Busan.", "seized_at"),
]


def told(text: str) -> set[tuple[str, str, str]]:
    return {
        key for one in read(text) if one.modality in ("asserted", "alleged") for ways in groups(one) for key in ways
    }


@pytest.mark.parametrize(("text", "says"), SAYS)
def test_what_was_missed_is_read(text, says):
    found = told(text)
    assert any(one[0] == says[0] and says[1] in one[1] and says[2] in one[2] for one in found), found


@pytest.mark.parametrize(("text", "kind"), SAYS_NOT)
def test_what_is_not_said_is_not_read(text, kind):
    assert kind not in {one[0] for one in told(text)}


def test_what_a_ban_forbids_is_doubted_and_what_breaks_it_is_not():
    assert told("They broke the arms embargo and tried to supply coal to Togo.")
    assert not told("The embargo on the export of coal to Togo holds.")


def test_which_owns_means_the_last_of_two():
    found = told("They named Hill Trading and Vale Shipping, which owns the tanker Blue Vale.")
    assert {one[2] for one in found if one[0] == "owned_by"} == {"Vale Shipping"}, found
