"""A graph brought on by small changes is the graph computed from nothing, over random histories on the local engine."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from kg.graph import differing, entities, renewal, standing
from kg.graph.loaded import Loaded
from kg.graph.loading import load
from kg.judgements import history
from kg.judgements.judgement import Judgement, by_person
from kg.model.records import Record, Relation, fingerprint
from kg.model.spool import Spool
from kg.model.understood import Understood
from kg.resolution.last_resolution import Kept
from loaders.source import Reading, source

SOURCES = ("kr_motie_cases", "us_ofac_sdn", "gb_ofsi_conlist", "au_dfat", "control_totals")
SWAPPED = ("name", "alias", "country", "imo", "birth_date", "un_reference", "destination", "item", "programme", "date")
"""What one record may get from another of its kind."""


@dataclass
class Edition:
    """A bundled source whose statements are edited, handed to loading as any source is."""

    id: str
    closes: bool
    records: dict[str, Record] = field(default_factory=dict)
    relations: dict[str, Relation] = field(default_factory=dict)
    title: str = "edited"
    publisher: str = "nobody"
    url: str = "https://example.org"
    licence: str = "none"
    number: int = 0

    @classmethod
    def of(cls, id: str) -> Edition:
        one = source(id)
        found = cls(id, one.closes)
        for said in Reading(one, one.sample).statements():
            kept: dict[str, Any] = found.records if isinstance(said, Record) else found.relations
            kept[said.id] = said
        return found

    def spooled(self, path: Path, file: Path, **_: object) -> Understood:
        self.number += 1
        with Spool(file) as spool:
            for said in (*self.records.values(), *self.relations.values()):
                spool.add(said)
        return Understood(self.id, "", f"edition {self.number}", len(self.records), {}, (), {})

    def edit(self, chance: random.Random) -> None:
        """Some records go, change or come a second time, and some relations go or lead elsewhere."""
        for id in chance.sample(sorted(self.records), min(3, len(self.records))):
            chance.choice((self.drop, self.change, self.double))(id, chance)
        for id in chance.sample(sorted(self.relations), min(2, len(self.relations))):
            self.turn(id, chance)

    def drop(self, id: str, _: random.Random) -> None:
        self.records.pop(id)
        self.relations = {key: said for key, said in self.relations.items() if id not in (said.start, said.end)}

    def change(self, id: str, chance: random.Random) -> None:
        one = self.records[id]
        other = chance.choice([record for record in self.records.values() if record.schema == one.schema])
        given = {name: other.properties[name] for name in SWAPPED if name in other.properties and chance.random() < 0.5}
        self.records[id] = replace(one, properties={**one.properties, **given})

    def double(self, id: str, _: random.Random) -> None:
        one = self.records[id]
        self.records[f"{id}-again"] = replace(one, id=f"{id}-again")

    def turn(self, id: str, chance: random.Random) -> None:
        said = self.relations.pop(id)
        kind = self.records[said.end].schema
        end = chance.choice(sorted(record.id for record in self.records.values() if record.schema == kind))
        if chance.random() < 0.7 and end != said.start:
            self.relations[f"{id}-turned"] = replace(said, id=f"{id}-turned", end=end)


def judged(kept: Kept, chance: random.Random) -> Judgement:
    one = chance.choice(kept.machine)
    decision = chance.choice(("same", "different", "unsure"))
    at = f"2026-01-01T00:00:{chance.randrange(60):02}+00:00"
    return replace(by_person(*one.pair, decision, "tester", "because", "exporter-v1"), at=at)


def clusters(kept: Kept) -> set[frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for id in {id for one in kept.machine for id in one.pair}:
        groups.setdefault(kept.root(id), set()).add(id)
    return {frozenset(group) for group in groups.values()}


def told(kept: Kept) -> dict[str, Any]:
    """Everything a resolution found, in an order of its own."""
    return {
        "machine": sorted(fingerprint(repr(one)) for one in kept.machine),
        "clusters": clusters(kept), "people": set(kept.people), "doubtful": kept.doubtful, "size": kept.size,
        "conflicts": {(one.judgement.pair, one.reason) for one in kept.conflicts}, "state": kept.state,
        "unsure": [one.pair for one in kept.unsure],
    }  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2])
def test_small_changes_one_after_another_give_the_graph_computed_from_nothing(store, tmp_path, monkeypatch, seed):
    renewals: list[bool] = []
    monkeypatch.setattr(renewal, "renewed", counted(renewal.renewed, renewals))
    chance, file = random.Random(seed), tmp_path / "judgements.jsonl"
    editions = [Edition.of(id) for id in SOURCES]
    for one in editions:
        load(store, one, tmp_path, home=tmp_path)
    kept = entities.rebuild(store, file).kept
    for _ in range(5):
        for one in chance.sample(editions, 2):
            one.edit(chance)
            load(store, one, tmp_path, home=tmp_path, fewer=True)
        history.append(file, judged(kept, chance))
        kept = entities.rebuild(store, file).kept
        anew = entities.rebuild(store, file, anew=True)
        assert not anew.changes, "the graph was not that of a computation from nothing"
        assert told(kept) == told(anew.kept)
    assert renewals.count(True) >= 4, "changes were so large that all was computed"


@pytest.mark.parametrize("id", ["control_totals", "kr_motie_cases", "kr_mofa_dprk"])
def test_a_change_that_touches_no_party_is_followed_too(store, tmp_path, monkeypatch, id):
    renewals: list[bool] = []
    monkeypatch.setattr(renewal, "renewed", counted(renewal.renewed, renewals))
    one, file = Edition.of(id), tmp_path / "judgements.jsonl"
    load(store, one, tmp_path, home=tmp_path)
    entities.rebuild(store, file)
    said = min(one.records.values(), key=lambda record: (record.schema not in ("Case", "Total", "Rule"), record.id))
    one.records[f"{said.id}-again"] = replace(said, id=f"{said.id}-again")
    load(store, one, tmp_path, home=tmp_path)
    kept = entities.rebuild(store, file).kept
    assert not entities.rebuild(store, file, anew=True).changes
    assert kept.size == standing.size(store) and renewals == [True]


def counted(renewed: Any, into: list[bool]) -> Any:
    """The same, noting whether it could be done."""

    def call(*given: Any) -> Any:
        into.append(False)
        found = renewed(*given)
        into[-1] = True
        return found

    return call


def test_a_new_list_is_not_read_for_a_small_change_that_it_is_not(store, tmp_path, monkeypatch):
    """After a million new records the attempt to follow them as a small change ran into its deadline."""
    file, (first, second) = tmp_path / "judgements.jsonl", [Edition.of(id) for id in SOURCES[:2]]
    load(store, first, tmp_path, home=tmp_path)
    entities.rebuild(store, file)
    monkeypatch.setattr(differing, "MOST", 3)
    monkeypatch.setattr(Loaded, "records", lambda *_: pytest.fail("records were read one by one"))
    load(store, second, tmp_path, home=tmp_path)
    found = entities.rebuild(store, file)
    assert found.changes.made and not entities.rebuild(store, file, anew=True).changes
