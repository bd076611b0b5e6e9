"""`python -m benchmarks.unseen [FILE...] [--errors] [--sheet ROUND]`: how much of what texts by others state is found.

A file holds `passages`, each with `id`, `source`, `text` and `says` (`type: head > tail`, with how it is said where
that is not plainly asserted), written down before the text is read by any rule. The texts belong to others and are not
handed on; with `--sheet` the rows of docs/reports-recall.csv are printed, which quote nothing. Without a file that
sheet is told.

A name counts as found where one of the two is the other with words before or behind it (`coal`, `North Korean coal`),
and the strict figure, beside it, asks for the same words.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.passages import SYMMETRIC, Key, _found, _said
from kg.reports import proposing
from kg.reports.document import Document, Paragraph
from kg.reports.mentions import memory as memories

SHEET = Path(__file__).parent.parent / "docs" / "reports-recall.csv"
UNSURE = ("denied", "hypothetical")


@dataclass(frozen=True, slots=True)
class Reading:
    """One relation that a passage states, or that was read in it."""

    document: str
    source: str
    relation: Key
    how: str
    reading: str
    """right, missed, wrong, or `as a fact` for what is denied or supposed and was told as a fact."""
    strict: bool = True
    """Whether the names were the same words."""


def main(arguments: list[str]) -> None:
    """Print precision and recall, all together and by relation; on demand what was missed and wrong, or the sheet."""
    files = [Path(one) for one in arguments if one.endswith((".yaml", ".yml"))]
    read = [one for path in files for passage in passages(path) for one in readings(passage)]
    if "--sheet" in arguments:
        number = arguments[arguments.index("--sheet") + 1]
        rows = ((number, one.document, one.source, one.relation[0], one.how, one.reading) for one in read)
        csv.writer(sys.stdout, lineterminator="\n").writerows(rows)
        return
    found = [(one.relation[0], one.reading) for one in read]
    print(*(told(found) if files else by_round()), sep="\n")
    if files:
        exact = [(kind, reading if one.strict else "missed") for one, (kind, reading) in zip(read, found, strict=True)]
        exact += [(one.relation[0], "wrong") for one in read if one.reading == "right" and not one.strict]
        print(f"{'the same words':20} {shares(Counter(reading for _, reading in exact))}")
    if "--errors" in arguments:
        print(
            *(f"{one.reading:9} {one.document}: {one.relation} {one.how}" for one in read if one.reading != "right"),
            sep="\n",
        )


def passages(path: Path) -> list[dict[str, Any]]:
    return list(yaml.safe_load(path.read_text("utf-8"))["passages"])


def readings(passage: dict[str, Any]) -> Iterator[Reading]:
    """What a passage states and what is read in it, one against the other."""
    paragraph = Paragraph("body/1", "body", "1", passage["text"], 1, 1)
    memory = memories.remembered(Document("0" * 64, passage["id"], "text", "en", 1, paragraphs=(paragraph,)))
    found = _found([one for sentence in proposing.read(paragraph, memory) for one in sentence.relations], memory)
    told = {key: how for key, how in found.items() if how not in UNSURE}
    for key, how in map(_said, passage["says"]):
        hit = next((other for other in sorted(found, key=lambda one: one != key) if alike(key, other)), None)
        fact = hit is not None and told.pop(hit, None) is not None
        if how in UNSURE:
            if hit is not None and fact and found[hit] in ("asserted", "former"):
                yield Reading(passage["id"], passage["source"], key, how, "as a fact")
            continue
        yield Reading(passage["id"], passage["source"], key, how, "right" if fact else "missed", key == hit)
    known = [key for key, _ in map(_said, passage["says"])]
    for key, how in told.items():
        if not any(alike(key, one) for one in known):  # the same said twice with other words is no error
            yield Reading(passage["id"], passage["source"], key, how, "wrong")


def alike(one: Key, other: Key) -> bool:
    """Whether two relations are of a type and name the same, give or take words around a name."""
    turned = [other, (other[0], other[2], other[1])] if one[0] in SYMMETRIC else [other]
    return any(one[0] == two[0] and _names(one[1], two[1]) and _names(one[2], two[2]) for two in turned)


def _names(one: str, other: str) -> bool:
    first, second = (f" {' '.join(name.lower().strip(' .”“').split())} " for name in (one, other))
    return first in second or second in first


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
    return f"P {precision:.2f} R {recall:.2f} ({right} right, {wrong} wrong, {missed} missed{fact})"


def by_round() -> Iterator[str]:
    """The shares of each round of the sheet."""
    rounds: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with SHEET.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rounds[row["round"]].append((row["says"], row["reading"]))
    for number, rows in rounds.items():
        yield f"round {number}: {next(told(rows))}"


if __name__ == "__main__":
    main(sys.argv[1:])
