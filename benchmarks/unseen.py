"""`python -m benchmarks.unseen [FILE...] [--errors] [--sheet ROUND] [--candidates ROUND]`: texts by others.

A file holds `passages`, each with `id`, `source`, `text` and `says` (`type: head > tail`, with how it is said where
that is not plainly asserted), written down before the text is read by any rule. The texts belong to others and are not
handed on; with `--sheet` the rows of docs/reports-recall.csv are printed, which quote nothing, with `--candidates`
those of docs/reports-read.csv, for a person to look over. Without a file the first sheet is told. The id of a passage
begins with k or j where it is Korean or Japanese, and its rows are a round of their own: `7 unseen`, `7 Korean unseen`.

A name counts as found where one of the two is the other with words before or behind it (`coal`, `North Korean coal`),
and the strict figure, beside it, asks for the same words.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.stated_passages import Passage, Reading, passages, proposals, readings

SHEET = Path(__file__).parent.parent / "docs" / "reports-recall.csv"
LAST = 3
"""Unseen rounds of a language that are told together: one of them is small."""
UNSEEN = {"English": re.compile(r"\d+ unseen"), "Korean": re.compile(r"\d+ Korean unseen")}
NAMED = re.compile(r"""\('(\w+)', [^;]*\)""")
"""A relation with its names, which a sheet leaves out."""


def main(arguments: list[str]) -> None:
    """Print precision and recall, all together and by relation; on demand what was missed and wrong, or a sheet."""
    read = [one for path in arguments if path.endswith((".yaml", ".yml")) for one in passages(Path(path))]
    if "--sheet" in arguments:
        _write(_rows(read, arguments[arguments.index("--sheet") + 1]))
    elif "--candidates" in arguments:
        _write(_read_rows(read, arguments[arguments.index("--candidates") + 1]))
    elif read:
        print(*measured(read), sep="\n")
        if "--errors" in arguments:
            print(*_errors(read), sep="\n")
    else:
        print(*by_round(), sep="\n")


def _write(rows: Iterable[Iterable[str]]) -> None:
    csv.writer(sys.stdout, lineterminator="\n").writerows(rows)


def _rows(read: list[Passage], number: str) -> Iterator[tuple[str, ...]]:
    for passage in read:
        for one in readings(passage):
            yield _round(number, passage), one.document, one.source, one.relation[0], one.how, one.reading


def _round(number: str, passage: Passage) -> str:
    first, *rest = number.split()
    return number if passage.language == "English" else " ".join([first, passage.language, *rest])


def _read_rows(read: list[Passage], number: str) -> Iterator[tuple[str, ...]]:
    for passage in read:
        for one, reading, why in proposals(passage):
            rules, about = " ".join(one.rules), NAMED.sub(r"\1", why)
            number_of = _round(number, passage)
            yield number_of, passage.source, "1", one.tier, one.predicate, one.modality, rules, reading, about


def measured(read: list[Passage]) -> Iterator[str]:
    """All together and by relation, by language, and of each tier how many can be accepted as they stand."""
    found = {passage.id: list(readings(passage)) for passage in read}
    yield from told((one.relation[0], one.reading) for some in found.values() for one in some)
    yield f"{'the same words':20} {shares(_strict(one for some in found.values() for one in some))}"
    for language in dict.fromkeys(one.language for one in read):
        some = [one.reading for passage in read if passage.language == language for one in found[passage.id]]
        yield f"{language:20} {shares(Counter(some))}"
        yield from _tiers([one for one in read if one.language == language])


def _tiers(read: list[Passage]) -> Iterator[str]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one, reading, _ in (row for passage in read for row in proposals(passage)):
        counts[one.tier][reading] += 1
    for tier, count in sorted(counts.items()):
        yield f"  tier {tier}             {count['right']} of {count.total()} ({dict(count)})"


def _strict(read: Iterable[Reading]) -> Counter[str]:
    """Where other words for a name are an error."""
    count: Counter[str] = Counter()
    for one in read:
        other = one.reading == "right" and not one.strict
        count.update(("missed", "wrong") if other else (one.reading,))
    return count


def _errors(read: list[Passage]) -> Iterator[str]:
    for passage in read:
        other = [one for one in readings(passage) if one.reading != "right"]
        yield from (f"{one.reading:9} {one.document}: {one.relation} {one.how}" for one in other)
        told = ((f"tier {one.tier}    {passage.id}: {one.modality}", why) for one, _, why in proposals(passage))
        yield from (f"{name} {why}" for name, why in told if why)


def told(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Precision and recall of (relation, reading), all together and of each relation."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for kind, reading in rows:
        counts["all"][reading] += 1
        counts[kind][reading] += 1
    for kind in sorted(counts, key=lambda name: (name != "all", name)):
        yield f"{kind:20} {shares(counts[kind])}"


def shares(count: Counter[str]) -> str:
    right, wrong, missed = count["right"], count["wrong"] + count["as a fact"], count["missed"]
    precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
    fact = f", {count['as a fact']} denied or supposed as a fact" if count["as a fact"] else ""
    return f"P {precision:.3f} R {recall:.3f} ({right} right, {wrong} wrong, {missed} missed{fact})"


def by_round() -> Iterator[str]:
    """The shares of each round of the sheet, and of the last unseen ones of a language together."""
    rounds: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with SHEET.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rounds[row["round"]].append((row["says"], row["reading"]))
    for number, rows in rounds.items():
        yield f"round {number}: {next(told(rows))}"
    for language in ("English", "Korean"):
        last = [number for number in rounds if UNSEEN[language].fullmatch(number)][-LAST:]
        yield f"last {LAST} unseen, {language}: {next(told(row for number in last for row in rounds[number]))}"


if __name__ == "__main__":
    main(sys.argv[1:])
