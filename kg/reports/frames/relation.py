"""A relation between two mentions as one rule found it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.reports.mentions.span import Span

STATES = ("flag", "owned_by", "operated_by", "chartered_by", "registered_in", "role", "alias", "imo")
"""What holds for a time, and may have ended."""


OWNERS = ("COMPANY", "PERSON", "AGENCY")
LANDS = ("COUNTRY", "PLACE")
ENDS = {
    "flag": (("VESSEL",), ("COUNTRY",)), "owned_by": (("VESSEL", "COMPANY"), OWNERS),
    "operated_by": (("VESSEL",), OWNERS), "chartered_by": (("VESSEL",), OWNERS),
    "registered_in": (("COMPANY",), LANDS), "role": (("PERSON",), ("COMPANY", "AGENCY")),
    "imo": (("VESSEL",), ("IMO",)), "sts": (("VESSEL",), ("VESSEL",)), "carried": (("VESSEL",), ("ITEM",)),
    "loaded_at": (("VESSEL",), LANDS), "unloaded_at": (("VESSEL",), LANDS), "qty_of": (("QTY",), ("ITEM",)),
    "exported_by": (("ITEM",), ("COMPANY", "PERSON")),
    "shipped_to": (("ITEM",), LANDS), "shipped_from": (("ITEM",), LANDS),
    "shipped_via": (("ITEM",), LANDS), "designated_on": (("VESSEL", "COMPANY", "PERSON"), ("DATE",)),
    "called_at": (("VESSEL",), LANDS), "seized_at": (("VESSEL",), LANDS), "seized_on": (("VESSEL", "ITEM"), ("DATE",)),
    "fined": (("COMPANY", "PERSON"), ("MONEY",)),
}  # fmt: skip
"""Type → what may stand at its head and at its tail; `alias` joins two of one kind."""


LEARNED = re.compile(r"\b(?:University|College|Polytechnic)\b")


def fits(type: str, head: Span, tail: Span) -> bool:
    """Whether a relation of this type can hold between two mentions."""
    if type == "alias":
        return head.label == tail.label and head.text.lower() != tail.text.lower()
    heads, tails = ENDS[type]
    same = head.label == tail.label and head.text.lower() == tail.text.lower()
    return _is(head, heads) and _is(tail, tails) and not same


def _is(span: Span, labels: tuple[str, ...]) -> bool:
    """Whether a mention is of one of these kinds; a university acts as a firm does."""
    return span.label in labels or ("COMPANY" in labels and span.label == "AGENCY" and bool(LEARNED.search(span.text)))


@dataclass(slots=True)
class Relation:
    """`type` holds from `head` to `tail`, as a rule read it in one sentence."""

    type: str
    head: Span
    tail: Span
    rules: list[str]
    start: int
    """Where the words stand that say it: for modality, and for what belongs to one event."""
    end: int
    within: bool = False
    """Said inside a name's own words (`the Panama-flagged X`): a denial of the sentence does not reach it."""
    referred: bool = False
    """An end is a pronoun or `the vessel`: what it stands for was inferred."""
    modality: str = "asserted"
    speaker: str = ""
    former: bool = False
    until: str = ""
    qualifiers: dict[str, str] = field(default_factory=dict)
    verb: int = -1
    """Where the verb or noun stands that says it; -1 where the rule does not know."""

    @property
    def key(self) -> tuple[str, Place, Place]:
        ends = [(one.start, one.end, one.text) for one in (self.head, self.tail)]
        if self.type == "sts":
            ends.sort()
        return self.type, ends[0], ends[1]


Place = tuple[int, int, str]
"""Where an end stands, and its name: two names can stand in the place of `both`."""


def merged(relations: list[Relation]) -> list[Relation]:
    """Each relation once, with all rules that found it."""
    found: dict[tuple[str, Place, Place], Relation] = {}
    for one in relations:
        other = found.get(one.key)
        if other is None:
            found[one.key] = one
        else:
            other.rules += [rule for rule in one.rules if rule not in other.rules]
            other.verb = max(other.verb, one.verb)
            other.within, other.referred = other.within or one.within, other.referred and one.referred
    return list(found.values())
