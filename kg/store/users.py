"""The two users of the local engine, and what each may do: written into its configuration before it starts.

`root` builds the graph. `reader` reads it: no record written, no schema changed, no user made, no file read; the
engine refuses all that whatever the text of a query is (ArcadeDB 26.10.2, tests/test_door.py without the text guard).
What it lets a reader do, `kg.store.readonly` refuses: `apoc.util.sleep`, and the ending of a reader's own queries.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from pathlib import Path
from typing import Any

WRITER, READER = "root", "reader"
ROUNDS = 65536
"""Rounds of PBKDF2, as the engine itself takes (`arcadedb.server.saltIterations`)."""
ADMIN = ("updateSecurity", "updateSchema", "updateDatabaseSettings")
RECORDS = ("createRecord", "readRecord", "updateRecord", "deleteRecord")


def write(config: Path, writer: str, reader: str, database: str) -> None:
    """Put users and groups in place with the passwords of this run: those of the last run are void."""
    config.mkdir(parents=True, exist_ok=True)
    users = [
        {"name": WRITER, "databases": {"*": ["admin"]}, "password": _hashed(writer)},
        {"name": READER, "databases": {database: [READER]}, "password": _hashed(reader)},
    ]
    groups = {"admin": _group(ADMIN, RECORDS), READER: _group((), ("readRecord",)), "*": _group((), ())}
    known = {"databases": {"*": {"groups": groups}}, "version": 2}
    (config / "server-groups.json").write_text(json.dumps(known), "utf-8")
    (config / "server-users.jsonl").write_text("".join(json.dumps(user) + "\n" for user in users), "utf-8")


def _group(access: tuple[str, ...], records: tuple[str, ...]) -> dict[str, Any]:
    types = {"*": {"access": [*records]}}
    return {"resultSetLimit": -1, "readTimeout": -1, "access": [*access], "types": types}


def _hashed(password: str) -> str:
    """The form in which the engine keeps a password; the salt is used as the text it is written as."""
    salt = base64.b64encode(secrets.token_bytes(32)).decode()
    key = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), ROUNDS, 32)
    return f"PBKDF2WithHmacSHA256${ROUNDS}${salt}${base64.b64encode(key).decode()}"
