"""What joins parties before records are compared: numbers that only fill a field, programmes, brackets."""

from __future__ import annotations

import pytest

from kg.model.records import Record, record
from kg.resolution.regimes import regimes
from kg.resolution.resolve import resolve
from kg.resolution.variants import variants


def person(source: str, key: str, **facts: object) -> Record:
    return record(source, "Person", key, f"{source}:{key}", facts)


@pytest.mark.parametrize("sources", [("one", "one"), ("one", "two")])
@pytest.mark.parametrize(("name", "land"), [("Wang Wei", "cn"), ("John Smith", "gb"), ("Kim Min Su", "kr")])
def test_a_frequent_name_and_a_year_ask_a_person(sources: tuple[str, str], name: str, land: str) -> None:
    pair = [person(s, str(n), name=name, nationality=land, birth_date="1980") for n, s in enumerate(sources)]
    resolution = resolve(pair)
    assert resolution.clusters.root(pair[0].id) != resolution.clusters.root(pair[1].id)
    assert len(resolution.unsure) == 1


def test_one_name_of_two_fathers_is_asked_about_at_most() -> None:
    """Mikhail Nikolaevich Matveev of the Duma and Mikhail Pavlovich Matveev under CYBER2: OFSI 14240, OFAC 41336."""
    facts = {"country": "ru", "alias": ["MATVEYEV, Mikhail Mix", "BORISELCIN"]}
    duma = person("uk", "14240", name="Mikhail Nikolaevich MATVEEV", programme="Russia", country="ru")
    other = person("us", "41336", name="MATVEEV, Mikhail Pavlovich", programme="CYBER2", **facts)
    others = [record("x", "Person", f"{first} {last}", "f", {"name": f"{first} Pavlovich {last}"})
              for first in ("Mikhail", "Ivan", "Petr") for last in ("Matveev", "Orlov", "Sidorov")]  # fmt: skip
    clusters = resolve([duma, other, *others]).clusters
    assert clusters.root(duma.id) != clusters.root(other.id)


def test_numbers_that_fill_a_field_join_nobody() -> None:
    pair = [record(s, "Company", "1", "f", {"name": n, "registration_number": "kr:000000000", "phone": "0000000"})
            for s, n in (("one", "Hanil Trading"), ("two", "Pacific Marine"))]  # fmt: skip
    assert not resolve(pair).judgements


@pytest.mark.parametrize(
    ("programme", "expected"),
    [("RUSSIA-EO14024", {"ru"}), ("Autonomous (Ukraine)", {"ru"}), ("ロシア連邦(個人)", {"ru"}),
     ("SOUTH SUDAN", {"ss"}),
     ("Democratic People's Republic of Korea", {"kp"}), ("1533 (Democratic People’s Republic of the Congo)", {"cd"}),
     ("Iran (Human Rights)", {"ir", "human rights or corruption"}), ("CAR", {"cf"}), ("Cartagena", set())],
)  # fmt: skip
def test_programmes_of_many_lists_name_one_regime(programme: str, expected: set[str]) -> None:
    assert regimes(programme) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Dmitrii (Dmitry) Saveljev (Saveliev)",
      ["Dmitrii Saveljev", "Dmitrii Saveliev", "Dmitry Saveljev", "Dmitry Saveliev"]),
     ("Pavel(Pavlo) GUBAREV（HUBARIEV）", ["Pavel GUBAREV", "Pavel HUBARIEV", "Pavlo GUBAREV", "Pavlo HUBARIEV"]),
     ("Hilarion SANTOS III (THIRD)", ["Hilarion SANTOS III (THIRD)"]), ("AA (initials)", ["AA (initials)"])],
)  # fmt: skip
def test_a_bracket_behind_a_word_of_a_person_is_a_spelling_of_it(text: str, expected: list[str]) -> None:
    assert variants(text, person=True) == expected


def test_a_bracket_behind_a_body_is_its_abbreviation_where_its_letters_make_it() -> None:
    whole = "Propaganda and Agitation Department"
    assert variants(f"{whole} (PAD)", person=False) == [whole, f"{whole} (PAD)"]
    assert variants("AL-HARAMAIN FOUNDATION (BOSNIA)", person=False) == ["AL-HARAMAIN FOUNDATION (BOSNIA)"]
