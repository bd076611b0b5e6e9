"""What one document has said of names so far: which kind each is, its short forms, and its IMO number.

Read before anything is proposed, so that a name that is explained on page 40 is known on page 3. Nothing of it is
carried to another document.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from kg.countries import codes
from kg.reports import lexicon
from kg.reports.document import TABLE, Document
from kg.reports.mentions import short_forms, taken_up
from kg.reports.mentions.known_names import Names
from kg.reports.mentions.reading import mentions
from kg.reports.mentions.sentence_ends import sentences
from kg.reports.mentions.span import PARTIES, Span

SHIP_COLUMN = re.compile(r"(vessel|ship)s?( name)?|name of (vessel|ship)")
LEAST = 2
DEFINED = re.compile(
    r"\s*\((?:hereafter|hereinafter|collectively|together|jointly|the|referred to as|or|formerly)?[,:]?\s*"
    r"[“\"'‘]([A-Z][\w .&-]{1,40}?)[”\"'’]\)"
)


PART = re.compile(r"\s*\((?:collectively, |together, |jointly, )?([A-Z][\w .&-]{2,40}?)\)")
"""A part of a name in brackets behind it is its short form: `Vale Guns (Pty) Ltd. (Vale Guns)`."""


@dataclass(slots=True)
class Memory:
    """Names of one document."""

    names: Names
    imo: dict[str, str] = field(default_factory=dict)
    """Folded name of a ship → the IMO number that the document prints beside it; absent where it prints two."""
    whole: dict[str, str] = field(default_factory=dict)
    """Short form → the name that it stands for."""

    def full(self, name: str) -> str:
        """The whole name that a short form stands for; the name itself where it is none."""
        return self.whole.get(name.lower(), name)


@cache
def sure() -> dict[str, int]:
    """How much the rule by which a name was found says of its kind; rules that are not named bind nothing."""
    return dict(lexicon.document("names")["sure"])


def remembered(document: Document, *known: Names) -> Memory:
    """What a document says of its names, read once through."""
    weights: dict[str, Counter[str]] = defaultdict(Counter)
    numbers: dict[str, set[str]] = defaultdict(set)
    short: dict[str, str] = {}
    goods: set[str] = set()
    for paragraph in document.paragraphs:
        if paragraph.source == TABLE:
            _row(paragraph.cells, weights, numbers)
            continue
        for start, end in sentences(paragraph.text):
            text = paragraph.text[start:end]
            spans = mentions(text, *known)
            _weigh(spans, weights)
            _number(text, spans, numbers)
            _short(text, spans, short)
            goods |= {one[1] for span in spans if span.label == "ITEM" and (one := DEFINED.match(text, span.end))}
    _take_up(document, weights)
    labels = {name: found.most_common(1)[0][0] for name, found in weights.items() if max(found.values()) >= LEAST}
    short |= _shortened(labels)
    told = set(short)
    short |= {name: whole for name, whole in short_forms.of(labels).items() if name not in short}
    labels |= {name: labels[whole] for name, whole in short.items() if whole in labels}
    labels |= dict.fromkeys(goods - labels.keys(), "ITEM")  # `measurement devices (“RF devices”)`
    imo = {name: next(iter(found)) for name, found in numbers.items() if len(found) == 1}
    return Memory(
        Names(labels, "document", [*(name for name in short if name not in told), *_firms_of_a_word(labels)]),
        imo,
        {name.lower(): whole for name, whole in short.items()},
    )


def _firms_of_a_word(labels: dict[str, str]) -> list[str]:
    """Firms whose name is one word: a ship can bear it as well, `the Vale Star` of Vale."""
    return [name for name, label in labels.items() if label == "COMPANY" and len(name.split()) == 1]


def _weigh(spans: Iterable[Span], weights: dict[str, Counter[str]]) -> None:
    for one in spans:
        if one.label in PARTIES and one.rule in sure():
            weights[one.text][one.label] += sure()[one.rule]


def _take_up(document: Document, weights: dict[str, Counter[str]]) -> None:
    """Believe weak names of persons that come again by their last word."""
    text = "\n".join(one.text for one in document.paragraphs if one.source != TABLE)
    weak = {name: found for name, found in weights.items() if max(found.values()) < LEAST}
    for name in taken_up.again(text, weak):
        weights[name]["PERSON"] += 1


def _number(text: str, spans: Sequence[Span], numbers: dict[str, set[str]]) -> None:
    """Bind an IMO number to the ship that stands right before its bracket."""
    for before, one in pairwise(spans):
        if one.label == "IMO" and one.rule == "imo" and before.label == "VESSEL":
            between = text[before.end : one.start]
            if len(between) < 40 and re.fullmatch(r"[”\"]?,?\s*\(?(?:[^()]{0,25},\s*)?IMO[^\d]*", between):
                numbers[before.text.lower()].add(one.text)


def _short(text: str, spans: Sequence[Span], short: dict[str, str]) -> None:
    """Names defined in brackets: `Vale Shipping Co., Ltd. (“Vale”)`."""
    for one in spans:
        defined = DEFINED.match(text, one.end) if one.label in PARTIES else None
        part = PART.match(text, one.end) if one.label in PARTIES else None
        if defined:
            short[defined[1]] = one.text
        elif part and part[1] != one.text and part[1] in one.text and not codes.code(part[1]):
            short[part[1]] = one.text


def _shortened(labels: dict[str, str]) -> dict[str, str]:
    """Firms without their legal form, where only one firm of the document is shortened to that."""
    legal = re.compile(rf"(?:,?\s+{lexicon.one_of('legal_endings')})+$")
    found: dict[str, list[str]] = defaultdict(list)
    for name, label in labels.items():
        bare = legal.sub("", name).strip() if label == "COMPANY" else ""
        if bare and bare != name and (len(bare.split()) > 1 or bare.isupper()) and bare not in labels:
            found[bare].append(name)
    return {bare: names[0] for bare, names in found.items() if len({legal.sub("", one) for one in names}) == 1}


def _row(cells: Iterable[tuple[str, str]], weights: dict[str, Counter[str]], numbers: dict[str, set[str]]) -> None:
    """Ships that a table names in a column of its own, with their numbers."""
    found = {heading.strip().lower(): value.strip() for heading, value in cells}
    name = next(
        (
            value
            for heading, value in found.items()
            if re.fullmatch(r"(vessel|ship)s?( name)?|name of (vessel|ship)", heading)
        ),
        "",
    )
    if re.fullmatch(r"[A-Z][\w'’-]*(?:\s+[\w.'’-]+){0,4}", name):
        weights[name]["VESSEL"] += sure()["table"]
        number = next((value for heading, value in found.items() if "imo" in heading), "")
        if re.fullmatch(r"\d{7}", number):
            numbers[name.lower()].add(number)
