"""Lines of the file of judgements: a judgement, a withdrawal or an acceptance as JSON, checked when it is read."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Any

from kg.errors import DataError
from kg.home.chain import ACCEPTS, MEMBER
from kg.judgements.judgement import DECISIONS, Ground, Judgement


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A person takes a judgement back."""

    withdraws: str
    """Id of the judgement."""
    by: str
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A person goes on from a file that was not as it was left."""

    accepts: str
    """Hash of the last line before it."""
    found: tuple[str, ...]
    """What was wrong."""
    by: str
    reason: str
    at: str


Line = Judgement | Withdrawal


def to_json(line: Line) -> str:
    """The line as it stands in the file, without its end."""
    return json.dumps(asdict(line), ensure_ascii=False)


def parse(line: str) -> Line | Acceptance:
    """One line. ValueError or DataError says what is wrong with it."""
    facts = json.loads(line)
    if not isinstance(facts, dict):
        raise DataError("no JSON object")
    facts.pop(MEMBER, None)  # what chains it to the line before it: of the file, not of the judgement
    if ACCEPTS in facts:
        return _acceptance(facts)
    return _withdrawal(facts) if "withdraws" in facts else _judgement(facts)


def _acceptance(facts: dict[str, Any]) -> Acceptance:
    _check(facts, Acceptance, {**dict.fromkeys((ACCEPTS, "by", "reason", "at"), str), "found": list}, needed=("by",))
    return Acceptance(**{**facts, "found": tuple(map(str, facts.get("found", [])))})


def _withdrawal(facts: dict[str, Any]) -> Withdrawal:
    _check(facts, Withdrawal, dict.fromkeys(("withdraws", "by", "reason", "at"), str))
    return Withdrawal(**facts)


TEXTS = ("left", "right", "decision", "by", "at", "ruleset")


def _judgement(facts: dict[str, Any]) -> Judgement:
    more = {
        "reasons": list,
        "weight": (int, float),
        "grounds": list,
        "hypothesis": bool,
        "probability": (int, float, type(None)),
    }
    _check(facts, Judgement, {**dict.fromkeys(TEXTS, str), **more}, needed=("left", "right", "decision", "by"))
    if facts["decision"] not in DECISIONS:
        raise DataError(f"no decision {facts['decision']!r}")
    if not facts["left"] < facts["right"]:
        raise DataError("the pair is out of order: left must come before right in the alphabet")
    grounds = tuple(_ground(one) for one in facts.get("grounds", []))
    return Judgement(**{**facts, "reasons": tuple(map(str, facts.get("reasons", []))), "grounds": grounds})


def _ground(facts: Any) -> Ground:
    if not isinstance(facts, dict):
        raise DataError("a ground is no JSON object")
    texts = dict.fromkeys(("sentence", "feature", "left", "right"), str)
    _check(facts, Ground, {**texts, "weight": (int, float)}, needed=("sentence",))
    return Ground(**facts)


def _check(facts: dict[str, Any], form: type, types: dict[str, Any], needed: tuple[str, ...] | None = None) -> None:
    known = [one.name for one in fields(form)]
    if unknown := sorted(set(facts) - set(known)):
        raise DataError(f"unknown {', '.join(unknown)}")
    for name in known if needed is None else needed:
        if not facts.get(name):
            raise DataError(f"{name} is missing")
    for name, kind in types.items():
        if name in facts and not isinstance(facts[name], kind):
            raise DataError(f"{name} is no {getattr(kind, '__name__', 'number')}")
