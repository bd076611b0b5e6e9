"""The script by which the first sight leaves, and its hash: the gate lets no script run that it does not know."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files


@cache
def script() -> str:
    return (files(__package__) / "leave.js").read_text("utf-8")


def digest() -> str:
    """SHA-256 of the script in base64 (Content Security Policy Level 3, 6.7.3)."""
    return base64.b64encode(hashlib.sha256(script().encode()).digest()).decode()
