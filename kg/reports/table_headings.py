"""What a heading of a column, or a label before a value, says that the value is (kg/reports/data/columns.yaml)."""

from __future__ import annotations

import re
from functools import cache

from kg.reports import lexicon


def field(heading: str) -> str:
    """The field of a heading; `-` where none is known."""
    plain = re.sub(r"\s*\([^)]*\)", "", " ".join(heading.lower().split())).strip(" .")
    return _known().get(plain, "-")


@cache
def _known() -> dict[str, str]:
    return {str(heading): name for name, headings in lexicon.document("columns").items() for heading in headings}
