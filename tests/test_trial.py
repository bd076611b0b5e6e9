"""A load that is tried tells what it would change and changes nothing."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.graph import evidence
from kg.graph.loading import load
from kg.graph.trial import trial
from kg.store import Store
from kg.ui.i18n import words
from kg.ui.pages.sources import model
from loaders.source import source

METI = source("jp_meti_eul")
SAY = words("en")


def test_what_is_not_loaded_yet_would_all_be_added(store: Store) -> None:
    found = trial(store, METI, METI.sample)
    assert found.loaded == "" and len(found.difference.added) == found.understood.records > 0
    assert evidence.sources(store) == []
    assert len(model.change_rows(found, SAY)) == len(found.difference.added)


def test_a_changed_file_would_change_what_it_names_and_nothing_is_written(store: Store, tmp_path: Path) -> None:
    load(store, METI, METI.sample)
    before = list(evidence.records(store))
    same = trial(store, METI, METI.sample)
    assert not same.difference and model.change_rows(same, SAY) == []
    file = shutil.copy(METI.sample / "jp.json", tmp_path / "jp.json")
    text = Path(file).read_text("utf-8")
    Path(file).write_text(text.replace("Dandong Hongxiang", "Dandong Hong Xiang"), encoding="utf-8")
    found = trial(store, METI, Path(file))
    assert found.loaded and found.difference and list(evidence.records(store)) == before
    assert any("Hong Xiang" in str(row) for row in model.change_rows(found, SAY))


def test_a_file_that_is_no_such_source_is_refused(store: Store, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{}", encoding="utf-8")
    with pytest.raises(SourceError):
        trial(store, METI, tmp_path / "x.json")


def test_only_editions_with_a_day_have_an_age_and_the_oldest_stands_first() -> None:
    editions = {"a": "2026-11-01", "b": "sha256:x", "c": "2022-05-04"}
    found = model.ages(
        [{"id": id, "edition": edition} for id, edition in editions.items()],
        date(2026, 11, 29),
        SAY,
    )
    assert [row["end"] for row in found] == [1670, 28]
