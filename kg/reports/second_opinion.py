"""A second opinion on a paragraph, such as a language model's: a protocol, and the check that every proposal passes.

No adapter is shipped, and none is called without being handed in: whoever writes one decides whether a request leaves
the machine. It proposes and never decides; the paragraph is untrusted text, so an adapter gets no tools.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from kg.model import identifiers
from kg.reports.candidate import Candidate, Named, checked
from kg.reports.document import Paragraph


class Opinion(Protocol):
    """Somebody who proposes candidates of a paragraph."""

    @property
    def origin(self) -> str:
        """Model and hash of its instruction: it stands as the rule of every candidate."""

    def proposes(self, paragraph: Paragraph) -> Iterable[Candidate]:
        """Candidates, each with a quote of the paragraph."""


def asked(opinion: Opinion, paragraph: Paragraph) -> list[Candidate]:
    """What is left of an opinion: quotes that stand in the paragraph, and names that stand in their quotes; tier D."""
    found = []
    for one in opinion.proposes(paragraph):
        right = checked(replace(one, paragraph=paragraph.key), paragraph.text)
        if right and right.roles and all(named.name in right.quote for _, named in right.roles):
            roles = tuple((role, _numbered(named, right.quote)) for role, named in right.roles)
            found.append(replace(right, roles=roles, tier="D", rules=(f"opinion:{opinion.origin}",)))
    return found


def _numbered(named: Named, quote: str) -> Named:
    """The name with its IMO number only where that is sound and stands in the quote."""
    sound = identifiers.imo(named.imo) if named.imo and named.imo in quote else None
    return replace(named, imo=sound or "")
