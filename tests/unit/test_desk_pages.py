"""What search, cases and routes show, as plain values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.answers.citations import Citation
from kg.answers.connections import Ways
from kg.answers.connections.in_common import InCommon
from kg.answers.findings import Evidence, Hop, Node
from kg.ui.components.world import Way, centres, drawn
from kg.ui.i18n import LOCALES, words
from kg.ui.pages.cases import bars
from kg.ui.pages.cases import model as cases
from kg.ui.pages.paths import model as paths
from kg.ui.pages.search import model as search

SAY = words("en")


def row(id="e", relation="DESTINED_FOR", country="cn", modality="asserted", exports_of="", date="2017-05"):
    return {"id": id, "schema": "Case", "caption": id, "date": date, "exports_of": exports_of, "relation": relation,
            "country": country, "modality": modality}  # fmt: skip


TAIWAN = {"en": "Taiwan", "ko": "대만", "ja": "台湾"}


def test_the_map_knows_the_countries_of_this_trade_where_they_lie():
    known = centres()
    assert {"kr", "kp", "jp", "cn", "hk", "mo", "tw", "sg", "ae", "ir", "ru"} <= set(known)
    assert 60 < known["ru"][0] < 130 and known["us"][0] < -80 < known["kr"][1]
    assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in known.values())
    assert drawn([Way("kr", "xx", 1, False, ""), Way("kr", "kr", 1, False, "")]) == []


CASE = {"id": "c", "caption": "Goods went", "detected": "2017", "exported": "2016-01", "goods": ["x"], "regime": [],
        "origin": [], "declared": ["tw"], "via": [], "destination": ["cn"], "exporters": [], "measures": [],
        "exporter_ids": [], "exports_of": "", "in_series": "yes", "modality": "asserted", "basis": "",
        "named": 0, "quantity": ["2 t"], "amount": [], "citations": ["NHK 2017"],
        "addresses": ["https://a.example"], "via_text": [], "maybe_same": []}  # fmt: skip


def test_what_is_not_published_of_a_case_is_said_so_in_every_language():
    for locale in LOCALES:
        say = words(locale)
        (told,) = cases.rows(cases.cases([CASE]), say)
        assert told[say("cases.exporter")] == say("cases.unknown") and told[say("cases.measures")] == "–"
        assert say("cases.declared", countries=TAIWAN[locale]) in told[say("cases.way")]


def test_a_label_for_a_hidden_name_is_no_name():
    hidden = {**CASE, "exporters": ["B사"], "exporter_ids": ["b"]}
    found = cases.cases([CASE, hidden, {**hidden, "named": 1}])
    assert [one.known for one in found] == ["unknown", "labelled", "known"]


def test_a_table_that_is_handed_over_can_be_cited():
    (row,) = cases.handed_over(cases.cases([CASE]), SAY)
    assert {"c", "NHK 2017", "https://a.example", "2 t"} <= set(row.values())
    assert (row[SAY("cases.origin")], row[SAY("cases.destination")]) == ("–", "China")
    (row,) = cases.handed_over(cases.cases([{**CASE, "exports_of": "kr"}]), SAY)
    assert row[SAY("cases.origin")] == "South Korea" and row[SAY("cases.way")].startswith("South Korea → China")


def test_where_no_origin_is_stated_the_way_of_a_case_says_so():
    (row,) = cases.rows(cases.cases([CASE]), SAY)
    assert row[SAY("cases.way")].startswith(f"{SAY('routes.no_start')} → China")


def test_a_country_on_the_way_without_a_name_and_a_possible_twin_are_told():
    told = {**CASE, "via_text": ["a third country"], "maybe_same": ["Another case."]}
    (row,) = cases.rows(cases.cases([told]), SAY)
    assert f"→ {SAY('routes.unnamed')} → China" in row[SAY("cases.way")]
    assert row[SAY("cases.case")].endswith("(May be one case with: Another case.)")


def test_cases_are_asked_for_from_a_year_to_a_year():
    some = [{**CASE, "id": day or "none", "detected": day, "exported": ""} for day in ("2018", "2019-05", "2020", "")]
    every = cases.cases(some)
    assert cases.years(every) == ["2020", "2019", "2018"]
    found = [[one.id for one in every if one.within(*bounds)] for bounds in (("2019", ""), ("", "2019"), ("", ""))]
    assert found == [["2020", "2019-05"], ["2019-05", "2018"], ["2020", "2019-05", "2018", "none"]]


def test_every_case_stands_in_a_bar_of_both_pictures():
    years = [{**CASE, "id": str(year), "detected": str(year), "destination": [code]}
             for year, code in enumerate(("jp", "cn", "us", "ru", "vn", "kz", "kg", "ae", "my", "th", "in", "ir", "sy",
                                          "tw", "hk", "de"), 2004)]  # fmt: skip
    many = cases.cases(years)
    assert len({bar["label"] for bar in bars.by_year(many, SAY)}) == 16
    assert bars.by_destination(many, SAY)[-1]["label"].startswith(SAY("cases.further", number=3))
    some = cases.cases([CASE, {**CASE, "id": "d", "destination": [], "detected": "", "exported": ""}])
    for drawn_bars in (bars.by_destination(some, SAY), bars.by_year(some, SAY)):
        assert sum(bar["cases"] for bar in drawn_bars) == 2


def test_filters_of_cases_narrow_and_an_empty_one_does_not():
    (one,) = cases.cases([CASE])
    assert one.passes({"destination": []}, "") and one.passes({"destination": ["cn"]}, "GOODS")
    assert not one.passes({"destination": ["jp"]}, "") and not one.passes({}, "nothing")


@given(st.text(min_size=1, max_size=300), st.integers(0, 250), st.integers(1, 20))
def test_a_sentence_is_cut_around_what_was_looked_for(whole, start, length):
    text = whole[start : start + length]
    if text.strip() and whole.lower().find(text.lower()) >= 0:
        assert text.strip().lower() in search.around(whole, text.strip()).lower()


def test_only_words_of_the_document_are_quoted():
    told = {"sentence": ["It was loaded at Yeosu."], "language": ["en"], "source": "s", "locator": "l", "id": "i",
            "caption": "c"}  # fmt: skip
    assert search.sentence(told, "yeosu", SAY).caption.startswith("“")
    assert not search.sentence({**told, "language": ""}, "yeosu", SAY).caption.startswith("“")


def test_ways_that_share_a_step_are_one_picture():
    a, b, c = (Node(id, "Company", id.upper()) for id in "abc")
    ways = ((Hop(a, "OWNS", b), Hop(b, "OWNS", c)), (Hop(a, "OWNS", b), Hop(c, "LINKED_TO", b, modality="alleged")))
    found = Ways(a, c, ("holding",), "2026-01-01", ways, 3)
    drawn = paths.picture(found)
    assert [node.id for node in drawn.nodes if node.focus] == ["a", "c"] and len(drawn.edges) == 3
    assert [edge.modality for edge in drawn.edges].count("alleged") == 1


def test_an_empty_answer_says_what_both_have_in_common_in_every_language():
    kp, seoul = Node("country:kp", "Country", "North Korea"), Node("", "Authority", "Republic of Korea")
    both = InCommon("countries", kp, (), ()), InCommon("authorities", seoul, (), ())
    found = Ways(kp, kp, ("holding",), "2026-01-01", (), 9, in_common=both, spent=True)
    for locale in LOCALES:
        say = words(locale)
        assert "9" in paths.answer(found, say) and say.country("kp") in paths.shared(both[0], say)
        assert paths.shared(both[1], say).startswith(say("common.authorities"))


def test_a_way_says_what_it_passes_and_cites_each_publication_once():
    a, b, c = (Node(id, "Company", id.upper()) for id in "abc")
    way = (Hop(a, "OWNS", b, records=("1",)), Hop(b, "OWNS", c, records=("1", "2")))
    star, panel = (
        Citation("The Star", "2017-12-29", "", "press", "https://x.org/1"),
        Citation("S/1", "", "", "ministry"),
    )
    evidence = {"1": cited_by("1", star), "2": cited_by("2", star, panel)}
    found = Ways(a, c, ("holding",), "2026-01-01", (way,), 3, evidence=evidence)
    assert "B (Company)" in paths.head(2, found, way, SAY)
    numbers, told = paths.numbered(found, way)
    assert told == (panel, star)
    assert [paths.marks(found, hop, numbers) for hop in way] == ["[2]", "[1, 2]"]


def cited_by(record, *citations):
    return Evidence(record, "s", "Source", "f.csv:1", "caption", citations=citations)


def test_things_of_one_name_are_told_apart_by_their_days_and_acts_by_whom_they_are_on():
    calls = [
        {"id": f"call:{day}", "schema": "PortCall", "caption": "Winmore left.", "date": day, "of": []}
        for day in ("2017-10-15", "2017-11-05")
    ]
    assert [search.thing(row).beside for row in calls] == [("", "2017-10-15"), ("", "2017-11-05")]
    act = {"id": "l", "schema": "Listing", "caption": "European Union: Listed", "date": "2018-01-22", "of": ["Kim"]}
    assert search.thing(act).beside == ("Kim", "2018-01-22")
