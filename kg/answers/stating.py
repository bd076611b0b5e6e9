"""Which of the records behind a relationship state it: both ends have records, and only some of them say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from kg.answers import citations
from kg.answers.citations import Citation
from kg.answers.findings import Evidence, Hop

CITED = re.compile(r"\((?P<cited>[^()]+(?:\([^()]*\)[^()]*)*)\)$")
"""How a table of ties, whose rows are no records, ends what it says: `Leased by it. (Taipei Times 2017-12-31)`."""
PARTED = re.compile(r"; | \|\| ")
"""What stands between two publications of such a row."""


def stating(hop: Hop, evidence: Mapping[str, Evidence]) -> list[Evidence]:
    """Records that stand where the relationship is stated; all of both ends where it stands in a table of ties."""
    known = [evidence[id] for id in hop.records if id in evidence]
    places = set(hop.stated_at)
    return [one for one in known if f"{one.source} {one.locator}" in places] or known


def published(hop: Hop, evidence: Mapping[str, Evidence]) -> tuple[Citation, ...]:
    """Publications of the relationship, best first, each once; of a tie those that its own row names."""
    rows = stating(hop, evidence)
    told = citations.once(citation for row in rows for citation in row.citations)
    if any(f"{row.source} {row.locator}" in hop.stated_at for row in rows):
        return told
    return named(hop.quotes, told) or told


def named(quotes: Sequence[str], known: Iterable[Citation] = ()) -> tuple[Citation, ...]:
    """What the words of ties cite at their end, as it is known with its address where it is."""
    texts = [text for quote in quotes if (cited := CITED.search(quote)) for text in PARTED.split(cited["cited"])]
    by_name = {one.name: one for one in known}
    return citations.once(by_name.get(one.name, one) for text in texts for one in _addressed(text))


def _addressed(text: str) -> tuple[Citation, ...]:
    """A publication as a table writes it, with its address behind it or without: `NK News 2019-07-23 <https://…>`."""
    name, _, address = text.partition(" <")
    return citations.citations([name], [address.rstrip(">")] if address else [])
