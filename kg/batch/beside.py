"""What stands beside a matched party: lists and sources that name it, who is behind it, its events, red flags."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from kg.answers import flag_rows, flags, queries, standing
from kg.answers.findings import Finding
from kg.answers.not_loaded import not_loaded
from kg.store import Store

BESIDE = ("listings", "not_loaded", "sources", "owners", "events", "findings")
"""What is told of a party, by name."""
STEPS = 2
"""Steps from a party up to its owners and managers."""
SHOWN = ("hit", "not_evaluable")
"""Verdicts worth a reader's time in a table; clear ones are in `kg flags`."""
LONG = 120.0
Told = dict[str, Any]
Findings = Callable[[str], Iterable[Finding]]
"""All findings of a day (ISO), from where they are kept: a table of eight rows need not run eighty flags."""


class Surroundings:
    """Answers about parties, in bulk. Red flags are run once, when the first party is asked for."""

    def __init__(self, store: Store, as_of: str, findings: Findings | None = None) -> None:
        self.store, self.as_of = store, as_of
        self.known = findings
        self.unanswered: list[str] = []
        """Red flags that did not answer within their deadline."""
        self._findings: dict[str, list[Told]] | None = None

    def about(self, ids: Sequence[str]) -> dict[str, Told]:
        """By id of the party: what BESIDE names, and `countries`, as plain lists."""
        wanted = list(dict.fromkeys(ids))
        if not wanted:
            return {}
        listings, sources, events = standing.acts(self.store, wanted), self._records(wanted), self._events(wanted)
        owners, findings, missing = self._owners(wanted), self._by_party(), not_loaded(self.store, wanted)
        countries = {row["party"]: row["countries"] for row in self._rows("parties-countries", wanted)}
        return {
            id: {
                "listings": listings.get(id, []), "not_loaded": missing.get(id, []),
                "sources": sources.get(id, []), "owners": owners.get(id, []),
                "events": events.get(id, []), "findings": findings.get(id, []), "countries": countries.get(id, []),
            }
            for id in wanted
        }  # fmt: skip

    def _rows(self, lookup: str, ids: Sequence[str]) -> list[Told]:
        return self.store.read(queries.lookup(lookup).text, {"ids": list(ids)}, deadline=LONG).rows

    def _records(self, ids: Sequence[str]) -> dict[str, list[Told]]:
        return _grouped(
            (row["party"], {
                "source": row["source"], "source_title": row["title"], "locator": row["locator"], "gone": row["gone"],
            })
            for row in self._rows("parties-records", ids)
        )  # fmt: skip

    def _events(self, ids: Sequence[str]) -> dict[str, list[Told]]:
        kept = ("relation", "id", "schema", "caption", "date", "modality", "items", "destinations")
        rows = self._rows("parties-events", ids)
        return _grouped(
            (row["party"], {name: row[name] for name in kept} | {"stated_at": row["stated"]}) for row in rows
        )

    def _owners(self, ids: Sequence[str]) -> dict[str, list[Told]]:
        """Owners, controllers, managers, directors and charterers, and theirs; nobody twice for one party."""
        above: dict[str, list[Told]] = {}
        asked: Sequence[str] = ids
        for _ in range(STEPS):
            found = _grouped((row["party"], row) for row in self._rows("parties-owners", asked)) if asked else {}
            above |= found
            asked = sorted({row["id"] for rows in found.values() for row in rows} - set(above))
        return {id: list(_climb(id, above)) for id in ids}

    def _by_party(self) -> dict[str, list[Told]]:
        if self._findings is None:
            self._findings = _grouped((id, _told(f)) for f in self._run() for id in _who(f))
        return self._findings

    def _run(self) -> Iterable[Finding]:
        found = list(self.known(self.as_of) if self.known else flags.run_all(self.store, as_of=self.as_of))
        self.unanswered += sorted({f.flag for f in found if not flag_rows.answered(f)})
        return [f for f in found if f.verdict in SHOWN and flag_rows.answered(f)]


def _climb(id: str, above: dict[str, list[Told]]) -> Iterable[Told]:
    seen, level = {id}, [id]
    for step in range(1, STEPS + 1):
        following = []
        for below in level:
            for row in above.get(below, ()):
                if row["id"] != id:
                    yield {
                        "step": step, "of": below, "relation": row["relation"], "id": row["id"],
                        "schema": row["schema"], "caption": row["caption"], "since": row["since"],
                        "until": row["until"], "share_pct": row["share"], "stated_at": row["stated"],
                    }  # fmt: skip
                if row["id"] not in seen:
                    seen.add(row["id"])
                    following.append(row["id"])
        level = following


def _who(finding: Finding) -> set[str]:
    """Everything on the way of a finding: a party on it takes part in it."""
    return {finding.subject.id, *(node.id for hop in finding.path for node in (hop.start, hop.end))}


def _told(finding: Finding) -> Told:
    return {
        "id": finding.id, "flag": finding.flag, "title": finding.title, "severity": finding.severity,
        "verdict": finding.verdict, "summary": finding.summary, "missing": list(finding.missing),
    }  # fmt: skip


def _grouped(pairs: Iterable[tuple[str, Told]]) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = defaultdict(list)
    for id, told in pairs:
        if told not in found[id]:
            found[id].append(told)
    return dict(found)
