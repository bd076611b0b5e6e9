"""Keys under which two spellings of one name, or two records of one party, meet: the folds of screening."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from kg.names import folds
from kg.names.eastern import easterns
from kg.names.words import Name
from kg.resolution.likeness import address_words, has_digit
from kg.resolution.spelling import LIGHT

LONG = 7
"""Letters of a word that may be two."""
MOST = 8
"""Words of a name or an address that make keys."""
TOGETHER = 10_000
"""Names whose words are folded at once."""
Fold = Callable[[str], str]


def of_names(names: Iterable[Name], persons: Iterable[bool]) -> Iterator[dict[str, float]]:
    """`of_name` of many: their words are folded together, each at a fraction of the cost."""
    rest = zip(map(_telling, names), persons, strict=True)
    while some := list(islice(rest, TOGETHER)):
        words = list(dict.fromkeys(word for told, _ in some for word in told))
        parts = (word[-LONG:] for word in words)
        bones = _folded(folds.skeletons, [*words, *parts, *("".join(told) for told, _ in some)])
        east = _folded(easterns, words)
        yield from (_keys(told, person, bones, east) for told, person in some)


def _folded(fold: Callable[[Sequence[str]], list[str]], words: Sequence[str]) -> Fold:
    return dict(zip(words, fold(words), strict=True)).__getitem__


def of_name(name: Name, *, person: bool) -> dict[str, float]:
    """Keys under which a name of a person, or of anything else, meets others → share of its words behind the key.

    Each word by its consonants and by its eastern sound; a name of one word with slips too; the whole written as one.
    Words of firms are run together as well (`PhilipsGloeilampen`): long ones by their beginning and end.
    """
    return _keys(_telling(name), person, folds.skeleton, folds.eastern)


def _telling(name: Name) -> tuple[str, ...]:
    """The words that make keys: those by which names are known, or all where there are none."""
    pairs = zip(name.words, name.classes, strict=True)
    return tuple([w for w, k in pairs if k not in LIGHT])[:MOST] or name.words[:MOST]


def _keys(words: tuple[str, ...], person: bool, skeleton: Fold, eastern: Fold) -> dict[str, float]:
    kind, share = f"{person:d}", 1.0 / len(words)
    found: dict[str, float] = {}
    for word in words:
        if not folds.spelled(word):
            found[f"{kind}{word}"] = share
            continue
        found[f"{kind}s{skeleton(word) or word}"] = share
        if sound := eastern(word):
            found[f"{kind}e{sound}"] = share
    if len(words) == 1 and folds.spelled(words[0]):
        found |= dict.fromkeys([f"{kind}d{cut}" for cut in folds.deletions(words[0])], 1.0)
    if not person:
        for word in words:
            for key in _of_part(word, skeleton):
                found.setdefault(f"{kind}{key}", share)
        if len(words) > 1 and len(words[0] + words[1]) >= LONG:
            found.setdefault(f"{kind}e{words[0]}{words[1]}", 2 * share)
    if len(whole := "".join(words)) >= 5:
        found |= {f"{kind}w{skeleton(whole)}": 1.0, f"{kind}e{whole}": 1.0}
    return found


def _of_part(word: str, skeleton: Fold) -> Iterator[str]:
    """A long word by its first letters, by itself, and a very long one by its last letters as a word."""
    if len(word) >= LONG and word.isalpha():
        yield from (f"p{word[:6]}", f"e{word}")
        if len(word) >= 2 * LONG - 2:
            yield f"s{skeleton(word[-LONG:])}"


def of_address(text: str) -> Iterator[str]:
    """Every number with every word beside it."""
    words = address_words(text)
    marks = [word for word in words if has_digit(word)][:MOST]
    names = [word for word in words if word not in marks and len(word) > 3][:MOST]
    yield from (f"{mark} {folds.skeleton(name) or name}" for mark in marks for name in names)


def of_fact(feature: str, value: str) -> Iterator[str]:
    """Keys of a value of a feature that makes keys."""
    if feature == "address":
        yield from (f"address {key}" for key in of_address(value))
    elif feature == "birth_date":
        yield from (f"born {value}",) if len(value) == 10 else ()
    elif feature == "phone":
        yield f"phone {value[-7:]}"
    else:
        yield f"{feature} {value}"
