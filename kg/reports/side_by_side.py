"""States that are told by what stands between two names, such as `A사 대표 B씨`. The patterns are data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from kg.reports.candidate import Candidate, Named
from kg.reports.mentions.span import Span

FAR = 40
"""Signs between two names, at most."""


def states(
    key: str, sentence: str, place: int, spans: Sequence[Span], rules: Sequence[Mapping[str, str]], language: str,
    said: str,
) -> Iterator[Candidate]:  # fmt: skip
    """Offices, seats and flags of a sentence that begins at `place` of its paragraph."""
    for one, two in permutations(spans, 2):
        if not 0 <= two.start - one.end < FAR:
            continue
        for rule in rules:
            head, tail = (one, two) if rule["first"] == "head" else (two, one)
            if (head.label, tail.label) == (rule["head"], rule["tail"]) and _stands(sentence, one, two, rule):
                roles = (("subject", Named(head.text, head.label)), ("object", Named(tail.text, tail.label)))
                tier = "C" if said == "asserted" else "D"
                named = (f"{language}:{rule['type']}",)
                former = "former" in rule and bool(re.match(rule["former"], sentence[two.end :]))
                yield Candidate(key, rule["type"], roles, sentence, place, said, "", "", former, named, tier)
                break


def _stands(sentence: str, one: Span, two: Span, rule: Mapping[str, str]) -> bool:
    """Whether the words of the rule stand between the two, and behind them where it says so."""
    between = re.fullmatch(rule["between"], sentence[one.end : two.start])
    return between is not None and (not rule.get("after") or bool(re.match(rule["after"], sentence[two.end :])))
