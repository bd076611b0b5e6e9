"""Words of headings and of kinds in English, Korean, Japanese and Chinese (vocab/table_columns.csv, kind_words.csv)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from kg.vocab import tables

LANGUAGES = ("en", "ko", "ja", "zh")
TOLD = 3
"""Words of a field that an error names in each language."""


def fold(text: str) -> str:
    """Word for comparison: one width, lower case, letters and digits only; a heading of signs such as `#` stays."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\W_]+", "", text) or text.strip()


@cache
def fields() -> dict[str, str]:
    """Folded heading → field."""
    return {fold(row["header"]): row["field"] for row in tables.rows("table_columns")}


def field(heading: str) -> str:
    """What a column with this heading holds, or ''. What stands in brackets is left out when the whole is unknown."""
    bare = re.sub(r"[(（\[【][^)）\]】]*[)）\]】]", "", heading)
    return fields().get(fold(heading)) or fields().get(fold(bare), "")


@cache
def names() -> tuple[str, ...]:
    """All fields, as `--column HEADING=FIELD` takes them."""
    return tuple(dict.fromkeys(fields().values()))


@cache
def kinds() -> dict[str, str]:
    """Folded word → kind of party."""
    return {fold(row["word"]): row["kind"] for row in tables.rows("kind_words")}


@cache
def understood() -> str:
    """For people: headings that say who is meant, in each language."""
    by_language: dict[str, list[str]] = {language: [] for language in LANGUAGES}
    for row in tables.rows("table_columns"):
        if row["field"] == "name":
            by_language[row["language"]].append(row["header"])
    return ", ".join("/".join(words[:TOLD]) for words in by_language.values())
