"""A cell of a workbook as text, as a person reads it there."""

from __future__ import annotations

import datetime


def text(value: object) -> str:
    """Whole numbers without `.0`, days as ISO dates; `True` and `False` as the program shows them."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(sep=" ")
    return str(value).strip()
