"""`python -m benchmarks.hardness` in small, and that it counts what is wrong."""

from __future__ import annotations

import random

import pytest

from benchmarks import hardness
from benchmarks.hostile import files
from benchmarks.hostile.trial import BYTES, Ended, faults_of
from kg.errors import SourceError
from kg.model.spool import Spool
from loaders import spooling
from loaders.source import source

SMALL = hardness.Size(kills=1, damages=20, attacks=20, files=3, engines=False)


def test_a_few_of_each_end_without_a_fault(monkeypatch, capsys):
    monkeypatch.setattr(hardness, "QUICK", SMALL)
    monkeypatch.setattr(hardness.kills, "trial", lambda rounds, seed: hardness.kills.Figures())  # see test_kills.py
    monkeypatch.setattr(hardness.damage, "build", lambda home: None)  # test_damage_benchmark.py has a whole home
    monkeypatch.setattr(hardness.damage, "readers", _kept)
    assert hardness.main(["--quick"]) == 0
    head, *lines = capsys.readouterr().out.splitlines()
    assert "faults" in head and len(lines) == 4 and all(line.split()[-1] for line in lines)


def _kept(home):
    (file := home / "kept").write_bytes(b"x" * 100)
    yield hardness.damage.Kept(file, lambda: (None, False))


@pytest.mark.parametrize(
    ("ended", "fault"),
    [
        (Ended(-9, "", 0), "hung"),
        (Ended(70, "Traceback (most recent call last)", 0), "trace"),
        (Ended(1, "kg: the reader gave up in f → tell us", 0), "no foreseen error"),
        (Ended(1, "kg: it cannot be read", 0), "next step"),
        (Ended(0, "\x1b[2J", 0), "obeys"),
        (Ended(0, "", BYTES + 1), "MiB"),
    ],
)
def test_what_is_wrong_is_counted(ended, fault):
    assert any(fault in told for told in faults_of(ended))
    assert faults_of(Ended(1, "kg: isn.csv:1: it is a web page → download it again", 1)) == []


def test_there_are_enough_and_the_same_seed_makes_the_same(tmp_path):
    makers = [[(id, kind) for id, kind, _ in _all(random.Random(7))] for _ in range(2)]
    assert makers[0] == makers[1] and len(makers[0]) >= 100


def _all(chance):
    return [*files._damaged(chance), *files._made(chance)]


@pytest.mark.parametrize("kind", ["a pipe that nobody fills", "a device that never ends", "a socket"])
def test_what_is_no_file_is_refused_before_anybody_waits_for_it(tmp_path, kind):
    path = files.paths.KINDS[kind](tmp_path, files.ISN)
    with Spool(tmp_path / "spool") as spool, pytest.raises(SourceError, match=r"pipe, a device or a socket.*save"):
        spooling.read(source("us_state_isn"), path, spool)
