"""Published lists that give a name in its own script and in Latin letters, as pairs for `pairs native` and `learn`.

    python -m benchmarks.screening.sets korean assembly.json        > PAIRS.csv   (teampopong/data-assembly)
    python -m benchmarks.screening.sets hanja assembly.json         > PAIRS.csv   (the same members in Hanja)
    python -m benchmarks.screening.sets japanese giin.csv           > PAIRS.csv   (smartnews-smri/house-of-councillors)
    python -m benchmarks.screening.sets dart CORPCODE.xml [a|b]     > PAIRS.csv   (Open DART; one half by its hash)
    python -m benchmarks.screening.sets chinese wikidata.csv …      > PAIRS.csv   (everypolitician-data: Taiwan, China)
    python -m benchmarks.screening.sets cantonese legcoMemProfile.json [wikidata.csv]   > PAIRS.csv
                                                    (2blam/LegCoMemProfile; everypolitician-data: Hong Kong)

The Latin names of the Japanese councillors are made from the reading that the list itself gives in kana. Wikidata's
tables stand in data/COUNTRY/…/sources/morph/ of everypolitician/everypolitician-data. Whoever a list calls by a western
name and a family name alone is left out: no reading of the native name can give the western one.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from kg.names.kana import to_latin

Pairs = Iterator[tuple[str, str]]
"""(Latin, native)"""


def korean(path: Path, key: str = "name_kr") -> Pairs:
    """Members of the Korean National Assembly."""
    for member in json.loads(path.read_text(encoding="utf-8")):
        yield member["name_en"], member[key]


def japanese(path: Path) -> Pairs:
    """Members of the Japanese House of Councillors; who is written without a reading in kana is left out."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            latin = " ".join(to_latin(part) for part in row["読み方"].split())
            if latin.isascii():
                yield latin.title(), re.sub(r"\[.*?\]|\s", "", row["議員氏名"])


def dart(path: Path, half: str = "") -> Pairs:
    """Firms of the Korean register; `half`: a or b, by the hash of the name."""
    for firm in etree.parse(str(path)).iter("list"):
        native, latin = firm.findtext("corp_name") or "", firm.findtext("corp_eng_name") or ""
        place = "ab"[int(hashlib.sha256(native.encode()).hexdigest(), 16) % 2]
        if latin and re.search("[가-힣]", native) and half in ("", place):
            yield latin, native


HAN = re.compile("[\u3400-\u9fff]{2,4}")


def chinese(*paths: Path) -> Pairs:
    """Politicians of Wikidata: a Latin word or hyphened part for each character, or the given name in one word."""
    for path in paths:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                native = row["name__zh"] or row["name"]
                names = [re.sub(r"^Category:|\(.*", "", row.get(key) or "").strip() for key in WRITTEN]
                fitting = [name for name in names if HAN.fullmatch(native) and _chinese(name, native, row)]
                yield from ((name, native) for name in fitting[:1])


WRITTEN = ("name__en", "wikipedia__en", "wikipedia__commons")
"""Columns that hold a name in Latin letters, the first that fits is taken."""


def _chinese(name: str, native: str, row: dict[str, str]) -> bool:
    """Whether a Latin name spells all of the native one: western names have other syllables, or are marked as given."""
    parts = re.split("[ -]", name)
    syllables = sorted(len(re.findall("[aeiou]+", word.casefold())) for word in parts)
    joined = syllables == [1, len(native) - 1] and name == row["name__en"] and not row["given_name"]
    return name.isascii() and (len(parts) == len(native) or joined)


def hong_kong(members: Path, *wikidata: Path) -> Pairs:
    """Members of the Legislative Council; further ones from Wikidata, where all characters are spelled."""
    known = set()
    for member in json.loads(members.read_text(encoding="utf-8")):
        latin = re.sub(r"^\s*((Hon|Dr|Prof|Ir|Mrs)\s+)+|,.*", "", member["name"]).strip()
        native = member["name_ZH"].partition("議員")[0]
        known.add(native)
        if not latin.split()[-1].isupper():
            yield latin, native
    for latin, native in chinese(*wikidata):
        if native not in known and len(re.split("[ -]", latin)) == len(native):
            yield latin, native


def main() -> None:
    what, path, *rest = sys.argv[1:]
    kinds = {
        "korean": lambda: korean(Path(path)),
        "hanja": lambda: korean(Path(path), "name_cn"),
        "japanese": lambda: japanese(Path(path)),
        "dart": lambda: dart(Path(path), *rest),
        "chinese": lambda: chinese(*map(Path, (path, *rest))),
        "cantonese": lambda: hong_kong(*map(Path, (path, *rest))),
    }
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["latin", "native"])
    out.writerows(dict.fromkeys(pair for pair in kinds[what]() if all(pair)))


if __name__ == "__main__":
    main()
