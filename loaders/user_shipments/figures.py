"""A figure in a cell of a table of shipments, with what stands beside it: a unit, the sign or code of a currency."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

FIGURE = re.compile(
    r"(?:(?P<before>[A-Z]{3})\b|[A-Z]{0,2}[$€£¥₩])?\s*"
    r"(?P<number>\d{1,3}(?:[ ,']\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)"
    r"(?P<after>(?!\s*[-–~]?\s*[\d.,]).*)",
    re.DOTALL,
)
"""Behind the number nothing may follow that makes it another one: `1,5`, `1.000,50` and `100-200` are none."""


@lru_cache(maxsize=1_000)
def figure(text: str) -> tuple[float, str] | None:
    """The number and the code of the currency beside it, empty where there is none; None for what is no number."""
    found = FIGURE.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if not found:
        return None
    after = found["after"].strip()
    code = found["before"] or (after if re.fullmatch("[A-Z]{3}", after) else "")
    return float(re.sub("[ ,']", "", found["number"])), code
