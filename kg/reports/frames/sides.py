"""What stands at the sides of a verb, read from the order of the words: subject, object, behind each preposition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from kg.reports.frames.clause import Clause, Sides
from kg.reports.frames.clause_ends import ARTICLES
from kg.reports.frames.phrases import behind
from kg.reports.frames.subjects import HAVE, between, subject
from kg.reports.frames.words import BE, RELATIVES, Form, Word, grammar

MODALS = grammar("modals")


def clauses(words: Sequence[Word]) -> list[Clause]:
    """All verbs of a sentence that a frame knows, with their sides; one after a joint shares the subject before."""
    found: list[Clause] = []
    for place, word in enumerate(words):
        for form in word.forms:
            clause = _clause(words, place, form)
            if clause:
                subject(clause, found)
                _arguments(clause)
                found.append(clause)
    _share(words, found)
    return found


def _share(words: Sequence[Word], found: Sequence[Clause]) -> None:
    """Of `owned and managed by X` both are by X."""
    for one, other in pairwise(found):
        between_them = [word.lower for word in words[one.place + 1 : other.place]]
        past = all(clause.form.kind in ("ed", "participle") for clause in (one, other))
        if past and between_them in (["and"], ["or"], [",", "and"]) and other.sides.get("agent"):
            for sides in (one.sides, *(part for part in one.parts if part is not one.sides)):
                sides["agent"] += [span for span in other.sides["agent"] if span not in sides["agent"]]


def _clause(words: Sequence[Word], place: int, form: Form) -> Clause | None:
    """The verb with its auxiliaries and its voice; None where the word is no verb here."""
    first = place
    while first and (words[first - 1].helper or _kind_of_charter(words, first, form)):
        first -= 1
    helpers = between(words, first, place)
    before = words[first - 1] if first else None
    if not _is_verb(words, first, place, form, helpers):
        return None
    past = form.kind in ("ed", "participle")
    reduced = past and not helpers & HAVE and not helpers & BE
    by = _by(words, place)
    passive = (past and bool(helpers & BE)) or (reduced and (by or form.kind == "participle"))
    behind_name = before is not None and (before.text in ",)" or (before.span is not None and passive))
    within = before is not None and (before.lower in RELATIVES - {"that"} or (reduced and behind_name))
    return Clause(words, place, form, first, passive, within)


def _by(words: Sequence[Word], place: int) -> bool:
    """Whether `by` stands behind a verb, or behind the one it is joined with: `owned and managed by`."""
    follows = [word.lower for word in words[place + 1 : place + 4]]
    joined = len(follows) == 3 and follows[0] in ("and", "or") and follows[2] == "by" and bool(words[place + 2].forms)
    return follows[:1] == ["by"] or joined


def _kind_of_charter(words: Sequence[Word], first: int, form: Form) -> bool:
    """`Is time chartered by`, `was bareboat chartered to`."""
    return form.lemma == "charter" and words[first - 1].lower in ("time", "bareboat", "voyage", "sub")


def _is_verb(words: Sequence[Word], first: int, place: int, form: Form, helpers: set[str]) -> bool:
    """Whether a form is a verb here, and no noun (`the export`) and no adjective (`the designated vessel`)."""
    before = words[first - 1].lower if first else ""
    if before == "-" or words[place].lower == "including":
        return False  # `Togo-based`
    if form.kind == "base" and not helpers & MODALS and not _plural(words, first):
        return False
    if form.kind in ("base", "s") and before in ARTICLES | {"of"}:
        return False
    return not (form.kind in ("ed", "participle") and before in ARTICLES | {"newly"} and first == place)


def _plural(words: Sequence[Word], first: int) -> bool:
    """Whether a name or `who` stands before a base form: `which own`, `the A and the B belong`."""
    span = words[first - 1].span if first else None
    if span is not None:
        return span.label != "COUNTRY"  # `two U.S. flag tankers`
    return bool(first) and words[first - 1].lower in RELATIVES


def _arguments(clause: Clause) -> None:
    """Names behind the verb, each at the side of the preposition before it."""
    bare = "dative" if clause.passive else "object"
    shared, own = dict(clause.sides), list[Sides]()
    for preposition, span, part in behind(clause.words, clause.place + 1, bare):
        side = "agent" if preposition == "by" else preposition
        while part >= len(own):
            own.append(defaultdict(list))
        for sides in (clause.sides, own[part]):
            if span not in sides[side]:
                sides[side].append(span)
    for one in own:
        clause.parts.append(defaultdict(list, {**one, **{k: [*v, *one.get(k, [])] for k, v in shared.items()}}))
    if len(clause.parts) < 2:
        clause.parts = [clause.sides]
