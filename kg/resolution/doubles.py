"""Doubles: two entries of one list for one party, such as one under each of two programmes.

Only a person says that two entries of a list are one party. Until then one of them stands apart, and the records of
other lists stay together with the other: else a list that carries a party twice would split what all others say of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from kg.judgements.judgement import ONE_LIST, Judgement
from kg.judgements.packed import weight_of
from kg.resolution.forbidding import ENTRY, Facts
from kg.resolution.rules import DECIDES

Worth = Mapping[tuple[str, str], float]


def telling(judgement: Judgement) -> bool:
    """Whether clusters are formed in view of this judgement: it joins, or would if its entries were of two lists."""
    if judgement.decision != "unsure":
        return judgement.decision == "same"
    listed = weight_of(judgement.grounds, ONE_LIST)
    return listed < 0 and judgement.weight - listed >= DECIDES


def spare(
    ours: Sequence[str], theirs: Sequence[str], known: Callable[[str], Facts], worth: Worth
) -> frozenset[str] | None:
    """The records of two clusters that are to stand apart so that the others can be one party.

    None where that would tear more than it mends: the entries of a list are no doubles, or one of the clusters is
    nothing but doubles of the other.
    """
    pairs = list(_doubled(ours, theirs, known))
    if any((min(pair), max(pair)) not in worth for pair in pairs):
        return None
    everybody = [*ours, *theirs]
    apart = {min(pair, key=lambda id: (_support(id, everybody, worth), id)) for pair in pairs}
    both = (set(ours) - {a for a, _ in pairs}, set(theirs) - {b for _, b in pairs})
    return frozenset(apart) if pairs and all(both) else None


def _doubled(
    ours: Iterable[str], theirs: Sequence[str], known: Callable[[str], Facts]
) -> Iterable[tuple[str, str]]:  # fmt: skip
    """Entries of one list on both sides that have no number in common."""
    held: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for id in theirs:
        for name, values in known(id).items():
            if name.startswith(ENTRY):
                held.setdefault(name, []).append((id, values))
    for id in ours:
        for name, values in known(id).items():
            yield from ((id, other) for other, numbers in held.get(name, ()) if not values & numbers)


def _support(id: str, others: Iterable[str], worth: Worth) -> float:
    """How much speaks for the record's being one party with the others."""
    return sum(worth.get((min(id, other), max(id, other)), 0.0) for other in others if other != id)
