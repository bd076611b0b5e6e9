"""The lists of words by which names and goods are recognised (kg/reports/data/lexicon.yaml)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"


@cache
def document(name: str) -> Any:
    """What a data file of this room holds."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load((DATA / f"{name}.yaml").read_text("utf-8"), Loader=loader)  # noqa: S506 (a safe loader)


@cache
def lists() -> dict[str, tuple[str, ...]]:
    """Name of a list → its words."""
    return {name: tuple(dict.fromkeys(map(str, words))) for name, words in document("lexicon").items()}


def words(name: str) -> tuple[str, ...]:
    return lists()[name]


@cache
def among(name: str) -> frozenset[str]:
    """The words of a list, for a look whether one is in it."""
    return frozenset(lists()[name])


@cache
def one_of(*names: str) -> str:
    """A pattern that matches any word of these lists, the longest first."""
    return alternatives(word for name in names for word in lists()[name])


def filled(pattern: str) -> str:
    """A pattern of names.yaml with its lists and shapes put in; a line that was folded in the file is joined again."""
    names = document("names")
    shapes = {**names["shapes"], "place": names["places"]["place"]}
    text = pattern.replace("\n", "")
    for _ in range(3):  # a shape can name another
        text = re.sub(r"\{([a-z_]+)\}", lambda found: _part(found[1], shapes), text)
    return text


def _part(name: str, shapes: dict[str, str]) -> str:
    return shapes[name] if name in shapes else one_of(name)


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of these words; a blank stands for any space."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"
