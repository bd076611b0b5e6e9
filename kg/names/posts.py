"""Posts, ranks and forms of address that eastern languages write behind a person's name: `리제선 위원장`."""

from __future__ import annotations

import re
from functools import cache

from kg.names.han import plain
from kg.vocab.tables import rows

ALONE = 3
"""Characters that must be left before a post of one character written on: `김정양` is a name, `김정은씨` is not."""


def northern(text: str) -> str:
    """The post behind a name that only the DPRK has (`동지`, `외무상`); '' for none."""
    found = _behind().fullmatch(plain(text))
    return found["post"] if found and found["post"] in _northern() and without(text) != text else ""


@cache
def _northern() -> frozenset[str]:
    return frozenset(post for row in rows("posts") if row["of"] == "kp" for post in row["posts"].split())


def without(text: str) -> str:
    """The name without the posts behind it; the text itself when there is none, or nothing would be left."""
    found = _behind().fullmatch(plain(text))
    if not found:
        return text
    name, gap, post = text[: found.end("name")], found["gap"], found["post"]
    bare = re.sub(r"\s", "", name)
    if len(bare) < 2 or (len(post) == 1 and not gap and len(bare) < ALONE):
        return text
    return without(name)


@cache
def _behind() -> re.Pattern[str]:
    posts = {plain(post) for row in rows("posts") for post in row["posts"].split()}
    either = "|".join(map(re.escape, sorted(posts, key=len, reverse=True)))
    return re.compile(rf"(?P<name>.+?)(?P<gap>\s*)(?P<post>{either})")
