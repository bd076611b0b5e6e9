"""Candidates of a Japanese paragraph: shipments, transfers between ships, fines, offices and seats.

A clause ends with its verb, so what belongs to an event stands before it; particles tell the roles. `2人は` means the
persons of the sentence before, `同社は` its firm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.reports import lexicon
from kg.reports.candidate import Candidate, Named
from kg.reports.japanese.mentions import mentions, pattern
from kg.reports.japanese.said import modality
from kg.reports.japanese.shipments import shipment, transfer
from kg.reports.mentions.span import Span
from kg.reports.side_by_side import states

DOERS = ("COMPANY", "PERSON")
KINDS = ("transfer", "export", "import")


def japanese(text: str) -> bool:
    """Whether a text is written in Japanese: kana, and few other letters."""
    kana, letters = len(re.findall(r"[ぁ-ん]", text)), len(re.findall(r"\w", text))
    return kana > 2 and len(re.findall(r"[ぁ-んァ-ヶー一-龥々]", text)) * 2 > letters


def candidates(key: str, text: str) -> list[Candidate]:
    """Everything that the sentences of a paragraph are read to say."""
    found: list[Candidate] = []
    before: list[Span] = []
    for match in re.finditer(r"[^。\n]+[。\n]?", text):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        sentence = match[0].strip()
        spans = mentions(sentence)
        found += _of_sentence(key, sentence, start, spans, before)
        for some in (DOERS, ("ITEM",)):
            named = [one for one in spans if one.label in some]
            before = [*(one for one in before if one.label not in some), *named] if named else before
    return found


def _of_sentence(
    key: str, text: str, place: int, spans: Sequence[Span], before: Sequence[Span]
) -> Iterator[Candidate]:  # fmt: skip
    begin = 0
    for kind, match in _verbs(text):
        clause = [one for one in spans if begin <= one.start < match.start()]
        told = transfer(clause, text) if kind == "transfer" else shipment(clause, text, before)
        if not told:
            continue
        doers = _doers(clause, text, begin, before) or _charged(spans, text, match.end())
        said = modality(text, match.end())
        for roles, more in told:
            who = [("exporter", one) for one in doers] if kind == "export" else []
            predicate = "transfer" if kind == "transfer" else "shipment"
            if who or len(roles) > 1:
                yield _candidate(key, predicate, [roles[0], *who, *roles[1:]], text, place, said, more)
        begin = match.end()
    yield from _fines(key, text, place, spans)
    said = "alleged" if pattern("reported").search(text) else "asserted"
    yield from states(key, text, place, spans, lexicon.document("japanese")["states"], "japanese", said)


def _verbs(text: str) -> list[tuple[str, re.Match[str]]]:
    found = [(kind, match) for kind in KINDS for match in pattern(kind).finditer(text)]
    return sorted(found, key=lambda one: one[1].start())


def _doers(spans: Sequence[Span], text: str, begin: int, before: Sequence[Span]) -> list[Span]:
    """Who is the subject, with those joined before; of `2人は` and `同社は` who was named in the sentence before."""
    parties = [one for one in spans if one.label in DOERS]
    for place, one in enumerate(parties):
        end = pattern("person end").match(text, one.end)
        if end and pattern("subject").match(text, end.end()):
            return [other for other in parties[: place + 1] if other is one or _with(other, parties[place], text)]
    meant = pattern("meant").search(text, begin)
    if meant is None or not before:
        return []
    firm = meant[1] in ("同社", "両社")
    named = [one for one in before if one.label == ("COMPANY" if firm else "PERSON")]
    return named if meant[1] in ("2人", "両容疑者", "両被告", "両社", "容疑者ら", "被告ら") else named[-1:]


def _with(one: Span, other: Span, text: str) -> bool:
    between = text[one.end : other.start]
    return bool(re.fullmatch(rf"{pattern('person end').pattern}(?:と|、|や|および)[^。、]{{0,10}}", between))


def _charged(spans: Sequence[Span], text: str, verb: int) -> list[Span]:
    """Who is arrested or charged for it, behind the verb: `輸出したとして、…X容疑者を…逮捕`."""
    if not re.match(r"(?:し|され)?(?:て)?(?:い)?た(?:として|疑い|容疑|とし)", text[verb:]):
        return []
    behind = [one for one in spans if one.label in DOERS and one.start > verb]
    return [one for one in behind if pattern("charged").match(text, one.end)]


def _fines(key: str, text: str, place: int, spans: Sequence[Span]) -> Iterator[Candidate]:
    """`A社に罰金300万円の判決`."""
    for match in pattern("fine").finditer(text):
        money = next((one for one in spans if one.label == "MONEY" and 0 <= one.start - match.end() < 3), None)
        who = [one for one in spans if one.label in DOERS and one.end <= match.start()][-1:]
        if money and who and not re.match(r"(?:以下|以内|を科す|まで)", text[money.end :]):
            said = modality(text, match.end())
            yield _candidate(key, "penalty", [("party", who[0])], text, place, said, [("value", money.text)])


def _candidate(
    key: str, predicate: str, roles: Sequence[tuple[str, Span]], text: str, place: int, said: str,
    more: Sequence[tuple[str, str]],
) -> Candidate:  # fmt: skip
    named = tuple(dict.fromkeys((role, Named(one.text, one.label)) for role, one in roles))
    guessed = any(one.rule == "goods-guessed" for _, one in roles)
    tier = "C" if said == "asserted" and not guessed else "D"
    rules = (f"japanese:{predicate}",)
    return Candidate(key, predicate, named, text, place, said, "", "", False, rules, tier, tuple(more))
