"""The script by which the first sight leaves, and its hash: the gate lets no script run that it does not know."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files


@cache
def script() -> str:
    """What is asked in it, what fills it, then what takes it away."""
    parts = "".join((files(__package__) / name).read_text("utf-8") for name in ("search.js", "fill.js", "leave.js"))
    return f"{{\n{parts}}}\n"  # a block: none of its names is the page's


def digest() -> str:
    """SHA-256 of the script in base64 (Content Security Policy Level 3, 6.7.3)."""
    return base64.b64encode(hashlib.sha256(script().encode()).digest()).decode()
