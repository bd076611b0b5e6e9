"""Keys under which two spellings of one name, or two records of one party, meet: the folds of screening."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kg.names import folds
from kg.names.words import Name
from kg.resolution.likeness import address_words, has_digit
from kg.resolution.spelling import LIGHT

LONG = 7
"""Letters of a word that may be two."""
MOST = 8
"""Words of a name or an address that make keys."""


def of_name(name: Name, *, person: bool = False) -> dict[str, float]:
    """Keys of a name → share of the name's words behind the key.

    Each word by its consonants and by its eastern sound; a name of one word with slips too; the whole written as one.
    Words of firms are run together as well (`PhilipsGloeilampen`): long ones by their beginning and end.
    """
    words = [w for w, k in zip(name.words, name.classes, strict=True) if k not in LIGHT][:MOST] or list(
        name.words[:MOST]
    )
    share = 1.0 / len(words)
    found = {key: share for word in words for key in _of_word(word)}
    if len(words) == 1 and folds.spelled(words[0]):
        found |= dict.fromkeys((f"d{cut}" for cut in folds.deletions(words[0])), 1.0)
    if not person:
        found |= {key: share for word in words for key in _of_part(word) if key not in found}
        if len(words) > 1 and len(words[0] + words[1]) >= LONG:
            found.setdefault(f"e{words[0]}{words[1]}", 2 * share)
    if len(whole := "".join(words)) >= 5:
        found |= dict.fromkeys((f"w{folds.skeleton(whole)}", f"e{whole}"), 1.0)
    return found


@lru_cache(maxsize=10_000)
def _of_word(word: str) -> tuple[str, ...]:
    if not folds.spelled(word):
        return (word,)
    bones, east = f"s{folds.skeleton(word) or word}", folds.eastern(word)
    return (bones, f"e{east}") if east else (bones,)


def _of_part(word: str) -> Iterator[str]:
    """A long word by its first letters, by itself, and a very long one by its last letters as a word."""
    if len(word) >= LONG and word.isalpha():
        yield from (f"p{word[:6]}", f"e{word}")
        if len(word) >= 2 * LONG - 2:
            yield f"s{folds.skeleton(word[-LONG:])}"


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
