"""The token in the dashboard's address, kept in the home so that a bookmark opens the next start too.

Deleting the file makes a new one at the next start: all old addresses and cookies are void.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
from contextlib import suppress
from pathlib import Path

from kg.home import disk
from kg.home.places import Home

BYTES = 32
"""As many as cannot be guessed (OWASP asks for 16 or more in a session)."""
FORM = re.compile(r"[\w-]{43}", re.ASCII)
NAME = "token"
"""The parameter of the address."""


def kept(home: Home) -> str:
    """The token of this home, made at the first call. One that others could have read counts no longer."""
    path = home.ready().token
    with disk.told(path):
        for _ in range(2):
            if found := _read(path):
                return found
            _make(path)
    return _read(path)


def _read(path: Path) -> str:
    try:
        found = path.read_text("ascii", errors="replace").strip()
        private = os.name == "nt" or not path.stat().st_mode & 0o077
    except FileNotFoundError:
        return ""
    return found if private and FORM.fullmatch(found) else ""


def _make(path: Path) -> None:
    """Write beside and move: two dashboards that start at once read one whole token."""
    part = path.with_name(f"{path.name}.{os.getpid()}")
    with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(BYTES))
    if path.exists():  # damaged, or open to others
        part.replace(path)
        return
    with suppress(FileExistsError):
        os.link(part, path)
    part.unlink()


def same(given: str, wanted: str) -> bool:
    """Whether they are equal, in a time that says nothing about where they differ."""
    return hmac.compare_digest(given.encode("utf-8", "replace"), wanted.encode("utf-8", "replace"))


def cookie(token: str, port: int) -> tuple[str, str]:
    """Name and value of the cookie at this port.

    A browser sends the cookies of this machine to every port of it: whoever gets this one there has not got the token,
    and cannot come in at another port with it.
    """
    return f"kg-{port}", hmac.new(token.encode(), f"dashboard:{port}".encode(), hashlib.sha256).hexdigest()
