"""The user's home: where each file of ours lies, and that nobody else reads it or writes to it.

Judgements say who judged whom, kept findings whom somebody looks at: a home is open to its owner only (0700, its files
0600).
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kg.errors import StoreError
from kg.home import disk

OURS = ("judgements.", "parties.log", "resolution.", "findings.", "bundled.", "server.", "start.lock", "engine",
        "review-shown", "editions", "screening", "fetched", "mappings", "settings.", "log", "writer.", "token",
        "dashboard", "looked-at.", "casework", "api-keys.", "audit", "replaced", "reports", "arcadedb", "derby",
        "flags", "runs.")  # fmt: skip
"""How the names of what is ours begin. A folder that holds anything else is not ours to close to others."""
OTHERS = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True, slots=True)
class Home:
    """The places in one home folder, whether they are there or not."""

    folder: Path

    @property
    def judgements(self) -> Path:
        """People's judgements, a line each (`kg.judgements.history`)."""
        return self.folder / "judgements.jsonl"

    @property
    def bearers(self) -> Path:
        """Records whose reference names somebody else since, a line each (`kg.judgements.handed_on`)."""
        return self.folder / "judgements.bearers.jsonl"

    @property
    def moves(self) -> Path:
        """Splits and merges of parties, a line each (`kg.judgements.party_moves`)."""
        return self.folder / "parties.log.jsonl"

    @property
    def resolution(self) -> Path:
        """What the last resolution found (`kg.resolution.last_resolution`)."""
        return self.folder / "resolution.pickle"

    @property
    def search(self) -> Path:
        """What the search for candidates knows of all records (`kg.resolution.kept`)."""
        return self.folder / "resolution.search"

    @property
    def findings(self) -> Path:
        """Findings of the last states of the graph (`kg.review.kept_findings`)."""
        return self.folder / "findings.pickle"

    @property
    def bundled(self) -> Path:
        """What the loads of the bundled sources did (`kg.graph.bundled`)."""
        return self.folder / "bundled.json"

    @property
    def shown(self) -> Path:
        """The pair that `kg review` showed last."""
        return self.folder / "review-shown.json"

    @property
    def token(self) -> Path:
        """What the dashboard's reader comes in with (`kg.ui.gate.token`)."""
        return self.folder / "dashboard.token"

    @property
    def door(self) -> Path:
        """The page that leads a browser to the dashboard, token and all (`kg.ui.starting`)."""
        return self.folder / "dashboard.html"

    @property
    def looked_at(self) -> Path:
        """Who has looked at which finding, a chained line each (`kg.ui.report.signing`)."""
        return self.folder / "looked-at.jsonl"

    @property
    def casework(self) -> Path:
        """Folder of what an analyst keeps: chained files, and what runs of screening found (`kg.casework`)."""
        return self.folder / "casework"

    @property
    def keys(self) -> Path:
        """Keys of the HTTP door, hashed (`kg.api.keys`)."""
        return self.folder / "api-keys.json"

    @property
    def audit(self) -> Path:
        """Folder of what was asked at the HTTP door, a chained file a month and server (`kg.api.audit`)."""
        return self.folder / "audit"

    @property
    def screening(self) -> Path:
        """Folder of the kept index, and of tables under way."""
        return self.folder / "screening"

    @property
    def tables(self) -> Path:
        """Folder of tables whose screening is under way or was done this week (`kg.batch.progress`)."""
        return self.screening / "tables"

    @property
    def fetched(self) -> Path:
        """Folder of what came from publishers, with receipts (`kg.fetch.fetching`)."""
        return self.folder / "fetched"

    @property
    def runs(self) -> Path:
        """Runs of all red flags, to compare a later one with (`kg.answers.runs_kept`)."""
        return self.folder / "runs.sealed"

    @property
    def own_flags(self) -> Path:
        """Folder of an analyst's own red flags (`kg.answers.own_flags`)."""
        return self.folder / "flags"

    @property
    def ended_flags(self) -> Path:
        """Own red flags that did not end (`kg.answers.endless`)."""
        return self.folder / "flags.ended.json"

    @property
    def mappings(self) -> Path:
        """Folder of the user's own readings of columns, by heading."""
        return self.folder / "mappings"

    @property
    def reports(self) -> Path:
        """Folder of documents that were read, and of what was decided on them (`kg.reports`)."""
        return self.folder / "reports"

    def edition_log(self, source: str) -> Path:
        """What each edition of this source changed, a line each (`kg.graph.editions`)."""
        return self.folder / "editions" / f"{source.replace('/', '~')}.jsonl"

    def ready(self) -> Home:
        """The home, made if need be and closed to others. StoreError says why it cannot be used, and what to do."""
        todo = "set KG_HOME to a folder of your own"
        with disk.told(self.folder, todo):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if sys.platform != "win32":
                _owned(self.folder)
                _closed(self.folder)
            _writable(self.folder)
        return self


def _owned(folder: Path) -> None:
    """Not even root works in somebody else's home: what it leaves there the owner could not read."""
    owner = folder.stat().st_uid
    if owner != os.geteuid():
        found = f"this folder belongs to {_name(owner)}, and you are {_name(os.geteuid())}"
        raise StoreError(found, where=str(folder), todo="set KG_HOME to a folder of your own")


def _closed(folder: Path) -> None:
    """Close it to others: by itself where it holds nothing but ours, else only the user may."""
    entries = [Path(entry) for entry in os.scandir(folder)]
    if folder.stat().st_mode & OTHERS:
        if foreign := sorted(entry.name for entry in entries if not entry.name.startswith(OURS)):
            found = f"other users may look into this folder, and it holds more than ours (such as {foreign[0]})"
            todo = f"chmod 700 '{folder}', or set KG_HOME to a folder of its own"
            raise StoreError(found, where=str(folder), todo=todo)
        folder.chmod(0o700)
        if folder.stat().st_mode & OTHERS:
            found = "other users may look into this folder, and its file system keeps no permissions"
            raise StoreError(found, where=str(folder), todo="set KG_HOME to a folder on another disk")
    for entry in entries:
        with suppress(FileNotFoundError):
            _private(entry)


def _private(entry: Path) -> None:
    facts = entry.lstat()
    if facts.st_mode & OTHERS and stat.S_ISREG(facts.st_mode) and entry.name.startswith(OURS):
        entry.chmod(0o600)


def _writable(folder: Path) -> None:
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        found = "this folder can only be read" if os.access(folder, os.R_OK) else "this folder cannot be read"
        raise StoreError(found, where=str(folder), todo="make it writable, or set KG_HOME to a folder of your own")


def _name(user: int) -> str:
    import pwd

    try:
        return pwd.getpwuid(user).pw_name
    except KeyError:
        return f"user {user}"
