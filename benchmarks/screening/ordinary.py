"""Ordinary names in their own script, whom nobody lists: how many of a thousand alert, and is what is listed found?

    python -m benchmarks.screening.ordinary SOURCE=FILE [SOURCE=FILE …] [--dart CORPCODE.xml] [--each 1000] [--seed N]

The lists are read by the loaders (`us_ofac_sdn=FOLDER un_sc_consolidated=FILE …`). Persons and firms come from Faker's
tables of names of nine countries (MIT, a package of the development group; its makers do not know this project), Korean
firms from the corporation codes of Open DART (from one half of which `learnt_parts.csv` learnt English words of parts,
no name). A person who bears a listed person's very name alerts rightly, as an analyst must look: such homonyms are
among the figures. With --worst N the first N alerts of each group are printed, to be read.
"""

from __future__ import annotations

import argparse
import html
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from kg.errors import KgError
from kg.screening.building import build
from kg.screening.entries import Entry, entry
from kg.screening.index import Index
from kg.screening.lookup import screen_many
from kg.screening.match import Match
from kg.screening.query import Query, query

LOCALES = {
    "Korean persons, Hangul": ("ko_KR", "Person"), "Chinese persons, Han": ("zh_CN", "Person"),
    "Taiwanese persons, Han": ("zh_TW", "Person"), "Japanese persons, kanji": ("ja_JP", "Person"),
    "Iranian persons, Persian": ("fa_IR", "Person"), "Arabic persons": ("ar_SA", "Person"),
    "Russian persons, Cyrillic": ("ru_RU", "Person"), "Western persons, Latin": ("en_US", "Person"),
    "Chinese firms, Han": ("zh_CN", "Company"), "Taiwanese firms, Han": ("zh_TW", "Company"),
    "Japanese firms": ("ja_JP", "Company"), "Korean firms, Hangul (Faker)": ("ko_KR", "Company"),
}  # fmt: skip
CODES = re.compile(r"<corp_name>(.*?)</corp_name>\s*<corp_eng_name>(.*?)</corp_eng_name>")
ALERT, STRONG = 0.5, 0.85
PARTY = ("Person", "Company", "Organization", "Vessel", "Aircraft")


@dataclass(frozen=True, slots=True)
class Group:
    """Names of one kind, asked with it and without."""

    name: str
    names: tuple[str, ...]
    schema: str


def listed(sources: dict[str, str]) -> list[Entry]:
    """The parties of published lists."""
    from loaders.source import Reading, source

    found = []
    for name, path in sources.items():
        for one in Reading(source(name), Path(path)).statements():
            if getattr(one, "schema", "") in PARTY:
                row = {"id": one.id, "schema": one.schema, "caption": one.caption, **one.properties}
                found.append(entry(row))
    return [one for one in found if one]


def groups(seed: int, each: int, dart: Path | None) -> Iterator[Group]:
    from faker import Faker

    for name, (locale, schema) in LOCALES.items():
        maker = Faker(locale)
        maker.seed_instance(seed)
        make = maker.name if schema == "Person" else maker.company
        names = dict.fromkeys(re.sub(r"(?<=[\u3040-\u9fff])\s+", "", make()) for _ in range(4 * each))
        yield Group(name, tuple(names)[:each], schema)
    if dart:
        pairs = CODES.findall(html.unescape(dart.read_text("utf-8")))
        Random(seed).shuffle(pairs)
        yield Group("Korean firms, Hangul (DART)", tuple(korean for korean, _ in pairs)[:each], "Company")
        yield Group("Korean firms, Latin (DART)", tuple(latin for _, latin in pairs if latin)[:each], "Company")


def alarms(index: Index, group: Group, schema: str, worst: int) -> tuple[int, int, int, float]:
    """How many names were asked, alert and are strong; milliseconds of CPU a name. Prints the `worst` alerts."""
    asked = list(_queries(group.names, schema))
    started = time.process_time()
    found: list[list[Match]] = list(screen_many(index, asked, limit=1))
    cost = 1000 * (time.process_time() - started) / max(len(asked), 1)
    alerts = [(m[0].probability, q.names[0], m[0].caption) for q, m in zip(asked, found, strict=True) if m]
    for chance, name, caption in sorted(alerts, reverse=True)[:worst]:
        if chance >= ALERT:
            print(f"    {name} ~ {caption} {chance:.3f}")
    chances = [matches[0].probability for matches in found if matches]
    return len(asked), sum(c >= ALERT for c in chances), sum(c >= STRONG for c in chances), cost


def _queries(names: Sequence[str], schema: str) -> Iterator[Query]:
    for name in names:
        try:
            yield query(name, schema=schema)
        except KgError:
            continue  # a placeholder by chance


def letter_for_letter(group: Group) -> float:
    """Share of names that come first when they are listed as they are asked, without a kind."""
    rows = [
        {"id": str(n), "schema": group.schema, "caption": name, "name": [name]} for n, name in enumerate(group.names)
    ]
    index = build(one for row in rows if (one := entry(row)))
    first = 0
    for number, matches in enumerate(screen_many(index, [query(name) for name in group.names], limit=3)):
        best = [m.id for m in matches if m.probability >= matches[0].probability]
        first += str(number) in best
    return first / max(len(group.names), 1)


def main() -> None:
    given = arguments()
    entries = listed(dict(text.split("=", 1) for text in given.lists))
    index = build(entries)
    print(f"{len(entries):,} parties; alerts a thousand ordinary names, seed {given.seed}")
    print(f"{'group':32}{'kind':>9}{'n':>7}{'>= .5':>8}{'>= .85':>8}{'ms':>7}{'listed letter for letter':>27}")
    for group in groups(given.seed, given.each, given.dart):
        for schema in (group.schema, ""):
            asked, alert, strong, cost = alarms(index, group, schema, given.worst)
            found = f"{letter_for_letter(group):27.4f}" if not schema else ""
            per = 1000 / max(asked, 1)
            print(
                f"{group.name:32}{schema or 'none':>9}{asked:7}{alert * per:8.1f}{strong * per:8.1f}{cost:7.2f}{found}"
            )


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lists", nargs="+", metavar="SOURCE=FILE")
    parser.add_argument("--dart", type=Path)
    parser.add_argument("--each", type=int, default=1000)
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--seed", type=int, default=20261129)
    return parser.parse_args()


if __name__ == "__main__":
    main()
