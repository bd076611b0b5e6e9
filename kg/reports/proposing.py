"""A document → all candidates: names first, then sentence by sentence what is said of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.reports.candidate import Candidate, checked
from kg.reports.document import OCR, TABLE, Document, Paragraph
from kg.reports.frames import (
    events,
    hearsay,
    labelled,
    listed_behind,
    named_behind,
    parsed_frames,
    reading,
    referents,
    said_how,
    sentence,
)
from kg.reports.frames.relation import Relation, merged
from kg.reports.japanese import facts as japanese
from kg.reports.korean import facts as korean
from kg.reports.mentions import goods_guessed
from kg.reports.mentions import memory as memories
from kg.reports.mentions.known_names import Names
from kg.reports.mentions.memory import Memory
from kg.reports.mentions.reading import mentions
from kg.reports.mentions.sentence_ends import sentences
from kg.reports.mentions.span import PARTIES, Span, within

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what it names, and what it is read to say of that."""

    start: int
    end: int
    spans: list[Span]
    relations: list[Relation] = field(default_factory=list)


def candidates(
    document: Document, *known: Names, parser: parsed_frames.Parser | None = None, progress: Progress | None = None
) -> list[Candidate]:
    """All candidates in reading order, those of table rows left out. `known` are names of the graph."""
    memory = memories.remembered(document, *known)
    found: list[Candidate] = []
    account = hearsay.Account()
    for place, paragraph in enumerate(document.paragraphs):
        if paragraph.source != TABLE:
            found += of_paragraph(paragraph, memory, known, parser, told=account.holds(paragraph.part))
            account.after(paragraph.part, paragraph.text)
        if progress:
            progress(place + 1)
    return found


def of_paragraph(
    paragraph: Paragraph, memory: Memory, known: Iterable[Names] = (), parser: parsed_frames.Parser | None = None,
    *, told: bool = False,
) -> list[Candidate]:  # fmt: skip
    """Candidates of one paragraph; every quote stands in its text. `told`: papers named before it tell it."""
    if korean.korean(paragraph.text):
        return korean.candidates(paragraph.key, paragraph.text)
    if japanese.japanese(paragraph.text):
        return japanese.candidates(paragraph.key, paragraph.text)
    found: list[Candidate] = []
    for one in read(paragraph, memory, known, parser, told=told):
        whole = sentence.Sentence(paragraph.key, paragraph.text, one.start, one.end, one.spans, one.relations)
        found += events.candidates(whole, memory)
    known_twice: dict[str, Candidate] = {}
    for candidate in found:
        right = checked(candidate, paragraph.text)
        if right:
            known_twice.setdefault(right.id, replace(right, tier="D") if paragraph.source == OCR else right)
    return list(known_twice.values())


def read(
    paragraph: Paragraph, memory: Memory, known: Iterable[Names] = (), parser: parsed_frames.Parser | None = None,
    given: Sequence[Span] | None = None, *, told: bool = False,
) -> list[Sentence]:  # fmt: skip
    """The sentences of a paragraph with what they say. `given` are its mentions, where somebody else has found them."""
    found = list(_sentences(paragraph.text, memory, known, given))
    relations = _relations(paragraph.text, found, parser, told)
    said = [replace(one, relations=said) for one, said in zip(found, relations, strict=True)]
    rows = [Sentence(*row) for row in labelled.rows(paragraph.text)]
    return [one for one in said if not any(row.start <= one.start < row.end for row in rows)] + rows


def _sentences(text: str, memory: Memory, known: Iterable[Names], given: Sequence[Span] | None) -> Iterator[Sentence]:
    before: list[Span] = []
    far: list[Span] = []
    found = [(start, end, _named(text, start, end, memory, known, given)) for start, end in sentences(text)]
    for place, (start, end, shifted) in enumerate(found):
        follows = found[place + 1 : place + 3]
        meant = referents.all_of(text, start, end, before, shifted, far)
        meant += named_behind.named_behind(text, start, end, [*shifted, *meant], follows[0][2] if follows else [], far)
        meant += listed_behind.listed_behind(text, start, end, [*shifted, *meant], follows, far)
        named = [*shifted, *meant]
        named += goods_guessed.general(text, start, end, named) if given is None else ()
        spans = sorted(named, key=lambda one: one.start)
        yield Sentence(start, end, spans)
        far += shifted
        if any(one.label in PARTIES for one in spans):
            before = [one for one in spans if not one.rule.endswith(":listed")]
        elif any(one.label == "ITEM" for one in spans):
            before = [*(one for one in before if one.label in PARTIES), *spans]


def _named(
    text: str, start: int, end: int, memory: Memory, known: Iterable[Names], given: Sequence[Span] | None
) -> list[Span]:  # fmt: skip
    """The names of a sentence, by their place in the paragraph."""
    if given is not None:
        return within(given, start, end)
    return [_shifted(one, start) for one in mentions(text[start:end], memory.names, *known)]


def _shifted(span: Span, by: int) -> Span:
    return replace(span, start=span.start + by, end=span.end + by)


def _relations(
    text: str, read: list[Sentence], parser: parsed_frames.Parser | None, told: bool
) -> Iterator[list[Relation]]:
    """What both kinds of frame find in each sentence, with how it is said."""
    worth = [(one.start, one.end, one.spans) for one in read if len(one.spans) > 1]
    parsed = parsed_frames.relations(parser, text, worth) if parser else []
    for one in read:
        found = reading.relations(text, one.start, one.end, one.spans)
        found += [other for other in parsed if within([other.head], one.start, one.end)]
        found = listed_behind.of_each(merged(found), text, one.end)
        for relation in found:
            relation.referred = any(span.rule.startswith("referent:") for span in (relation.head, relation.tail))
            said_how.judge(relation, text, one.start, one.end, one.spans)
        spoken = [other for other in found if hearsay.spoken(text, one.start, one.end, _said_at(other))]
        hearsay.doubt(spoken, deeds=True)
        told = hearsay.told_on(told, text[one.start : one.end])
        if hearsay.quoted(text, one.start) or told:
            hearsay.doubt(found, deeds=not hearsay.quoted(text, one.start))
        yield found


def _said_at(relation: Relation) -> int:
    """Where the words stand that say it: the verb, else the later of its ends."""
    return relation.verb if relation.verb >= 0 else max(relation.head.start, relation.tail.start)
