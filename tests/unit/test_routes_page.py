"""What the page of routes shows, as plain values: bands, what is asked for, and what is left out."""

from __future__ import annotations

from kg.ui.components import bands as flow
from kg.ui.i18n import words
from kg.ui.pages.routes import model as routes
from kg.ui.pages.routes import wanted

SAY = words("en")


def row(
    id="e",
    relation="DESTINED_FOR",
    country="cn",
    modality="asserted",
    exports_of="",
    date="2017-05",
    stopped=False,
    via_unnamed=False,
    schema="Case",
    own=False,
):
    return {"id": id, "schema": schema, "own": own, "caption": id, "date": date,
            "exports_of": exports_of, "relation": relation, "country": country, "modality": modality,
            "stopped": stopped, "via_unnamed": via_unnamed}  # fmt: skip


def test_goods_go_from_origin_by_way_of_countries_to_where_they_went():
    told = [row(relation="ORIGINATES_IN", country="jp"), row(relation="ROUTED_VIA", country="kr"), row(country="cn")]
    found = [(step.start, step.end, step.kind) for step in routes.steps(told)]
    assert found == [("jp", "kr", "real"), ("kr", "cn", "real")]


def test_a_declared_country_is_never_on_the_way():
    told = [row(relation="DECLARED_FOR", country="tw"), row(country="kp", modality="alleged", exports_of="kr")]
    told = [{**one, "exports_of": "kr"} for one in told]
    found = {(step.start, step.end, step.kind, step.modality) for step in routes.steps(told)}
    assert found == {("kr", "kp", "real", "alleged"), ("kr", "tw", "declared", "asserted")}


def test_goods_that_were_stopped_never_came_where_they_were_meant_to_go():
    told = [row(relation=relation, country=country, stopped=True) for relation, country in
            (("ORIGINATES_IN", "kr"), ("ROUTED_VIA", "cn"), ("DESTINED_FOR", "kp"))]  # fmt: skip
    found = [(step.start, step.end, step.kind, step.doubtful) for step in routes.steps(told)]
    assert found == [("kr", "cn", "real", False), ("cn", "kp", "meant", True)]


def test_a_country_on_the_way_that_nobody_names_is_passed_and_is_no_line_of_the_map():
    told = [row(country="ru", exports_of="kr", via_unnamed=True)]
    steps = routes.steps(told)
    assert [(routes.place(step.start, SAY), routes.place(step.end, SAY)) for step in steps] == [
        ("South Korea", SAY("routes.unnamed")), (SAY("routes.unnamed"), "Russian Federation"),
    ]  # fmt: skip
    assert routes.ways(steps, SAY) == [] and routes.off_the_map(steps) == 1


def test_where_goods_came_from_is_not_guessed():
    (step,) = routes.steps([row()])
    assert step.start == "" and routes.ways([step], SAY) == [] and routes.off_the_map([step]) == 1
    assert routes.rows([step], SAY)[0][SAY("routes.from")] == SAY("routes.no_start")


def test_a_country_is_asked_for_as_origin_as_one_on_the_way_or_as_destination():
    told = [row("a", relation="ORIGINATES_IN", country="kr"), row("a", relation="ROUTED_VIA", country="hk"),
            row("a", country="cn"), row("b", relation="ORIGINATES_IN", country="jp"), row("b", country="cn"),
            row("b", relation="ROUTED_VIA", country="kr"), row("c", country="cn")]  # fmt: skip
    every = routes.steps(told)
    events = [{step.event for step in wanted.between(every, {column: "kr"})} for column in range(3)]
    assert events == [{"a"}, {"b"}, set()]
    assert {step.event for step in wanted.between(every, {2: "cn"})} == {"a", "b", "c"}
    assert wanted.between(every, {0: "kr", 1: "kr"}) == []
    asked = ({0: "kr"}, {0: "kr", 2: "cn"}, {0: "kr", 1: "hk"}, {2: "cn"})
    assert [wanted.unstated(every, one) for one in asked] == [1, 1, 0, 0]


def test_a_country_counts_a_case_once_and_a_sum_that_differs_is_said():
    told = [row("a", relation="ORIGINATES_IN", country="kr"), row("a"), row("a", country="ru")]
    every = routes.steps(told)
    assert routes.at_each(every) == {(0, "kr"): 1, (2, "cn"): 1, (2, "ru"): 1} and not routes.adds_up(every)
    assert routes.adds_up(wanted.between(every, {2: "ru"}))


def test_a_band_is_told_from_another_of_the_same_two_countries():
    told = [row("a", relation="ROUTED_VIA"), row("a", country="kp"), row("b"), row("c", modality="alleged")]
    every = routes.steps(told)
    bands = {step.event: step.band for step in every if step.end == "cn"}
    assert len(set(bands.values())) == 3 and set(bands.values()) <= {band.name for band in routes.bands(every)}


def test_the_flow_is_as_wide_as_its_events_and_leaves_no_band_out():
    told = [row(event, relation="ORIGINATES_IN", country="jp") for event in "ab"]
    told += [row("a", relation="ROUTED_VIA", country="kr"), row("a", country="cn"), row("b", country="cn")]
    some = routes.bands(routes.steps(told))
    assert {(band.start, band.end, band.events) for band in some} == {
        ((0, "jp"), (1, "kr"), 1), ((1, "kr"), (2, "cn"), 1), ((0, "jp"), (2, "cn"), 1)
    }  # fmt: skip
    assert flow.bars(some)[0, "jp"].size == flow.bars(some)[2, "cn"].size == 2
    names = {"jp": "Japan", "kr": "South Korea", "cn": "China"}
    rows = flow.corners(some, names)
    assert {one["band"] for one in rows} == {"0jp>1kr", "1kr>2cn", "0jp>2cn"}
    assert all(one["high"] - one["low"] == 1 for one in rows)


def test_a_case_is_told_with_all_its_countries_also_where_one_band_is_chosen():
    told = [row(relation="ORIGINATES_IN", country="jp", stopped=True), row(relation="ROUTED_VIA", country="kr"),
            row(country="cn"), row(relation="DECLARED_FOR", country="tw")]  # fmt: skip
    every = routes.steps(told)
    (case,) = routes.cases(every[:1], every, SAY).values()
    assert case[SAY("routes.start")] == SAY.country("jp") and case[SAY("routes.via")] == SAY.country("kr")
    assert case[SAY("routes.end")] == (
        f"{SAY.country('cn')} ({SAY('routes.meant')}); {SAY.country('tw')} ({SAY('routes.declared')})"
    )


def test_what_is_asserted_and_what_is_only_alleged_have_arrows_of_their_own():
    told = [
        row(id, modality=said, exports_of="kr") for id, said in (("a", "asserted"), ("b", "asserted"), ("c", "alleged"))
    ]
    ways = routes.ways(routes.steps(told), SAY)
    assert [(way.start, way.end, way.events, way.alleged) for way in ways] == [
        ("kr", "cn", 2, False),
        ("kr", "cn", 1, True),
    ]


def test_any_country_on_the_way_leaves_out_what_went_straight():
    straight = [row("a", exports_of="kr")]
    by_way = [row("b", exports_of="kr", country="ru"), row("b", "ROUTED_VIA", "cn", exports_of="kr")]
    steps = routes.steps([*straight, *by_way])
    found = wanted.between(steps, {1: wanted.ANY})
    assert {step.event for step in found} == {"b"} and len(found) == 2
    assert wanted.between(steps, {1: wanted.ANY, 2: "kp"}) == []


def test_shipments_of_ones_own_are_counted_by_their_name_and_not_among_the_cases():
    told = [row(), row(id="s", schema="Shipment"), row(id="o", schema="Shipment", own=True)]
    steps = routes.steps(told)
    assert routes.loaded(steps) == ["case", "shipment", "own"] and routes.loaded(steps[:1]) == ["case"]
    assert routes.counted(steps, SAY) == "cases: 1, published shipments: 1, your own shipments, no cases: 1"
    assert [one[SAY("routes.of")] for one in routes.cases(steps, steps, SAY).values()] == [
        "Case", "Published shipment", "Your own shipment",
    ]  # fmt: skip
