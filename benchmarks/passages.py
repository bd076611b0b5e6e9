"""`python -m benchmarks.passages [--errors]`: how well passages are read that were written before any rule was tried.

Half of benchmarks/data/passages.yaml is to develop on, and its errors are shown on demand. Of the other half, held out
by the hash of its ids, only the shares are printed. One reader wrote both halves and the rules: text by others may be
harder.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from kg.reports import proposing
from kg.reports.document import Document, Paragraph
from kg.reports.frames.relation import Relation
from kg.reports.mentions import memory as memories
from kg.reports.mentions.span import Span

DATA = Path(__file__).parent / "data" / "passages.yaml"
LABELS = {
    "V": "VESSEL", "C": "COMPANY", "P": "PERSON", "A": "AGENCY", "N": "COUNTRY", "L": "PLACE", "I": "ITEM", "Q": "QTY",
    "M": "MONEY", "D": "DATE", "O": "IMO",
}  # fmt: skip
SYMMETRIC = ("sts", "alias")
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its mentions and what it says: relation → how it is said."""

    id: str
    text: str
    spans: tuple[Span, ...]
    says: dict[Key, str]

    @property
    def held(self) -> bool:
        return int(hashlib.sha256(self.id.encode()).hexdigest()[0], 16) < 8


@dataclass(slots=True)
class Tally:
    """What was found, wrongly found and missed."""

    right: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def add(self, wanted: set[Any], found: set[Any], name: str) -> None:
        self.right += len(wanted & found)
        self.wrong += [f"{name}: {one}" for one in sorted(found - wanted)]
        self.missed += [f"{name}: {one}" for one in sorted(wanted - found)]

    def __str__(self) -> str:
        precision = self.right / max(self.right + len(self.wrong), 1)
        recall = self.right / max(self.right + len(self.missed), 1)
        both = 2 * precision * recall / max(precision + recall, 1e-9)
        return f"P {precision:.3f} R {recall:.3f} F {both:.3f} ({self.right + len(self.missed)})"


def passages() -> list[Passage]:
    return [_passage(row) for row in yaml.safe_load(DATA.read_text("utf-8"))["passages"]]


def _passage(row: dict[str, Any]) -> Passage:
    text, spans = "", []
    for plain, letter, name in re.findall(r"([^{]*)(?:\{(\w) ([^}]*)\})?", row["text"]):
        text += plain
        if letter:
            spans.append(Span(len(text), len(text) + len(name), LABELS[letter], name, "given"))
            text += name
    for letter, names in row.get("more", {}).items():
        spans += [Span(at, at + len(name), LABELS[letter], name, "given") for name, at in _free(text, names, spans)]
    says = dict(_said(one) for one in row["says"])
    return Passage(row["id"], text, tuple(sorted(spans, key=lambda one: one.start)), says)


def _free(text: str, names: Iterable[str], spans: list[Span]) -> Iterator[tuple[str, int]]:
    for name in names:
        for match in re.finditer(re.escape(name), text):
            if not any(one.start <= match.start() < one.end for one in spans):
                yield name, match.start()


def _said(line: str) -> tuple[Key, str]:
    match = re.fullmatch(r"(\w+): (.+?) > (.+?)(?: \((alleged|denied|hypothetical|former)\))?", line)
    if not match:
        raise ValueError(line)
    return _key(match[1], match[2], match[3]), match[4] or "asserted"


def _key(type: str, head: str, tail: str) -> Key:
    ends = sorted((head, tail)) if type in SYMMETRIC else (head, tail)
    return type, ends[0], ends[1]


def main(errors: bool) -> None:
    """Print the table; with `errors` what was wrong and missed of the half to develop on."""
    for name, part in (("to develop on", False), ("held out by us", True)):
        some = [one for one in passages() if one.held == part]
        print(f"{name}: {len(some)} passages")
        for line in measured(some, errors and not part):
            print(f"  {line}")


def measured(some: list[Passage], errors: bool) -> Iterator[str]:
    mentions, free, given, states = Tally(), Tally(), Tally(), Tally()
    drawn, current = [], []
    for one in some:
        memory, document = _memory(one)
        read = proposing.read(document.paragraphs[0], memory)
        spans = {s for sentence in read for s in sentence.spans if not s.rule.startswith("referent:")}
        mentions.add(_places(one.spans), _places(spans), one.id)
        found = _found(_measured(read), memory)
        free.add(_facts(one.says), _facts(found), one.id)
        drawn += [f"{one.id}: {key}" for key, how in one.says.items()
                  if how in ("denied", "hypothetical") and found.get(key) in ("asserted", "former")]  # fmt: skip
        current += [
            f"{one.id}: {key}" for key, how in one.says.items() if how == "former" and found.get(key) == "asserted"
        ]
        told = proposing.read(document.paragraphs[0], memory, given=list(one.spans))
        known = _found(_measured(told), memory)
        given.add(_facts(one.says), _facts(known), one.id)
        states.add(
            {(k, h) for k, h in one.says.items() if k in known},
            {(k, h) for k, h in known.items() if k in one.says},
            one.id,
        )
    unsure = sum(how in ("denied", "hypothetical") for one in some for how in one.says.values())
    former = sum(how == "former" for one in some for how in one.says.values())
    yield f"mentions                            {mentions}"
    yield f"relations                           {free}"
    yield f"relations, mentions given           {given}"
    yield f"denied or hypothetical as a fact    {len(drawn)} of {unsure}"
    yield f"former shown as current             {len(current)} of {former}"
    if errors:
        for name, tally in (("mention", mentions), ("relation", free), ("given", given)):
            yield from (f"{name} wrong   {one}" for one in tally.wrong)
            yield from (f"{name} missed  {one}" for one in tally.missed)
        yield from (f"said otherwise {one}" for one in states.missed)
        yield from (f"drawn {one}" for one in [*drawn, *current])


def _memory(one: Passage) -> tuple[memories.Memory, Document]:
    paragraph = Paragraph("body/1", "body", "1", one.text, 1, 1)
    document = Document("0" * 64, one.id, "text", "en", 1, paragraphs=(paragraph,))
    return memories.remembered(document), document


def _places(spans: Iterable[Span]) -> set[tuple[int, int, str]]:
    return {(one.start, one.end, one.label) for one in spans if one.label in LABELS.values()}


def _facts(says: dict[Key, str]) -> set[Key]:
    return {key for key, how in says.items() if how not in ("denied", "hypothetical")}


def _measured(read: Iterable[proposing.Sentence]) -> list[Relation]:
    """What was read but the numbers of what is only counted (`500 pumps`), which nobody wrote down here."""
    return [relation for one in read for relation in one.relations if relation.rules != ["counted"]]


def _found(relations: Iterable[Relation], memory: memories.Memory) -> dict[Key, str]:
    found: dict[Key, str] = {}
    for one in relations:
        how = "former" if one.former and one.modality == "asserted" else one.modality
        found.setdefault(_key(one.type, memory.full(one.head.text), memory.full(one.tail.text)), how)
    return found


if __name__ == "__main__":
    main("--errors" in sys.argv[1:])
