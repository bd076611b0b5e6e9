"""`python -m benchmarks.doubts [--errors]`: whether what is denied, supposed, planned, asked or feigned is no fact.

The sentences of benchmarks/data/doubts.yaml were written before any rule was tried on them. Half, by the hash of the
text, are to develop on, and their errors are shown on demand; of the half held out only the counts are printed. The
same person wrote sentences and rules.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kg.reports import proposing
from kg.reports.candidate import Candidate
from kg.reports.document import Document, Paragraph

DATA = Path(__file__).parent / "data" / "doubts.yaml"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sentence with what no fact read in it may name (`''`: there may be none), or with what a fact must name."""

    kind: str
    text: str
    never: str = ""
    fact: str = ""

    @property
    def held(self) -> bool:
        return int(hashlib.sha256(self.text.encode()).hexdigest()[0], 16) < 8

    @property
    def korean(self) -> bool:
        return "Korean" in self.kind

    def missed(self, found: Iterable[Candidate]) -> bool:
        """Whether something doubted is told as a fact, or something asserted is not."""
        facts = [one for one in found if one.modality == "asserted"]
        named = any(named.name == (self.fact or self.never) for one in facts for _, named in one.roles)
        return not named if self.fact else (named if self.never else bool(facts))


def doubts() -> list[Doubt]:
    """All sentences of the data file."""
    document = yaml.safe_load(DATA.read_text("utf-8"))
    return [
        Doubt(kind, **({"text": row} if isinstance(row, str) else row))
        for part in ("doubted", "asserted")
        for kind, rows in document[part].items()
        for row in rows
    ]


def read(text: str) -> list[Candidate]:
    """What a document of this one sentence is read to say."""
    document = Document("0" * 64, "x", "text", "en", 0, paragraphs=(Paragraph("body/1", "body", "1", text, 1, 1),))
    return proposing.candidates(document)


def main(errors: bool) -> None:
    """Print the table; with `errors` what was told wrongly of the half to develop on."""
    for held, name in ((False, "to develop on"), (True, "held out by us")):
        for korean, language in ((False, "English"), (True, "Korean")):
            some = [one for one in doubts() if (one.held, one.korean) == (held, korean)]
            print(f"{name}, {language}")
            for line in measured(some, errors and not held):
                print(f"  {line}")


def measured(some: list[Doubt], errors: bool) -> Iterator[str]:
    told = [(one, read(one.text)) for one in some]
    for name, part in (("doubted, told as a fact", False), ("asserted, not told as a fact", True)):
        of = [(one, found) for one, found in told if bool(one.fact) == part]
        wrong = [(one, found) for one, found in of if one.missed(found)]
        silent = sum(not found for _, found in of)
        yield f"{name:30} {len(wrong)} of {len(of)} (nothing read in {silent})"
        if errors:
            yield from (f"  {one.kind}: {one.text} {_short(found)}" for one, found in wrong)


def _short(found: Iterable[Candidate]) -> list[Any]:
    return [(one.predicate, one.modality, [named.name for _, named in one.roles]) for one in found]


if __name__ == "__main__":
    main("--errors" in sys.argv[1:])
