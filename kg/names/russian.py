"""Firms' and offices' names in Russian: known words in English, the rest spelled, Korean ones as the DPRK spells them.

Lists print bodies in English (`Korea United Development Bank`); spelled letter by letter, their Russian names are
other names. Words stand in vocab/russian_words.csv by their stems, because their endings change.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from kg.names import kontsevich
from kg.names.scripts import western
from kg.vocab.tables import rows

ENDING = re.compile(
    "(?:[аяоеыиуюьй]|[ыиоае]й|[ая]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ыи]х|[ыи]м|[ыи]ми|[ое]в|[ая]м|[ая]ми|[ая]х|[ое]м|[ое]ю"
    "|и[яйюие]|ью|иями?|иях)?"
)
"""What may stand behind a stem."""
DROPPED = frozenset(["и", "по", "для", "в", "на", "с", "при", "из", "имени"])
WORD = re.compile(r"[^\W\d_]+|\d+")
CYRILLIC = re.compile("[а-я]")
ADJECTIVE = re.compile("ск(?:ий|ая|ое|ие|ого|ой|их)$")
"""Made of a Korean name: `Тханчхонский` is of Tanchon."""
KOREAN = re.compile("[чтпк]х|чж")
"""Letters that hardly any word but a Korean one has in Russian."""
MOST = 6
"""Readings of one name."""


def translated(text: str) -> list[str]:
    """Readings of a name of which at least one word is known, or plainly Korean; none of any other."""
    words = [word for word in WORD.findall(text.casefold()) if word not in DROPPED]
    known = [_english(word) for word in words]
    if not any(known) and not any(KOREAN.search(word) and kontsevich.word(word) for word in words):
        return []
    each = [[english] if english else _spelled(word) for word, english in zip(words, known, strict=True)]
    return [" ".join(way) for way in product(*each)][:MOST]


def _english(word: str) -> str:
    """The English of a word whose stem is known, the longest stem first; '' for none."""
    table, longest = _stems()
    word = word if word in table else word.replace("ё", "е")
    for length in range(min(longest, len(word)), 1, -1):
        if (found := table.get(word[:length])) and ENDING.fullmatch(word, length):
            return found
    return ""


def _spelled(word: str) -> list[str]:
    """A word that no table knows: as a Korean one where its syllables can be Korean, and letter by letter."""
    if not CYRILLIC.search(word):
        return [word]
    korean = kontsevich.word(ADJECTIVE.sub("", word))
    return [*korean[:4], western(word).lower()]


@cache
def _stems() -> tuple[dict[str, str], int]:
    table = {row["stem"]: row["english"] for row in rows("russian_words")}
    return table, max(map(len, table))
