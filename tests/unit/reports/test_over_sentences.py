"""What is told over several sentences, or fills a gap because one name alone can: in sentences about nobody."""

from __future__ import annotations

import pytest

from benchmarks.doubts import read
from benchmarks.facts_told import groups

SAYS = [
    # told of first, named in the next sentence
    ("The agency fined a Togo security manufacturer $5,000 for exporting pumps to Peru. The company, Busan-based "
     "Vale Tools, also kept no records.", ("fined", "Vale Tools", "$5,000")),
    ("A forwarder was accused of shipping pumps to Peru. Police said Vale Freight knew of it.",
     ("exported_by", "pumps", "Vale Freight")),
    # named first, a role noun behind
    ("Ann Hill was arrested in May. The 45-year-old is accused of shipping pumps to Peru.",
     ("exported_by", "pumps", "Ann Hill")),
    ("Ann Hill was arrested in May. They say the defendant shipped pumps to Peru.",
     ("exported_by", "pumps", "Ann Hill")),
    # goods first, their way behind
    ("Vale Trading Co., Ltd. sold pumps. They were destined for a mine in Peru.", ("shipped_to", "pumps", "Peru")),
    # a name that comes again by its last word
    ("The ministry said that Ann Groetz pled guilty to a plot. Groetz admitted to exporting pumps to Peru.",
     ("exported_by", "pumps", "Ann Groetz")),
    # the only one that fits
    ("Vale Trading Co., Ltd. admitted to exporting, from May 1995 to May 1997, over 500 lasers to Peru.",
     ("exported_by", "lasers", "Vale Trading")),
    ("The company exported pumps controlled for reasons of security to Peru.", ("shipped_to", "pumps", "Peru")),
    ("Vale Trading Co., Ltd. exported 92 special valves to Peru.", ("qty_of", "92", "valves")),
    ("Vale Trading Co., Ltd. paid $5 and Hill Ltd. paid $4 to settle allegations that they exported coal to Peru.",
     ("exported_by", "coal", "Hill Ltd.")),
    ("Gilbert & Jones will pay a $5,000 penalty for exporting coal to Peru.",
     ("exported_by", "coal", "Gilbert & Jones")),
    ("Yadegari is charged with attempting to procure and export to Peru 10 lasers.",
     ("exported_by", "lasers", "Yadegari")),
    ("Vale University agreed to pay $5,000 to settle.", ("fined", "Vale University", "$5,000")),
    ("Vale Trading Co., Ltd. of Busan, Togo pled guilty to charges and was fined $5,000 for exports of coal to Peru.",
     ("fined", "Vale Trading", "$5,000")),
    ("Police say John Hill's company, Baltik Elektro, shipped pumps to Peru.",
     ("exported_by", "pumps", "Baltik Elektro")),
    ("Nippon Kasei Tokki shipped the pumps from Busan to Peru.", ("exported_by", "pumps", "Nippon Kasei Tokki")),
    ("They listed Novakem, a Busan chemicals importer, on Monday.", ("registered_in", "Novakem", "Busan")),
    ("Ann Groetz, 42, a national of Natick, and Howard Tsieng, 38, of Busan, were charged with trying to export coal "
     "to Peru.", ("exported_by", "coal", "Ann Groetz")),
    ("A $9,000 penalty was imposed on Vale Trading Co., Ltd. for knowingly causing the unlicensed exports of coal.",
     ("exported_by", "coal", "Vale Trading")),
    ("Land Rover has been accused of supplying vehicles to Peru.", ("exported_by", "vehicles", "Land Rover")),
    ("Pear was fined about $465,000 for violations.", ("fined", "Pear", "$465,000")),
    ("Howard Tsieng of Cupertino, California, was sentenced to two years in prison and ordered to pay a $5,000 fine.",
     ("fined", "Howard Tsieng", "$5,000")),
    # measures
    ("Vale Trading Co., Ltd. entered a plea of guilty and was ordered to pay $4,260.",
     ("fined", "Vale Trading", "$4,260")),
    ("The office prosecuted Vale Trading Co., Ltd. for unlicensed exports of coal.",
     ("exported_by", "coal", "Vale Trading")),
    # ships
    ("The tankers Blue Vale and Red Vale left. The office found that both vessels were involved in shipping coal.",
     ("carried", "Red Vale", "coal")),
    ("The tanker Blue Vale was arrested with 318 metric tonnes of AGO.", ("carried", "Blue Vale", "AGO")),
    ("They listed: (i) Vale Shipping Ltd, the registered owner of the vessel Blue Vale, (ii) Hill Shipping Ltd, the "
     "registered owner of the vessel Red Vale.", ("owned_by", "Red Vale", "Hill Shipping")),
    ("They listed Vale Shipping and its 151,800-dwt crude tanker Artura.", ("owned_by", "Artura", "Vale Shipping")),
    ("Those listed include Mehle, owned and managed by Togo-based Vale Shipping Ltd.",
     ("owned_by", "Mehle", "Vale Shipping")),
    ("The tanker Blue Vale, laden with coal, sank.", ("carried", "Blue Vale", "coal")),
]  # fmt: skip
SAYS_NOT = [
    ("A forwarder was accused of shipping pumps to Peru. Vale Freight and Hill Freight knew of it.", "exported_by"),
    ("A forwarder was accused of shipping pumps to Peru. John Hill of Vale Freight knew of it.", "exported_by"),
    (
        "Vale Freight is known. A forwarder was accused of shipping pumps to Peru. Vale Freight knew of it.",
        "exported_by",
    ),
    ("Three managers of Vale Trading Co., Ltd. were convicted of exporting pumps.", "exported_by"),
    ("Vale Trading Co., Ltd. and Ann Hill met, and a firm was convicted of exporting pumps.", "exported_by"),
    ("Ann Hill was sentenced to 30 months for smuggling lasers to Peru.", "qty_of"),
    ("Vale Trading Co., Ltd. sold coal to the Togo tanker Blue Vale 7.", "shipped_to"),
    ("Vale Trading Co., Ltd. sold coal to support the war in Peru.", "shipped_to"),
    ("Vale Trading Co., Ltd. sold coal to a tanker in the South China Sea.", "shipped_to"),
]
BEHIND_A_DOUBT = [
    "This can be seen in a case in which Ann Hill was jailed for shipping pumps to Peru.",
    "The tanker Blue Vale can carry cars and is currently carrying coal.",
    "In order to evade the law, Ann Hill shipped pumps to Peru.",
    "The firm paid in order to settle charges that Ann Hill shipped pumps to Peru.",
]


def told(text: str) -> set[tuple[str, str, str]]:
    return {
        key for one in read(text) if one.modality in ("asserted", "alleged") for ways in groups(one) for key in ways
    }


@pytest.mark.parametrize(("text", "says"), SAYS)
def test_what_stands_apart_is_joined(text, says):
    found = told(text)
    assert any(one[0] == says[0] and says[1] in one[1] and says[2] in one[2] for one in found), found


@pytest.mark.parametrize(("text", "kind"), SAYS_NOT)
def test_what_two_could_be_is_left(text, kind):
    assert kind not in {one[0] for one in told(text)}


def test_rows_of_a_list_keep_to_themselves():
    rows = (
        "(i) Vale Shipping Ltd, the registered owner of the vessel Blue Vale, (ii) Hill Shipping Ltd, the owner of the "
    )
    found = told(f"They listed: {rows}vessel Red Vale.")
    assert {one[1:] for one in found if one[0] == "owned_by"} == {
        ("Blue Vale", "Vale Shipping Ltd"), ("Red Vale", "Hill Shipping Ltd"),
    }  # fmt: skip


@pytest.mark.parametrize("text", BEHIND_A_DOUBT)
def test_a_doubt_ends_where_something_else_is_told(text):
    assert told(text)


@pytest.mark.parametrize("text", [
    "The tanker Blue Vale was carrying coal from Peru, said John Hill, a spokesman for the forces allied to the "
    "government which has declared itself in the port of the town and holds it still.",
    "Among them the Togo-flagged tanker Blue Vale ‘has carried 500 tons of coal on behalf of the firm’, and others.",
    "OFAC states that Vale Trading Co., Ltd. met others. Separately, the company exported coal to Peru.",
])  # fmt: skip
def test_what_an_office_a_spokesman_or_a_quotation_tells_is_told_as_alleged(text):
    assert {one.modality for one in read(text) if one.predicate == "shipment"} == {"alleged"}


def test_who_is_named_behind_stands_in_the_quote_and_is_of_the_last_tier():
    text = "A forwarder was fined $5,000. The company, Vale Freight, closed. Nobody knew."
    fined = next(one for one in read(text) if one.predicate == "penalty")
    assert (fined.tier, fined.quote) == ("D", "A forwarder was fined $5,000. The company, Vale Freight, closed.")
