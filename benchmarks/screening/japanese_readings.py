"""Make kg/vocab/japanese_readings.csv from two packages of the Python index.

    python -m benchmarks.screening.japanese_readings UNIDIC/sys.dic NAMES_FOLDER > kg/vocab/japanese_readings.csv

UNIDIC is unidic-lite's dictionary folder (UniDic 2.1.2, BSD), NAMES_FOLDER the csv files of
japanese-personal-name-dataset (MIT). How often a character is read in which way within family names and within given
names is learnt from the names of both by expectation maximisation over the ways to part a reading among the
characters. Given names that the likeliest readings of their characters give anyway are left out.
"""

from __future__ import annotations

import csv
import math
import re
import struct
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

from kg.names.kana import to_latin

HAN = re.compile(r"[\u3400-\u9fff々]{1,5}")
UNIDIC, NAMES, BOTH = "UniDic 2.1.2", "japanese-personal-name-dataset 0.4.0", "learnt from both lists"
KINDS = {
    "固有名詞/人名/姓": "surname",
    "固有名詞/人名/名": "given",
    "固有名詞/一般/*": "firm",
    "固有名詞/地名/一般": "firm",
}
RARE = {"surname": 9770, "given": 10610, "firm": 9219}
"""Costs that the dictionary gives to names it knows no frequency of."""
Row = tuple[str, str, str, str]
"""(kind, readings, written, source)"""


def unidic(path: Path) -> Iterator[tuple[str, str, str, str, int]]:
    """(written, kind of word, reading, origin, cost) of every entry of a compiled MeCab dictionary."""
    data = path.read_bytes()
    sizes = struct.unpack("<10I", data[:40])
    trie, tokens = 72, 72 + sizes[6]
    features = tokens + sizes[7]
    units = struct.unpack(f"<{sizes[6] // 4}i", data[trie:tokens])
    for key, count, first in _keys(units):
        for one in range(first, first + count):
            *_, cost, place, _ = struct.unpack_from("<HHHhII", data, tokens + 16 * one)
            cells = data[features + place : data.index(b"\0", features + place)].decode().split(",")
            if len(cells) > 12:
                yield key.decode(errors="replace"), "/".join(cells[1:4]), cells[6], cells[12], cost


def _keys(units: tuple[int, ...]) -> Iterator[tuple[bytes, int, int]]:
    """(key, entries, number of the first) of a double array."""
    size, waiting = len(units) // 2, [(units[0], b"")]
    while waiting:
        base, key = waiting.pop()
        if base < size and units[2 * base] < 0 and units[2 * base + 1] == base:
            value = -units[2 * base] - 1
            yield key, value & 0xFF, value >> 8
        for byte in range(256):
            place = base + byte + 1
            if place < size and units[2 * place + 1] == base and units[2 * place] >= 0:
                waiting.append((units[2 * place], key + bytes([byte])))


def names(folder: Path) -> Iterator[tuple[str, str, str]]:
    """(kind, written, reading in hiragana) of the list of names."""
    for written, _, reading, _ in csv.reader((folder / "last_name_org.csv").open(encoding="utf-8")):
        yield "surname", written, reading
    for which in ("man_opti", "woman_opti", "man_org", "woman_org"):
        for reading, _, *all_written in csv.reader((folder / f"first_name_{which}.csv").open(encoding="utf-8")):
            yield from (("given", written.strip(), reading) for written in all_written)


def partings(count: int, sounds: list[str]) -> Iterator[tuple[str, ...]]:
    """Ways to part sounds among so many characters, one to four each."""
    if count == 1:
        if 1 <= len(sounds) <= 4:
            yield ("".join(sounds),)
        return
    for end in range(1, min(4, len(sounds) - count + 1) + 1):
        for rest in partings(count - 1, sounds[end:]):
            yield ("".join(sounds[:end]), *rest)


def characters(given: Iterable[tuple[str, str]]) -> dict[str, dict[str, float]]:
    """Character → reading in Latin letters → share of the names it stands in, of 3 % and more."""
    ways = [(_repeated(w), list(partings(len(w), re.findall(r".[ゃゅょ]?", r)))) for w, r in set(given) if len(w) < 5]
    chance: dict[str, dict[str, float]] = {}
    for _ in range(4):
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for written, found in ways:
            weighed = [
                math.prod(chance[c].get(r, 1e-6) for c, r in zip(written, one, strict=True)) if chance else 1
                for one in found
            ]
            for one, weight in zip(found, weighed, strict=True):
                for c, r in zip(written, one, strict=True):
                    counts[c][r] += weight / sum(weighed)
        chance = {c: {r: n / (sum(held.values()) + 1) for r, n in held.items()} for c, held in counts.items()}
    return {c: _latin(chance[c], held) for c, held in counts.items()}


def _latin(chance: dict[str, float], counts: Counter[str]) -> dict[str, float]:
    found: Counter[str] = Counter()
    for reading, share in sorted(chance.items(), key=lambda one: -one[1])[:6]:
        if share >= 0.03 and counts[reading] >= 1 and not reading.endswith("っ"):
            found[to_latin(reading)] += share  # type: ignore[assignment]
    return dict(found)


def _repeated(written: str) -> str:
    return re.sub("(.)々", r"\1\1", written)


def composed(written: str, shares: dict[str, dict[str, float]], most: int) -> list[str]:
    """The likeliest readings from those of the characters."""
    each = [list(shares.get(c, {}).items()) for c in _repeated(written)]
    ranked = sorted(
        ((math.prod(s for _, s in one), "".join(r for r, _ in one)) for one in product(*each)), reverse=True
    )
    return list(dict.fromkeys(to_latin(reading) for _, reading in ranked))[:most]


def rows(dictionary: Path, folder: Path) -> Iterator[Row]:
    """Everything the table holds, one name or character a row."""
    costs: dict[str, dict[str, dict[str, int]]] = {kind: defaultdict(dict) for kind in ("surname", "given", "firm")}
    nouns, parted = [], {"surname": [], "given": []}  # type: ignore[var-annotated]
    for written, word_kind, reading, origin, cost in unidic(dictionary):
        kana = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヴ" else c for c in reading)
        kind = KINDS.get(word_kind, "")
        if not HAN.fullmatch(written):
            continue
        if kind and re.fullmatch("[a-z]+", to_latin(kana)):
            held = costs[kind][written]
            held[to_latin(kana)] = min(cost, held.get(to_latin(kana), cost))
        if kind in parted:
            parted[kind].append((written, kana))
        if origin == "漢" and word_kind.startswith("普通名詞") and 2 <= len(written) <= 3:
            nouns.append((written, kana))
    listed: dict[str, dict[str, list[str]]] = {"surname": defaultdict(list), "given": defaultdict(list)}
    for kind, written, reading in names(folder):
        if HAN.fullmatch(written):
            listed[kind][written].append(to_latin(reading))
            parted[kind].append((written, reading))
    shares = {kind: characters(pairs) for kind, pairs in parted.items()}
    for kind in ("surname", "given", "firm"):
        yield from _words(kind, costs, listed, shares)
    for kind, found in shares.items():
        for c, readings in found.items():
            yield f"{kind} character", " ".join(f"{r}:{s:.2f}" for r, s in readings.items()), c, BOTH
    for c, readings in characters(nouns).items():
        best = max(readings, key=lambda r: readings[r], default="")
        if best and readings[best] >= 0.25:
            yield "sino character", best, c, UNIDIC


def _words(kind: str, costs, listed, shares) -> Iterator[Row]:  # type: ignore[no-untyped-def]
    """Names of one kind, the commonest reading first, without what follows from the characters or is rare."""
    more = listed.get(kind, {})
    singles = {w for w in more if kind == "surname" or len(w) == 1}
    for written in sorted({*costs[kind], *singles}):
        known = sorted(costs[kind].get(written, {}).items(), key=lambda one: one[1])
        cost = known[0][1] if known else 0
        readings = [*(more.get(written, ()) if kind == "surname" else ()), *(r for r, _ in known)]
        readings += more.get(written, ()) if kind == "given" and len(written) == 1 else ()
        readings = [r for r in dict.fromkeys(readings) if r.isascii()][: {"surname": 3, "given": 4, "firm": 1}[kind]]
        likely = composed(written, shares.get(kind, {}), 2)
        rare = cost >= RARE[kind]
        if kind == "firm":
            left_out = rare or not 2 <= len(written) <= 3 or readings[0] in costs["surname"].get(written, {})
        elif kind == "given":
            left_out = len(written) > 1 and (set(readings) <= set(likely) or (rare and len(written) > 2))
        else:
            left_out = rare and written not in more and len(written) == 2 and readings[:1] == likely[:1]
        if readings and not left_out:
            yield kind, " ".join(readings), written, UNIDIC if known else NAMES


def main() -> None:
    grouped: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for kind, readings, written, source in rows(Path(sys.argv[1]), Path(sys.argv[2])):
        if readings:
            grouped[kind, readings, source].append(written)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["kind", "readings", "written", "source"])
    for (kind, readings, source), written in sorted(grouped.items()):
        out.writerow([kind, readings, ("" if "character" in kind else " ").join(sorted(written)), source])


if __name__ == "__main__":
    main()
