"""Posts, ranks and forms of address that eastern languages write behind a person's name: `리제선 위원장`."""

from __future__ import annotations

import re
from functools import cache

from kg.names.han import plain
from kg.vocab.tables import rows

ALONE = 3
"""Characters that must be left before a post of one character written on: `김정양` is a name, `김정은씨` is not."""


STATE = "state"
"""What the table says of an office of any state, party or army."""


def telling(text: str) -> str:
    """The post behind a name that tells something of who carries it (`kind`); '' for none."""
    found = _behind().fullmatch(plain(text))
    return found["post"] if found and found["post"] in _kinds() and without(text) != text else ""


def kind(post: str) -> str:
    """`kp` for a post that only the DPRK has (`동지`, `외무상`), STATE for an office (`위원장`), '' for any other."""
    return _kinds().get(plain(post), "")


@cache
def _kinds() -> dict[str, str]:
    return {plain(post): row["of"] for row in rows("posts") if row["of"] for post in row["posts"].split()}


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
