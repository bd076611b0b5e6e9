"""`python -m benchmarks.reading [FOLDER]`: what was set out for the reading of reports, and what is measured today.

Each goal of `reading_goals.csv` names the line of a benchmark from which its figure is taken; FOLDER is that of
`benchmarks.reports`. The figures of real text come from docs/reports-read.csv, a sheet of candidates that were read by
hand: who reads another text adds rows. Without FOLDER only the sheet is told, by tier and by rule.
"""

from __future__ import annotations

import csv
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pypdfium2

from benchmarks import doubts, passages, reports, unseen
from benchmarks.senses import SENSES
from kg.reports import opened, proposing

SHEET = Path(__file__).parent.parent / "docs" / "reports-read.csv"
COPIES = 5
"""Of the look-alike report of 60 pages."""
SURER = re.compile(r"told as done|told by|not done|denied, not alleged")
"""Remarks of the sheet: something was told as surer than it is said."""
Line = tuple[str, str]


class Goal(NamedTuple):
    goal: str
    line: str
    part: str
    sense: str
    value: str
    cause: str


def main(folder: Path) -> None:
    """Print every goal with the figure beside it: met, missed and why, or not measured."""
    lines = [*_passages(), *_doubts(), *_real(), *_unseen(), *_start()]
    lines += [(name, value) for name, value, _ in [*reports.sentences(folder), *reports.report(folder)]]
    lines += _length(folder)
    for goal in goals():
        print(verdict(goal, lines))


def goals() -> list[Goal]:
    with Path(__file__).with_name("reading_goals.csv").open(encoding="utf-8", newline="") as file:
        return [Goal(**row) for row in csv.DictReader(file)]


def verdict(goal: Goal, lines: list[Line]) -> str:
    """The line of the table for a goal."""
    shown = next((value for name, value in lines if name.startswith(goal.line)), "")
    figure = _figure(shown, goal.part)
    if figure is None:
        told, standing = "-", f"not measured{': ' + goal.cause if goal.cause else ''}"
    else:
        met = SENSES[goal.sense](figure, float(goal.value))
        told, standing = f"{figure:,.3g}", "met" if met else f"missed: {goal.cause}"
    return f"{goal.goal:66} {goal.sense} {goal.value:<5} {told:>7}  {standing}"


def _figure(shown: str, part: str) -> float | None:
    """P, R or F of such a line, the first number of it, or the share of `a of b`; None where nothing stands there."""
    if part in "PRF":
        found = re.search(rf"\b{part} ([\d.]+)", shown)
        return float(found[1]) if found else None
    numbers = [float(one) for one in re.findall(r"[\d.]*\d", shown)]
    if part == "share":
        return numbers[0] / numbers[1] if len(numbers) > 1 and numbers[1] else None
    return numbers[0] if numbers else None


def _passages() -> Iterator[Line]:
    held = [one for one in passages.passages() if one.held]
    for line in passages.measured(held, False):
        yield f"passages: {line}", line


def _doubts() -> Iterator[Line]:
    for language in ("English", "Korean"):
        some = [one for one in doubts.doubts() if one.held and one.korean == (language == "Korean")]
        for line in doubts.measured(some, False):
            yield f"doubts, {language}: {line}", line.partition("fact")[2]


def sheet() -> list[dict[str, str]]:
    """The candidates that were read by hand."""
    with SHEET.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def by_rule(rows: list[dict[str, str]], least: int = 5) -> Iterator[str]:
    """How often candidates were right, by round and tier, and by rule where so many were read."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        counts[f"round {row['round']}, tier {row['tier']}"][row["reading"]] += 1
        for rule in row["rules"].split():
            counts[f"rule {rule}"][row["reading"]] += 1
    for name, found in sorted(counts.items()):
        if found.total() >= least or name.startswith("round"):
            readings = ", ".join(f"{found[one]} {one}" for one in ("right", "after a change", "wrong"))
            yield f"{name:28} {found['right'] / found.total():.2f} right of {found.total():3} ({readings})"


def _real() -> Iterator[Line]:
    """Of the last rounds in English: how often each tier was right, and what was told as surer than it is."""
    rows = [row for row in sheet() if row["round"].isdecimal()]
    rounds = list(dict.fromkeys(row["round"] for row in rows))[-unseen.LAST :]
    last = [row for row in rows if row["round"] in rounds]
    for tier in sorted({row["tier"] for row in last}):
        told = [row["reading"] for row in last if row["tier"] == tier]
        yield f"real text: tier {tier}", f"{told.count('right')} of {len(told)}"
    yield "real text: doubted", str(sum(bool(SURER.search(row["why"])) for row in last))


def _unseen() -> Iterator[Line]:
    """Of passages by others, as docs/reports-recall.csv tells: what was found before any rule was mended on them."""
    for line in unseen.by_round():
        name, _, shares = line.partition(": ")
        yield f"unseen: {name}", shares


def _start() -> Iterator[Line]:
    before = _child_seconds()
    subprocess.run([sys.executable, "-m", "kg", "--help"], capture_output=True, check=True)
    yield "kg --help", f"{_child_seconds() - before:.2f}"


def _length(folder: Path) -> Iterator[Line]:
    """The look-alike report five times over, read by the library as `kg reports read` does."""
    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / "long.pdf"
        _copied(folder / "report.pdf", path)
        start = time.perf_counter()
        document = opened.read(path, Path(home))
        proposing.candidates(document)
        yield f"{document.pages} pages → candidates", f"{time.perf_counter() - start:.1f}"
    used = [resource.getrusage(who).ru_maxrss >> 10 for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF)]
    yield f"{document.pages} pages: memory", str(max(used))


def _copied(path: Path, to: Path) -> None:
    whole = pypdfium2.PdfDocument.new()
    for _ in range(COPIES):
        whole.import_pages(pypdfium2.PdfDocument(path))
    whole.save(to)


def _child_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    print(*by_rule(sheet()), sep="\n")
