"""The words of a sentence with slots, each with what it can be in a clause: a name, a form of a verb, a preposition."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.reports import lexicon
from kg.reports.frames.skeleton import Skeleton
from kg.reports.mentions.span import Span

TOKEN = re.compile(r"<[A-Z]\d+>|[’']s\b|[\w$€£%.]+(?:[-’'][\w]+)*|[,;:()]|[^\s\w]")


def grammar(name: str) -> frozenset[str]:
    """The words of a list of kg/reports/data/grammar.yaml."""
    return frozenset(word.strip('"') for word in lexicon.document("grammar")[name].split())


PREPOSITIONS, AUXILIARIES, BE = grammar("prepositions"), grammar("auxiliaries"), grammar("be")
RELATIVES, OPENERS = grammar("relatives"), grammar("openers")
NO_ADVERBS = grammar("no_adverbs")
POSSESSIVES = grammar("possessives")
ARTICLES_AND_WHOSE = grammar("articles") | POSSESSIVES
BREAKS = frozenset(";")
AMOUNT = re.compile(r" (?:\d|<[QM]\d)")


@dataclass(frozen=True, slots=True)
class Form:
    """One reading of a word as a form of a verb of the frames."""

    lemma: str
    """The verb as its frame names it."""
    kind: str
    """`base`, `s`, `past`, `participle`, `ing`; a regular past is `ed`: past or participle."""


@dataclass(frozen=True, slots=True)
class Word:
    """One token of a skeleton."""

    at: int
    """Where it begins in the paragraph."""
    end: int
    text: str
    lower: str
    """The text in small letters."""
    span: Span | None = None
    forms: tuple[Form, ...] = ()

    @property
    def preposition(self) -> bool:
        return self.lower in PREPOSITIONS

    @property
    def helper(self) -> bool:
        """Whether it can stand between a subject and its verb: an auxiliary or an adverb."""
        adverb = self.lower.endswith("ly") and self.span is None and self.lower not in NO_ADVERBS
        return self.lower in AUXILIARIES or (adverb and not self.forms)


def of(skeleton: Skeleton) -> list[Word]:
    """The words of a sentence."""
    found = []
    for match in TOKEN.finditer(skeleton.text):
        text = match[0]
        at, end = skeleton.place(match.start()), skeleton.place(match.end() - 1) + 1
        if slot := re.fullmatch(r"<[A-Z](\d+)>", text):
            span = skeleton.spans[int(slot[1])]
            found.append(Word(at, max(end, span.end if span.start >= at else end), text, text, span))
        else:
            lower = text.lower().rstrip(".")
            if lower == "over" and AMOUNT.match(skeleton.text, match.end()):
                lower = "some"
            found.append(Word(at, end, text, lower, None, _forms().get(lower, ())))
    return found


def readings(word: str) -> tuple[Form, ...]:
    """What a word can be as a form of a verb of the frames."""
    return _forms().get(word.lower(), ())


@cache
def _forms() -> dict[str, tuple[Form, ...]]:
    """Every form of every verb of the frames → its readings."""
    document = lexicon.document("verbs")
    irregular = {str(lemma): [str(form) for form in forms] for lemma, forms in document["irregular"].items()}
    found: dict[str, list[Form]] = {}
    for lemma in dict.fromkeys(str(verb) for row in document["frames"] for verb in row["verbs"]):
        for form, kind in _inflected(lemma, irregular.get(lemma)):
            readings = found.setdefault(form, [])
            if Form(lemma, kind) not in readings:
                readings.append(Form(lemma, kind))
    for form, other in document["variants"].items():
        found.setdefault(str(form), found[str(other)])
    return {form: tuple(readings) for form, readings in found.items()}


def _inflected(lemma: str, irregular: list[str] | None) -> list[tuple[str, str]]:
    """Forms of a verb: regular ones by the rules of spelling, others as the data file gives them (past, participle)."""
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        third, past = f"{lemma[:-1]}ies", f"{lemma[:-1]}ied"
    else:
        third, past = f"{lemma}{'es' if re.search(r'(s|x|z|ch|sh)$', lemma) else 's'}", f"{stem}ed"
    forms = [(lemma, "base"), (third, "s"), (f"{stem}ing", "ing")]
    if irregular:
        kinds = ("ed", "ed") if irregular[0] == irregular[1] else ("past", "participle")
        return [*forms, *zip(irregular[:2], kinds, strict=True), *((one, "ing") for one in irregular[2:])]
    if re.search(r"[^aeiou][aeiou][bdgklmnprt]$", lemma):
        double = lemma + lemma[-1]
        forms += [(f"{double}ing", "ing"), (f"{double}ed", "ed")]
    return [*forms, (past, "ed")]
