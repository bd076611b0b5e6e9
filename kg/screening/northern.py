"""What a person's name itself tells of the DPRK: a post behind it, a family name as only the north writes it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.countries import codes
from kg.index.entries import Entry
from kg.names import posts, tongues
from kg.names.one_reading import Reading
from kg.screening.known_facts import fact
from kg.screening.match_evidence import Feature

NORTH = "kp"


def northern(reading: Reading, entry: Entry) -> Iterator[Feature]:
    """What speaks for a party of the DPRK.

    Any office of a state does (`위원장`), as persons of the DPRK are listed for theirs: 69 of 168 with a position on
    the lists of the UN (2026-02), the UK (2022-05) and the EU. Who is called a firm's director can be anybody.
    """
    if NORTH not in entry.countries:
        return
    if post := reading.post:
        key = "post.of_state" if posts.kind(post) == posts.STATE else "post.of_country"
        yield fact(key, post, codes.name(NORTH), post=post)
    if (family := reading.letters[:1]) in tongues.NORTH_ALONE:
        yield fact("writing.of_country", reading.letters, codes.name(NORTH), family=family)
