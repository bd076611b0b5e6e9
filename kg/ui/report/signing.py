"""Who has looked at a finding: a chained line in the home. A finding that has changed since counts as not looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from kg.answers.findings import Finding
from kg.errors import UsageError
from kg.home import logs
from kg.home.places import Home
from kg.model.records import fingerprint
from kg.ui.i18n import Say


@dataclass(frozen=True, slots=True)
class Signature:
    """That somebody has looked at exactly this finding."""

    finding: str
    content: str
    """Hash of what it said."""
    by: str
    at: str
    note: str = ""


def content(finding: Finding) -> str:
    """Hash of what a finding says, on which records: the same until a reader would read something else."""
    told = finding.to_dict()
    return fingerprint(
        {name: told[name] for name in ("id", "verdict", "summary", "path", "evidence", "counter_evidence")}
    )


def sign(home: Home, finding: Finding, by: str, note: str = "") -> Signature:
    """Note that this person has looked at it. UsageError without a name."""
    if not by.strip():
        raise UsageError("nobody is named", todo="--looked-at-by NAME")
    made = Signature(finding.id, content(finding), by.strip(), datetime.now(UTC).isoformat(timespec="seconds"), note)
    facts = {"finding": made.finding, "content": made.content, "by": made.by, "at": made.at, "note": made.note}
    logs.note(home.ready().looked_at, [facts])
    return made


def signed(home: Home, finding: Finding) -> Signature | None:
    """The last signature under exactly what the finding says now; None when nobody has looked at that."""
    wanted = content(finding)
    found = [one for one in logs.read(home.looked_at, _read).entries if one.content == wanted]
    return found[-1] if found else None


def stamp(one: Signature | None, say: Say) -> str:
    """The line on the report."""
    if one is None:
        return say("report.unread")
    return " ".join(filter(None, (say("report.read", by=one.by, day=one.at[:10]), one.note)))


def _read(facts: dict[str, Any]) -> Signature:
    return Signature(**{name: str(facts.get(name, "")) for name in ("finding", "content", "by", "at", "note")})
