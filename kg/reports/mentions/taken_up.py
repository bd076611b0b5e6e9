"""Names that a weak rule found and that the document takes up again by their last word: `Sun admitted`, `Mr. Hill`.

One word beside a name is little; that the name comes again, short, where nothing else bears it, is a second witness.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from kg.reports import lexicon

BRACKETED = r"\s*\((?:the |hereafter |hereinafter )?[“\"‘']?{short}[”\"’']?\)"
ALONE = r"(?<![\w’'-]){short}(?=[’']s?\b|[ ,.;)]|$)(?! [A-Z])"
BEFORE = re.compile(r"[A-Z][\w.’'-]* $")
"""A word before it that begins with a capital letter: then it is part of another name."""
TITLES = re.compile(r"(?:Mr|Mrs|Ms|Dr|Messrs)\.? $")


def again(text: str, weights: Mapping[str, Counter[str]]) -> Iterator[str]:
    """The names of persons in `weights` whose last word, or short form in brackets, stands alone in the text."""
    for name, found in weights.items():
        last = name.split()[-1]
        if " " not in name or found.most_common(1)[0][0] != "PERSON" or not _telling(last):
            continue
        short = re.escape(last)
        bracketed = re.search(re.escape(name) + BRACKETED.format(short=short), text)
        if bracketed or any(_alone(text, one) for one in re.finditer(ALONE.format(short=short), text)):
            yield name


def _telling(word: str) -> bool:
    return len(word) > 2 and word not in lexicon.among("not_names") and word not in lexicon.among("places")


def _alone(text: str, match: re.Match[str]) -> bool:
    """Whether no other part of a name stands before a word; a title may, and so may the end of a sentence."""
    before = text[max(0, match.start() - 24) : match.start()]
    return bool(TITLES.search(before)) or not BEFORE.search(before)
