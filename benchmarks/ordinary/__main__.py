"""Names as their owners write them: who is listed is found, who is not stays quiet. Every figure and its goal.

    python -m benchmarks.ordinary SOURCE=PATH [SOURCE=PATH …] [--dart CORPCODE.xml] [--quick] [--each N] [--seed N]
                                  [--keep FOLDER] [--peers [--nomenklatura PYTHON]]

SOURCE=PATH are published lists as their loaders take them (us_ofac_sdn=FOLDER un_sc_consolidated=FILE
gb_ofsi_conlist=FILE au_dfat=FILE jp_meti_eul=FILE eu_journal=FOLDER jp_mof_sanctions=FILE us_csl=FILE cn_mofcom=FILE).
Ordinary names come from Faker and from the register of Korean firms (--dart); groups.csv names origin and licence. A
person who bears a listed person's very name alerts rightly, as an analyst must look: such homonyms are among the
figures. --quick asks a tenth; --worst prints the first alerts and misses of each group, to be read. --keep keeps every
step when it is done, so that the same command goes on after it was ended; how far it is goes to the standard error.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

from benchmarks import goals
from benchmarks.ordinary import (
    alarms,
    beside,
    calibration,
    clean,
    found,
    latin,
    lists,
    own_script,
    speed,
    un_pairs,
    written,
)
from benchmarks.ordinary.calibration import Sample
from benchmarks.ordinary.clean import Group
from benchmarks.ordinary.steps import Steps, stamp
from kg.index.building import build
from kg.index.entries import Entry
from kg.index.index import Index

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
    sources = dict(text.split("=", 1) for text in given.lists)
    entries = lists.listed(sources)
    index, same = build(entries), lists.parties(entries)
    groups = list(clean.groups(given.seed, each(given), given.dart, entries))
    print(
        f"{len(entries):,} entries of {len(sources)} lists, {len(index.names):,} names; seed {given.seed}; "
        f"{each(given)} a group"
    )
    run = Steps(given.keep, stamp(given.seed, each(given), given.worst, files=[*map(Path, sources.values()), given.dart]
                                  if given.dart else map(Path, sources.values())))  # fmt: skip
    alarms.table(run, index, groups, given.worst)
    recall(run, given, entries, index, same, {group.name: group for group in groups})
    speed.table(run, index, groups, each(given))
    if "us_ofac_sdn" in sources:
        few = 25 if given.quick else 150
        run.step("latin", lambda: latin.table(Path(sources["us_ofac_sdn"]), groups, few, given.seed))


def recall(
    run: Steps, given: argparse.Namespace, entries: list[Entry], index: Index, same: dict[str, set[str]],
    groups: dict[str, Group],
) -> None:  # fmt: skip
    """Every line on listed parties, then whether what is said of them is as often true."""
    print(f"\n{'listed parties':60}{'n':>6}{'first':>8}{'alert':>8}")
    most = ASKED * each(given) // FULL // (2 if given.quick else 1)
    for title, some in found.as_listed(entries, same, most, given.seed).items():
        found.line(run, f"as listed, {title}", index, some, given.worst, "as listed")
    asked = own_script.askings(entries, same, each(given), given.seed)
    bare = build(lists.latin_only(entries))
    for one in own_script.LINES:
        found.line(run, one.what, bare, asked[one.what], given.worst, one.first, one.alert)
    print(f"  UN originals: {un_pairs.told(one.name for one in asked['UN originals'])}")
    samples = [Sample(one.what, bare, asked[one.what], ordinary(groups, *one.beside)) for one in own_script.LINES]
    latin_names = ordinary(groups, "Western persons, Latin", "Korean firms, Latin (DART)", "Western firms, Latin")
    for kind in written.KINDS:
        some = written.spoilt(entries, same, kind, each(given), given.seed)
        found.line(run, kind, index, some, given.worst, "", kind)
        koreans = groups["Korean persons, Hangul"].names
        samples.append(
            Sample(kind, index, some, written.ordinary_initials(koreans) if kind == "initials" else latin_names)
        )
    calibration.table(run, samples)
    if given.peers:
        lines = [one for one in samples if one.what in asked]
        texts = {one.what: list(one.ordinary) for one in lines}
        beside.table(run, bare, lists.latin_only(entries), asked, texts, given.nomenklatura, given.seed)


def ordinary(groups: dict[str, Group], *names: str) -> list[tuple[str, str]]:
    """The names of some groups with their kind, by turns."""
    some = [[(name, groups[one].schema) for name in groups[one].names] for one in names if one in groups]
    return [name for turn in zip(*some, strict=False) for name in turn]


def each(given: argparse.Namespace) -> int:
    return given.each or (QUICK if given.quick else FULL)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lists", nargs="+", metavar="SOURCE=PATH")
    parser.add_argument("--dart", type=Path)
    parser.add_argument("--quick", action="store_true", help="a tenth of the names")
    parser.add_argument("--each", type=int, default=0, help="so many names a group instead")
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--peers", action="store_true", help="peers that read other scripts, on the own-script lines")
    parser.add_argument("--nomenklatura", default="", metavar="PYTHON", help="of an environment that has it")
    parser.add_argument("--keep", type=Path, help="folder in which finished steps are kept")
    parser.add_argument("--seed", type=int, default=20261129)
    return parser.parse_args()


if __name__ == "__main__":
    main()
