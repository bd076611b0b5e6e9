"""A query's text cut into tokens, in every way a supported engine may read it.

Neo4j puts the letter in place of `\\uXXXX` before it looks at anything else, so a quote or the end of a comment may
be written that way; ArcadeDB does so inside texts only. Both end a `//` comment at a line feed and at a carriage
return, and at nothing else (measured on Neo4j 5.26.29 and ArcadeDB 26.10.2 with all separators of Unicode).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

TOKEN = re.compile(
    r"""(?P<comment>/\*.*?\*/|//[^\n\r]*)
      | (?P<text>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
      | (?P<name>`(?:``|[^`])*`)
      | (?P<word>\w+)
      | (?P<sign>\S)""",
    re.DOTALL | re.VERBOSE,
)
"""What opens a text, name or comment and never closes it is a sign, and the words behind it are looked at."""
ESCAPE = re.compile(r"(\\\\)|\\u([0-9A-Fa-f]{4})")
ANY_ESCAPE = re.compile(r"()\\u([0-9A-Fa-f]{4})")


@dataclass(frozen=True)
class Token:
    """A word, a name in back-ticks, a text or a sign; `at` is its place in the query as it was written."""

    kind: str
    text: str
    at: int

    @property
    def word(self) -> str:
        """Small letters of a bare word, for comparing with keywords; empty for all else."""
        return self.text.casefold() if self.kind == "word" else ""

    @property
    def identifier(self) -> str:
        """The name it may stand for: a bare word or what back-ticks enclose; empty for texts and signs."""
        return self.text[1:-1].replace("``", "`") if self.kind == "name" else self.text * (self.kind == "word")


END = Token("end", "", -1)


def readings(query: str) -> list[list[Token]]:
    """The tokens without comments: as written, with escapes resolved as Neo4j does, and with every escape resolved."""
    texts = {query: list(range(len(query)))}
    for escape in (ESCAPE, ANY_ESCAPE):
        text, places = _resolved(query, escape)
        texts.setdefault(text, places)
    return [list(_tokens(text, places)) for text, places in texts.items()]


def bare(query: str) -> str:
    """The query as written, without its comments, and with every text and quoted name made empty."""

    def blank(match: re.Match[str]) -> str:
        return {"comment": " ", "text": " '' ", "name": " '' "}.get(str(match.lastgroup), match[0])

    return TOKEN.sub(blank, query)


def place(query: str, at: int) -> str:
    """`line 2, column 7` of a character."""
    before = re.split(r"\r\n|\r|\n", query[:at])
    return f"line {len(before)}, column {len(before[-1]) + 1}"


def _resolved(query: str, escape: re.Pattern[str]) -> tuple[str, list[int]]:
    """The text with its escaped letters, and for each of its letters the place it came from."""
    letters: list[str] = []
    places: list[int] = []
    done = 0
    for match in escape.finditer(query):
        if match[2] is None:
            continue  # a backslash that stands for itself
        letters += [*query[done : match.start()], chr(int(match[2], 16))]
        places += [*range(done, match.start()), match.start()]
        done = match.end()
    return "".join([*letters, query[done:]]), [*places, *range(done, len(query))]


def _tokens(text: str, places: list[int]) -> Iterator[Token]:
    for match in TOKEN.finditer(text):
        if match.lastgroup != "comment":
            yield Token(str(match.lastgroup), match[0], places[match.start()])
