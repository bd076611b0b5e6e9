"""What lists say themselves about identity: OFAC's own number, and statements that a later edition takes back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kg.judgements.hypotheses import binding, can_be_one
from kg.judgements.judgement import by_person
from kg.model.records import Record, record, relation
from kg.resolution.resolve import resolve


def person(source: str, name: str, **facts: Any) -> Record:
    return record(source, "Person", name, f"{source}:1", {"name": name, **facts})


OFAC = person("us_ofac_sdn", "INAYATULLAH", ofac_number="23629", country="af")
CSL = person("us_csl", "MAULAWI, Rahman", ofac_number="23629", birth_date="1972")


def one(*records: Record, relations: Any = ()) -> bool:
    clusters = resolve(records, relations).clusters
    return clusters.root(records[0].id) == clusters.root(records[1].id)


def test_ofacs_number_joins_a_party_that_was_renamed() -> None:
    assert one(OFAC, CSL)


def test_two_numbers_of_ofac_say_nothing_against_one_party() -> None:
    """OFAC lists some people twice; a UK entry without such a number loses nothing by OFAC's having one."""
    twice = replace(
        CSL, properties={**OFAC.properties, "ofac_number": ("9",), "birth_date": ("1972-05-01",)}, id="us_csl:2"
    )
    dated = replace(OFAC, properties={**OFAC.properties, "birth_date": ("1972-05-01",)})
    (judged,) = resolve([dated, twice]).judgements
    assert not any("OFAC number" in reason for reason in judged.reasons) and one(dated, twice)


def test_an_identity_that_an_edition_takes_back_decides_no_more() -> None:
    left, right = person("x", "Kim Yong Chol", country="kp"), person("x", "Pak Chun Il", country="kp")
    said = relation("x", "SAME_AS", left, right, "x:1", quote="no. 5 is no. 9")
    assert one(left, right, relations=[said])
    assert not one(left, right, relations=[replace(said, gone="2026-08-01")])
    vanished = replace(right, gone="2026-08-01")
    assert one(left, vanished, relations=[replace(said, gone="2026-08-01")])


def entry(source: str, key: str, kind: str = "Person", **facts: Any) -> Record:
    return record(source, kind, key, f"{source}:{key}", {"programme": source.upper(), **facts})


def groups(*records: Record) -> set[frozenset[str]]:
    clusters = resolve(records).clusters
    return {frozenset(clusters.group(one.id)) for one in records}


UN = entry("un", "1", name="PAK CHUN IL", un_reference="KPi.901", birth_date="1966-01-28", country="kp")
AU = entry("au", "2", name="PAK Chun-il", un_reference="KPi.901", birth_date="1966-01-27", country="kp")
US = entry("us", "3", name="PAK, Chun Il", birth_date="1966-01-28", country="kp")


def test_dates_of_one_un_reference_stand_side_by_side_and_join_a_third_list() -> None:
    assert groups(UN, AU) == {frozenset({"un:1", "au:2"})}
    assert groups(UN, AU, US) == {frozenset({"un:1", "au:2", "us:3"})}
    assert len(groups(AU, US)) == 2, "without the reference two full dates are two people"


def test_a_reference_cited_for_another_name_and_date_joins_nobody() -> None:
    other = entry("au", "4", name="RIM Yong-hwan", un_reference="KPi.901", birth_date="1941-05-05", country="kp")
    assert len(groups(UN, other)) == 2


TWICE = {
    "name": "AWEYSI, Hassan Dahiri",
    "birth_place": "Mogadishu",
    "gender": "Male",
    "alias": ["AWEYSI, Ahmadi Hasan", "QORYOOLEY, Ibrahimi Mohamudi", "UWAYSI, Hassan Tahiri"],
    "country": "so",
}


def test_an_entry_that_fits_two_parties_equally_is_asked_about() -> None:
    first, second = entry("un", "1", un_reference="QDi.901", **TWICE), entry("un", "2", un_reference="SOi.901", **TWICE)
    theirs = entry("us", "7", **TWICE)
    clusters = resolve([first, second, theirs]).clusters
    assert len({clusters.root(one.id) for one in (first, second, theirs)}) == 3
    assert all("just as well" in conflict.reason for conflict in clusters.conflicts)
    assert {conflict.judgement.pair for conflict in clusters.conflicts} == {("un:1", "us:7"), ("un:2", "us:7")}


def test_the_better_partner_gets_an_entry_that_fits_two() -> None:
    first = entry("un", "1", un_reference="QDi.901", birth_date="1935-02-03", **TWICE)
    second, theirs = (
        entry("un", "2", un_reference="SOi.901", **TWICE),
        entry("us", "7", birth_date="1935-02-03", **TWICE),
    )
    assert frozenset({"un:1", "us:7"}) in groups(first, second, theirs)


FIRM = {"name": "Quortex Navrati", "address": "12 Sadovaya ul, Perm 614000", "country": "ru"}


def test_a_party_of_assumed_kind_is_compared_with_both_kinds() -> None:
    unsaid = entry("isn", "1", "Organization", kind_assumed=True, **FIRM)
    person, firm = entry("eu", "2", "Person", **FIRM), entry("uk", "3", "Company", **FIRM)
    assert len(groups(unsaid, person)) == 1
    assert len(groups(unsaid, firm)) == 1
    assert len(groups(person, firm)) == 2, "what two sources say decides"
    assert len(groups(unsaid, person, firm)) == 3, "it fits both: a person is asked"


def test_two_assumed_kinds_are_compared_once() -> None:
    unsaid = [
        entry(s, "1", kind, kind_assumed=True, **FIRM) for s, kind in (("isn", "Organization"), ("bis", "Person"))
    ]
    both = [entry(s, "1", "Organization", kind_assumed=True, **FIRM) for s in ("isn", "bis")]
    assert len(groups(*unsaid)) == len(groups(*both)) == 1
    (judged,) = resolve(both).judgements
    assert not any("names agree" in reason or "second name" in reason for reason in judged.reasons)


def test_a_year_of_birth_says_less_than_a_day() -> None:
    def chance(date: str) -> float:
        pair = [entry(s, "1", name="Hassan Dahiri Aweysi", birth_date=date) for s in ("un", "us")]
        return next((j.probability or 0.0 for j in resolve(pair).judgements), 0.0)

    assert chance("1935") < chance("1935-02-03")


def test_the_order_of_entries_that_fit_several_changes_nothing() -> None:
    records = [UN, AU, US, *(entry("un", str(n), un_reference=f"QDi.{n}", **TWICE) for n in (11, 12)),
               entry("us", "7", **TWICE), entry("us", "8", **TWICE)]  # fmt: skip
    expected = groups(*records)
    for turn in range(len(records)):
        assert groups(*records[turn:], *records[:turn]) == expected


def test_father_and_son_of_one_name_are_two_entries() -> None:
    facts = {"country": "us", "address": "12 Sadovaya ul, Perm 614000"}
    elder, younger = (entry(s, "1", name=f"Quortex Navrati {m}", **facts) for s, m in (("us", "Sr."), ("uk", "Jr.")))
    assert len(groups(elder, younger)) == 2
    assert len(groups(elder, entry("eu", "1", name="Quortex Navrati", **facts))) == 1


ISH = {"name": "Vyacheslav Perevozkin", "country": "ru", "birth_place": "Irkutsk", "gender": "Male"}


def test_a_date_with_a_slip_or_without_a_known_day_contradicts_nothing() -> None:
    """Day and month turned, digits swapped, 1 January for a year: two publishers, one man, if the rest agrees."""
    for other in ("1968-03-08", "1986-08-03", "1968-01-01"):
        dates = ("1968-08-03", other)
        pair = [entry(s, "1", birth_date=day, **ISH) for s, day in zip(("uk", "us"), dates, strict=True)]
        assert len(groups(*pair)) == 1, other
    far = [entry(s, "1", birth_date=day, **ISH) for s, day in (("uk", "1968-08-03"), ("us", "1971-05-20"))]
    assert len(groups(*far)) == 2


def test_a_slip_beside_a_name_alone_asks() -> None:
    pair = [
        entry(s, "1", name="Pak Chun Il", birth_date=day) for s, day in (("uk", "1968-08-03"), ("us", "1968-08-04"))
    ]
    assert len(groups(*pair)) == 2
    (judged,) = resolve(pair).unsure
    assert any("slip" in reason for reason in judged.reasons)


def test_the_main_name_chooses_between_two_entries_of_a_list() -> None:
    shared = ["Perevozkin Fleet", "Perevozka Morya", "Morskoi Perevozkin"]
    un = entry("un", "1", "Organization", name="Perevozkin Morskoi Flot", alias=shared, un_reference="KPe.901")
    branch = entry("us", "1", "Organization", name="Perevozkin Bangladesh", alias=shared)
    head = entry("us", "2", "Organization", name="Perevozkin Morskoi Flot", alias=shared)
    assert groups(un, branch, head) == {frozenset({"un:1", "us:2"}), frozenset({"us:1"})}


def test_a_companys_number_that_a_list_prints_for_two_firms_joins_neither() -> None:
    facts = {"imo_company": "1991835", "country": "kp"}
    first, second = (
        entry("us", n, "Company", name=name, **facts) for n, name in (("1", "Zuzagbo Maritime"), ("2", "Tongu Trading"))
    )
    copies = [replace(one, id=f"csl:{one.id}", source="csl") for one in (first, second)]
    assert groups(first, second, *copies) == {frozenset({"us:1", "csl:us:1"}), frozenset({"us:2", "csl:us:2"})}


def test_a_person_may_join_an_assumed_kind_with_either_and_no_stated_ones() -> None:
    unsaid = entry("isn", "1", "Organization", kind_assumed=True, name="Quortex")
    person, firm = entry("eu", "2", "Person", name="Navrati"), entry("uk", "3", "Company", name="Navrati")
    said = [
        by_person(a.id, b.id, "same", "Ann", "their own letter", "rules") for a, b in ((unsaid, person), (person, firm))
    ]
    known = {one.id: one for one in (unsaid, person, firm)}
    assert binding(said, known) == said[:1]
    assert not can_be_one("Person", "Company") and can_be_one("Person", "Company", loose=True)
    assert not can_be_one("Person", "Vessel", loose=True)
