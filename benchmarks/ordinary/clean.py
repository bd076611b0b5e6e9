"""Ordinary names in many scripts that nobody lists, each group with its origin and licence (groups.csv)."""

from __future__ import annotations

import csv
import hashlib
import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.ordinary.lists import own_script
from kg.index.entries import Entry

CODES = re.compile(r"<corp_name>(.*?)</corp_name>\s*<corp_eng_name>(.*?)</corp_eng_name>")
TELLING = re.compile("^(.{2,4}?)(?=科|集|贸|貿|有|技|电|電|精|机|機|工|研|航|船|海|国)")


@dataclass(frozen=True, slots=True)
class Group:
    """Names of one kind; `goal`: the rows of goals.csv that its alerts belong to, '' for none."""

    name: str
    names: tuple[str, ...]
    schema: str
    goal: str
    origin: str
    licence: str


def groups(seed: int, each: int, dart: Path | None, entries: Sequence[Entry]) -> Iterator[Group]:
    """Every group of groups.csv of which the material is at hand."""
    with Path(__file__).with_name("groups.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        names = tuple(_names(row["locale"], row["schema"], seed, each, dart, entries))[:each]
        if names:
            yield Group(row["group"], names, row["schema"], row["goal"], row["origin"], row["licence"])


def _names(
    locale: str, schema: str, seed: int, each: int, dart: Path | None, entries: Sequence[Entry]
) -> dict[str, None]:  # fmt: skip
    if locale == "neighbours":
        return dict.fromkeys(_neighbours(seed, entries))
    if locale.startswith("dart"):
        return dict.fromkeys(_registered(dart, seed, korean=locale.endswith("korean")) if dart else ())
    from faker import Faker

    country, _, kana = locale.partition(" ")
    maker = Faker(country)
    maker.seed_instance(seed)
    make = (maker.kana_name if kana else maker.name) if schema == "Person" else maker.company
    apart = "・" if kana else ""
    return dict.fromkeys(re.sub(r"(?<=[\u3040-\u9fff])\s+", apart, make()) for _ in range(6 * each))


def _registered(path: Path, seed: int, *, korean: bool) -> Iterator[str]:
    """Firms of the half of the register, by the hash of the Korean name, from which nothing was learnt."""
    pairs = CODES.findall(html.unescape(path.read_text("utf-8")))
    Random(seed).shuffle(pairs)
    for native, latin in pairs:
        if int(hashlib.sha256(native.encode()).hexdigest(), 16) % 2 and (native if korean else latin):
            yield native if korean else latin


def _neighbours(seed: int, entries: Sequence[Entry]) -> Iterator[str]:
    """Names of listed bodies in Han with a made-up telling part: the same trade, another firm."""
    from faker import Faker

    maker = Faker("zh_CN")
    maker.seed_instance(seed)
    known = {name for name, _ in own_script(entries, "Han")}
    firms = [name for name, one in own_script(entries, "Han") if one.schema != "Person" and TELLING.search(name)]
    for name in sorted(set(firms)) * 4:
        other = TELLING.sub(maker.company_prefix(), name)
        if other not in known:
            yield other
