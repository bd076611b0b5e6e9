"""JSON forms of `kg review`, documented in docs/json.md."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from kg.answers.findings import Finding
from kg.judgements.file_lines import Line, Withdrawal
from kg.judgements.history import Entry
from kg.judgements.judgement import Conflict, Judgement
from kg.review.case import Case, Decided
from kg.review.effect import Effect
from kg.review.exchange import Import
from kg.review.pair import Side
from kg.review.queue import Waiting

Form = dict[str, Any]


def case(found: Case) -> Form:
    """A pair with its evidence and the effect of a decision."""
    seen, place = found.judgement, found.waiting
    return {
        "kind": place.kind if place else "",
        "hypothesis": found.hypothesis,
        "against": place.against if place else "",
        "left": _side(found.pair.left),
        "right": _side(found.pair.right),
        "facts": [asdict(line) for line in found.pair.lines],
        "weight": seen.weight if seen else None,
        "probability": seen.probability if seen else None,
        "by": seen.by if seen else "",
        "grounds": [asdict(ground) for ground in found.grounds],
        "standing": judgement(found.standing) if found.standing else None,
        "asks": found.asks,
        "effect": effect(found.effect),
    }


def waiting(one: Waiting) -> Form:
    """A pair of the queue, in a line."""
    return {
        "kind": one.kind, "left": one.judgement.left, "right": one.judgement.right, "left_party": asdict(one.left),
        "right_party": asdict(one.right), "weight": one.judgement.weight, "against": one.against,
        "reasons": list(one.judgement.reasons), "findings": one.findings,
    }  # fmt: skip


def decided(done: Decided) -> Form:
    """What was noted and what it changed."""
    return {"noted": [_line(one) for one in done.lines], "whole": done.whole, "effect": effect(done.effect)}


def entry(one: Entry) -> Form:
    """A judgement of the history."""
    state = "withdrawn" if one.withdrawn else "replaced" if one.replaced else "rests" if one.rests else "in force"
    withdrawn = asdict(one.withdrawn) if one.withdrawn else None
    return {**judgement(one.judgement), "state": state, "withdrawal": withdrawn, "rests": one.rests}


def imported(found: Import, done: Decided | None) -> Form:
    """What a file of judgements held."""
    clashes = [{"theirs": judgement(one.theirs), "ours": judgement(one.ours)} for one in found.clashes]
    return {
        "taken": [judgement(one) for one in found.new], "known": found.known, "clashes": clashes,
        "broken": list(found.broken), "effect": effect(done.effect) if done else None,
    }  # fmt: skip


def effect(found: Effect) -> Form:
    """What changes in parties and findings."""
    return {
        "moved": [{"before": old, "after": list(new)} for old, new in found.moved.items()],
        "appear": [_finding(one) for one in found.appear],
        "disappear": [_finding(one) for one in found.disappear],
        "change": [{"before": [_finding(old) for old in c.before], "after": _finding(c.after)} for c in found.change],
        "conflicts": [_conflict(one) for one in found.conflicts],
        "unforeseen": found.unforeseen,
        "untold": found.untold,
    }


def judgement(one: Judgement) -> Form:
    """A person's judgement."""
    names = ("id", "left", "right", "decision", "by", "at", "hypothesis", "ruleset")
    return {**{name: getattr(one, name) for name in names}, "reason": "; ".join(one.reasons)}


def _line(one: Line) -> Form:
    return asdict(one) if isinstance(one, Withdrawal) else judgement(one)


def _side(one: Side) -> Form:
    sources = [
        {
            "record": m.record,
            "source_title": m.source_title,
            "locator": m.locator,
            "quote": m.quote or m.summary,
            "url": m.url,
        }
        for m in one.mentions
    ]
    return {
        "record": one.record, "party": asdict(one.party), "masked": one.masked, "sources": sources,
        "relations": list(one.relations),
    }  # fmt: skip


def _finding(one: Finding) -> Form:
    names = ("id", "flag", "title", "severity", "verdict", "summary")
    return {**{name: getattr(one, name) for name in names}, "subject": asdict(one.subject)}


def _conflict(one: Conflict) -> Form:
    return {"left": one.judgement.left, "right": one.judgement.right, "by": one.judgement.by, "reason": one.reason}
