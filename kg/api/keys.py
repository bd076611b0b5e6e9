"""Keys of the door: who may ask, and how much. Only a hash of each is kept, in the home, for its owner alone."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import re
import secrets
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from kg.errors import DataError, UsageError
from kg.home import disk
from kg.home.places import Home

SCOPES = ("read", "decide", "load")
"""read: every look-up. decide: judgements, under the key's name. load: files of sources. Each only what it says."""
NAME = re.compile(r"[\w.@ -]{1,60}")
BYTES = 32
"""As many as cannot be guessed (OWASP asks for 16 or more in a session)."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key: whose, what it may, and the SHA-256 of it. A fast hash will do: the key itself is random."""

    name: str
    """Of the person or program that has it; judgements are noted under it."""
    scopes: tuple[str, ...]
    hash: str
    made: str
    """ISO instant."""


def all_keys(home: Home) -> list[Key]:
    """The keys of this home, oldest first. DataError when the file is damaged: then nobody comes in."""
    path = home.keys
    try:
        found = json.loads(path.read_text("utf-8"))
        return [Key(one["name"], tuple(one["scopes"]), one["hash"], one["made"]) for one in found]
    except FileNotFoundError:
        return []
    except (ValueError, TypeError, LookupError):
        todo = "delete it and make new keys: kg serve --new-key NAME"
        raise DataError("the keys cannot be read", where=str(path), todo=todo) from None


def needed(home: Home) -> None:
    """Nothing when there is a key. UsageError when nobody could come in."""
    if not all_keys(home):
        raise UsageError("there is no key yet", todo="kg serve --new-key NAME makes one")


def make(home: Home, name: str, scopes: tuple[str, ...]) -> str:
    """A new key, shown this once. UsageError when the name is taken or no name."""
    known = all_keys(home)
    if not NAME.fullmatch(name):
        raise UsageError(f"{name[:60]!r} is no name of a key", todo="letters, digits, space and . @ - _")
    if any(one.name == name for one in known):
        raise UsageError(
            f"there is a key {name!r} already", todo=f"kg serve --drop-key '{name}' first, or another name"
        )
    key = secrets.token_urlsafe(BYTES)
    made = datetime.now(UTC).isoformat(timespec="seconds")
    _write(home.ready().keys, [*known, Key(name, scopes, _hash(key), made)])
    return key


def drop(home: Home, name: str) -> None:
    """Make a key void at once. UsageError when there is none of this name."""
    known = all_keys(home)
    if not any(one.name == name for one in known):
        raise UsageError(f"no key {name!r}", todo="kg serve --keys lists them")
    _write(home.ready().keys, [one for one in known if one.name != name])


def whose(known: list[Key], given: str) -> Key | None:
    """The key that was given, found in a time that says nothing about the others."""
    wanted = _hash(given)
    found = [one for one in known if hmac.compare_digest(one.hash, wanted)]
    return found[0] if found else None


def given(authorization: str) -> str:
    """The key in a header: `ApiKey KEY`, as yente's clients send it, or `Bearer KEY`."""
    kind, _, key = authorization.partition(" ")
    return key.strip() if kind.lower() in ("apikey", "bearer") else ""


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()


def _write(path: Path, known: list[Key]) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    with disk.told(path):
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            json.dump([asdict(one) for one in known], file, indent=1)
        draft.replace(path)
