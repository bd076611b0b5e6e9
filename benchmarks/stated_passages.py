"""Passages by others with what they state, held against what is read in them, by relation and by proposal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from benchmarks.facts_told import ANY, groups
from benchmarks.passages import SYMMETRIC, Key, _found, _said
from kg.countries import codes
from kg.reports import proposing
from kg.reports.candidate import Candidate
from kg.reports.document import Document, Paragraph
from kg.reports.mentions import memory as memories

UNSURE = ("denied", "hypothetical")
ORDER = ("asserted", "former", "alleged", "hypothetical", "denied")
"""From the surest to what is not told as done."""
EAST = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")


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


@dataclass(frozen=True)
class Passage:
    """A text with what it says: relation → how."""

    id: str
    source: str
    text: str
    says: dict[Key, str]

    @cached_property
    def document(self) -> Document:
        paragraph = Paragraph("body/1", "body", "1", self.text, 1, 1)
        return Document("0" * 64, self.id, "text", "en", 1, paragraphs=(paragraph,))

    @cached_property
    def candidates(self) -> list[Candidate]:
        return proposing.candidates(self.document)

    @property
    def language(self) -> str:
        return {"k": "Korean", "j": "Japanese"}.get(self.id[0] if EAST.search(self.text) else "", "English")

    def found(self) -> dict[Key, str]:
        """Every relation that is read in it, with how it is told."""
        if self.language != "English":
            return {group[0]: one.modality for one in self.candidates for group in groups(one)}
        memory = memories.remembered(self.document)
        read = proposing.read(self.document.paragraphs[0], memory)
        return _found([one for sentence in read for one in sentence.relations], memory)


def passages(path: Path) -> list[Passage]:
    rows = yaml.safe_load(path.read_text("utf-8"))["passages"]
    return [Passage(row["id"], row["source"], row["text"], dict(map(_said, row["says"]))) for row in rows]


def readings(passage: Passage) -> Iterator[Reading]:
    """What a passage states and what is read in it, one against the other."""
    found = passage.found()
    told = {key: how for key, how in found.items() if how not in UNSURE}
    for key, how in passage.says.items():
        hit = next((other for other in sorted(found, key=lambda one: one != key) if alike(key, other)), None)
        fact = hit is not None and told.pop(hit, None) is not None
        if how in UNSURE:
            if hit is not None and fact and found[hit] in ("asserted", "former"):
                yield Reading(passage.id, passage.source, key, how, "as a fact")
            continue
        yield Reading(passage.id, passage.source, key, how, "right" if fact else "missed", key == hit)
    for key, how in told.items():
        if not any(alike(key, one) for one in passage.says):  # the same said twice with other words is no error
            yield Reading(passage.id, passage.source, key, how, "wrong")


def proposals(passage: Passage) -> Iterator[tuple[Candidate, str, str]]:
    """Each candidate that is told as done, whether it can be accepted as it stands, and what is wrong with it."""
    for one in passage.candidates:
        if one.modality in UNSURE:
            continue
        stated = [
            next((key for key in passage.says if any(alike(key, way) for way in ways)), None) for ways in groups(one)
        ]
        wrong = [group[0] for group, key in zip(groups(one), stated, strict=True) if key is None]
        how = "former" if one.former and one.modality == "asserted" else one.modality
        surer = [key for key in stated if key and ORDER.index(how) < ORDER.index(passage.says[key])]
        why = [f"not said: {key}" for key in wrong] + [f"told by somebody: {key}" for key in surer]
        yield one, "right" if not why else "wrong" if len(wrong) == len(stated) else "after a change", "; ".join(why)


def alike(one: Key, other: Any) -> bool:
    """Whether two relations are of a type and name the same, give or take words around a name."""
    turned = [other, (other[0], other[2], other[1])] if one[0] in SYMMETRIC else [other]
    return any(one[0] == two[0] and _names(one[1], two[1]) and _names(one[2], two[2]) for two in turned)


def _names(one: str, other: str) -> bool:
    if ANY in (one, other):
        return True
    if (land := codes.code(one)) and land == codes.code(other):
        return True  # `Iran`, `Iranian`
    if EAST.search(one + other):
        one, other = re.sub(r"[\s'‘’]", "", one), re.sub(r"[\s'‘’]", "", other)
        return one in other or other in one
    first, second = (f" {' '.join(name.lower().strip(' .”“').split())} " for name in (one, other))
    return first in second or second in first
