"""A relationship cites what states it, not all that is known of its two ends."""

from __future__ import annotations

from kg.answers import stating
from kg.answers.citations import Citation
from kg.answers.findings import Evidence, Hop, Node

SHIP, ACT = Node("v", "Vessel", "Winmore"), Node("l", "Listing", "Released")
SCMP = Citation("SCMP 1", "", "", "press", "https://scmp.com/1")
YONHAP = Citation("Yonhap", "2019-07-02", "", "press", "https://yna.co.kr/1")
EVIDENCE = {
    "ship": Evidence("ship", "s", "S", "vessels.csv:6", "Winmore", citations=(SCMP,)),
    "act": Evidence("act", "s", "S", "statuses.csv:7", "Released", citations=(YONHAP,)),
}


def hop(stated_at: str, *quotes: str) -> Hop:
    return Hop(ACT, "LISTS", SHIP, records=("act", "ship", "unknown"), stated_at=(stated_at,), quotes=quotes)


def test_of_an_act_on_a_ship_the_record_of_the_act_speaks():
    assert stating.published(hop("s statuses.csv:7"), EVIDENCE) == (YONHAP,)
    assert [one.record for one in stating.stating(hop("s statuses.csv:7"), EVIDENCE)] == ["act"]


def test_a_tie_cites_what_its_own_row_names_with_the_address_where_it_is_known():
    told = stating.published(hop("s ties.csv:2", "Owns the tanker. (SCMP 1; Equasis (register))"), EVIDENCE)
    assert told[0] == SCMP and [one.outlet for one in told[1:]] == ["Equasis (register)"]


def test_a_tie_may_name_publications_with_their_addresses():
    (one, two) = stating.named(
        ["Runs it. (NK News 2019-07-23 <https://www.nknews.org/a> || AP <https://apnews.com/b>)"]
    )
    assert (one.date, one.url, two.url) == ("2019-07-23", "https://www.nknews.org/a", "https://apnews.com/b")


def test_a_tie_that_names_none_cites_both_ends():
    assert set(stating.published(hop("s ties.csv:2", "Owns the tanker."), EVIDENCE)) == {SCMP, YONHAP}
