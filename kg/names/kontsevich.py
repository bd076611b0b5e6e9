"""Korean names as Russian writes them (Kontsevich's system and older habits): `Ким Чен Ын` → kim jong un.

The letters leave open what the Latin ones tell: `н` at the end is n or ng, `ч` is j or ch. Every way is a reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

FAMILIES = {
    "ким": "kim", "ли": "ri", "ри": "ri", "и": "ri", "пак": "pak", "цой": "choe", "чхве": "choe", "чой": "choe",
    "чон": "jong", "чен": "jong", "тен": "jong", "чжон": "jong", "кан": "kang", "чо": "jo", "чжо": "jo",
    "юн": "yun", "чан": "jang",
    "чжан": "jang", "тян": "jang", "лим": "rim", "рим": "rim", "им": "rim", "хан": "han", "о": "o", "со": "so",
    "син": "sin", "шин": "sin", "квон": "kwon", "хван": "hwang", "ан": "an", "сон": "song", "рю": "ryu", "ю": "ryu",
    "лю": "ryu", "хон": "hong", "чхон": "chon", "мун": "mun", "ян": "yang", "лян": "ryang", "пэк": "paek", "хо": "ho",
    "хе": "ho", "нам": "nam", "но": "ro", "ро": "ro", "ха": "ha", "чу": "ju", "чжу": "ju", "у": "u", "ку": "ku",
    "мин": "min", "чин": "jin", "чи": "ji", "чхэ": "chae", "вон": "won", "кон": "kong", "хён": "hyon", "тхэ": "thae",
    "тэ": "thae", "ом": "om", "ок": "ok", "хам": "ham", "пэ": "pae", "соль": "sol", "ко": "ko",
}  # fmt: skip
"""Family names in Russian → the DPRK's Latin spelling."""
FIRST = {
    "": [""], "к": ["k"], "г": ["k", "g"], "кк": ["kk"], "н": ["n"], "д": ["d"], "т": ["t", "th"], "тх": ["th"],
    "р": ["r"],
    "л": ["r"], "м": ["m"], "б": ["b"], "п": ["p"], "пх": ["ph"], "с": ["s"], "ш": ["s"], "сс": ["ss"],
    "ч": ["j", "ch"],
    "чж": ["j"], "дж": ["j"], "ж": ["j"], "дз": ["j"], "ц": ["ch"], "чх": ["ch"], "кх": ["kh"], "х": ["h"],
}  # fmt: skip
MIDDLE = {
    "а": "a", "я": "ya", "о": "o", "ё": "yo", "у": "u", "ю": "yu", "ы": "u", "и": "i", "э": "ae", "е": "yo", "йе": "ye",
    "ва": "wa", "вэ": "wae", "ве": "oe", "ви": "wi", "во": "wo", "ый": "ui", "ой": "oe",
}  # fmt: skip
LAST = {"": [""], "к": ["k"], "г": ["k"], "н": ["n", "ng"], "нъ": ["n"], "нг": ["ng"], "м": ["m"], "п": ["p"],
        "б": ["p"], "т": ["t"], "ль": ["l"], "л": ["l"], "р": ["l"]}  # fmt: skip
OLD = {"yo": "o"}
"""After an affricate the older habit writes е for o: `Чен` is Jong."""


def _either(table: dict[str, object]) -> str:
    return "|".join(sorted(filter(None, table), key=len, reverse=True))


SYLLABLE = re.compile(f"({_either({**FIRST})})?({_either({**MIDDLE})})({_either({**LAST})})?")
WORD = re.compile(f"(?:{SYLLABLE.pattern.replace('(', '(?:')}){{1,2}}")
OPEN = re.compile(f"({_either({**FIRST})})?({_either({**MIDDLE})})((?:{_either({**LAST})})(?![аеёиоуыэюя])|[нм])?")
"""A syllable within a word. What stands before a vowel begins the next one (`рю-гён`); n and m leave it open."""
MOST = 8
"""Readings kept of one name."""


def persons(text: str) -> list[str]:
    """Readings of a Korean person's name in Russian letters; none for other names."""
    words = re.findall(r"[а-яё]+", text.casefold())
    if not 2 <= len(words) <= 3 or words[0] not in FAMILIES or not all(WORD.fullmatch(word) for word in words[1:]):
        return []
    syllables = [list(_ways(*parts)) for word in words[1:] for parts in SYLLABLE.findall(word)]
    if len(syllables) > 2:
        return []
    return [" ".join((FAMILIES[words[0]], *way)) for way in product(*syllables)][:MOST]


def _ways(first: str, middle: str, last: str) -> Iterator[str]:
    vowel = MIDDLE[middle]
    for head in FIRST[first]:
        for tail in LAST[last]:
            yield head + (OLD.get(vowel, vowel) if head in ("j", "ch") else vowel) + tail


def word(text: str) -> list[str]:
    """Readings of a Korean word of two or three syllables in Russian letters, written together; none for others."""
    syllables = OPEN.findall(text)
    if not 2 <= len(syllables) <= 3 or "".join(map("".join, syllables)) != text:
        return []
    return ["".join(way) for way in product(*[list(_ways(*parts)) for parts in syllables])][:MOST]
