"""Goods that only say what other goods are for: `parts for helicopters`, `steel that can be used in missiles`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.reports.mentions.span import Span

FOR = re.compile(r"\s+(?:for|of)\s+(?:use in\s+)?(?:the\s+|its\s+|their\s+|a\s+|an\s+)?(?:[\w.-]+\s+){0,3}$")
PART = re.compile(
    r"\b(?:parts|components|spares|equipment|materials|tools|machines|systems|engines|software|technology)$"
)
USED = re.compile(
    r"\b(?:used|employed|utili[sz]ed|needed|required|meant|suitable|useful)\s+(?:\w+\s+)?(?:in|for|by|on|to (?:make"
    r"|produce|build|develop|manufacture|enrich|power|arm|repair|service|process|cut|test))\s+"
    r"(?!(?:[a-z]+\s+){0,3}(?:deliver|shipments?\b|exports?\b|transfers?\b|sales?\b|suppl))(?:(?!to\b)[a-z'’-]+\s+){0,4}$"
    r"|\b(?:for|in) (?:the |their |its )?(?:production|manufacture|making|development|construction|assembly"
    r"|maintenance) of (?:[\w'’-]+\s+){0,2}$"
    r"|\b(?:wholesaler|distributor|manufacturer|maker|producer|supplier|dealer|trader|provider|retailer)s? of"
    r" (?:[\w'’-]+\s+){0,2}$"
    r"|\b(?:involved in|capable of|for)\s+(?:making|producing|building|developing|manufacturing|carrying|repairing)\s+"
    r"(?:(?!(?:re-?)?exports?\b|sales?\b|shipments?\b|deliver|transfers?\b|suppl)[\w'’-]+\s+){0,3}$"
)
JOINED = re.compile(r"(?:,|,?\s+and|,?\s+or)\s+(?:the\s+|other\s+)?$")


def left_out(text: str, spans: Sequence[Span]) -> list[Span]:
    """The mentions, in their order, without the goods that are only a use of others."""
    kept: list[Span] = []
    last: tuple[Span, bool] | None = None
    for one in spans:
        if one.label == "ITEM":
            use = _use(text, one, last)
            last = (one, use)
            if use:
                continue
        kept.append(one)
    return kept


def _use(text: str, one: Span, last: tuple[Span, bool] | None) -> bool:
    """Whether goods stand behind `used in`, behind `parts for`, or are joined with such."""
    if USED.search(text, max(0, one.start - 80), one.start):
        return True
    if last is None:
        return False
    before, was_use = last
    between = text[before.end : one.start]
    if was_use and JOINED.fullmatch(between):
        return True
    if re.fullmatch(r" with (?:[a-z]+ ){0,2}", between):
        return True
    part = bool(PART.search(before.text))
    return part and bool(FOR.fullmatch(between)) and (" of " not in f" {between} " or before.text.endswith("parts"))
