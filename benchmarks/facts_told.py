"""What a candidate says, as relations to hold against those written down before.

A shipment with a carrier says where its goods go and where the ship unloads; a port call may be one of three.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.reports.candidate import Candidate

Key = tuple[str, str, str]
ANY = ""
"""In the place of a name: not compared, such as a day that a candidate has in another form."""
SHIPPED = {
    "to": ("shipped_to", "unloaded_at"), "from": ("shipped_from", "loaded_at"), "via": ("shipped_via", "called_at"),
    "exporter": ("exported_by", ""),
}  # fmt: skip


def groups(candidate: Candidate) -> list[list[Key]]:
    """Each relation that the candidate says, the first of its group; the others are as what it may be written down."""
    told = {"shipment": _shipment, "transfer": _transfer}.get(candidate.predicate, _single)
    return [group for group in told(candidate) if group]


def _names(candidate: Candidate, role: str) -> list[str]:
    return [one.name for one in candidate.named(role)]


def _shipment(candidate: Candidate) -> Iterator[list[Key]]:
    carriers, items = _names(candidate, "carrier"), _names(candidate, "item")
    for item in items:
        for role, (kind, at_sea) in SHIPPED.items():
            for name in _names(candidate, role):
                yield [(kind, item, name), *((at_sea, ship, name) for ship in carriers if at_sea)]
        yield from ([("carried", ship, item)] for ship in carriers)
        yield from _quantity(candidate, item)


def _transfer(candidate: Candidate) -> Iterator[list[Key]]:
    givers, receivers = _names(candidate, "giver"), _names(candidate, "receiver")
    yield from ([("sts", giver, receiver)] for giver in givers for receiver in receivers)
    for item in _names(candidate, "item"):
        yield [("carried", ship, item) for ship in [*givers, *receivers]]
        yield from _quantity(candidate, item)


def _quantity(candidate: Candidate, item: str) -> Iterator[list[Key]]:
    if amount := candidate.qualifier("quantity"):
        yield [("qty_of", amount, item)]


def _single(candidate: Candidate) -> Iterator[list[Key]]:
    """States, port calls, seizures, listings, penalties."""
    for vessel in _names(candidate, "vessel"):
        kinds = ("seized_at",) if candidate.predicate == "seizure" else ("called_at", "loaded_at", "unloaded_at")
        yield from ([(kind, vessel, place) for kind in kinds] for place in _names(candidate, "place"))
        if candidate.predicate == "seizure" and candidate.qualifier("date"):
            yield [("seized_on", vessel, ANY), ("seized_at", vessel, ANY)]
    for party in _names(candidate, "party"):
        if candidate.predicate == "listing":
            yield [("designated_on", party, ANY)]
        elif amount := candidate.qualifier("value"):
            yield [("fined", party, amount)]
    for subject in _names(candidate, "subject"):
        yield from ([(candidate.predicate, subject, name)] for name in _names(candidate, "object"))
