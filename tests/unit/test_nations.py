"""Countries as the UN, UN Comtrade, the World Bank and tables of four languages print them; what is unclear is told."""

from __future__ import annotations

from itertools import permutations

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.batch.asked import AskedRow
from kg.batch.columns import find
from kg.batch.rows import Reader
from kg.countries import codes
from kg.countries.typed import nation, nations, why
from kg.errors import UsageError
from kg.screening.query import query

PRINTED = """
kp: Korea (Democratic People's Republic of) | Dem. People's Rep. of Korea | N. Korea | Korea, DPR | 북한
kp: Korea, Dem. People’s Rep. | KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF | PRK | 408 | 北朝鮮 | D.P.R. Korea
kr: Rep. of Korea | Korea (South) | S. Korea | Korea, Rep. | Korea, Republic of | 410 | 대한민국(한국)
hk: China, Hong Kong SAR | Hong Kong SAR | Hong Kong SAR, China | 중국(홍콩) | 홍콩(중국) | 中国香港
hk: 香港(中国) | China (Hong Kong) | 344 | Hong-Kong
mo: Macao SAR, China | China, Macao SAR | 中國澳門 | 마카오
tw: Taiwan, China | Chinese Taipei | 중화민국 | 중국(대만) | Taiwan, Province of China
us: 842 | 840 | USA | U.S.A. | United States of America | 미합중국 | アメリカ合衆国
fr: 251 | 250 | 불란서
ch: 757 | 756
no: 579
in: 699 | India, excl. Sikkim
sg: 싱가폴 | 싱가포르 | 新加坡 | シンガポール
la: Lao PDR | Lao People's Dem. Rep. | 라오스
ir: Iran, Islamic Rep. | Iran (Islamic Rep. of) | 이란
cd: Congo, Dem. Rep. | Dem. Rep. of the Congo | DR Congo | 콩고민주공화국 | 刚果(金) | ZAR | Congo - Kinshasa
cg: Congo, Rep. | Republic of the Congo | 콩고공화국 | 刚果(布)
ve: Venezuela, RB | Venezuela (Bolivarian Rep. of)
eg: Egypt, Arab Rep.
ye: Yemen, Rep.
vg: Br. Virgin Isds | Virgin Islands (British) | 영국령버진군도
mk: TFYR of Macedonia | Macedonia, FYR
fm: FS Micronesia | Micronesia, Fed. Sts. | Micronesia (Fed. States of)
ru: Russian Fed. | 러시아연방
tz: United Rep. of Tanzania | Tanzania, United Republic of
vc: St. Vincent & the Grenadines
mm: Burma | 버마 | ビルマ | Burma, Socialist Republic of the Union of
ae: U.A.E. | 아랍에미리트연합
gu: Guam (USA)
re: France (Réunion)
tr: Turkiye | Türkiye | 터어키
ro: ROM
"""
FORMS = [(text, line[:2]) for line in PRINTED.strip().splitlines() for text in line[4:].split(" | ")]


@pytest.mark.parametrize(("text", "code"), FORMS)
def test_as_offices_and_tables_print_them(text: str, code: str) -> None:
    assert nation(text) == code
    assert query("x", countries=[text]).countries == (code,)


@pytest.mark.parametrize(("name", "code"), [(str(c.name), str(c.alpha_2).lower()) for c in pycountry.countries])
def test_every_name_of_iso_in_every_order_of_its_parts(name: str, code: str) -> None:
    assert codes.code(name) == code
    parts = [part.strip(" ()") for part in name.replace("(", ",").split(",")]
    for turned in permutations(parts):
        assert codes.code(", ".join(turned)) == code
    short = name.replace("Republic", "Rep.").replace("Democratic", "Dem.").replace("Islands", "Isds").upper()
    assert codes.code(short) == code


@given(st.sampled_from([name for name, _ in codes.spelled()]), st.sampled_from(["{}", " {} ", "the {}", "{}."]))
def test_no_spelling_leads_to_another_country(name: str, form: str) -> None:
    assert codes.code(form.format(name)) in (codes.code(name), None)
    assert codes.code(name)


UNCLEAR = {
    "콩고": "can be Congo or Congo, The Democratic Republic of the", "コンゴ": "can be Congo",
    "도미니카": "can be Dominica or",
    "Virgin Islands": "can be Virgin Islands, British or Virgin Islands, U.S.",
    "소련": "is no country: dissolved in 1991",
    "Yugoslavia": "is no country: divided", "Czechoslovakia": "can be Czechia or Slovakia: divided in 1993",
    "유럽": "is no country: a region", "EU": "is no country: a group of countries", "Atlantis": "names no country",
    "미국, 일본": "names several countries: us, jp", "World": "is no country",
}  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), UNCLEAR.items())
def test_what_is_no_one_country_is_told_and_never_guessed(text: str, reason: str) -> None:
    assert nation(text) is None
    assert why(text).startswith(reason)
    with pytest.raises(UsageError, match=r"no country .* it (can be|is no|names)"):
        query("x", countries=[text])


def test_a_table_names_the_reason_beside_its_row() -> None:
    lines: list[tuple[int, list[object]]] = [(1, ["Name", "Country"]), (2, ["Kim", "콩고"])]
    row: AskedRow = Reader(find(lines, {}, "t.csv")).asked(*lines[1])
    assert row.problems == [
        "Country: '콩고' can be Congo or Congo, The Democratic Republic of the: two countries are called so"
    ]
    assert row.parties[0].query.countries == ()


def test_a_list_of_countries_keeps_all_of_them() -> None:
    assert nations("중국, 홍콩") == (("cn", "hk"), ())
    assert nations("중국(홍콩), 베트남") == (("hk", "vn"), ())
    assert nations("미국, 일본 및 아틀란티스") == (("us", "jp"), ("아틀란티스",))
    assert nations("Iran (via UAE)") == (("ir",), ("via UAE",))
    assert nations("China / Hong Kong; Macao") == (("cn", "hk", "mo"), ())
    assert nations("China, Hong Kong SAR") == (("hk",), ())
