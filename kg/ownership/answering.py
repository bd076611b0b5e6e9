"""What the ownership rules say of one party on a day, with the chain of stakes above it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from kg.answers import paths, queries
from kg.answers.findings import Hop, Node
from kg.answers.looking_back import loaded
from kg.ownership import rules
from kg.ownership.fifty import Reached, Stake, reached
from kg.store import Store

TIERS = 12
"""Tiers above a party that are climbed; a longer chain is told as cut."""
MOST = 2_000
"""Parties above one."""
DEADLINE = 60.0


@dataclass(frozen=True, slots=True)
class Says:
    """What one rule says."""

    rule: str
    state: rules.State
    when: str
    """Since or until when, or from when again."""
    reached: Reached
    """As if the rule were in force; `state` says whether it is."""
    sources: tuple[str, ...]

    @property
    def applies(self) -> bool:
        """Whether the party falls under the rule on the day."""
        return self.state == "in force" and self.reached.verdict in ("listed", "owned")


@dataclass(frozen=True, slots=True)
class Owned:
    """The owners above one party and what the rules say."""

    party: Node
    as_of: str
    chain: tuple[Hop, ...]
    """Every stake above it, nearest first."""
    names: Mapping[str, str]
    says: tuple[Says, ...]
    known_pct: float
    """Per cent of the party whose owners are known."""
    circle: bool
    """Whether somebody above it is owned by somebody below."""
    cut: bool
    """Whether the chain goes on beyond what was climbed."""

    def to_dict(self) -> dict[str, Any]:
        """JSON form, documented in docs/json.md."""
        made = asdict(self)
        for told, one in zip(made["says"], self.says, strict=True):
            told["applies"] = one.applies
        return made


def owned(store: Store, party: Node, as_of: str) -> Owned:
    """Climb the stakes above the party and ask every rule of the table."""
    undated = loaded(store)
    rows, cut = _climbed(store, party.id, as_of, undated)
    stakes = [Stake(r["owner"], r["owned"], r["share"], r["modality"] == "asserted") for r in rows]
    ids = sorted({party.id, *(stake.owner for stake in stakes)})
    listings = _rows(store, "ownership-listings", ids, as_of, undated)
    names = {party.id: party.caption} | {row["owner"]: row["caption"] for row in rows}
    mine = [stake for stake in stakes if stake.owned == party.id]
    return Owned(
        party, as_of, paths.hops((row["path"] for row in rows), as_of), names,
        tuple(_says(rule, party.id, stakes, listings, as_of) for rule in rules.names()),
        min(100.0, sum({s.owner: s.pct or 0.0 for s in mine}.values())), _circle(stakes), cut,
    )  # fmt: skip


def _climbed(store: Store, id: str, as_of: str, undated: str) -> tuple[list[Mapping[str, Any]], bool]:
    found: list[Mapping[str, Any]] = []
    seen, here = {id}, [id]
    for _ in range(TIERS):
        rows = _rows(store, "ownership-stakes", here, as_of, undated)
        found += rows
        here = sorted({row["owner"] for row in rows} - seen)
        seen |= set(here)
        if not here or len(seen) > MOST:
            break
    return found, bool(here)


def _rows(store: Store, name: str, ids: list[str], as_of: str, undated: str) -> list[dict[str, Any]]:
    values = {"ids": ids, "as_of": as_of, "undated": undated}
    return store.read(queries.lookup(name).text, values, deadline=DEADLINE).rows


def _says(rule: str, id: str, stakes: list[Stake], listings: Iterable[Mapping[str, Any]], as_of: str) -> Says:
    state, when = rules.state(rule, as_of)
    periods = rules.on(rule, as_of) or tuple(reach for reach in rules.reaches() if reach.rule == rule)
    listed = {
        row["id"] for row in listings for reach in periods
        if reach.covers(row["authority"], row["list"], row["programmes"])
    }  # fmt: skip
    found = reached(stakes, listed, periods[0].threshold).get(id, Reached("listed" if id in listed else "none", 0.0))
    return Says(rule, state, when, found, tuple(dict.fromkeys(reach.source for reach in periods)))


def _circle(stakes: Iterable[Stake]) -> bool:
    """Whether somebody owns, through others, what owns them."""
    above: dict[str, set[str]] = {}
    for stake in stakes:
        above.setdefault(stake.owned, set()).add(stake.owner)
    done: set[str] = set()
    for start in above:
        waiting, met = [start], set[str]()
        while waiting:
            here = waiting.pop()
            new = above.get(here, set()) - met - done
            if start in above.get(here, set()):
                return True
            met |= new
            waiting += new
        done.add(start)
    return False
