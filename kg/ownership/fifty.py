"""The arithmetic of rules that reach through ownership, as OFAC's frequently asked question 401 explains it.

An entity falls under the rule when parties that fall under it own at least the threshold of it in the aggregate; stakes
of an entity that itself falls under it count whole, so percentages along a chain are added and never multiplied.
Control is not ownership. Parties that own each other fall under it only when somebody outside brings them there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

Verdict = Literal["listed", "owned", "undecided", "below", "none"]


@dataclass(frozen=True, slots=True)
class Stake:
    """One party's share of another, on the day asked for."""

    owner: str
    owned: str
    pct: float | None
    """Per cent; None when the source says that it owns, and not how much."""
    sure: bool = True
    """Asserted; what is only alleged decides nothing."""


@dataclass(frozen=True, slots=True)
class Reached:
    """What a rule says of one party."""

    verdict: Verdict
    """Listed itself; owned to the threshold; undecided while a stake is unknown; below it; none held by such."""
    total: float
    """Per cent held by parties that fall under the rule, as far as it is known."""
    through: tuple[Stake, ...] = ()
    """The stakes that count."""
    unknown: tuple[Stake, ...] = ()
    """Stakes of such parties whose size or truth is not known."""


def reached(stakes: Iterable[Stake], listed: Collection[str], threshold: float = 50.0) -> dict[str, Reached]:
    """What the rule says of every party that owns or is owned. Terms: parties × rounds, each round one tier deeper."""
    into = _largest(stakes)
    under, fresh = set(listed), True
    while fresh:
        found = {id for id, held in into.items() if id not in under and _total(held, under) >= threshold}
        under |= found
        fresh = bool(found)
    parties = {*into, *listed, *(stake.owner for held in into.values() for stake in held)}
    return {id: _judged(id, into.get(id, []), under, listed, threshold) for id in parties}


def _largest(stakes: Iterable[Stake]) -> Mapping[str, list[Stake]]:
    """Stakes by what is owned; two statements on one share are one share, the surest and then the largest."""
    best: dict[tuple[str, str], Stake] = {}
    for stake in stakes:
        key = stake.owner, stake.owned
        if stake.owner != stake.owned:
            best[key] = max((stake, best.get(key, stake)), key=lambda s: (s.sure and s.pct is not None, s.pct or 0.0))
    into: dict[str, list[Stake]] = defaultdict(list)
    for stake in best.values():
        into[stake.owned].append(stake)
    return into


def _total(held: Iterable[Stake], under: Collection[str]) -> float:
    return sum(stake.pct or 0.0 for stake in held if stake.sure and stake.owner in under)


def _judged(id: str, held: list[Stake], under: Collection[str], listed: Collection[str], threshold: float) -> Reached:
    theirs = [stake for stake in held if stake.owner in under]
    known = tuple(stake for stake in theirs if stake.sure and stake.pct is not None)
    unknown = tuple(stake for stake in theirs if not stake.sure or stake.pct is None)
    total = _total(held, under)
    if id in listed:
        return Reached("listed", total, known, unknown)
    if id in under or total >= threshold:
        return Reached("owned", total, known, unknown)
    if unknown:
        return Reached("undecided", total, known, unknown)
    return Reached("below" if total > 0 else "none", total, known)
