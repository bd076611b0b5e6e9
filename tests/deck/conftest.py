"""The bundled sources, built once into the local engine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from kg.cli import group
from kg.store import Store, local, open_store
from kg.store.settings import Settings


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    home = tmp_path_factory.mktemp("deck")
    done = CliRunner().invoke(group, ["build", "--format", "json"], env={"KG_HOME": str(home)})
    assert done.exit_code == 0, f"{done.stderr}\n{done.exception!r}"
    with open_store(Settings(home=home)) as opened:
        yield opened
    local.stop(home)
