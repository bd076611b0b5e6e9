"""Text of strangers for a terminal: what would act on it, hide or turn round is shown as an escape instead.

A name of a list may hold ESC sequences that clear the screen or set its title, a line break behind which it speaks in
this program's voice, signs that turn the order of letters, or signs without width that make two names look alike.
"""

from __future__ import annotations

import re

CONTROLS = "\x00-\x1f\x7f-\x9f\u2028\u2029"
"""C0 (ESC, line breaks, tab), DEL, C1 (a CSI of one byte), line and paragraph separators."""
TURNS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Directional marks, embeddings, overrides and isolates of the Unicode Bidirectional Algorithm (UAX #9, 2)."""
UNSEEN = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Default_Ignorable_Code_Point (Unicode, DerivedCoreProperties.txt) without TURNS, and the annotation signs."""
HALVES = "\ud800-\udfff"
"""Halves of a pair: bytes of a file name that are no UTF-8; no terminal takes them."""
JOINERS = "\u200c\u200d"
JOINING = re.compile("[\u0600-\u109f\u1700-\u1c7f]")
"""Letters from Arabic to Burmese and from Tagalog to Lepcha: there a joiner is spelling (Persian, Malayalam)."""
SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
SELECTED = re.compile(
    "[\u00a9-\u00ae\u203c-\u3299\u3400-\u9fff\uf900-\ufaff\U0001f000-\U0001faff\U00020000-\U0003ffff]"
)
"""Signs and Chinese characters, which a selector gives the form a register of names prints (UTS #37)."""
ACTING = re.compile(f"[{CONTROLS}{TURNS}{UNSEEN}{HALVES}]")


def line(text: str) -> str:
    """The text as part of one line: `\\x1b`, `\\n` and `\\u202e` stand for signs that nobody should have to trust."""
    return ACTING.sub(_escape, text) if ACTING.search(text) else text


def lines(text: str) -> str:
    """The text with its own line breaks kept, each line by itself as in `line`."""
    return "\n".join(line(one) for one in text.split("\n"))


def json_text(text: str) -> str:
    """A JSON text without a raw sign of that kind: the same document, as JSON escapes inside strings stand for them."""
    return "\n".join(ACTING.sub(_json_escape, one) for one in text.split("\n"))


def _escape(found: re.Match[str]) -> str:
    return found[0] if _spelling(found) else found[0].encode("unicode_escape", "surrogatepass").decode("ascii")


def _spelling(found: re.Match[str]) -> bool:
    """Whether the sign belongs to the letter before it."""
    before = found.string[found.start() - 1 : found.start()]
    if found[0] in JOINERS:
        return JOINING.match(before) is not None
    return SELECTORS.match(found[0]) is not None and SELECTED.match(before) is not None


def _json_escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[place : place + 4]}" for place in range(0, len(units), 4))
