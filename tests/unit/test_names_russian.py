"""Russian names of firms: known words in English in every case, the rest spelled, Korean words as in the DPRK."""

from __future__ import annotations

import pytest

from kg.names import kontsevich, russian
from kg.names.readings import readings
from kg.vocab.tables import rows
from tests.small_lists import alerts


@pytest.mark.parametrize("banks", ["банк развития", "банка развития", "банки развития", "банком развитию"])
def test_a_word_is_known_in_every_case(banks: str) -> None:
    assert russian.translated(banks) == ["bank development"]


@pytest.mark.parametrize("name", ["Вега", "Иванов Иван", "Банкир", "ООО «Мечта»"])
def test_a_name_without_a_known_word_is_only_spelled(name: str) -> None:
    assert russian.translated(name) == []


@pytest.mark.parametrize(("text", "latin"), [("рюген", "ryugyong"), ("квансон", "kwangson"), ("коре", "koryo")])
def test_a_korean_word_is_spelled_as_the_dprk_spells_it(text: str, latin: str) -> None:
    assert latin in kontsevich.word(text)


def test_a_person_is_not_translated() -> None:
    assert readings("Нефтяная Компания", "Person") == ("Neftyanaya Kompaniya",)


def test_a_stem_stands_once() -> None:
    stems = [row["stem"] for row in rows("russian_words")]
    assert len(stems) == len(set(stems))


LISTED = [
    ("Company", "Volga Trading LLC"),
    ("Company", "Industrial Commercial Bank"),
    ("Company", "Korea Oil Corporation"),
]


@pytest.mark.parametrize(
    "asked", ["ООО «Торговый дом Радуга»", "Сельскохозяйственный банк Алтая", "Нефтяная компания Заря"]
)
def test_an_ordinary_firm_is_no_alert(asked: str) -> None:
    assert not alerts(asked, LISTED, "Company")
