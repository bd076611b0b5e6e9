"""Where the graph database is: read from the environment, once, into a frozen value."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import StoreError
from kg.home.places import Home

FOLDER = "export-control-graph"
SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")

NAMES = tuple(f"KG_NEO4J_{name}" for name in ("USER", "PASSWORD", "DATABASE", "READ_USER", "READ_PASSWORD"))


@dataclass(frozen=True)
class Settings:
    """`uri` empty means: the local engine whose files are in `home`.

    `read_user`, if given, is a user of that server who may only read; queries that only read are sent as that user.
    """

    home: Path
    uri: str = ""
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str = "neo4j"
    read_user: str = ""
    read_password: str = field(default="", repr=False)

    @property
    def files(self) -> Home:
        """The places in the home."""
        return Home(self.home)


def settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from KG_HOME and KG_NEO4J_URI/USER/PASSWORD/DATABASE/READ_USER/READ_PASSWORD; empty counts as absent.

    Raises StoreError when the address is no Bolt address, or when a user or password is set without an address.
    """
    found = {k: v for k, v in (os.environ if environment is None else environment).items() if v}
    uri = found.get("KG_NEO4J_URI", "")
    _check(uri, found)
    return Settings(
        home=Path(found["KG_HOME"]).expanduser().absolute() if "KG_HOME" in found else default_home(found),
        uri=uri,
        user=found.get("KG_NEO4J_USER", "neo4j"),
        password=found.get("KG_NEO4J_PASSWORD", ""),
        database=found.get("KG_NEO4J_DATABASE", "neo4j"),
        read_user=found.get("KG_NEO4J_READ_USER", ""),
        read_password=found.get("KG_NEO4J_READ_PASSWORD", ""),
    )


def default_home(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Folder for the local engine's data where this platform keeps such things."""
    if platform == "win32" and "LOCALAPPDATA" in environment:
        return Path(environment["LOCALAPPDATA"]) / FOLDER
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / FOLDER
    shared = Path(environment.get("XDG_DATA_HOME", ""))
    return (shared if shared.is_absolute() else Path.home() / ".local" / "share") / FOLDER


def _check(uri: str, found: Mapping[str, str]) -> None:
    if uri:
        scheme, separator, host = uri.partition("://")
        if scheme not in SCHEMES or not separator or not host:
            todo = f"write it as bolt://host:7687 (or one of {', '.join(SCHEMES)})"
            raise StoreError(f"{uri!r} is no Bolt address", where="KG_NEO4J_URI", todo=todo)
        return
    if stray := [name for name in NAMES if name in found]:
        todo = "set KG_NEO4J_URI too, or unset them to use the local engine"
        raise StoreError(f"{', '.join(stray)} set, but no address", where="KG_NEO4J_URI", todo=todo)
