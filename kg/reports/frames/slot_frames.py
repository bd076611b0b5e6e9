"""Frames over slots (kg/reports/data/frames.yaml): patterns of a sentence in which mentions are slots."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.reports import lexicon
from kg.reports.frames import skeleton
from kg.reports.frames.relation import ENDS, Relation, fits, merged
from kg.reports.frames.skeleton import Skeleton
from kg.reports.mentions.span import Span

PLACES = {
    "shipping": re.compile(
        r"\b(?:export|re-?export|ship|smuggl|sent|send|deliver|suppl|sold|sale|brought|bring|transport|import|divert|carr|transit|"
        r"bound for|destined|went|consign|moved|forward|transfer|evade|import|procur)", re.I
    ),
}  # fmt: skip
"""Words without which a frame that is only a preposition is not tried."""
OLD_NAME = re.compile(r"(?:formerly|previously|before that|known as|renamed|ex-?)(?: the)? ?$")
SHIP = r"(?:-flagged|-registered| (?:vessel|ship|tanker|freighter|bulk carrier|cargo ship|barge|buyer|customer)s?)\b"
LONGEST = 1_500
"""Signs of a sentence beyond which it is a list without full stops."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame of the data file."""

    id: str
    type: str
    pattern: re.Pattern[str]
    within: bool
    full: bool
    where: str
    sentence: str
    says: str
    counter: str


@cache
def frames() -> tuple[Frame, ...]:
    """All frames, in the order of the file."""
    return tuple(_frame(row) for row in lexicon.document("frames")["frames"])


def _frame(row: dict[str, str | bool]) -> Frame:
    facts = {name: str(row[name]) for name in ("id", "type", "sentence", "says", "counter")}
    pattern = skeleton.pattern(str(row["pattern"]))
    within, full = bool(row.get("within")), bool(row.get("full"))
    return Frame(pattern=pattern, within=within, full=full, where=str(row.get("where", "")), **facts)


def relations(text: str, start: int, end: int, spans: list[Span]) -> list[Relation]:
    """What the frames find in the sentence of `text` between two places; `spans` are its mentions in their order."""
    whole = skeleton.made(text, start, end, spans)
    if len(whole.text) > LONGEST:
        return []
    plain = skeleton.bare(whole)
    found: list[Relation] = []
    labels = {one.label for one in spans}
    for frame in frames():
        if _possible(frame, labels) and (not frame.where or PLACES[frame.where].search(plain.text)):
            found += [*(_of(frame, whole) if frame.full else ()), *_of(frame, plain)]
    return [one for one in merged(found) if fits(one.type, one.head, one.tail)]


def _possible(frame: Frame, labels: set[str]) -> bool:
    """Whether a sentence names what may stand at both ends: most frames are not tried on most sentences."""
    if frame.type == "alias":
        return True
    return all(labels.intersection(side) for side in ENDS[frame.type])


def _of(frame: Frame, read: Skeleton) -> Iterator[Relation]:
    at = 0
    while match := frame.pattern.search(read.text, at):
        first, last = read.place(match.start()), read.place(match.end() - 1) + 1
        for head in _ends(read, match, "head"):
            for tail in _ends(read, match, "tail"):
                if frame.type.startswith("shipped") and _adjective(read, tail):
                    continue
                if frame.type == "alias" or not OLD_NAME.search(read.text[: match.end()].split(_slot(read, head))[0]):
                    end = max([last, *(one.end for one in (head, tail) if one.start < last)])
                    yield Relation(frame.type, head, tail, [frame.id], first, end, frame.within)
        at = match.start() + 1


def _ends(read: Skeleton, match: re.Match[str], side: str) -> list[Span]:
    """The mentions in the groups of one side. A country behind a place that lies in it is no other place."""
    names = [name for name in match.re.groupindex if name.startswith(side) and match[name]]
    spans = [span for name in names for span in read.slots(match[name])]
    text = " ".join(match[name] for name in names)
    lies = [one for one in spans if one.label == "COUNTRY" or one.text in lexicon.among("states")]
    return [one for one in spans if one not in lies or not re.search(rf"<L\d+>, {_slot(read, one)}", text)]


def _adjective(read: Skeleton, span: Span) -> bool:
    """Whether a country only tells whose ship it is: `to the North Korean vessel`."""
    return span.label == "COUNTRY" and bool(re.search(rf"{_slot(read, span)}(?: [a-z]+)?{SHIP}", read.text))


def _slot(read: Skeleton, span: Span) -> str:
    return f"<{skeleton.LETTERS.get(span.label, skeleton.OTHER)}{read.spans.index(span)}>"
