"""Lines of a page → one text: words that were parted at the end of a line are whole again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable


def joined(lines: Iterable[str], words: Counter[str]) -> str:
    """The text of lines. A hyphen at the end of a line goes where the document has the word without it."""
    text = ""
    for line in lines:
        if text.endswith("-") and line[:1].isalpha():
            head, tail = re.split(r"[^A-Za-z]", text[:-1])[-1], re.split(r"[^A-Za-z]", line)[0]
            text = text[:-1] + line if words[head + tail] else text + line
        else:
            text += line if not text or line.startswith("\n") else f" {line}"
    return text
