"""Resolution on Spark: the judgements and clusters of one machine, on the bundled graph."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from kg.cli import group
from kg.errors import UsageError
from kg.graph import read_back
from kg.home.places import Home
from kg.judgements.file_lines import parse
from kg.judgements.judgement import Judgement
from kg.resolution import joins, last_resolution
from kg.resolution.party_kinds import is_party
from kg.resolution.ragged import Ragged
from kg.resolution.resolve import Resolution, resolve
from kg.spark import session
from kg.spark.resolution import component, loaded, meeting
from kg.spark.resolution.resolving import resolved
from kg.store import open_store
from kg.store.settings import Settings


@pytest.fixture(scope="module")
def spark() -> Iterator[object]:
    with session.opened("local[2]") as made:
        made.conf.set("spark.sql.shuffle.partitions", "4")
        yield made


def groups(root: dict[str, str]) -> set[frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for id, top in root.items():
        found[top].add(id)
    return {frozenset(ids) for ids in found.values()}


def said(resolution: Resolution) -> list[Judgement]:
    """Some judgements of people: two that part what the rules join, one that joins what they only ask about."""
    same = sorted((one for one in resolution.found if one.decision == "same"), key=lambda one: one.pair)
    asked = sorted((one for one in resolution.unsure if not one.hypothesis), key=lambda one: one.pair)
    parted = [replace(one, decision="different", by="kim", weight=0.0) for one in (same[0], same[-1])]
    return [*parted, replace(asked[0], decision="same", by="kim", weight=0.0)]


def test_judgements_and_clusters_are_those_of_one_machine(spark, bundled_home: Path, tmp_path: Path) -> None:
    with open_store(Settings(home=bundled_home)) as store:
        records, relations, _ = read_back.everything(store)
    people = said(resolve(records, relations))
    here = resolve(records, relations, people)
    found = resolved(spark, *loaded.tables(spark, records, relations), people, tmp_path)
    told = {parse(row["judgement"]) for row in found.judgements.select("judgement").collect()}
    assert told == {one for one in here.found if not one.hypothesis}
    root = {row["id"]: row["root"] for row in found.clusters.collect()}
    parties = {one.id for one in records if is_party(one)}
    assert groups(root) == groups({id: here.clusters.root(id) for id in parties})


def test_rows_meet_under_keys_as_on_one_machine(spark) -> None:
    """Some keys are frequent: their rows meet where two of them do, and some of these are too frequent as well."""
    draw = random.Random(17)
    held = [sorted(draw.sample(range(6), draw.randint(1, 3)) + draw.sample(range(6, 400), 3)) for _ in range(700)]
    shares = [[draw.choice([0.1, 0.5]) for _ in row] for row in held]
    left, right = joins.met(Ragged.of(held), len(held), np.array([share for row in shares for share in row]))
    here = {(min(a, b), max(a, b)) for a, b in zip(left.tolist(), right.tolist(), strict=True)}
    keys = [
        (f"{key:03}", f"{row:03}", share >= joins.PART)
        for row, (some, worth) in enumerate(zip(held, shares, strict=True))
        for key, share in zip(some, worth, strict=True)
    ]
    found = meeting.met(spark.createDataFrame(keys, "key string, row string, strong boolean")).collect()
    assert {(int(row["one"]), int(row["other"])) for row in found} == here


def test_what_edges_connect_is_one_component(spark) -> None:
    chain = [(f"a{n:02}", f"a{n + 1:02}") for n in range(40)]
    edges = [*chain, ("c", "b"), ("c", "d")]
    found = component.components(spark.createDataFrame(edges, "one string, other string")).collect()
    least = {row["id"]: row["component"] for row in found}
    assert {least[f"a{n:02}"] for n in range(41)} == {"a00"} and {least[one] for one in "bcd"} == {"b"}


def test_the_command_keeps_what_one_machine_keeps(bundled_home: Path) -> None:
    """All is compared anew on Spark; a judgement is then followed as after `kg resolve`."""
    before, kept = last_resolution.read(bundled_home), Home(bundled_home)
    assert before is not None
    kept.resolution.unlink()
    there = ["resolve", "--engine", "spark", "--master", "local[2]"]
    done = CliRunner().invoke(group, there)
    assert done.exit_code == 0 and "compared on Spark" in done.stderr, done.exception
    after = last_resolution.read(bundled_home)
    assert after is not None and set(after.machine) == set(before.machine)
    assert [one.pair for one in after.unsure] == [one.pair for one in before.unsure]
    same = replace(after, machine=(), roots={}, search="") == replace(before, machine=(), roots={}, search="")
    assert same and groups(members(after)) == groups(members(before))
    pair = ["--different", *min(one.pair for one in after.machine if one.decision == "same")]
    judged = CliRunner().invoke(group, [*there, *pair, "--reason", "tried", "--by", "kim"])
    assert judged.exit_code == 0 and "not needed" in judged.stderr, judged.exception


def members(kept: last_resolution.Kept) -> dict[str, str]:
    return dict(kept.roots) | {root: root for root in kept.roots.values()}


def test_a_master_without_spark_is_refused() -> None:
    done = CliRunner().invoke(group, ["resolve", "--master", "local[2]"])
    assert isinstance(done.exception, UsageError) and "--engine spark" in done.exception.todo
