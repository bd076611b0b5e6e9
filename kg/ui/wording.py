"""Our own words must not say more than evidence can show. Quotations of sources are theirs and are not judged."""

from __future__ import annotations

import re

from kg.answers.findings import Finding

OVERCLAIMS = ("smuggl", "guilty", "criminals", "culprit", "crook", "launder", "proves", "proven", "fraudster")
"""Beginnings of words. Instead: "pattern consistent with …", or the authority's dated act with its source: that a court
convicted somebody, or that a case is a criminal one, is such an act and may be said."""

PATTERN = re.compile(rf"\b(?:{'|'.join(OVERCLAIMS)})\w*", re.IGNORECASE)


def overclaims(text: str) -> tuple[str, ...]:
    """Words of the text that state guilt or proof, in order, each once."""
    return tuple(dict.fromkeys(word.lower() for word in PATTERN.findall(text)))


def finding_overclaims(finding: Finding) -> tuple[str, ...]:
    """Such words in what the flag itself says: title, summary, next steps. The rest is told by sources."""
    return overclaims("\n".join((finding.title, finding.summary, *finding.next_steps)))
