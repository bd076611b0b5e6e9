"""The script of the page: the first sight leaves, saved pictures get a name. The gate lets no script run whose hash it
does not know.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files


@cache
def script() -> str:
    """What is asked in it, what fills it, what takes it away, and what stays after it."""
    names = ("history.js", "search.js", "fill.js", "leave.js", "saved.js")
    parts = "".join((files(__package__) / name).read_text("utf-8") for name in names)
    return f"{{\n{parts}}}\n"  # a block: none of its names is the page's


def digest() -> str:
    """SHA-256 of the script in base64 (Content Security Policy Level 3, 6.7.3)."""
    return base64.b64encode(hashlib.sha256(script().encode()).digest()).decode()
