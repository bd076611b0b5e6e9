"""Names as another country's press spells them, made from listed ones: are they found, and are ordinary ones quiet?

    python -m benchmarks.ordinary.spelled SOURCE=PATH [SOURCE=PATH …] [--each N] [--seed N]

Chinese persons as Korean spells their sounds (`마샤오훙`), by the rules alone; bodies of the DPRK in simplified
characters; firms by the Russian names that lists have, asked against the lists' Latin names (what was missed there was
looked at when words were added). Ordinary Chinese and Korean names are Faker's.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator, Sequence

from anyascii import anyascii

from benchmarks.ordinary import found, lists
from benchmarks.ordinary.alarms import ALERT, STRONG, queries
from benchmarks.ordinary.found import Asking, ask
from benchmarks.screening.hangul_pinyin import hangul
from kg.index.building import build
from kg.index.entries import Entry
from kg.index.index import Index
from kg.screening.lookup import screen_many
from kg.vocab import tables

CHINESE = frozenset(("cn", "tw", "hk"))
TWO_WORDS = re.compile(r"([A-Za-z]+)[ ,]+([A-Za-z]+)")
SYLLABLES = frozenset(anyascii(chr(code)).lower() for code in range(0x4E00, 0x9FA5))
LONGEST = 6
"""Letters of a syllable of pinyin."""


def in_hangul(name: str) -> str:
    """A name in pinyin as Korean writes it; '' for what is no pinyin."""
    try:
        return "".join(hangul(one) for word in name.split() for one in _syllables(word.lower()))
    except KeyError:
        return ""


def _syllables(word: str) -> list[str]:
    """The syllables of a word, the longest first. KeyError when it is none of pinyin."""
    for length in range(min(LONGEST, len(word)), 0, -1):
        if word[:length] in SYLLABLES:
            try:
                return [word[:length], *_syllables(word[length:])]
            except KeyError:
                continue
    if word:
        raise KeyError(word)
    return []


def simplified(name: str) -> str:
    """In the characters of the PRC."""
    rows = tables.rows("han_variants")
    forms = {row["traditional"]: row["variant"] for row in rows if re.search("PRC|STChar|kTrad", row["source"])}
    return "".join(forms.get(c, c) for c in name)


def chinese(entries: Iterable[Entry], same: dict[str, set[str]]) -> Iterator[Asking]:
    """Listed Chinese persons with a name of two words, in Hangul."""
    for one in entries:
        if one.schema == "Person" and CHINESE & set(one.countries):
            for name, _ in one.names:
                if TWO_WORDS.fullmatch(name) and (written := in_hangul(name.replace(",", " "))):
                    yield Asking(written, "Person", frozenset(same.get(one.id, set()) | {one.id}))


def quiet(title: str, index: Index, names: Sequence[str], schema: str) -> None:
    """A line: how many of these names, which nobody lists, alert."""
    best = [m[0].probability for m in screen_many(index, list(queries(names, schema)), limit=1) if m]
    told = [sum(one >= least for one in best) for least in (ALERT, STRONG)]
    print(f"{title:52}{len(names):6}   {told[0]} at .5, {told[1]} at .85")


def main() -> None:
    """Print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lists", nargs="+", metavar="SOURCE=PATH")
    parser.add_argument("--each", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=20261201)
    given = parser.parse_args()
    entries = lists.listed(dict(text.split("=", 1) for text in given.lists))
    same, bare = lists.parties(entries), lists.latin_only(entries)
    index, latin, kept = build(entries), build(bare), {one.id for one in bare}
    north = [one for one in entries if "kp" in one.countries]
    bodies = list(found.originals(north, same, kept, "Han", persons=False))
    rows = (
        ("Chinese persons in Hangul", index, list(dict.fromkeys(chinese(entries, same)))),
        ("bodies of the DPRK in Han, as listed", latin, bodies),
        ("the same in simplified characters", latin, [one._replace(name=simplified(one.name)) for one in bodies]),
        ("firms by their Russian names", latin, list(found.originals(entries, same, kept, "Cyrillic", persons=False))),
    )  # fmt: skip
    print(f"{'listed':52}{'n':>6}{'first':>8}{'alert':>8}")
    for title, of, askings in rows:
        got = ask(of, askings)
        print(f"{title:52}{got.asked:6}{got.first:8.3f}{got.alert:8.3f}")
    print("ordinary names that alert")
    for title, locale, kind in (
        ("Chinese persons in Hangul", "zh_CN", "Person"),
        ("Korean persons", "ko_KR", "Person"),
        ("Korean firms", "ko_KR", "Company"),
    ):
        names = list(dict.fromkeys(_made(locale, kind, given.seed, given.each)))
        chinese_names = [written for one in names if (written := in_hangul(" ".join(map(anyascii, one)).lower()))]
        quiet(title, index, chinese_names if locale == "zh_CN" else names, kind)


def _made(locale: str, kind: str, seed: int, each: int) -> Iterator[str]:
    from faker import Faker

    maker = Faker(locale)
    maker.seed_instance(seed)
    for _ in range(each):
        yield maker.name() if kind == "Person" else maker.company()


if __name__ == "__main__":
    main()
