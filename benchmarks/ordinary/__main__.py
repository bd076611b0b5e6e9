"""Names as their owners write them: who is listed is found, who is not stays quiet. Every figure and its goal.

    python -m benchmarks.ordinary SOURCE=PATH [SOURCE=PATH …] [--dart CORPCODE.xml] [--quick] [--seed N] [--worst N]

SOURCE=PATH are published lists as their loaders take them (us_ofac_sdn=FOLDER un_sc_consolidated=FILE
gb_ofsi_conlist=FILE au_dfat=FILE jp_meti_eul=FILE eu_journal=FOLDER jp_mof_sanctions=FILE us_csl=FILE cn_mofcom=FILE).
Ordinary names come from Faker and from the register of Korean firms (--dart); groups.csv names origin and licence. A
person who bears a listed person's very name alerts rightly, as an analyst must look: such homonyms are among the
figures. --quick asks a tenth; --worst prints the first alerts and misses of each group, to be read.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

from benchmarks import goals
from benchmarks.ordinary import alarms, calibration, clean, found, latin, lists, speed, written
from kg.index.building import build

FULL, QUICK = 1000, 100
ASKED = 20_000
"""Listed names of a script that are asked as they stand; a twentieth with --quick."""


def main() -> None:
    given = arguments()
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(os.environ.get(goals.FILE) or Path(folder, "figures"))
        os.environ[goals.FILE] = str(figures)
        figures.touch()
        started = time.process_time()
        measure(given)
        print(f"\n{time.process_time() - started:.0f} s of CPU\n\n{'goal':58} {'':12} {'measured':>10}  standing")
        told = goals.gathered(figures)
        print("\n".join(line for goal, line in zip(goals.goals(), goals.table(told), strict=True) if goal.key in OWN))


OWN = {
    *(f"clean {kind}{group}" for kind in ("", "strong ")
      for group in ("chinese firms", "dart", "korean", "chinese", "kanji")),
    "as listed", "titled", "untitled", "translated", "originals", "originals alert", "initials", "scanned",
    "number written on", "cell", "others recall", "others recall worst", "others alerts", "p99 hangul", "p99 kanji",
    "ece unfitted",
}  # fmt: skip


def measure(given: argparse.Namespace) -> None:
    each = QUICK if given.quick else FULL
    sources = dict(text.split("=", 1) for text in given.lists)
    entries = lists.listed(sources)
    index, same = build(entries), lists.parties(entries)
    groups = list(clean.groups(given.seed, each, given.dart, entries))
    print(
        f"{len(entries):,} entries of {len(sources)} lists, {len(index.names):,} names; seed {given.seed}; "
        f"{each} a group"
    )
    alarms.table(index, groups, given.worst)
    asked = recall(given, entries, index, same)
    speed.table(index, groups, each)
    calibration.table(index, asked, groups)
    if "us_ofac_sdn" in sources:
        latin.table(Path(sources["us_ofac_sdn"]), groups, 25 if given.quick else 150, given.seed)


def recall(
    given: argparse.Namespace, entries: list[lists.Entry], index: alarms.Index, same: dict[str, set[str]]
) -> dict[str, list[found.Asking]]:  # fmt: skip
    """Every line on listed parties; the askings that the calibration is measured on."""
    print(f"\n{'listed parties':60}{'n':>6}{'first':>8}{'alert':>8}")
    most = ASKED // 20 if given.quick else ASKED
    for title, some in found.as_listed(entries, same, most, given.seed).items():
        found.told(f"as listed, {title}", found.ask(index, some, given.worst), "as listed")
    stripped = lists.latin_only(entries)
    bare, kept = build(stripped), {one.id for one in stripped}
    persons = found.originals(entries, same, kept, "Hangul", persons=True)
    bodies = found.originals([one for one in entries if {"kp", "cn"} & set(one.countries)], same, kept,
                             "Hangul", "Han", "kana", persons=False)  # fmt: skip
    un = [one for one in entries if any(scheme == "un_reference" for scheme, _ in one.identifiers)]
    scripts = ("Arabic", "Cyrillic", "Han", "Hangul")
    originals = [one for kind in (True, False) for one in found.originals(un, same, kept, *scripts, persons=kind)]
    katakana = found.drawn(found.originals(entries, same, kept, "kana", persons=True), each(given), given.seed)
    for what, some, *keys in (
        ("persons in Hangul, own-script names removed", persons, "untitled", ""),
        ("the same with a title or form of address", found.titled(persons), "", "titled"),
        ("persons in Katakana, own-script names removed", katakana),
        ("bodies by translated name, own-script names removed", bodies, "translated", ""),
        ("UN originals, own-script names removed", originals, "originals", "originals alert"),
    ):  # fmt: skip
        found.told(what, found.ask(bare, some, given.worst), *keys)
    asked = {}
    for kind in written.KINDS:
        asked[kind] = written.spoilt(entries, same, kind, each(given), given.seed)
        found.told(kind, found.ask(index, asked[kind], given.worst), "", kind)
    return asked


def each(given: argparse.Namespace) -> int:
    return QUICK if given.quick else FULL


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lists", nargs="+", metavar="SOURCE=PATH")
    parser.add_argument("--dart", type=Path)
    parser.add_argument("--quick", action="store_true", help="a tenth of the names")
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--seed", type=int, default=20261129)
    return parser.parse_args()


if __name__ == "__main__":
    main()
