"""What two entries of one list, general words, causes, patronymics and short names say of one party."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from kg.model.records import Record, record
from kg.resolution.patronymics import one_father
from kg.resolution.resolve import Resolution, resolve

SDN, ENTITY_LIST = "Specially Designated Nationals", "Entity List"


def firm(source: str, key: str, name: str, **facts: object) -> Record:
    return record(source, "Organization", key, f"{source}:{key}", {"name": name, **facts})


def person(source: str, key: str, name: str, **facts: object) -> Record:
    return record(source, "Person", key, f"{source}:{key}", {"name": name, **facts})


def joined(found: Resolution, records: Sequence[Record]) -> bool:
    return len({found.clusters.root(one.id) for one in records}) == 1


def test_a_list_that_has_sister_firms_is_not_asked_whether_they_are_one() -> None:
    facts = {"list": SDN, "programme": "RUSSIA-EO14024", "country": "ru"}
    pair = [firm("us_csl", "1", "JOINT STOCK COMPANY STRATIM", **facts),
            firm("us_csl", "2", "JOINT STOCK COMPANY STRATIM TECH", **facts)]  # fmt: skip
    found = resolve(pair)
    assert not joined(found, pair) and found.unsure == []


def test_one_name_twice_on_a_list_is_asked_about() -> None:
    facts = {"list": SDN, "programme": "ILLICIT-DRUGS-EO14059", "country": "cn"}
    pair = [firm("us_csl", "1", "HEBEI GUANLANG BIOTECHNOLOGY CO., LTD.", **facts),
            firm("us_csl", "2", "HEBEI GUANLANG BIOTECHNOLOGY CO., LIMITED", **facts)]  # fmt: skip
    found = resolve(pair)
    assert not joined(found, pair) and len(found.unsure) == 1


def test_a_name_word_for_word_in_one_country_under_one_regime_is_one_body() -> None:
    pair = [firm("eu_journal", "1", "Arian Bank", country="af", programme="EU-IRN"),
            firm("us_csl", "2", "ARIAN BANK", country="af", programme="IFSR", list=SDN)]  # fmt: skip
    assert joined(resolve(pair), pair)


def test_a_cause_that_many_share_joins_no_alias_to_a_name() -> None:
    """Jemaah Islamiyah of Indonesia and the Islamic Group in Lebanon, both under terrorism."""
    pair = [firm("un", "1", "Jemaah Islamiyah", alias=["Jamaah Islamiyah"], programme="Al-Qaida"),
            firm("us_csl", "2", "Lebanese Muslim Brotherhood", alias=["Jamaah Islamiyah"],
                 programme="SDGT")]  # fmt: skip
    assert not joined(resolve(pair), pair)


def test_an_alias_that_a_sister_abroad_is_called_by_asks_nobody() -> None:
    pair = [firm("au", "1", "Glocom", alias=["International Golden Services Sdn Bhd"], country="kp"),
            firm("networks", "2", "International Golden Services Sdn Bhd", country="my")]  # fmt: skip
    assert resolve(pair).unsure == []


def test_aliases_that_a_list_prints_for_a_whole_group_join_nobody() -> None:
    """Yuwei and Yusheng of one notice of the Entity List."""
    facts = {"list": ENTITY_LIST, "country": "cn", "alias": ["Yuweitek", "Yuwei Semiconductor"]}
    pair = [firm("us_csl", "1", "Yuwei Semiconductor Technology Co., Ltd.", **facts),
            firm("us_csl", "2", "Yusheng Micro Semiconductor (Shanghai) Co., Ltd.", **facts)]  # fmt: skip
    assert not joined(resolve(pair), pair)


def test_a_kunya_that_two_people_share_asks_nobody() -> None:
    pair = [person("au", "1", "Anjem Choudary", alias=["Abu Luqman"], programme="1267", birth_date="1967-01-18"),
            person("us_csl", "2", "Fared Saal", alias=["Abu Luqman"], programme="SDGT")]  # fmt: skip
    assert resolve(pair).unsure == []


def test_sons_of_two_fathers_are_two() -> None:
    pair = [person("au", "1", "Igor Borisovich Borisov", alias=["Igor Borisov"], country="ru", programme="Russia"),
            person("us_csl", "2", "BORISOV, Igor Vladimirovich", alias=["BORISOV, Igor"], country="ru",
                   programme="RUSSIA-EO14024")]  # fmt: skip
    assert not joined(resolve(pair), pair)


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [("mykolaiovych", "nikolayevich", True), ("oleksandrovych", "alexandrovich", True),
     ("hryhorovych", "grigorievich", True), ("alexandrovich", "alekseevich", False),
     ("petrovich", "pavlovich", False), ("sergeevich", "grigorevich", False)],
)  # fmt: skip
def test_a_patronymic_is_read_as_russian_or_ukrainian_has_it(left: str, right: str, one: bool) -> None:
    alike = one_father([left, right])(np.array([0]), np.array([1]))
    assert bool(alike[0]) == one


def test_a_question_is_answered_where_one_list_has_both_parties() -> None:
    """Tula's and Tambov's works are both called TPZ; the SDN list has an entry for each."""
    sdn = {"list": SDN, "programme": "RUSSIA-EO14024", "country": "ru"}
    tula = firm("us_csl", "1", "Tula Cartridge Works", alias=["Tulski Patronny Zavod"], **sdn)
    tambov = firm("us_csl", "2", "Tambovskii Porokhovoi Zavod", alias=["TPZ"], **sdn)
    other = firm("us_el", "3", "Tula Cartridge Works", alias=["Tulski Patronny Zavod", "AO TPZ"], country="ru")
    assert resolve([other, tambov]).unsure, "alone, the two are worth a question"
    found = resolve([tula, tambov, other])
    assert joined(found, [tula, other]) and found.unsure == []
