"""Countries as they are typed on a command line."""

from __future__ import annotations


def country(text: str) -> str:
    """The alpha-2 code of a country in any spelling that is known, in small letters. UsageError for anything else."""
    from kg.countries import codes
    from kg.errors import UsageError

    code = text.lower() if len(text) == 2 else (codes.code(text) or "")
    if not code or codes.name(code) == code:
        raise UsageError(f"no country {text!r}", todo="write its code, such as jp, or its name")
    return code
