"""FollowTheMoney: documents, events and sanctions with all they say; what is strange is counted, not dropped unseen.

The entities are made up, in the public schema; the edges are in the form in which DPRK Reports publishes its own.
"""

from __future__ import annotations

import json
from typing import Any

from kg.model.records import Relation
from tests.unit.test_ftm import FILE, ID, entity, made, parted, read

SHIP = entity("ship", "Vessel", name=["SAMPLE STAR"])
FIRM = entity("firm", "Company", name=["Sample Shipping"])
REPORT = entity(
    "report", "Document", title=["Report of the Panel of Experts (S/2030/171)"], publishedAt=["2030-03-05"],
    sourceUrl=["https://example.org/report"], author=["Panel"],
)  # fmt: skip
EVENT = entity(
    "event", "Event", name=["Meeting at sea"], summary=["Two ships met."], startDate=["2029-10"],
    endDate=["2029-11-03"], location=["East China Sea"], involved=["ship", "firm"], keywords=["coal"], proof=["report"],
)  # fmt: skip


def told(relations: list[Relation]) -> list[tuple[str, ...]]:
    return [(r.relation, r.start.removeprefix("ftm:"), r.end.removeprefix("ftm:"), r.role) for r in relations]


def test_a_documentation_is_a_paragraph_with_role_days_sentence_and_address():
    said = entity(
        "said", "Documentation", document=["report"], entity=["ship"], role=["subject"], summary=["It carried coal."],
        recordId=["S/2030/171, para. 21"], date=["2029-10-11"], sourceUrl=["https://example.org/21"], status=["final"],
    )  # fmt: skip
    records, relations, problems = made(said, SHIP, REPORT)
    paragraph, (tie,) = records["ftm:said"], relations
    assert paragraph.schema == "Paragraph" and paragraph.all("document", "number") == ["S/2030/171", "para. 21"]
    assert paragraph.all("quote", "as_of", "source_url") == ["It carried coal.", "2029-10-11", "https://example.org/21"]
    assert paragraph.all("note") == ["status: final"]
    assert (tie.relation, tie.end, tie.role, tie.quote) == ("AT_PARAGRAPH", "ftm:said", "subject", "It carried coal.")
    assert (tie.since, tie.until) == ("2029-10-11", "2029-10-11") and "https://example.org/21" in tie.locator
    assert problems == []


def test_a_documentation_that_tells_no_place_ties_to_the_document():
    said = entity("said", "Documentation", document=["report"], entity=["ship"], summary=["It carried coal."])
    records, relations, problems = made(said, SHIP, REPORT)
    assert told(relations) == [("STATED_IN", "ship", "report", "")] and relations[0].quote == "It carried coal."
    assert "ftm:said" not in records and problems == []


def test_a_document_has_the_symbol_in_its_title_else_its_title():
    records, _, _ = made(REPORT, entity("plain", "HyperText", title=["A page"]))
    report = records["ftm:report"]
    assert report.all("symbol", "published_on") == ["S/2030/171", "2030-03-05"]
    assert report.all("note") == ["author: Panel"]
    assert records["ftm:plain"].all("symbol") == ["A page"]


def test_an_event_stays_whole_with_who_was_involved_and_what_proves_it():
    records, relations, problems = made(EVENT, SHIP, FIRM, REPORT)
    event = records["ftm:event"]
    assert event.schema == "Occurrence" and event.all("date") == ["2029-10/2029-11-03"]
    assert event.all("summary", "place", "note") == ["Two ships met.", "East China Sea", "keywords: coal"]
    assert sorted(told(relations)) == [
        ("STATED_IN", "event", "report", ""), ("TOOK_PART_IN", "firm", "event", "involved"),
        ("TOOK_PART_IN", "ship", "event", "involved"),
    ]  # fmt: skip
    assert problems == []


def test_a_sanction_keeps_every_date_and_word():
    act = entity(
        "act", "Sanction", entity=["firm"], authority=["Council"], listingDate=["2029-10-03"], startDate=["2029-10-01"],
        endDate=["2031-01-01"], reason=["Coal."], provisions=["freeze"], unscId=["KPe.999"], proof=["report"],
        programUrl=["https://example.org/p"], country=["un"],
    )  # fmt: skip
    records, relations, problems = made(act, FIRM, REPORT)
    listing = records["ftm:act"]
    assert listing.all("date", "until", "reason", "reference") == ["2029-10-03", "2031-01-01", "Coal.", "KPe.999"]
    assert set(listing.all("note")) == {"provisions: freeze", "country: un", "date: 2029-10-01"}
    assert listing.all("source_url") == ["https://example.org/p"]
    assert told(relations) == [("LISTS", "act", "firm", ""), ("STATED_IN", "act", "report", "")] and problems == []


def edge(schema: str, source: str, target: str, role: str = "") -> dict[str, Any]:
    return {"schema": schema, "source": source, "target": target, "role": role, "relationship": ""}


def test_edges_that_only_name_their_ends_say_what_those_are_and_nothing_twice():
    act = entity("act", "Sanction", program=["1718"], entity=["firm"])
    said = entity("said", "Documentation", document=["report"], entity=["ship"], recordId=["para. 4"])
    graph = {
        "entities": [SHIP, FIRM, REPORT, {**EVENT, "properties": {"name": ["Meeting"]}}, act, said],
        "edges": [
            edge("Sanction", "firm", "act"), edge("Sanction", "ship", "act"), edge("Documentation", "ship", "said"),
            edge("Documentation", "said", "report"), edge("Documentation", "firm", "report", "annex"),
            edge("Event", "event", "ship", "seller"), edge("Event", "firm", "event"),
        ],
    }  # fmt: skip
    _, relations, problems = parted(read(ID, {FILE: json.dumps(graph).encode()}))
    assert told(relations) == [
        ("LISTS", "act", "firm", ""), ("AT_PARAGRAPH", "ship", "said", ""), ("LISTS", "act", "ship", ""),
        ("STATED_IN", "firm", "report", "annex"), ("TOOK_PART_IN", "ship", "event", "seller"),
        ("TOOK_PART_IN", "firm", "event", ""),
    ]  # fmt: skip
    assert problems == []


def test_a_wallet_is_its_holders_and_a_parent_is_a_link():
    wallet = entity("w", "CryptoWallet", holder=["firm"], publicKey=["bc1sample"], currency=["XBT"])
    child = entity("child", "Company", name=["Child"], parent=["firm"])
    records, relations, problems = made(wallet, child, FIRM)
    assert records["ftm:firm"].all("crypto_address") == ["XBT bc1sample"]
    assert told(relations) == [("LINKED_TO", "firm", "child", "parent")] and problems == []


def test_what_is_strange_is_told_once_with_its_count_and_first_line():
    strange = [entity(f"x{n}", "Spaceship") for n in range(3)]
    torn = [entity(f"o{n}", "Ownership", owner=["gone"], asset=["firm"]) for n in range(4)]
    odd = [entity(f"y{n}", "Person", name=["Y"], shoeSize=["44"]) for n in range(2)]
    _, _, problems = made(FIRM, *strange, *torn, *odd)
    assert len(problems) == 3
    assert f"{FILE}:9: column" not in problems[0]
    assert any(f"{FILE}:2: unknown schema 'Spaceship' (3 times, first here)" in one for one in problems)
    assert any(f"{FILE}:5: Ownership: gone is not in the file (4 times, first here)" in one for one in problems)
    assert any(f"'properties/shoeSize': nobody read it (2 times, first at {FILE}:9)" in one for one in problems)


def test_what_ties_to_something_left_out_is_counted_and_no_fault():
    flat = entity("flat", "RealEstate", name=["A flat"])
    own = entity("own", "Ownership", owner=["firm"], asset=["flat"])
    act = entity("act", "Sanction", entity=["flat"], authority=["Council"])
    reading, statements = read(ID, {FILE: "\n".join(map(json.dumps, (FIRM, flat, own, act))).encode()})
    assert not any(isinstance(one, Relation) for one in statements) and not reading.problems
    assert reading.notes["left out"] == "Ownership of RealEstate 1, RealEstate 1, Sanction of RealEstate 1"
