"""Who stands behind a ship: its owner, manager and charterer, and those who own, control or lead them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kg.answers import queries
from kg.licensing.spoken import Debate, Statement, Tie, in_order
from kg.store import Store

DEADLINE = 60.0


def spoken_of(
    store: Store, words: str, every: Sequence[Statement], told: Collection[str], *, as_of: str
) -> list[Debate]:
    """What is said of the parties behind ships called so, a party each, without the statements `told` already."""
    ties, captions = _ties(store, words, as_of)
    found = []
    for id, tie in ties.items():
        said = [one for one in every if one.id not in told and any(thing.id == id for thing in one.things)]
        if said:
            found.append(Debate("", captions[id], "", in_order(said), ties=tuple(tie)))
    return found


def _ties(store: Store, words: str, as_of: str) -> tuple[dict[str, list[Tie]], dict[str, str]]:
    """By the party's id, nearest first: what it has to do with the ship, and its name."""
    query = queries.lookup("parties-behind-ships")
    asked = query.parameters({"words": words}) | {"as_of": as_of}
    ties: dict[str, list[Tie]] = {}
    captions: dict[str, str] = {}
    for row in store.read(query.text, asked, deadline=DEADLINE).rows:
        ties.setdefault(row["id"], []).append(Tie(row["relation"], row["to"]))
        captions[row["id"]] = row["caption"]
    return ties, captions
