"""Names in Arabic letters: found under their Latin spellings, and quiet where the letters are others."""

from __future__ import annotations

import pytest

from kg.index.building import build
from kg.index.entries import entry
from kg.names import arabic
from kg.screening.lookup import screen
from kg.screening.query import query

LISTED = [
    ("Person", "SADDAM HUSSEIN AL-TIKRITI"),
    ("Person", "ABDUL WALI SEDDIQI"),
    ("Person", "YASSINE CHEKKOURI"),
    ("Person", "NOOR MOHAMMAD SAQIB"),
    ("Person", "HAMZA USAMA MUHAMMAD BIN LADEN"),
    ("Person", "ABDULHAI MOTMAEN"),
    ("Person", "Mohamed Omar Mohamed"),
    ("Organization", "HAQQANI NETWORK (HQN)"),
]


def best(asked: str, schema: str) -> tuple[str, float]:
    rows = [{"id": str(n), "schema": kind, "caption": name, "name": [name]} for n, (kind, name) in enumerate(LISTED)]
    found = screen(build(one for row in rows if (one := entry(row))), query(asked, schema=schema), 1)
    return (found[0].caption, found[0].probability) if found else ("", 0.0)


@pytest.mark.parametrize(
    ("asked", "listed", "schema"),
    [
        ("صدام حسين التكريتي", "SADDAM HUSSEIN AL-TIKRITI", "Person"),
        ("عبدالولی صدیقی", "ABDUL WALI SEDDIQI", "Person"),
        ("ياسين شكوري", "YASSINE CHEKKOURI", "Person"),
        ("نور محمد ثاقب", "NOOR MOHAMMAD SAQIB", "Person"),
        ("حمزة أسامة محمد بن لادن", "HAMZA USAMA MUHAMMAD BIN LADEN", "Person"),
        ("عبدالحی مطمئن", "ABDULHAI MOTMAEN", "Person"),
        ("شبکه حقانی", "HAQQANI NETWORK (HQN)", "Organization"),
    ],
)
def test_a_listed_name_is_found(asked: str, listed: str, schema: str) -> None:
    assert best(asked, schema)[0] == listed
    assert best(asked, schema)[1] >= 0.5


@pytest.mark.parametrize("asked", ["اميرمحمد محمدی", "محمد رضا کریمی", "مهدي احمدي"])
def test_an_ordinary_name_is_no_alert(asked: str) -> None:
    assert best(asked, "Person")[1] < 0.5


@pytest.mark.parametrize(
    ("one", "other"),
    [("ابراهيم علی", "ابراهیم على"), ("کاظم", "كاظم"), ("عَلِيّ", "علي"), ("ﻋﻠﻲ", "علي"), ("عـلي", "علي")],
)
def test_forms_of_a_letter_are_one(one: str, other: str) -> None:
    assert arabic.ways(one, person=True)[0][-1] == arabic.ways(other, person=True)[0][-1]


@pytest.mark.parametrize(
    ("word", "latin", "other"),
    [
        ("صديقي", "seddiqi", "sadat"),
        ("قدير", "ghedeir", "qadri"),
        ("شكوري", "chekkouri", "shakir"),
        ("محمد", "mohammed", "mahdi"),
    ],
)
def test_a_latin_word_spells_the_letters_or_is_another(word: str, latin: str, other: str) -> None:
    assert arabic.likeness(tuple(word), latin) >= arabic.SPELT and not arabic.likeness(tuple(word), other)


def test_a_long_vowel_is_not_a_short_one() -> None:
    assert arabic.likeness(tuple("محمد"), "mahmoud") < arabic.SPELT < arabic.likeness(tuple("محمود"), "mahmud")
