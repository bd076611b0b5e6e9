"""What is wrong with the file of an analyst's own red flag, as far as reading it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kg.answers import endless, flag_rows, guidance
from kg.answers.findings import SEVERITIES
from kg.answers.queries import Query
from kg.errors import KgError
from kg.store import readonly

NEEDED = ("title", "severity", "kind", "definition", "needs", "misses", "innocent_reasons", "next_steps", "identity",
          "summary")  # fmt: skip
LISTS = ("needs", "innocent_reasons", "next_steps", "identity", "rests_on", "published")
VERDICTS = {"hit", "clear", "not_evaluable"}
UNBOUNDED = re.compile(r"\*\d*\.\.(?!\d)|\[\w*:?[\w|]*\*\]")
RETURN, ORDER = re.compile(r"\bRETURN\b", re.I), re.compile(r"\bORDER\s+BY\b", re.I)
Fault = tuple[str, str]
"""What is wrong, and the words at which it stands."""


def faults(query: Query) -> Iterator[Fault]:
    """Each fault, the gravest first: behind it nothing more may be looked at."""
    facts: Any = query.facts
    if not isinstance(facts, dict):
        yield "the front matter is no list of names and values", ""
        return
    if missing := [name for name in NEEDED if not facts.get(name)]:
        yield f"the front matter has no {', '.join(missing)}", ""
        return
    yield from _faults_of_facts(facts)
    yield from _faults_of_text(query)


def _faults_of_facts(facts: Mapping[str, Any]) -> Iterator[Fault]:
    if facts["severity"] not in SEVERITIES:
        yield f"severity: {facts['severity']!r} is none of {', '.join(SEVERITIES)}", "severity:"
    if not isinstance(facts.get("revision", 1), int):
        yield f"revision: {facts['revision']!r} is no whole number", "revision:"
    if not (isinstance(seconds := facts.get("seconds", endless.OWN), int | float) and 0 < seconds <= endless.MOST):
        yield f"seconds: {seconds!r} is no number up to {endless.MOST:g}", "seconds:"
    for name in LISTS:
        if not isinstance(facts.get(name, []), list):
            yield f"{name}: a list, each part of it behind a hyphen", f"{name}:"
    if not isinstance(facts["summary"], dict) or set(facts["summary"]) != VERDICTS:
        yield "summary: one sentence for each of hit, clear, not_evaluable", "summary:"
    if not all(isinstance(name, str) for name in facts["identity"]) or facts["identity"][0] != "subject":
        yield "identity: a list that begins with subject", "identity:"
    params = facts.get("params") or {}
    if not isinstance(params, dict) or not all(isinstance(one, dict) and "default" in one for one in params.values()):
        yield "params: each with a default and its meaning", "params:"
    for language in ("ko", "ja"):
        told = facts.get(language) or {"title": ""}
        if not isinstance(told, dict) or "title" not in told:
            yield f"{language}: title and definition in that language", f"\n{language}:"
    try:
        guidance.complete(dict(facts), "")
    except (KgError, AttributeError) as error:
        yield f"published: {error}", "published:"


def _faults_of_text(query: Query) -> Iterator[Fault]:
    try:
        readonly.refuse_writes(query.text)
    except KgError as error:
        yield str(error), query.text[:40]
    used = set(re.findall(r"\$(\w+)", query.text)) - {"as_of"}
    for name in sorted(used - set(query.facts.get("params") or {})):
        yield f"${name} is used and not declared under params", f"${name}"
    if unbounded := UNBOUNDED.search(query.text):
        yield "a path without an upper bound would not end", unbounded[0]
    told, *order = ORDER.split(RETURN.split(query.text)[-1])
    if not order:
        yield "no ORDER BY behind RETURN: findings would change their order", "RETURN"
    wanted = ("paths", *flag_rows.columns(query))
    if missing := [name for name in wanted if not re.search(rf"\b{name}\b", told)]:
        yield f"RETURN has no {', '.join(missing)}", told.strip().partition("\n")[0]
