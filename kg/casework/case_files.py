"""Case files: things, findings and paths that an analyst collects under a title, with notes and a status."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Literal, get_args
from uuid import uuid4

from kg.errors import UsageError
from kg.home import logs
from kg.home.places import Home

FILE = "files.jsonl"
Status = Literal["open", "waiting", "closed"]
STATUSES: tuple[Status, ...] = get_args(Status)
Kind = Literal["thing", "finding", "path"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Item:
    """Something collected. `id`: of the thing or finding; of a path both ends, parted by `→`."""

    kind: str
    id: str
    caption: str
    at: str


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody wrote."""

    text: str
    by: str
    at: str
    """When, UTC."""


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One case file as it stands."""

    id: str
    title: str
    began: str
    """When, UTC."""
    status: str = "open"
    items: tuple[Item, ...] = ()
    notes: tuple[Note, ...] = field(default=())
    changed: str = ""
    """When something was last added or said, UTC; empty for a new one."""


def begin(home: Home, title: str) -> str:
    """Begin a case file; its id. UsageError without a title."""
    if not title.strip():
        raise UsageError("a case file has a title", todo="say what it is about")
    id = uuid4().hex[:12]
    _note(home, id, "begin", {"title": title.strip()[:200]})
    return id


def add(home: Home, id: str, kind: str, thing: str, caption: str) -> None:
    """Put something into it; what is in it already stays as it is."""
    if kind not in KINDS:
        raise UsageError(f"{kind!r} cannot be collected", todo=f"one of {', '.join(KINDS)}")
    if all((one.kind, one.id) != (kind, thing) for one in found(home, id).items):
        _note(home, id, "add", {"kind": kind, "thing": thing, "caption": caption})


def take_out(home: Home, id: str, kind: str, thing: str) -> None:
    """Take something out of it."""
    found(home, id)
    _note(home, id, "take_out", {"kind": kind, "thing": thing})


def write(home: Home, id: str, text: str, by: str) -> None:
    """Add a note. UsageError without text or name."""
    if not text.strip() or not by.strip():
        raise UsageError("a note has a text and a name", todo="write both")
    found(home, id)
    _note(home, id, "note", {"text": text.strip(), "by": by.strip()})


def set_status(home: Home, id: str, status: str) -> None:
    """Say how it stands. UsageError for another word."""
    if status not in STATUSES:
        raise UsageError(f"{status!r} is no status", todo=f"one of {', '.join(STATUSES)}")
    if found(home, id).status != status:
        _note(home, id, "status", {"status": status})


def found(home: Home, id: str) -> CaseFile:
    """The case file of this id. UsageError when there is none."""
    for one in every(home):
        if one.id == id:
            return one
    raise UsageError(f"no case file {id!r}", todo="begin one")


def every(home: Home) -> list[CaseFile]:
    """All case files, the one changed last first."""
    known: dict[str, CaseFile] = {}
    for line in logs.read(home.casework / FILE, dict).entries:
        known |= _after(known, line)
    return sorted(known.values(), key=lambda one: one.changed, reverse=True)


def _after(known: dict[str, CaseFile], line: dict[str, Any]) -> dict[str, CaseFile]:
    """What a line makes of the files; one that speaks of no file that is known changes nothing."""
    id, at = str(line.get("id")), str(line.get("at"))
    if line.get("what") == "begin":
        return {id: CaseFile(id, str(line["title"]), at, changed=at)}
    return {id: replace(_changed(known[id], line, at), changed=at)} if id in known else {}


def _changed(one: CaseFile, line: dict[str, Any], at: str) -> CaseFile:
    if line["what"] == "add":
        return replace(one, items=(*one.items, Item(line["kind"], line["thing"], line["caption"], at)))
    if line["what"] == "take_out":
        return replace(one, items=tuple(_without(one.items, line["kind"], line["thing"])))
    if line["what"] == "note":
        return replace(one, notes=(*one.notes, Note(line["text"], line["by"], at)))
    return replace(one, status=line["status"]) if line["what"] == "status" else one


def _without(items: Iterable[Item], kind: str, id: str) -> Iterable[Item]:
    return (one for one in items if (one.kind, one.id) != (kind, id))


def _note(home: Home, id: str, what: str, facts: dict[str, str]) -> None:
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    logs.note(home.ready().casework / FILE, [{"id": id, "what": what, "at": at, **facts}])
