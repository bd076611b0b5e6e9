"""Names in the reader's own script, where a source prints them: beside the Latin name, never instead of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from kg.answers.queries import lookup
from kg.store import Store
from kg.ui.i18n import Say

LETTERS = {"ko": "[가-힣]", "ja": "[ぁ-ヿ一-鿿]"}
"""By language: syllables of Hangul; kana and the characters that Chinese and Japanese share."""
STANDARD = {"ko": "utf-8", "ja": "shift_jis"}
"""What the letters of a name must all stand in: JIS X 0208 has no characters that China alone writes."""
SEARCHED = "names-in-letters"


def of(store: Store, locale: str) -> dict[str, str]:
    """Id of a thing → its name in the script of this language; only things of which a source prints one."""
    if locale not in LETTERS:
        return {}
    query = lookup(SEARCHED)
    rows = store.read(query.text, query.parameters({"letters": f".*{LETTERS[locale]}.*"})).rows
    return chosen(rows, locale)


def used(store: Store, say: Say) -> Say:
    """The same words, with names as the graph has them in their language; read when the first one is asked for."""
    return naming(say, lambda: of(store, say.locale))


def naming(say: Say, names: Callable[[], Mapping[str, str]]) -> Say:
    """The same words with these names, by id of the thing; `names` is called once at most."""
    kept = cache(names)
    return replace(say, own=lambda id: kept().get(id, "")) if say.locale in LETTERS else say


def chosen(rows: Iterable[Mapping[str, Any]], locale: str) -> dict[str, str]:
    """One name for each thing of the look-up: the surest place of all its records, there the first."""
    found: dict[str, tuple[int, str]] = {}
    for row in rows:
        for place, name in _names(row):
            if written(name, locale) and place < found.get(row["id"], (len(PLACES), ""))[0]:
                found[row["id"]] = (place, name)
    return {id: name for id, (_, name) in found.items()}


PLACES = ("originals", "aliases", "names")
"""Where a name may stand, the surest first. The first two count in a record that bears the shown name itself: what
another record has may translate another name of the party. The last is the name of a record that has no other."""


def _names(row: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    names: Sequence[str] = row["names"]
    if names and names[0].casefold() == str(row["caption"]).casefold():
        yield from ((place, name) for place in (0, 1) for name in row[PLACES[place]])
    yield from ((2, name) for name in names[:1])


def written(name: str, locale: str) -> bool:
    """Whether most letters of the name are of the script, and all of them are known where it is read."""
    own, letters = len(re.findall(LETTERS[locale], name)), [letter for letter in name if letter.isalpha()]
    try:
        "".join(letters).encode(STANDARD[locale])
    except UnicodeEncodeError:
        return False
    return 2 * own >= max(len(letters), 1)
