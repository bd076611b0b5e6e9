"""Bodies of the DPRK by their names in Han, Hangul and Russian → English, from a table with a source a row.

The table is dprk_bodies.csv.

Lists print them in English, translated part by part or spelled: no rule tells which. A name in Han is known in Hangul
too, as the south and as the north read its characters.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from kg.names.han import plain
from kg.names.scripts import in_hangul
from kg.vocab.tables import rows

BEFORE = re.compile("^(?:조선민주주의인민공화국|북한|朝鮮民主主義人民共和國|北朝鮮)(?=.)")
"""The state before the name of its body."""
RUSSIAN_BEHIND = re.compile(r"(?<=.)\s+кндр$")
DIGITS = str.maketrans("一二三四五六七八九", "123456789")


def english(text: str) -> tuple[str, ...]:
    """The English names of a body, the usual one first; none for what the table does not hold."""
    key = _key(text)
    return _table().get(key) or _table().get(BEFORE.sub("", key), ())


def _key(text: str) -> str:
    text = RUSSIAN_BEHIND.sub("", plain(unicodedata.normalize("NFKC", text)).casefold())
    return re.sub(r"[\s·・«»\"“”„]", "", text).translate(DIGITS)


@cache
def _table() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("dprk_bodies"):
        names = tuple(name.strip() for name in row["english"].split("|"))
        han = row["han"].split()
        hangul = [in_hangul(one, northern=northern) for one in han for northern in (False, True)]
        for one in (*han, *row["hangul"].split(), *hangul, *filter(None, row["russian"].split(" | "))):
            found.setdefault(_key(one), names)
    return found
