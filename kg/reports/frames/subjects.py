"""The subject of a verb: by the word before it, over asides, or that of the verb with which it is joined."""

from __future__ import annotations

from collections.abc import Sequence

from kg.reports import lexicon
from kg.reports.frames.clause import Clause
from kg.reports.frames.clause_ends import ARTICLES
from kg.reports.frames.joined_names import JOINTS, joined_left
from kg.reports.frames.names_beside import ASIDE, before_verb, behind_comma
from kg.reports.frames.words import AUXILIARIES, BREAKS, RELATIVES, Word, grammar
from kg.reports.mentions.span import Span

KINDS = lexicon.among("person_nouns") | lexicon.among("firm_kinds")
APPOSED = grammar("apposed")
"""Verbs that stand behind a comma as participles: `, based in Togo,`."""
HAVE = frozenset(["has", "have", "had"])
DOERS = ("PERSON", "COMPANY", "VESSEL")
BEGUN, TRIED = grammar("begun"), grammar("tried")
OF_ITSELF = grammar("of_itself")
"""Verbs whose subject does what stands behind `for` or `of`: `X paid $5 for exporting`."""


def subject(clause: Clause, earlier: Sequence[Clause]) -> None:
    """Put the grammatical subject at its side: `object` for a passive, else `subject`."""
    words, first = clause.words, clause.first
    before = words[first - 1] if first else None
    found = _named(clause, earlier)
    side = "object" if clause.passive else "subject"
    if not found and (not before or before.text in ",;") and clause.form.kind in ("ed", "participle", "ing"):
        found = behind_comma(words, clause.place)
        clause.passive = clause.passive or clause.form.kind != "ing"
        side = "object" if clause.form.kind in ("ed", "participle") else "subject"
    clause.sides[side] += found
    if side == "subject" and found:
        clause.sides["object"] += _related(words, found[0])
    if clause.form.kind == "ed" and side == "subject" and clause.within and not clause.passive:
        clause.sides["object"] += found  # `a firm, based in Togo`: types decide


def _named(clause: Clause, earlier: Sequence[Clause]) -> list[Span]:
    """The name that is the subject, by the word before the verb: `which`, `and`, `to`, a name, a comma."""
    words, first = clause.words, clause.first
    if not first:
        return []
    before = words[first - 1]
    if before.lower in RELATIVES:
        found = _antecedent(words, first)
        return found[-1:] if clause.form.kind == "s" else found  # `A and B, which owns`
    if clause.form.kind == "ing" and before.preposition:
        return _gerund(clause, earlier, before.lower)
    if (
        before.text == ","
        and _listed(clause)
        and (found := _shared(clause, [one for one in earlier if not one.within]))
    ):
        return found
    if clause.form.kind == "ing" and not before.preposition and before.text not in (",", ")") and before.span is None:
        if before.lower in BEGUN and (ships := before_verb(words, first - 1)):
            return ships  # `the X started unloading`
        ships = [one for one in _shared(clause, earlier) if one.label == "VESSEL"]
        if ships or before.lower not in ("and", "or", "to"):
            return ships  # `arrived at Busan on Thursday carrying coal`
    joined = before.lower in ("and", "or", "to") or "to" in between(words, first, clause.place)
    found = (_shared(clause, earlier) if joined else []) or before_verb(words, first)
    if not found and "to" in {before.lower, *between(words, first, clause.place)}:
        found = before_verb(words, _governing(words, first))
    if not found and clause.within and clause.passive and before.text == ",":
        found = _apposed(words, first - 2)  # `who run the X, seized by …`
    several = between(words, first, clause.place) & {"both", "all", "each"}
    return found[-1:] if clause.within and before.text == "," and not several else found


def _apposed(words: Sequence[Word], last: int) -> list[Span]:
    """The name before a comma, over a measure between commas: `the X, valued at $5, owned by`."""
    found = joined_left(words, last)
    if not found or found[0].label not in ("MONEY", "QTY", "DATE"):
        return found
    comma = next((at for at in range(last, 0, -1) if words[at].text == ","), 0)
    return joined_left(words, comma - 1) if comma else []


def _listed(clause: Clause) -> bool:
    """Whether a verb behind a comma goes on with a list of verbs: `called at Busan on 4 May, sailed to …`."""
    if clause.passive or clause.form.kind not in ("ed", "past", "s") or clause.form.lemma in APPOSED:
        return False
    before = clause.words[clause.first - 2].span if clause.first > 1 else None
    return before is not None and before.label in ("DATE", "PLACE", "COUNTRY", "QTY", "MONEY")


def _antecedent(words: Sequence[Word], first: int) -> list[Span]:
    """What `which` means: the name before it, over an aside such as `, formerly the X,`."""
    if words[first - 2].lower == "of" and words[first - 3].lower in ("all", "both", "two", "three", "some", "each"):
        return joined_left(words, first - 4 if words[first - 4].text != "," else first - 5)
    if words[first - 2].text != ",":
        return joined_left(words, first - 2)
    begin = first - 3
    while begin >= 0 and words[begin].text != ",":
        begin -= 1
    aside = begin >= 0 and words[begin + 1].lower in ASIDE | {"a", "an"}
    return joined_left(words, begin - 1 if aside else first - 3)


def _governing(words: Sequence[Word], first: int) -> int:
    """Where the verb before `to` begins, with its auxiliaries: of `was required to pay` the place of `was`."""
    at = first
    while at and (words[at - 1].lower == "to" or (words[at - 1].text.islower() and first - at < 2)):
        at -= 1
    while at and words[at - 1].lower in AUXILIARIES:
        at -= 1
    return at


def _related(words: Sequence[Word], subject: Span) -> list[Span]:
    """Of `the lathes which Vale sold`, what was sold: the name before a relative that has another subject."""
    at = next((place for place, word in enumerate(words) if word.span is subject), 0)
    while at > 1 and words[at - 1].lower in ARTICLES:
        at -= 1
    return _antecedent(words, at) if at > 1 and words[at - 1].lower in ("which", "that", "whom") else []


def _gerund(clause: Clause, earlier: Sequence[Clause], preposition: str) -> list[Span]:
    """Who does it: in `fined X for exporting` what is fined, in `X earned by exporting` the subject."""
    if preposition not in ("for", "by", "of", "with", "without", "after", "before", "in", "while", "to"):
        return []
    if found := _accused(clause.words, clause.first, preposition):
        return found
    for last in (one for one in reversed(earlier) if one.place < clause.first):
        charged = preposition in ("for", "of", "with") and last.form.lemma not in OF_ITSELF
        side = "object" if charged or last.passive else "subject"
        if found := [span for span in last.sides.get(side, []) if span.label in DOERS]:
            return [one for one in found if one.label == "VESSEL"] or found  # a ship and its owner: the ship carries
    return _convicted(clause)


def _accused(words: Sequence[Word], first: int, preposition: str) -> list[Span]:
    """`Cases against X and Y for exporting coal`: the names right before `for`, with those joined to them."""
    name = words[first - 2].span if preposition == "for" and first > 1 else None
    if name is None or name.label not in DOERS or "against" not in between(words, 0, first):
        return []
    found, place = [name], first - 3
    while place >= 0 and words[place].lower != "against" and (one := words[place]):
        if one.span and one.span.label == name.label:
            found.insert(0, one.span)
        elif not (one.lower in JOINTS or one.text == "-" or one.lower in KINDS or _whose(words, place)):
            break
        place -= 1
    return found


def _whose(words: Sequence[Word], place: int) -> bool:
    """Whether a land only tells whose the next one is: `the Togo national X`."""
    span, follows = words[place].span, words[place + 1].lower
    return span is not None and span.label in ("COUNTRY", "PLACE") and (follows in KINDS or follows == "-")


def _convicted(clause: Clause) -> list[Span]:
    """`The conviction of X on three counts of exporting`."""
    words = clause.words[: clause.first]
    at = next((place for place, word in enumerate(words) if word.lower in TRIED), len(words))
    return [word.span for word in words[at:] if word.span and word.span.label in DOERS][:1]


def between(words: Sequence[Word], first: int, last: int) -> set[str]:
    """The words between two places, in small letters."""
    return {word.lower for word in words[first:last]}


def _shared(clause: Clause, earlier: Sequence[Clause]) -> list[Span]:
    """The subject of the verb before; of `used the X to ship`, what is used as well."""
    for one in reversed(earlier):
        if one.place < clause.first and not any(w.text in BREAKS for w in clause.words[one.place : clause.first]):
            alike = one.passive and clause.form.kind in ("ed", "participle")
            alike = alike and clause.words[clause.first - 1].lower != "to"
            if alike and not clause.passive:
                clause.passive = not between(clause.words, clause.first, clause.place) & HAVE
            sides = ["object"] if alike else ["subject", "object"]
            found = list(dict.fromkeys(span for side in sides for span in one.sides.get(side, [])))
            if found:
                return found
    return []
