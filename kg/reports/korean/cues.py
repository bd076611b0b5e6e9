"""Patterns of kg/reports/data/korean.yaml by their names."""

from __future__ import annotations

import re
from functools import cache

from kg.reports import lexicon


@cache
def cue(name: str) -> re.Pattern[str]:
    """A pattern of the data file."""
    return re.compile(lexicon.document("korean")[name])
