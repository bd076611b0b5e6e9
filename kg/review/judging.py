"""A reviewer's judgement, checked before it is noted, with the evidence as it stands."""

from __future__ import annotations

from dataclasses import replace

from kg.errors import UsageError
from kg.judgements.hypotheses import can_be_one
from kg.judgements.judgement import Judgement, by_person
from kg.resolution.rules import RULESET
from kg.review.pair import grounds, kinds
from kg.store import Store


def judged(
    store: Store, ids: tuple[str, str], decision: str, by: str, reason: str, *,
    seen: Judgement | None = None, ours: Judgement | None = None,
) -> Judgement:  # fmt: skip
    """A judgement of now on these two records. `seen`: what rules say; `ours`: what must not be replaced.

    UsageError when the two cannot be one party, or when somebody else has decided otherwise.
    """
    judgement = by_person(*ids, decision, by, reason, RULESET)
    if ours and ours.by != judgement.by and ours.decision != judgement.decision:
        said = f"{ours.by} judged this pair {ours.decision} ({ours.at[:10]}: {'; '.join(ours.reasons)})"
        todo = f"talk to them, or --replace, or --undo {ours.id}"
        raise UsageError(said, where=f"{ours.left} {ours.right}", todo=todo)
    known = kinds(store, *judgement.pair)  # and no more: what is shown of both is not needed to note a decision
    left, right = (known[id] for id in judgement.pair)
    if not can_be_one(left.kind, right.kind, loose=left.assumed or right.assumed):
        found = f"{judgement.left} and {judgement.right} are a {left.kind} and a {right.kind}"
        raise UsageError(found, todo="name two parties of one kind; kg screen NAME finds ids")
    masked = left.masked or right.masked or bool(seen and seen.hypothesis)
    return replace(judgement, grounds=grounds(seen), hypothesis=masked)
