"""The encoding of a stranger's table: found, told, or asked for; never rubbish without a word."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.files import encodings, letters

FOUND = [
    ("cp1251", "ООО Ромашка\nИван Петров"),
    ("koi8_r", "ООО Ромашка\nИван Петров"),
    ("cp866", "ООО Ромашка\nИван Петров"),
    ("iso8859_5", "ООО Ромашка\nИван Петров"),
    ("mac_cyrillic", "ООО Ромашка\nИван Петров"),
    ("cp1251", "Лукойл"),
    ("cp1251", "ТОВ Київська фабрика"),
    ("cp949", "한맥유업\n대한해운"),
    ("cp949", "김영철"),
    ("cp932", "株式会社山田商事"),
    ("euc_jp", "株式会社山田商事\n東京トレーディング"),
    ("iso2022_jp", "株式会社"),
    ("gb18030", "北京贸易有限公司"),
    ("gb18030", "金英哲"),
    ("big5hkscs", "台北貿易股份有限公司"),
    ("cp1252", "Müller Söhne"),
    ("cp1252", "Société Générale"),
    ("cp1252", "Peña y Núñez"),
    ("cp1252", "José"),
    ("cp1252", "O’Neil – £5"),
    ("cp1250", "Dvořák a syn\nŽižkov"),
    ("cp1250", "Łódź Spółka"),
    ("cp1254", "Yıldız Işık Şirketi"),
    ("cp1253", "Ελληνική Εταιρεία"),
    ("cp1256", "شركة التجارة"),
    ("cp1257", "Šiaulių įmonė"),
    ("mac_roman", "Müller Söhne"),
    ("utf-16-le", "한맥유업,1"),
    ("utf-16-be", "ООО Ромашка,1"),
]


@pytest.mark.parametrize(("encoding", "text"), FOUND)
def test_a_table_with_an_english_heading_is_read_rightly(tmp_path: Path, encoding: str, text: str) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(f"Customer,Amount\n{text}\n".encode(encoding))
    assert path.read_bytes().decode(encodings.form(path).encoding) == f"Customer,Amount\n{text}\n"


@pytest.mark.parametrize(("encoding", "text"), [("cp1252", "Bjørn Møller"), ("cp1252", "Ørsted")])
def test_where_two_encodings_make_sense_the_user_is_asked(tmp_path: Path, encoding: str, text: str) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(f"Customer\n{text}\n".encode(encoding))
    with pytest.raises(SourceError, match=r"encoding (can be|is none of)"):
        encodings.form(path)
    assert encodings.form(path, encoding).encoding == encoding


@pytest.mark.parametrize("text", ["Ромашка", "Северная верфь", "Общество с ограниченной ответственностью"])
@pytest.mark.parametrize("other", ["cp1252", "koi8_r", "cp866", "mac_cyrillic"])
def test_rubbish_looks_worse_than_the_text_where_they_differ(text: str, other: str) -> None:
    rubbish = text.encode("cp1251").decode(other, "replace")
    right, wrong = letters.likeness(text, "cp1251", rubbish), letters.likeness(rubbish, other, text)
    assert right > wrong + encodings.APART


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_by_name(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("e") / "t.csv"
    path.write_bytes(content)
    try:
        form = encodings.form(path)
    except SourceError as error:
        assert "encoding" in str(error) or "not " in str(error)
    else:
        content.decode(form.encoding)
