"""Twelve ways a name comes in spoilt, as notes on the peers' tests describe them; deterministic under a seed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from kg.index.entries import Entry
from kg.names.words import split

LEGAL = {
    "LTD": "LIMITED", "LTD.": "LIMITED", "LIMITED": "LTD", "JSC": "JOINT STOCK COMPANY", "S.A.": "SOCIEDAD ANONIMA",
    "OOO": "LLC", "LLC": "LIMITED LIABILITY COMPANY", "L.L.C.": "LLC", "INC.": "INCORPORATED", "CORP.": "CORPORATION",
    "CORPORATION": "CORP", "COMPANY": "CO", "CO.": "COMPANY", "CO": "COMPANY", "GMBH": "GESELLSCHAFT MIT BESCHRANKTER "
    "HAFTUNG", "S.R.L.": "SOCIEDAD DE RESPONSABILIDAD LIMITADA", "LTDA.": "LIMITADA", "OAO": "JSC", "PJSC": "PUBLIC "
    "JOINT STOCK COMPANY", "FZE": "FREE ZONE ESTABLISHMENT", "AG": "AKTIENGESELLSCHAFT", "BANK": "BANK",
}  # fmt: skip
ADDED = {
    "Person": ("MR", "DR", "HAJI", "GENERAL", "SHEIKH"),
    "Organization": ("GROUP", "TRADING", "DUBAI", "HOLDING", "INTERNATIONAL"),
    "Vessel": ("MV", "MT"), "Aircraft": ("AIRCRAFT",),
}  # fmt: skip
ROMANISED = {
    "arabic": (("Q", "K"), ("KH", "H"), ("OU", "U"), ("EE", "I"), ("MUHAMMAD", "MOHAMED"), ("HUSAYN", "HUSSEIN"),
               ("AHMAD", "AHMED"), ("ABD AL-", "ABDUL "), ("AL-", "EL-"), ("DH", "D"), ("SALIH", "SALEH"), ("I", "EE"),
               ("U", "OU"), ("AY", "AI"), ("Y", "I"), ("GH", "G"), ("J", "DJ")),
    "russian": (("YEV", "EV"), ("IY", "Y"), ("EY", "EI"), ("KS", "X"), ("Y", "I"), ("V", "W"), ("ZH", "J"),
                ("OV", "OFF"),
                ("KH", "H"), ("SHCH", "SCH"), ("YU", "IU"), ("YA", "IA"), ("TS", "C")),
    "korean": (("CH", "J"), ("JONG", "JUNG"), ("CHOL", "CHUL"), ("YONG", "YOUNG"), ("PAK", "PARK"), ("RI", "LEE"),
               ("CHOE", "CHOI"), ("O", "EO"), ("U", "OO"), ("K", "G"), ("SONG", "SEONG"), ("T", "D"), ("UN", "EUN")),
    "chinese": (("X", "HS"), ("ZH", "CH"), ("J", "CH"), ("Q", "CH"), ("B", "P"), ("D", "T"), ("G", "K"),
                ("IAN", "IEN")),
}  # fmt: skip
PROGRAMMES = {"DPRK": "korean", "RUSSIA": "russian", "UKRAINE": "russian", "BELARUS": "russian", "CMIC": "chinese",
              "HK-": "chinese", "CAATSA": "russian", "SDGT": "arabic", "IRAN": "arabic", "SYRIA": "arabic",
              "IRAQ": "arabic", "IFSR": "arabic", "LIBYA": "arabic", "YEMEN": "arabic", "LEBANON": "arabic",
              "SUDAN": "arabic", "NPWMD": "arabic", "FTO": "arabic", "HIFPAA": "arabic"}  # fmt: skip


class Asking(NamedTuple):
    """A spoilt name with the party it was made from."""

    kind: str
    text: str
    entry: Entry
    name: str


def _words(name: str) -> list[str]:
    return name.split()


def exact(name: str, entry: Entry, chance: random.Random, _: str) -> str:
    return name


def reorder(name: str, entry: Entry, chance: random.Random, _: str) -> str:
    if entry.schema == "Person":
        last, comma, first = name.partition(", ")
        return f"{first} {last}" if comma else ""
    words = _words(name)
    turn = chance.randrange(1, len(words)) if len(words) > 1 else 0
    return " ".join(words[turn:] + words[:turn]) if turn else ""


def _typo(word: str, chance: random.Random) -> str:
    place, letter = chance.randrange(1, len(word)), chance.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    edits = [word[:place] + letter + word[place + 1 :], word[:place] + word[place + 1 :],
             word[:place] + letter + word[place:]]  # fmt: skip
    if place < len(word) - 1:
        edits.append(word[:place] + word[place + 1] + word[place] + word[place + 2 :])
    return chance.choice([edit for edit in edits if edit != word])


def _typos(name: str, chance: random.Random, count: int) -> str:
    words = _words(name)
    long = [i for i, word in enumerate(words) if sum(c.isalpha() for c in word) >= 4]
    if len(long) < count:
        return ""
    for place in chance.sample(long, count):
        words[place] = _typo(words[place], chance)
    return " ".join(words)


def typo1(name: str, entry: Entry, chance: random.Random, _: str) -> str:
    return _typos(name, chance, 1)


def typo2(name: str, entry: Entry, chance: random.Random, _: str) -> str:
    return _typos(name, chance, 2)


def suffix_drop(name: str, entry: Entry, chance: random.Random, _: str) -> str:
    words = _words(name)
    return " ".join(words[:-1]).rstrip(",") if len(words) > 1 and words[-1] in LEGAL else ""


def suffix_swap(name: str, entry: Entry, chance: random.Random, _: str) -> str:
    words = _words(name)
    return " ".join([*words[:-1], LEGAL[words[-1]]]) if len(words) > 1 and words[-1] in LEGAL else ""


def addword(name: str, entry: Entry, chance: random.Random, _: str) -> str:
    word = chance.choice(ADDED[entry.schema])
    return f"{name} {word}" if entry.schema == "Organization" else f"{word} {name}"


def dropword(name: str, entry: Entry, chance: random.Random, _: str) -> str:
    words = _words(name)
    if len(words) < 3:
        return ""
    place = chance.randrange(1, len(words) - 1)
    return " ".join(words[:place] + words[place + 1 :])


def initials(name: str, entry: Entry, chance: random.Random, _: str) -> str:
    last, comma, first = name.partition(", ")
    given = first.split()
    if entry.schema != "Person" or not comma or not given or len(given[0]) < 2:
        return ""
    return " ".join([f"{given[0][0]}.", *given[1:], last])


def spaces(name: str, entry: Entry, chance: random.Random, _: str) -> str:
    words = _words(name)
    if chance.random() < 0.5 and len(words) > 1:
        place = chance.randrange(len(words) - 1)
        return " ".join([*words[:place], words[place].rstrip(",") + words[place + 1], *words[place + 2 :]])
    long = [i for i, word in enumerate(words) if len(word) >= 6 and word.isalpha()]
    if not long:
        return ""
    place = chance.choice(long)
    cut = chance.randrange(2, len(words[place]) - 2)
    return " ".join([*words[:place], words[place][:cut], words[place][cut:], *words[place + 1 :]])


def punct(name: str, entry: Entry, chance: random.Random, _: str) -> str:
    spoilt = re.sub(r"['.`\-]", "", name).lower()
    return spoilt if re.search(r"['.`\-]", name) else ""


def translit(name: str, entry: Entry, chance: random.Random, programme: str) -> str:
    script = next((s for key, s in PROGRAMMES.items() if key in programme), "")
    possible = [(a, b) for a, b in ROMANISED.get(script, ()) if a in name]
    if not possible:
        return ""
    for a, b in chance.sample(possible, min(2, len(possible))):
        name = name.replace(a, b, 1)
    return name


SPOILERS: tuple[Callable[[str, Entry, random.Random, str], str], ...] = (
    exact, reorder, typo1, typo2, suffix_drop, suffix_swap, addword, dropword, initials, spaces, punct, translit,
)  # fmt: skip


def askings(entries: Sequence[Entry], programmes: dict[str, str], seed: int, each: int, fold: str) -> list[Asking]:
    """`each` askings a kind from the primary names. The folds `test` and `tune` never share a party.

    A spoilt name that is exactly another party's name has no right answer and is left out.
    """
    parity = {"test": 0, "tune": 1}[fold]
    pool = [entry for place, entry in enumerate(sorted(entries, key=lambda e: e.id)) if place % 2 == parity]
    listed: dict[frozenset[str], set[str]] = {}
    for entry in entries:
        for name, _ in entry.names:
            listed.setdefault(frozenset(split(name)), set()).add(entry.id)
    made = []
    for spoil in SPOILERS:
        chance = random.Random(f"{seed}-{fold}-{spoil.__name__}")
        found = []
        for entry in chance.sample(pool, len(pool)):
            text = spoil(entry.caption, entry, chance, programmes[entry.id])
            fair = entry.id in listed.get(frozenset(split(text)), {entry.id})
            if text and fair and (text != entry.caption or spoil is exact):
                found.append(Asking(spoil.__name__, text, entry, entry.caption))
            if len(found) == each:
                break
        made += found
    return made
