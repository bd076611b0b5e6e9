"""The bundled sources, built once into the local engine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.store import Store, local, open_store
from kg.store.settings import Settings


@pytest.fixture(scope="session")
def built(built_at_rest: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    home = tmp_path_factory.mktemp("deck") / "kg"
    shutil.copytree(built_at_rest, home)
    with open_store(Settings(home=home)) as opened:
        yield opened
    local.stop(home)
