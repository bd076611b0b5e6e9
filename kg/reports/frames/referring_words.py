"""Words that mean something named before: `the vessel`, `it`, `both`, `the latter`, `its owner`, `there`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.reports import lexicon
from kg.reports.mentions.span import Span


def _any(name: str) -> str:
    """A pattern for any word of a list of kg/reports/data/referring.yaml."""
    return lexicon.alternatives(lexicon.document("referring")[name])


SHIP, FIRM = _any("ships"), _any("firms")
MAN = rf"(?:\d\d-year-old )?{_any('persons')}"
Word = tuple[re.Pattern[str], tuple[str, ...]]
KIND = (
    r"(?:[A-Z][\w.]+(?: [A-Z][\w.]+)?(?:-(?:flagged|registered|based|owned|operated|linked))? )?"
    r"(?:\d[\d,.]*[ -](?:tonne|ton|dwt|gt|foot|metre|meter)s? )?"
    r"(?:(?:oil|fuel|products?|oil-products?|cargo|chemical|seized|detained|sanctioned|listed|designated) )?"
)
"""What may stand between the article and the noun: `the Togo-flagged 500-ton tanker`."""
WORDS: tuple[Word, ...] = (
    (re.compile(rf"(?:The|This|That) {KIND}(?P<noun>{SHIP})\b(?! [A-Z“\"])|She\b"), ("VESSEL",)),
    (
        re.compile(
            rf"(?:The|This|That) (?:{KIND}(?P<noun>{FIRM})|manager|operator|owner)\b(?! of\b|, (?:the )?[A-Z“\"])"
        ),
        ("COMPANY",),
    ),
    (re.compile(r"It\b"), ("VESSEL", "COMPANY")),
    (re.compile(r"He\b|She\b"), ("PERSON",)),
    (re.compile(rf"(?:The|This|That) {KIND}{MAN}\b(?! [A-Z“\"]|,? [A-Z])"), ("PERSON",)),
    (re.compile(r"The \d\d-year-old\b(?= [a-z]+s?\b)"), ("PERSON",)),
)
SEVERAL: tuple[Word, ...] = (
    (
        re.compile(rf"(?:Both|The two|These|These two|Both of the|All|(?:All|The) (?:three|four|five|six)) {SHIP}s\b"),
        ("VESSEL",),
    ),
    (re.compile(r"(?:Both|The two|These|These two) (?:compan(?:ies)|firms)\b"), ("COMPANY",)),
    (re.compile(r"(?:The two|Both) (?:men|women|persons|defendants)\b"), ("PERSON",)),
    (re.compile(r"(?:Both(?: of them)?|They|The two|The last two)\b(?! [a-z]+s\b)"), ("VESSEL", "COMPANY", "PERSON")),
)
BEGINNING = re.compile(
    r"[“\"‘]?(?:On [\w ,]{4,24}?,? |In [\w ,]{4,24}?,? |According to [\w ]{3,40}, |Then |Later |Subsequently,? "
    r"|At that time,? |By [\w ]{4,24},? |From [\w ]{4,30},? |Thereafter,? |Meanwhile,? |However, )?"
)
INSIDE = (
    (re.compile(rf"\b(?:the|this|that|said) {KIND}(?P<noun>{SHIP})\b(?! [A-Z“\"])"), "VESSEL"),
    (
        re.compile(rf"\b(?:the|this|that) (?:trading |shipping |parent |local )?{FIRM}\b(?!,? (?:the )?[A-Z“\"])"),
        "COMPANY",
    ),
    (re.compile(rf"\b(?:the|this|that) {MAN}\b(?! [A-Z“\"]|,? [A-Z]|[’'])"), "PERSON"),
)
PAIR = re.compile(rf"\b[Tt]he (former|latter)\b(?=,| [a-z])(?! {_any('behind_pair')}\b)")
IT = re.compile(
    r"\b(?:where|when|after|before|while|until|that|but|which|and|because|since|as) (it|she)\b"
    r"|\brenamed (her|it|the (?:vessel|ship|tanker))\b"
    rf"|(?<=[a-z,] )(it|she)(?= (?:had|has|then|later|also|flew|took|left|(?!{_any('of_nobody')})[a-z]+ed)\b)"
)
DID = rf"(?= (?:had |has |have |then |also |[a-z]+ly )*{_any('done_by')}\b)"
DOERS = (
    (re.compile(rf"\b(?:that|when|where|because|after|before|while|since|which|and|how) (it){DID}"), "COMPANY"),
    (re.compile(rf"\b(?:that|when|where|because|after|before|while|since|and|how|whom|which) (he|she){DID}"), "PERSON"),
)
THEY = re.compile(rf"\b(?:that|when|where|because|after|before|while|since|how) (they){DID}")
"""Pronouns of who did it, and of which kind that is; `they` are all of a kind that the sentence names before."""
SEVERAL_INSIDE = re.compile(
    r"\b(?:both|the two|these|those|the (?:three|four|five)|all(?: of)?(?: the)?(?: two| three| four| five| six)?)"
    rf" {SHIP}s\b"
)
THERE = re.compile(r"\b(?:there|that port)\b(?! (?:was|were|is|are|had|has|have|would|will)\b)")
GOODS = re.compile(rf"\b(?:the|this|its|her) {_any('goods')}\b(?! {_any('of_cargo')}\b)", re.I)
SENT = re.compile(
    r"\b([Tt]hey|[Ii]t)(?= (?:were|was|had been|have been|are|is) (?:then |later |subsequently |also |eventually )?"
    rf"(?:re-?)?{_any('done_with')}\b)"
)
THEM = re.compile(rf"\b{_any('takes')} (it|them)\b")
POSTS_OF_FIRMS = frozenset(lexicon.document("referring")["posts_of_firms"])


def place(match: re.Match[str]) -> tuple[int, int]:
    """Where the words stand; of `the Togo-flagged tanker` only the noun, for the country is a mention of its own."""
    noun = match.groupdict().get("noun")
    far = noun is not None and match.start("noun") - match.start() > len("that ")
    return (match.start("noun"), match.end("noun")) if far else match.span()


def taken(match: re.Match[str], here: Sequence[Span]) -> bool:
    """Whether another mention stands there."""
    start, end = place(match)
    return any(one.start < end and start < one.end for one in here)


def owned() -> re.Pattern[str]:
    """`Its` before a noun of a role, a flag or a name."""
    return re.compile(
        r"\b([Ii]ts|[Hh]er|[Tt]heir|[Hh]is)\b"
        rf"(?= (?:[a-z-]+ ){{0,3}}?({lexicon.one_of('role_words')}|flag|name|cargo)\b)"
    )
