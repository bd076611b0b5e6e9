"""The lists one party stands on, authority beside authority: acts with their days, and the sources that state them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.answers import standing
from kg.model import dates


@dataclass(frozen=True, slots=True)
class Entry:
    """Where one source states the act."""

    record: str
    source_title: str
    edition: str
    """Day or number of the edition that was read; a hash when the files carry none."""
    locator: str
    gone: str
    """Day of the edition in which the entry no longer stood; empty while it stands."""

    @property
    def place(self) -> str:
        """Title and edition as a reader would look them up."""
        return f"{self.source_title}, {self.edition}" if dates.is_date(self.edition) else self.source_title


@dataclass(frozen=True, slots=True)
class Listed:
    """One act of one authority. Sources that agree on act and days share a line; `since` is empty when none says it."""

    authority: str
    """Who acted."""
    status: str
    """What was done, such as listed, seized or released."""
    proposed_by: str
    """Who proposed it to the authority; empty for acts of its own."""
    programmes: tuple[str, ...]
    """As the authority names them."""
    since: str
    until: str
    references: tuple[str, ...]
    """Numbers under which the entry stands there."""
    modality: str
    entries: tuple[Entry, ...]


def ended_by(one: Listed, told: Iterable[Listed]) -> Listed | None:
    """The first later act of the same authority that ends this one, where no source prints its end."""
    ends = (
        other for other in told
        if (other.authority, other.status) == (one.authority, standing.ENDED_BY.get(one.status))
        and other.modality == "asserted" and other.since and dates.interval(other.since)[1] >= _begun(one)
    )  # fmt: skip
    return None if one.until else min(ends, key=lambda other: dates.interval(other.since)[0], default=None)


def _begun(one: Listed) -> str:
    return dates.interval(one.since)[0] if one.since else ""


def listings(rows: Iterable[Mapping[str, Any]]) -> tuple[Listed, ...]:
    """Rows of the look-up `listings`, by day and authority; acts without a day stand last."""
    acts: dict[tuple[str, ...], list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        acts[
            tuple(row[name] or "" for name in ("authority", "status", "proposed_by", "since", "until", "modality"))
        ].append(row)
    found = [_listed(act, said) for act, said in acts.items()]
    return tuple(sorted(found, key=lambda one: (one.since or "9999", one.authority, one.status, one.until)))


def _listed(act: tuple[str, ...], said: list[Mapping[str, Any]]) -> Listed:
    authority, status, proposed_by, since, until, modality = act
    entries = tuple(Entry(r["record"], r["source"], r["edition"], r["locator"], r["gone"]) for r in said)
    programmes, references = _each(said, "programme"), _each(said, "reference")
    return Listed(authority, status, proposed_by, programmes, since, until, references, modality, entries)


def _each(said: Iterable[Mapping[str, Any]], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for row in said for value in row[name]))
