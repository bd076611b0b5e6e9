"""Names of nobody on the list: synthetic, from parts written here, so that no real person is in the repository.

They stand for ordinary customers. They are easier than a real customer list in one way (the parts are few) and harder
in another (the parts are frequent, also among listed parties). `read` takes a real list of your own instead.
"""

from __future__ import annotations

import csv
import random
from functools import cache
from pathlib import Path

LANGUAGES = ("arabic", "chinese", "german", "iranian", "korean", "russian", "spanish")


@cache
def parts(kind: str) -> list[str]:
    """Parts of one kind (`arabic given`, `firm head`) from clean_parts.csv."""
    with Path(__file__).with_name("clean_parts.csv").open(encoding="utf-8", newline="") as file:
        return [row["part"] for row in csv.DictReader(file) if row["kind"] == kind]


def synthetic(seed: int, each: int = 300) -> list[tuple[str, str]]:
    """(name, kind): `each` persons of seven languages, `each` English persons, `each` firms."""
    chance = random.Random(f"clean-{seed}")
    names: dict[tuple[str, str], None] = {}
    for quota, make in ((each, lambda: _person(chance, chance.choice(LANGUAGES))),
                        (each, lambda: _person(chance, "english")), (each, lambda: _firm(chance))):  # fmt: skip
        wanted = len(names) + quota
        while len(names) < wanted:
            names.setdefault(make())
    return list(names)


def _person(chance: random.Random, language: str) -> tuple[str, str]:
    given, families = parts(f"{language} given"), parts(f"{language} family")
    middle = f" {chance.choice(given)}" if chance.random() < 0.25 else ""
    return f"{chance.choice(given)}{middle} {chance.choice(families)}", "Person"


def _firm(chance: random.Random) -> tuple[str, str]:
    form = chance.choice(parts("firm form"))
    return f"{chance.choice(parts('firm head'))} {chance.choice(parts('firm tail'))} {form}".strip(), "Organization"


def read(path: Path) -> list[tuple[str, str]]:
    """A clean list of your own: CSV with the columns `name` and `schema`."""
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["name"], row["schema"]) for row in csv.DictReader(file)]
