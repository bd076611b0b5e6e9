"""OFAC's own words for kinds, aliases, lists and relations: the closed lists that all shapes share (words.yaml)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from kg.errors import RowError


@cache
def _tables() -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text("utf-8"))
    return tables


def table(name: str) -> dict[str, str]:
    """OFAC's word → ours."""
    return _tables()[name]


def lookup(name: str, text: str, where: str) -> str:
    """Our word for one of OFAC's; an unknown one is a RowError, never a guess."""
    if text not in table(name):
        todo = f"add it to {name} in loaders/formats/ofac/words.yaml"
        raise RowError(f"unknown {name} {text!r}", where=where, todo=todo)
    return table(name)[text]
