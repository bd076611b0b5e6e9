"""How much of a page is written in its reader's script, outside names, quotations and what sources say.

`python -m tests.letters ko` opens every page over the graph of KG_HOME and prints its share and the phrases that are
English. What stands in the graph (names, sentences of sources, codes, places) is not counted: it is the sources' own,
but for sentences of this project's tables: they have a translation.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain

from streamlit.testing.v1 import AppTest

from kg.answers.citations import citations
from kg.store import Store, open_store
from kg.ui import menu
from kg.ui.i18n import content
from tests.opened_pages import opened

OWN = {"ko": re.compile("[가-힣]"), "ja": re.compile("[぀-ヿ一-鿿]")}
LATIN = re.compile("[A-Za-z]")
QUOTED = re.compile(
    r"“[^”]*”|`[^`]*`|https?://\S+|kg [a-z][^,;:。.]*|:[a-z]+/[a-z_]+:|:blue-badge|\w+\.(?:csv|xml|json|xlsx)\S*"
    r"|\b(?:[\w-]+\.)+(?:com|net|org|us|ca|gr|jp|kr|uk|eu|int|gov|edu|info|sg|cn|hk|tw|ru|news)\b|(?:flags|lookups)/[\w-]+|\w+:[\w/.-]+|sha256:\w+"
    r"|\bexporter-v\d+|ArcadeDB/[\d.]+|\b[0-9a-f]{12}\b"
)
"""Quotations, commands, icons, places in files, addresses, ids, the names of engine and rule set, digests."""
LANGUAGES = ("English", "Language")
"""The box of languages names each in itself."""
TABLES = ("claims", "events", "legs", "measures", "ties")
"""Files of sentences that stand in tables of this project."""
BLOCKS = ("title", "header", "subheader", "markdown", "text", "caption", "metric")
TOLD = ("warning", "info", "success", "error")
CHOSEN = ("selectbox", "multiselect", "text_input", "button", "toggle", "checkbox", "radio", "button_group")


def shown(app: AppTest) -> Iterator[str]:
    """Every text that the page shows, a line or a cell each."""
    for kind in (*BLOCKS, *TOLD):
        for one in app.get(kind):
            yield from str(getattr(one, "value", "")).split("\n")
            yield str(getattr(one, "label", "") or "")
    for kind in CHOSEN:
        for one in app.get(kind):
            yield from (str(getattr(one, "label", "")), *map(str, getattr(one, "options", ()) or ()))
    for tab in (*app.tabs, *app.expander):
        yield str(tab.label)
    for table in app.dataframe:
        yield from map(str, table.value.columns)
        for row in table.value.to_numpy().tolist():
            yield from (part for cell in row if isinstance(cell, str) for part in cell.split("\n"))


@cache
def of_sources() -> tuple[str, ...]:
    """All texts of the graph, the longest first: what they say is not ours to translate."""
    with open_store() as store:
        found = set(_texts(store)) - {""}
    return tuple(sorted(found, key=len, reverse=True))


@cache
def said_whole() -> frozenset[str]:
    """Texts of the graph in small letters, such as names of goods: left out where they stand alone."""
    with open_store() as store:
        return frozenset(_texts(store, small=True))


def _texts(store: Store, *, small: bool = False) -> Iterator[str]:
    for label in ("Thing", "Record", "Source"):
        for row in store.read(f"MATCH (n:{label}) RETURN properties(n) AS told", deadline=120).rows:
            for value in chain.from_iterable(v if isinstance(v, list) else [v] for v in row["told"].values()):
                if _of_a_source(value) and _word(value) == small:
                    told = (value, value.rstrip("."), *value.split("\n"))
                    yield from (*told, *map(bare, told), *_cited(value))


def _of_a_source(value: object) -> bool:
    """Whether it is a text with Latin letters that is not ours to translate; a word or two may be both."""
    if not isinstance(value, str) or not LATIN.search(value) or len(value) < 3:
        return False
    return value not in _ours() and value.partition(": ")[2] not in _ours()


@cache
def _ours() -> frozenset[str]:
    """English sentences of this project's tables."""
    return frozenset(row["en"] for name in TABLES for row in content.rows(name) if len(row["en"].split()) > 3)


def _word(value: str) -> bool:
    """Whether it is a word or two in small letters that may stand in a sentence of ours; a key with dashes is none."""
    return value.islower() and len(value.split()) < 3 and not re.search("[a-z][-_][a-z]", value)


def bare(text: str) -> str:
    """The text without what counts as nobody's."""
    return QUOTED.sub(" ", text.replace("\\", "").replace("\u2060", ""))


def _cited(value: str) -> Iterator[str]:
    """Parts of a publication as the dashboard shows them."""
    for one in citations([value], []) if any(sign.isdigit() for sign in value) and len(value) < 300 else ():
        yield from filter(lambda part: len(part) > 2, (one.outlet, one.title))


def ours(text: str) -> str:
    """What is left of a text without quotations and without what stands in the graph."""
    left = bare(text)
    for name in LANGUAGES:
        left = left.removeprefix(name)
    if left.strip() in said_whole():
        return ""
    if not LATIN.search(left):
        return left
    for said in of_sources():
        if len(said) <= len(left) and said in left:
            left = re.sub(rf"(?<![A-Za-z]){re.escape(said)}(?![A-Za-z])", " ", left)
            if not LATIN.search(left):
                break
    return left


def share(page: str, locale: str, **query: str) -> tuple[float, Counter[str]]:
    """Share of own letters on the page, and the phrases with Latin letters, by how many they have."""
    own = latin = 0
    english: Counter[str] = Counter()
    for text in shown(opened(page, lang=locale, **query)):
        left = ours(text)
        own += len(OWN[locale].findall(left))
        if count := len(LATIN.findall(left)):
            latin += count
            english[" ".join(left.split())[:160]] += count
    return own / (own + latin or 1), english


def main(locale: str, most: int) -> None:
    for entry in menu.entries():
        found, english = share(entry.name, locale, **entry.example)
        print(f"{entry.name} {locale}: {found:.0%}")
        for phrase, count in english.most_common(most):
            print(f"    {count:5} {phrase}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "ko", int(sys.argv[2]) if len(sys.argv) > 2 else 12)
