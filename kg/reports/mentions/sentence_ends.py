"""A paragraph → its sentences: a full stop behind an abbreviation, an initial or `No.` ends none."""

from __future__ import annotations

import re

SHORT = """no nos approx co corp ltd inc pte pty dr mr mrs ms st art para paras cf e.g i.e etc vs u.s u.k u.n jan feb
    mar apr jun jul aug sept sep oct nov dec capt gen prof sen rep fig vol pp ed dept gov lt col sgt maj a.m p.m m.t
    m.v s.a bhd sdn ind intl int'l mfg tech elec eng dev imp exp univ bros assoc indus
    a.k.a f.k.a d.b.a n.k.a e.o ph.d p.r.c r.o.k d.p.r.k u.a.e h.k b.v n.v l.l.c sec pub rev"""
ABBREVIATIONS = frozenset(SHORT.split())
ALSO = "ltd inc corp co s.a u.s u.n u.k u.a.e p.r.c r.o.k d.p.r.k b.v n.v l.l.c a.m p.m"
ENDINGS = frozenset(ALSO.split())
"""Those with which a sentence ends as well, where a usual word begins the next."""
END = re.compile(r"[.!?。](?:[\"'”’)\]]*)(?=\s)|\n")
BEFORE = re.compile(r"[\w.&]+\Z")


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence; white space around it left out."""
    found, start = [], 0
    for match in END.finditer(text):
        if match[0] != "\n" and not _ends(text, match):
            continue
        found.append((start, match.end()))
        start = match.end()
    found.append((start, len(text)))
    return [trimmed for first, last in found if (trimmed := _trimmed(text, first, last))]


def _ends(text: str, match: re.Match[str]) -> bool:
    behind = text[match.end() :].lstrip()
    word = BEFORE.search(text, max(0, match.start() - 20), match.start())
    before = word[0].lower() if word else ""
    if before in ("no", "nos", "approx", "para", "paras", "art", "mr", "mrs", "ms", "dr", "capt"):
        return False
    if before in ABBREVIATIONS or (len(before) == 1 and before.isalpha()):
        return behind[:1].isupper() and before in ENDINGS and _opens(behind)
    return not behind[:1].islower()


OPENERS = re.compile(r"(The|It|Its|He|She|They|This|That|These|In|On|At|According|However|After|Both|A|An)\b")


def _opens(behind: str) -> bool:
    """Whether what follows a firm's abbreviation begins a sentence: a name would go on with another word."""
    return bool(OPENERS.match(behind))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
