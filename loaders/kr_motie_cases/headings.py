"""What one column of a user's table is: by its heading, by the one that spans it and others, or as the user says."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from loaders.kr_motie_cases import amounts
from loaders.kr_motie_cases.amounts import Unit

HEADINGS = Path(__file__).with_name("headers.csv")
BRACKETS = re.compile(r"[(\[〔【<][^()\[\]〔〕【】<>]*[)\]〕】>]")
DATES = ("detected", "export_period", "measure_date")
PARTS = ("year", "month", "day", "half")
"""Columns that hold a part of a date; `half` is a half-year or quarter."""
MONEY = ("amount", "measure:fine")
LEFT_OUT = "-"
"""What the user writes for a column that is not to be read."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column with a heading: the field it fills, and who says so."""

    name: str
    """Heading, made unique inside the table."""
    field: str
    """Word of headers.csv, `detected.year`, `measure:fine`; `-` where the user leaves it out, empty where unknown."""
    by: str
    """`heading`, `you`, or `kept` from an earlier load; empty where the field is."""
    unit: Unit | None = None
    """What its amounts are counted in, where the heading says it."""
    why: str = ""
    """Why a column whose heading is known is not read."""


def fold(text: str) -> str:
    """Word for comparison: one width, lower case, letters and digits only, without what stands in brackets."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\W_]+", "", BRACKETS.sub("", text) or text)


def words() -> dict[str, str]:
    """Folded header word → field (headers.csv), those of groups of columns apart."""
    return _tables()[0]


def is_word(text: str, kinds: Mapping[str, str]) -> bool:
    """Whether a cell is a word that heads a column, a group of columns or a measure."""
    known, about, any_date = _tables()
    word = fold(text)
    return word in known or word in about or word in any_date or word in kinds


def examples() -> str:
    """For people: each field with its first heading in each language."""
    first: dict[str, dict[str, str]] = {}
    with HEADINGS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if not row["field"].startswith(("about ", "any ")):
                first.setdefault(row["field"], {}).setdefault(row["language"], row["header"])
    return ", ".join("/".join(words.values()) for words in first.values())


def fields() -> list[str]:
    """Names of the fields that a column can be, for people who correct a mapping."""
    parts = [f"{date}.{part}" for date in DATES for part in PARTS]
    return [*dict.fromkeys(field for field in words().values() if field not in PARTS and "." not in field), *parts]


def column(name: str, group: str, said: tuple[str, str] | None, kinds: Mapping[str, str]) -> Column:
    """The column under a heading, and under the heading of its group where there are two header lines.

    `said`: the field as people have it, and who. `kinds`: folded words for measures → their kind; a column headed with
    one (`수출제한`, `과태료`) says whether the measure was taken.
    """
    full = " ".join(filter(None, (group, name)))
    field, by = said or (_field(name, group, kinds), "heading")
    return Column(full, field, by if field else "", _unit(field, full))


def _field(name: str, group: str, kinds: Mapping[str, str]) -> str:
    known, about, any_date = _tables()
    folded, over = fold(name), fold(group)
    if found := known.get(over + folded) if group else None:
        return found
    date = about.get(over, "") if group else ""
    if date and folded in any_date:
        return date
    if date and known.get(folded) in PARTS:
        return f"{date}.{known[folded]}"
    for word in (folded, fold(_without_unit(name))):
        if word in known:
            return known[word]
        if kinds.get(word, "detection") != "detection":
            return f"measure:{kinds[word]}"
    return ""


def _without_unit(name: str) -> str:
    """`금액 백만원`, `Amount_USD` → the words before the unit."""
    parts = re.split(r"[\s_]+", name.strip())
    ends = (n for n in range(1, len(parts)) if amounts.named(" ".join(parts[n:])))
    return " ".join(parts[: next(ends, len(parts))])


def _unit(field: str, heading: str) -> Unit | None:
    if field not in MONEY:
        return None
    plain = unicodedata.normalize("NFKC", heading)
    rest = plain[len(_without_unit(plain)) :]
    texts = [text.strip("()[]〔〕【】<>") for text in BRACKETS.findall(plain)] + [rest]
    return next((unit for text in texts if text.strip() and (unit := amounts.named(text))), None)


@cache
def cell_words(meaning: str) -> frozenset[str]:
    """Folded words of cells that mean `sum`, `none` (no measure) or `mark` (the measure was taken)."""
    with HEADINGS.with_name("cell_words.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(fold(row["word"]) for row in csv.DictReader(file) if row["meaning"] == meaning)


@cache
def _tables() -> tuple[dict[str, str], dict[str, str], set[str]]:
    """Words of columns; words of groups of columns → the date in them; words for any date."""
    known: dict[str, str] = {}
    about: dict[str, str] = {}
    any_date: set[str] = set()
    with HEADINGS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            field, word = row["field"], fold(row["header"])
            if field == "any date":
                any_date.add(word)
            elif field.startswith("about "):
                about[word] = field.removeprefix("about ")
            else:
                known[word] = field
    return known, about, any_date
