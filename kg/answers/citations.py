"""What a record was taken from, in one form everywhere: outlet, day, title, kind, address; the best first.

Records carry publications and addresses as their table writes them ("Chosun Ilbo 2019-05-17, as reproduced by … [copy]"
beside a list of addresses). They are brought together here by the outlet an address belongs to (`vocab/outlets.csv`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from urllib.parse import urlsplit

from kg.answers import own_address
from kg.model import dates
from kg.vocab import tables

KINDS = ("list", "court", "ministry", "press", "report", "copy", "forum", "derived")
"""Nearest to the fact first: a list is the act itself, a forum is nobody's word, and what a table derives from its own
rows is published nowhere."""
DAY = re.compile(r"(?<![\w-])(?:19|20)\d\d-\d\d(?:-\d\d)?(?![\w-])|(?<!\w)\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d(?!\w)")
SEEN = re.compile(r"\s*\[(primary document|press|secondary report|copy|copy of unknown care)\]$")
"""How the curator saw it, as the tables of cases write it at the end."""
SEEN_AS = {"secondary report": "report", "copy": "copy", "copy of unknown care": "forum", "press": "press"}
PUBLIC = re.compile(
    r"^(?:S/(?:RES/)?(?:19|20)\d\d/\d+|Panel of Experts|US (?:Treasury|Attorney|Department)|OFAC advisory|BIS,|\d+ CFR"
    r"|CFR$|Federal Register|\d+ F\.?R\.? \d+|Attorney General|Financial Services Commission|Government of the ROK"
    r"|High Commission|UN,)"
)
"""A public body's own paper, such as a report of the Panel by its symbol; who tells of one is named first instead."""
TELLING = (
    (re.compile(r"^derived from other rows\b"), "derived"),
    (re.compile(r"\bforum\b|\bblog\b|5ch", re.I), "forum"),
    (re.compile(r"\bcopy\b|\bas (?:reproduced|copied|quoted|carried)\b|\barchive\b", re.I), "copy"),
    (re.compile(r"\b(?:UN|OFAC|EU) list\b|\bConsolidated List\b|\bSDN\b|\bAnnex [IVX]+\b"), "list"),
    (re.compile(r"\bcourt\b|\bdocket\b|\bSDNY\b|\bSGHC\b|\bF\. Supp\.", re.I), "court"),
    (re.compile(r"\bministry\b|\bUN press\b|\bnotice\b|\bcustoms\b|\bMOTIE\b|\bMETI\b", re.I), "ministry"),
    (re.compile(r"\bdeck\b|\blaw firm\b|\brepository\b", re.I), "report"),
    (PUBLIC, "ministry"),
)


@dataclass(frozen=True, slots=True)
class Citation:
    """One publication as a reader would look it up. Parts that are not known are empty."""

    outlet: str
    date: str
    title: str
    """What the publication is called or numbered beside its outlet and day."""
    kind: str
    """One of KINDS."""
    url: str = ""

    def __str__(self) -> str:
        told = ", ".join(filter(None, (self.outlet, self.date, self.title)))
        return f"{told} ({self.kind})" + (f" {self.url}" if self.url else "")

    @property
    def publication(self) -> str:
        """Equal for two records that were taken from one publication; entries of a list are told apart."""
        entry = f"#{self.title}" if self.kind == "list" and self.page != self.name else ""
        return self.page + entry

    @property
    def page(self) -> str:
        """Where it is read, equal however its address is written; without an address, what it is called."""
        if not self.url or own_address.short(self.url):
            return self.name
        address = urlsplit(self.url)
        return f"{(address.hostname or '').removeprefix('www.').removeprefix('m.')}{address.path}?{address.query}"

    @property
    def name(self) -> str:
        """What it is called, equal however that is written."""
        return f"{self.outlet}|{self.date}|{self.title}".casefold()


def citations(texts: Sequence[str], urls: Sequence[str], source: Citation | None = None) -> tuple[Citation, ...]:
    """Publications of a record, best first; without any of its own, or beside links that name nobody, the source it
    stands in.
    """
    told = [_parsed(text) for text in texts]
    led = [replace(source, url=url) for url in urls if own_address.short(url)] if source else []
    waiting = [url for url in urls if not (source and own_address.short(url))]
    for place, citation in enumerate(told):
        if url := _address(citation, waiting, urls[place] if len(urls) == len(texts) else ""):
            waiting.remove(url)
            told[place] = _joined(citation, url)
    found = [_at_its_publisher(one) for one in told] + [_addressed(url) for url in waiting]
    found += [source, *led] if source and (led or not found) else []
    return tuple(sorted(dict.fromkeys(found), key=lambda c: (KINDS.index(c.kind), not c.url)))


def once(told: Iterable[Citation]) -> tuple[Citation, ...]:
    """Each publication once, the best kind first; with its address where any record has it."""
    best: dict[str, Citation] = {}
    for citation in sorted(told, key=lambda one: (KINDS.index(one.kind), not one.url)):
        best.setdefault(citation.publication, citation)
    addressed = {one.name for one in best.values() if one.url}
    return tuple(one for one in best.values() if one.url or one.name not in addressed)


def publications(cited: Iterable[Iterable[Citation]]) -> int:
    """Number of publications that several records rest on: two records of one publication and two entries of one list
    count once, a link that leads elsewhere not at all.
    """
    every = (one for some in cited for one in some if one.kind != "derived")
    return len({one.page for one in every if not own_address.short(one.url)})


def _parsed(text: str) -> Citation:
    seen = SEEN.search(text)
    rest = SEEN.sub("", text) if seen else text
    kind = next((kind for pattern, kind in TELLING if pattern.search(rest)), "press")
    if seen and seen[1] in SEEN_AS:
        kind = max(kind, SEEN_AS[seen[1]], key=KINDS.index)  # the copy that was seen, not what it copies
    day = DAY.search(rest)
    if not day:
        return Citation(rest, "", "", kind)
    before, after = rest[: day.start()].strip(" ,("), rest[day.end() :].strip(" ,")
    before = re.sub(r"\s+(of|on)$", "", before).strip(" ,(")
    if ")" in after and "(" not in after:  # the bracket was opened before the day
        after = after.replace(")", "").strip(" ,")
    if before.count("(") > before.count(")"):  # `AFP (Straits Times, 2017-12-29)`: the day stood in the bracket
        before = re.sub(r"\s*\(", ", ", before)
    return Citation(before or after, dates.parse(day[0]) or day[0], after if before else "", kind)


def _address(citation: Citation, waiting: Sequence[str], beside: str) -> str:
    """The address of this publication: that of the outlet it names, else the one at its place, else of its kind."""
    text = f"{citation.outlet} {citation.title}".casefold()
    own = (url for url in waiting if outlet(url)[0].casefold() in text or _site(url) in text)
    alike = (url for url in waiting if citation.kind == outlet(url)[1] != "press")
    fits = beside in waiting and not _foreign(citation, beside, text)
    return next(own, beside if fits else next(alike, ""))


def _foreign(citation: Citation, url: str, text: str) -> bool:
    """Whether a list would get the address of a paper that only tells of it: a list stands with its authority, or as
    a copy, and a reader who opens the address must find the list there.
    """
    return citation.kind == "list" and outlet(url)[1] in ("", "press") and _site(url).split(".")[0] not in text


def _joined(citation: Citation, url: str) -> Citation:
    kind = outlet(url)[1]
    return replace(citation, url=url, kind=max(citation.kind, kind, key=KINDS.index) if kind else citation.kind)


def _at_its_publisher(citation: Citation) -> Citation:
    if citation.kind != "list" or citation.url:
        return citation
    return replace(citation, url=own_address.of_list(citation.outlet))


def _addressed(url: str) -> Citation:
    name, kind = outlet(url)
    return Citation(name, "", "", kind or "press", url)


def _site(url: str) -> str:
    return (urlsplit(url).hostname or url).removeprefix("www.").removeprefix("m.")


def outlet(url: str) -> tuple[str, str]:
    """Name and kind of the outlet an address belongs to; the host and no kind where the table does not know it."""
    host = urlsplit(url).hostname or url
    parts = host.split(".")
    known = (".".join(parts[place:]) for place in range(len(parts)))
    return next((_outlets()[name] for name in known if name in _outlets()), (_site(url), ""))


@cache
def _outlets() -> dict[str, tuple[str, str]]:
    return {row["host"]: (row["outlet"], row["kind"]) for row in tables.rows("outlets")}
