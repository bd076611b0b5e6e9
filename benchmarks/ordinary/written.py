"""Listed names as papers carry them: initials, digits for letters, a number written on, more than a name in a cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random

from benchmarks.ordinary.found import Asking, drawn
from kg.index.entries import Entry
from kg.names import hangul
from kg.names.plain import is_latin

Spoil = Callable[[str, Entry, Random], str]
"""A name, its entry and chance → the name as it is written; '' where it cannot be."""

SCANNED = {"O": "0", "I": "1", "S": "5", "B": "8"}
BESIDE = (
    "{}, DPRK, KOMID representative in Syria", "{} a.k.a. THE MANAGER", "{}, Dandong, Liaoning, China", "Attn: {}",
    "{} (China)", "{}, c/o Embassy of the DPRK, Beijing", "{} / passport no. 563410155", "{}, deputy director",
)  # fmt: skip
BESIDE_FIRMS = (
    "{}, Pyongyang, DPRK", "To the order of {}", "{} (formerly HANBIT TRADING)",
    "{}, Room 1204, Zhenxing District, Dandong", "Messrs {}", "{} o/b/o Hanbit Trading Co", "c/o {}",
)  # fmt: skip


def initials(name: str, one: Entry, chance: Random) -> str:
    """`KIM, Yong Chol` → `KIM Y.C.`: a letter for each syllable of a Korean given name."""
    words = re.findall(r"[A-Za-z]+", name)
    if one.schema != "Person" or "kp" not in one.countries or len(words) != 3 or len(words[0]) > 5:
        return ""
    return f"{words[0]} {words[1][0]}.{words[2][0]}."


def scanned(name: str, one: Entry, chance: Random) -> str:
    """One or two letters read as digits."""
    places = [place for place, letter in enumerate(name.upper()) if letter in SCANNED]
    if one.schema == "Vessel" or len(places) < 2 or re.search(r"\d", name):
        return ""
    letters = list(name.upper())
    for place in chance.sample(places, chance.choice((1, 2))):
        letters[place] = SCANNED[letters[place]]
    return "".join(letters)


def written_on(name: str, one: Entry, chance: Random) -> str:
    """`RANAM 2` → `RANAM2`."""
    found = re.fullmatch(r"([A-Za-z ]+?)[ -](\d{1,2})", name)
    return f"{found[1].replace(' ', '')}{found[2]}" if found and one.schema == "Vessel" else ""


def in_a_cell(name: str, one: Entry, chance: Random) -> str:
    if one.schema == "Vessel" or len(name.split()) < 2 or re.search(r"[(/;]", name):
        return ""
    if one.schema == "Person" and "," in name:
        last, _, first = name.partition(", ")
        name = f"{last} {first}"
    return chance.choice(BESIDE if one.schema == "Person" else BESIDE_FIRMS).format(name)


KINDS: dict[str, Spoil] = {
    "initials": initials, "scanned": scanned, "number written on": written_on, "cell": in_a_cell,
}  # fmt: skip


def spoilt(entries: Sequence[Entry], same: dict[str, set[str]], kind: str, most: int, seed: int) -> list[Asking]:
    """Askings of one kind, of so many parties of the DPRK and others that can be written so."""
    chance = Random(f"{kind}-{seed}")
    every = list(_askings(entries, same, KINDS[kind], chance))
    return drawn(list(dict.fromkeys(every)), most, seed)


def _askings(entries: Sequence[Entry], same: dict[str, set[str]], spoil: Spoil, chance: Random) -> Iterator[Asking]:
    for one in entries:
        name, place = one.names[0]
        if place == "name" and is_latin(name) and (text := spoil(name, one, chance)):
            yield Asking(text, one.schema, frozenset(same[one.id]))


def ordinary_initials(names: Sequence[str]) -> list[tuple[str, str]]:
    """Ordinary Korean names in Hangul as papers write them: the family name and an initial for each syllable."""
    found = []
    for name in names:
        family, *given = hangul.to_latin(" ".join(name)).split()
        if len(given) == 2:
            family = FAMILIES.get(family, family)
            found.append((f"{family.upper()} {given[0][0].upper()}.{given[1][0].upper()}.", "Person"))
    return found


FAMILIES = {"gim": "kim", "i": "lee", "bak": "pak", "gang": "kang", "gwon": "kwon", "go": "ko", "o": "oh", "u": "woo"}
